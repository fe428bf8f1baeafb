package io.slpagent.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RawRootsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/cisco-smart-license:licensing/config/custom-id",
        "/Cisco-IOS-XE-native:native/license/smart/url/cslu",
        "/Cisco-IOS-XE-native:native/ip/domain/list/list-name",
        "/Cisco-IOS-XE-native:native/ip/name-server/vrf[word='A']/server-ip-list",
        "/Cisco-IOS-XE-native:native/ip/Cisco-IOS-XE-http:http/client/connection/retry",
        "/Cisco-IOS-XE-native:native/ntp/Cisco-IOS-XE-ntp:logging",
        "/Cisco-IOS-XE-native:native/clock/timezone/zone",
      })
  void what_licensing_needs_may_be_written(String path) {
    assertThat(RawRoots.refusal(path, Set.of())).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/Cisco-IOS-XE-native:native/aaa/Cisco-IOS-XE-aaa:new-model",
        "/Cisco-IOS-XE-native:native/username[name='a']/privilege",
        "/Cisco-IOS-XE-native:native/line/vty[first='0']/login/local",
        "/Cisco-IOS-XE-native:native/interface/Vlan[name='10']/shutdown",
        "/Cisco-IOS-XE-native:native/vrf/definition[name='A']/description",
        "/Cisco-IOS-XE-native:native/ip/route/x",
        "/Cisco-IOS-XE-native:native/ip/access-list/x",
        "/Cisco-IOS-XE-native:native/ip/ssh/version",
        "/Cisco-IOS-XE-native:native/ip/Cisco-IOS-XE-http:http/server",
        "/Cisco-IOS-XE-native:native/netconf-yang/ssh",
        "/Cisco-IOS-XE-native:native/restconf",
        "/Cisco-IOS-XE-native:native/boot/system",
        "/Cisco-IOS-XE-native:native/license/boot/level/x",
        "/ietf-interfaces:interfaces/interface[name='a']/enabled",
      })
  void the_access_to_the_switch_is_written_only_below_a_root_that_names_just_that(String path) {
    assertThat(RawRoots.refusal(path, Set.of())).isPresent();
    assertThat(
            RawRoots.refusal(
                path,
                Set.of("/Cisco-IOS-XE-native:native/ip", "/Cisco-IOS-XE-native:native/license")))
        .hasValueSatisfying(reason -> assertThat(reason).contains("access to the switch"));
    assertThat(RawRoots.refusal(path, Set.of(path))).isEmpty();
  }

  @Test
  void other_roots_need_a_word_of_the_policy() {
    String path = "/Cisco-IOS-XE-native:native/logging/buffered";
    assertThat(RawRoots.refusal(path, Set.of()))
        .contains("policy: it is outside of the allowed roots; add one to raw-yang-roots");
    assertThat(RawRoots.refusal(path, Set.of("/Cisco-IOS-XE-native:native/logging"))).isEmpty();
    assertThat(RawRoots.refusal(path, Set.of("no path", "/", "/Cisco-IOS-XE-native:native/log")))
        .isPresent();
  }

  @Test
  void what_is_no_path_is_refused() {
    assertThat(RawRoots.refusal("native/clock", Set.of())).isPresent();
    assertThat(RawRoots.refusal("/", Set.of())).isPresent();
  }
}
