package io.slpagent.survey;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TargetTest {

  @ParameterizedTest
  @CsvSource({
    "sw1, sw1, 0",
    "sw1.example.com:8443, sw1.example.com, 8443",
    "192.0.2.11:443, 192.0.2.11, 443",
    "2001:db8::1, 2001:db8::1, 0",
    "[2001:db8::1]:8443, 2001:db8::1, 8443",
    "[2001:db8::1], 2001:db8::1, 0",
  })
  void hosts_are_read_in_every_form(String text, String host, int port) {
    assertThat(Target.parse(text)).contains(new Target(host, port, ""));
  }

  @Test
  void a_pin_may_stand_behind_a_host() {
    assertThat(Target.parse(" sw1:443  sha256/AAAA "))
        .contains(new Target("sw1", 443, "sha256/AAAA"));
    assertThat(Target.parse("sw1 md5/AAAA")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a b c", "sw1:", "sw1:0", "sw1:65536", "sw1:http", "[::1", ":443"})
  void what_is_no_host_is_refused(String text) {
    assertThat(Target.parse(text)).isEmpty();
  }

  @Test
  void names_for_the_inventory_are_made_of_anything() {
    assertThat(Names.of("sw 1/a")).isEqualTo("sw-1-a");
    assertThat(Names.of("all")).isEqualTo("sw-all");
    assertThat(Names.of("2001:db8::1")).isEqualTo("2001-db8-1");
    java.util.Set<String> taken = new java.util.HashSet<>();
    assertThat(Names.unique("Switch", "a", taken)).isEqualTo("Switch");
    assertThat(Names.unique("Switch", "b", taken)).isEqualTo("Switch-2");
    assertThat(Names.unique("", "192.0.2.1", taken)).isEqualTo("192.0.2.1");
    assertThat(Names.unique("x".repeat(63), "a", taken)).hasSize(63);
    assertThat(Names.unique("x".repeat(63), "a", taken)).hasSize(63).endsWith("-2");
  }
}
