package io.slpagent.plan.preview;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a switch sends as a preview, made fit to be shown. */
class ShownTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "username admin privilege 15 password 0 S3cret | username admin privilege 15 password 0 ***",
        "enable secret 9 $9$S3cret | enable secret 9 ***",
        "ip http client password S3cret | ip http client password ***",
        "license smart trust idtoken S3cret all | license smart trust idtoken *** all",
        "snmp-server community S3cret RO | snmp-server community *** RO",
        "key-string 7 S3cret | key-string 7 ***",
        "license smart url smart https://u:S3cret@a.example.com/x"
            + " | license smart url smart https://***@a.example.com/x",
      })
  void no_secret_of_a_preview_is_shown(String line, String shown) {
    assertThat(new Preview.OfSwitch(List.of(line)).lines()).containsExactly(shown);
    assertThat(new Preview.Rendered(List.of(line), "why").lines()).containsExactly(shown);
  }

  @Test
  void what_is_not_secret_stays_as_it_is() {
    List<String> lines =
        List.of("key chain CHAIN", " key 1", "license smart transport smart", "ip domain lookup");
    assertThat(new Preview.OfSwitch(lines).lines()).isEqualTo(lines);
  }

  @Test
  void an_endless_preview_has_an_end_and_says_how_much_is_missing() {
    List<String> lines = Collections.nCopies(100_000, "x".repeat(5_000));
    List<String> shown = new Preview.OfSwitch(lines).lines();
    assertThat(shown).hasSize(501).endsWith("! and 99500 more lines");
    assertThat(shown.getFirst()).hasSizeLessThan(500);
  }

  @Test
  void control_characters_and_empty_lines_are_left_out() {
    assertThat(new Preview.OfSwitch(List.of("", "  ", "ip\u001b[31m\tx\r")).lines())
        .containsExactly("ip [31m x");
  }
}
