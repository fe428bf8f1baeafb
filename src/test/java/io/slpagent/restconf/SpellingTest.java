package io.slpagent.restconf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.slpagent.model.NodeName;
import io.slpagent.model.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How paths and selections are spelled in URLs. */
class SpellingTest {
  private static final Path NATIVE = Path.parse("/Cisco-IOS-XE-native:native");
  private final DataUrl url = new DataUrl("/restconf", SmallSchema.BEFORE);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/ | /restconf/data",
        "/Cisco-IOS-XE-native:native/ip/domain"
            + " | /restconf/data/Cisco-IOS-XE-native:native/ip/domain",
        "/Cisco-IOS-XE-native:native/ip/Cisco-IOS-XE-http:http/client"
            + " | /restconf/data/Cisco-IOS-XE-native:native/ip/Cisco-IOS-XE-http:http/client",
        "/Cisco-IOS-XE-native:native/ip/name-server/no-vrf[.=\"10.0.0.1\"]"
            + " | /restconf/data/Cisco-IOS-XE-native:native/ip/name-server/no-vrf=10.0.0.1",
        "/Cisco-IOS-XE-native:native/ip/name-server/no-vrf[.=\"2001:db8::1\"]"
            + " | /restconf/data/Cisco-IOS-XE-native:native/ip/name-server/no-vrf=2001%3Adb8%3A%3A1",
        "/Cisco-IOS-XE-native:native/two-keys[first=\"a/b, c\"][second=\"100%\"]/value"
            + " | /restconf/data/Cisco-IOS-XE-native:native/two-keys=100%25,a%2Fb%2C%20c/value",
        "/Cisco-IOS-XE-native:native/two-keys[first=\"ü?#\"][second=\"\"]"
            + " | /restconf/data/Cisco-IOS-XE-native:native/two-keys=,%C3%BC%3F%23",
      })
  void a_path_becomes_a_url(String path, String expected) {
    assertThat(url.data(Path.parse(path))).isEqualTo(expected);
  }

  @Test
  void an_entry_without_all_its_keys_has_no_url() {
    Path half = NATIVE.child("two-keys").withKey("first", "a");
    assertThatThrownBy(() -> url.data(half)).hasMessageContaining("lacks the key 'second'");
  }

  @Test
  void an_rpc_is_below_operations() {
    assertThat(url.operation(NodeName.parse("cisco-ia:save-config")))
        .isEqualTo("/restconf/operations/cisco-ia:save-config");
  }

  @Test
  void a_selection_is_as_short_as_it_can_be() {
    assertThat(fields(NATIVE, "version")).isEqualTo("fields=version");
    assertThat(fields(NATIVE, "version", "ip/domain", "ip/name-server/vrf"))
        .isEqualTo("fields=version;ip(domain;name-server/vrf)");
    assertThat(fields(NATIVE, "ip/Cisco-IOS-XE-http:http/client/proxy", "ip/domain/name"))
        .isEqualTo("fields=ip(Cisco-IOS-XE-http:http/client/proxy;domain/name)");
    assertThat(fields(Path.ROOT, "version")).isEqualTo("fields=Cisco-IOS-XE-native:native/version");
  }

  @ParameterizedTest
  @CsvSource({
    "http://localhost:8008/restconf/tailf/modules/a/2020-01-01, /restconf/tailf/modules/a/2020-01-01",
    "https://192.0.2.66/x/a%20b, /x/a%20b",
    "/restconf/x, /restconf/x",
    "HTTPS://h/x, /x",
    "//evil.example.com/x, /x",
  })
  void of_a_url_that_a_device_names_only_the_path_counts(String named, String path) {
    assertThat(OwnPath.of(named)).contains(path);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "x",
        "http://h//evil.example.com/x",
        "ftp://h/x",
        "file:///etc/passwd",
        "http://h/a/../b",
        "http://h/a/%2e%2E/b",
        "http://h/a/.",
        "http://h/x?y=z",
        "http://h/x#y",
        "http://user@h/x",
        "http://h/a b",
        "http://h/a\r\nHost: evil",
        "mailto:a@b",
      })
  void an_odd_url_has_no_path(String named) {
    assertThat(OwnPath.of(named)).isEmpty();
  }

  @Test
  void an_endless_url_has_no_path() {
    assertThat(OwnPath.of("http://h/" + "a".repeat(3000))).isEmpty();
  }

  private static String fields(Path resource, String... below) {
    List<Path> paths = Stream.of(below).map(b -> Path.parse(NATIVE + "/" + b)).toList();
    return Fields.of(resource, paths);
  }
}
