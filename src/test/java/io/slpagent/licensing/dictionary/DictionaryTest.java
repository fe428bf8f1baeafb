package io.slpagent.licensing.dictionary;

import static org.assertj.core.api.Assertions.assertThat;

import io.slpagent.licensing.ReturnCode;
import io.slpagent.licensing.dictionary.Explanation.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DictionaryTest {

  @Test
  void all_145_codes_are_found_by_number_and_name_in_any_case() {
    assertThat(ReturnCode.all()).hasSize(145);
    for (ReturnCode code : ReturnCode.all()) {
      assertThat(names(Integer.toString(code.number()))).containsExactly(name(code));
      assertThat(names("0x" + Integer.toHexString(code.number()))).containsExactly(name(code));
      assertThat(names(code.name().toUpperCase(java.util.Locale.ROOT))).containsExactly(name(code));
      assertThat(names("cisco-smart-license:" + code.name())).containsExactly(name(code));
    }
  }

  @Test
  void the_words_of_the_published_model_are_not_repeated() throws IOException {
    Path published = Path.of("..", "shared", "domain", "smart-agent-errors.tsv");
    Assumptions.assumeTrue(Files.exists(published), "no table of published codes");
    List<String> lines = Files.readAllLines(published);
    for (String line : lines.subList(1, lines.size())) {
      String[] cells = line.split("\t", -1);
      Explanation ours = Dictionary.find(cells[0]).getFirst();
      assertThat(ours.name()).isEqualToIgnoringCase(cells[1] + " (" + cells[0] + ")");
      assertThat(ours.meaning()).isNotEqualToIgnoringCase(cells[2]);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Unable to resolve server hostname/domain name | name",
        "Connection timed out | no answer",
        "NO REPLY on Jan 12 2026 | no answer",
        "telnet: Connection refused by remote host | refused",
        "SSL handshake failed | tls",
        "server TLS cert cannot be validated | tls",
        "Received empty response from server | wrong server",
        "Server Error 404: not found | wrong server",
        "INVALID STATUS CODE on Jan 12 2026 | instance gone",
        "The identity for the instance 1-2-3 is not valid | instance gone",
        "Overall Trust: No ID | no trust",
        "proxy 407 authentication required | proxy login",
        "Fail to send out Call Home HTTP message. | call home",
      })
  void reasons_are_known_by_their_words(String text, String reason) {
    assertThat(Dictionary.find(text))
        .anySatisfy(e -> {
          assertThat(e.kind()).isEqualTo(Kind.REASON);
          assertThat(e.name()).isEqualTo(reason);
        });
  }

  @Test
  void a_line_of_syslog_is_explained_by_its_mnemonic_and_its_reason() {
    List<String> names =
        names(
            "*Jan 12 10:00:00.123: %SMART_LIC-3-COMM_FAILED: Communications failure with the Cisco"
                + " Smart License Utility (CSLU) : Unable to resolve server hostname/domain name");
    assertThat(names).containsExactly("COMM_FAILED", "default transport", "name");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "%SMART_LIC-6-TRUST_INSTALL_SUCCESS: A new licensing trust code",
        "%SMART_LIC-6-TRUST_CODE_INSTALL_SUCCESS",
        "trust_code_install_failed",
        "2026-01-12 10:00:00.000 UTC SAEVT_INIT_CRYPTO success=\"False\"",
        "SAEVT_COMM_FAIL error=\"Connection timed out\"",
        "%PKI-2-NON_AUTHORITATIVE_CLOCK: whatever the sentence is",
        "%DMI-5-SYNC_NEEDED: x",
      })
  void messages_are_known_by_their_mnemonic_alone(String text) {
    assertThat(Dictionary.find(text).getFirst().kind()).isEqualTo(Kind.MESSAGE);
  }

  @Test
  void a_code_inside_an_answer_is_found() {
    assertThat(names("{\"cisco-smart-license:output\": {\"return-code\": \"alreadyregistered\"}}"))
        .contains("alreadyregistered (40)");
  }

  @Test
  void parts_of_names_and_meanings_are_found_and_bounded() {
    assertThat(names("NULLCCO")).containsExactly("nullccoidtoken (27)");
    assertThat(names("storage")).hasSizeGreaterThan(5).contains("storagefailtostore (25)");
    assertThat(Dictionary.find("the")).hasSizeLessThanOrEqualTo(20);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", " ", "145", "0x91", "999999", "xyzzy", "?", "Every day is a good day"})
  void what_is_not_known_is_not_guessed(String text) {
    assertThat(Dictionary.find(text)).isEmpty();
  }

  @Test
  void a_pasted_text_is_never_repeated() {
    String text = "COMM_FAILED idtoken canaryToken/NGFk timed out";
    assertThat(Dictionary.find(text).toString()).doesNotContain("canary");
    assertThat(Dictionary.find("x ".repeat(2_000_000))).isEmpty();
  }

  @Test
  void every_claim_has_every_verdict() {
    for (Claim claim : Claim.values()) {
      assertThat(claim.explainAll())
          .hasSize(3)
          .allSatisfy(e -> {
            assertThat(e.meaning()).endsWith(".");
            assertThat(e.nextStep()).endsWith(".");
          });
    }
  }

  private static List<String> names(String text) {
    return Dictionary.find(text).stream().map(Explanation::name).toList();
  }

  private static String name(ReturnCode code) {
    return code.name() + " (" + code.number() + ")";
  }
}
