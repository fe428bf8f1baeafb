package io.slpagent.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DidYouMeanTest {
  private static final List<String> KEYS =
      List.of("transport", "source-interface", "servers", "dns", "tls", "ca", "policy", "port");

  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource({
    "transprot, transport",
    "Transport, transport",
    "trnsprt, transport",
    "sourceinterface, source-interface",
    "server, servers",
    "sevrers, servers",
    "dsn, dns",
    "prot, port",
  })
  void suggests_what_is_close(String word, String meant) {
    assertThat(DidYouMean.closest(word, KEYS)).contains(meant);
  }

  @ParameterizedTest
  @CsvSource({"gateway", "xyz", "c", "transubstantiation", "''"})
  void suggests_nothing_that_is_far(String word) {
    assertThat(DidYouMean.closest(word, KEYS)).isEmpty();
  }

  @Test
  void suggests_the_first_of_several_that_are_as_close() {
    assertThat(DidYouMean.closest("sw-03", List.of("sw-01", "sw-02"))).contains("sw-01");
  }

  @ParameterizedTest(name = "{0} to {1} is {2}")
  @CsvSource({
    "kitten, sitting, 3",
    "ab, ba, 1",
    "abc, abc, 0",
    "'', abc, 3",
    "abcdef, badcfe, 3",
    "flaw, lawn, 2",
  })
  void counts_letters_added_left_out_replaced_and_exchanged(String a, String b, int distance) {
    assertThat(DidYouMean.distance(a, b, 5)).isEqualTo(distance);
    assertThat(DidYouMean.distance(b, a, 5)).isEqualTo(distance);
  }

  @Test
  void stops_counting_at_its_bound() {
    assertThat(DidYouMean.distance("abcdefgh", "stuvwxyz", 2)).isEqualTo(3);
    assertThat(DidYouMean.distance("a", "abcdefgh", 2)).isEqualTo(3);
  }
}
