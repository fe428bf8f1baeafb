package io.slpagent.licensing.output.license;

import static org.assertj.core.api.Assertions.assertThat;

import io.slpagent.licensing.output.Parsed;
import io.slpagent.licensing.output.SwitchTime;
import io.slpagent.licensing.output.license.MessageHistory.Import;
import io.slpagent.licensing.output.license.MessageHistory.Message;
import io.slpagent.licensing.output.license.MessageHistory.Request;
import io.slpagent.licensing.output.license.MessageHistory.Response;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShowLicenseHistoryMessageTest {
  private final Parsed<MessageHistory> parsed = ShowLicenseHistoryMessage.parse(Texts.HISTORY);

  @Test
  void facts_are_found_in_strings_inside_strings() {
    Message first = parsed.value().messages().getFirst();

    assertThat(first.kind()).isEqualTo("Trust Establishment");
    assertThat(first.answered()).isTrue();
    assertThat(first.request())
        .isEqualTo(new Request("ID_TOKEN_TRUST", "5.5.29_rel/114", true, 612, null));
    assertThat(first.response())
        .isEqualTo(
            new Response(
                "ID_TOKEN_TRUST",
                "OK",
                "All is well",
                Duration.ofMinutes(1),
                "Example Co., Ltd.",
                "Campus North 2",
                "01234567-89ab-cdef-0123-456789abcdef"));
  }

  @Test
  void a_response_without_text_is_no_answer() {
    Message second = parsed.value().messages().get(1);

    assertThat(second.answered()).isFalse();
    assertThat(second.responded()).isEqualTo(SwitchTime.read("Jun 01 08:25:30 2025 est"));
    assertThat(second.response()).isNull();
  }

  @Test
  void imports_have_their_times() {
    assertThat(parsed.value().imports())
        .containsExactly(
            new Import("POLICY", null),
            new Import("TRUST CODE", SwitchTime.read("Jun 01 07:25:05 2025 est")),
            new Import("ACCOUNT INFO", SwitchTime.read("Jun 01 07:25:06 2025 est")));
  }

  @Test
  void no_token_no_code_and_no_host_is_held_or_put_aside() {
    assertThat(parsed.toString()).doesNotContain("CANARY", "canary");
    assertThat(parsed.rest()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 7, 40, 79, 80, 132})
  void a_narrow_terminal_breaks_messages_and_leaks_nothing(int width) {
    String broken = Texts.HISTORY.lines().map(line -> fold(line, width)).reduce("", String::concat);

    Parsed<MessageHistory> folded = ShowLicenseHistoryMessage.parse(broken);

    assertThat(folded.toString()).doesNotContain("CANARYn", "Tk3tZ0", "host-canary");
    if (width >= 79) {
      assertThat(folded.value().messages()).isEqualTo(parsed.value().messages());
    }
  }

  private static String fold(String line, int width) {
    return line.startsWith("{")
        ? line.replaceAll("(.{" + width + "})", "$1\n") + "\n"
        : line + "\n";
  }

  @ParameterizedTest
  @ValueSource(ints = {100, 300, 380, 400, 420, 440, 460, 500})
  void a_text_that_begins_or_ends_in_the_middle_leaks_nothing(int at) {
    assertThat(ShowLicenseHistoryMessage.parse(Texts.HISTORY.substring(at)).toString())
        .doesNotContain("CANARYn", "Tk3tZ0");
    assertThat(ShowLicenseHistoryMessage.parse(Texts.HISTORY.substring(0, at)).toString())
        .doesNotContain("CANARYn", "Tk3tZ0");
  }

  @Test
  void a_filter_for_requests_leaves_their_times() {
    assertThat(
            ShowLicenseHistoryMessage.parse(
                    "  REQUEST: Jan 24 23:18:59 2025 UTC\n  REQUEST: Jan 24 23:39:05 2025 UTC\n")
                .value()
                .messages())
        .extracting(Message::requested)
        .containsExactly(
            SwitchTime.read("Jan 24 23:18:59 2025 UTC"),
            SwitchTime.read("Jan 24 23:39:05 2025 UTC"));
  }
}
