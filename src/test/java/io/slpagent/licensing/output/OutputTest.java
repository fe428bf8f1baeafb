package io.slpagent.licensing.output;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OutputTest {

  @Test
  void line_ends_of_every_kind_end_a_line() {
    assertThat(Output.lines("a\r\nb\nc\rd")).containsExactly("a", "b", "c", "d");
  }

  @Test
  void what_surrounds_the_answer_is_left_out() {
    String text =
        """
        sw-1#show license status
        Load for five secs: 2%/0%; one minute: 0%; five minutes: 0%
        Time source is NTP, .05:30:30.132 UTC Fri Oct 22 2021
        No time source, *05:30:30.132 UTC Fri Oct 22 2021

        Smart Licensing Status
        ======================
        Utility:
          Status: DISABLED
        -----------   ------
            <none>
        sw-1(config)#
        sw-1>
        """;

    assertThat(Output.body(text))
        .extracting(Line::text)
        .containsExactly("Smart Licensing Status", "Utility:", "Status: DISABLED", "<none>");
  }

  @Test
  void a_pager_that_wiped_its_mark_leaves_nothing() {
    String wiped = " --More-- " + "\b".repeat(9) + " ".repeat(8) + "\b".repeat(9) + "  Count: 1";

    assertThat(Output.body("A: 1\n" + wiped + "\n\u001b[KB: 2"))
        .extracting(Line::text)
        .containsExactly("A: 1", "Count: 1", "B: 2");
  }

  @Test
  void what_stands_behind_the_mark_of_a_pager_is_not_lost() {
    assertThat(Output.body(" --More--         Count: 1\n--More--\n"))
        .extracting(Line::text)
        .containsExactly("Count: 1");
  }

  @Test
  void a_prompt_is_followed_by_a_command_or_by_nothing() {
    assertThat(
            Output.body(
                "sw1#Show clock\nsw1> ping 192.0.2.1\nsw1#\nSwitch#   Role    Mac\na#b  65000:1\n"))
        .extracting(Line::text)
        .containsExactly("Switch#   Role    Mac", "a#b  65000:1");
  }

  @Test
  void a_text_without_end_is_cut() {
    assertThat(Output.lines("x".repeat(Output.LONGEST_LINE + 10)).getFirst())
        .hasSize(Output.LONGEST_LINE);
  }

  @Test
  void a_key_ends_at_a_colon_that_a_blank_follows() {
    Line line = Line.of("   Active: PID:C9300-48U,SN:AAA1111B222  ");

    assertThat(line.indent()).isEqualTo(3);
    assertThat(line.key()).isEqualTo("Active");
    assertThat(line.value()).isEqualTo("PID:C9300-48U,SN:AAA1111B222");
    assertThat(Line.of("Build type:: Production").value()).isEqualTo("Production");
    assertThat(Line.of("UDI:PID").key()).isEmpty();
    assertThat(Line.of("Policy:").opens()).isTrue();
  }
}
