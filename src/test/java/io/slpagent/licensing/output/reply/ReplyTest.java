package io.slpagent.licensing.output.reply;

import static org.assertj.core.api.Assertions.assertThat;

import io.slpagent.licensing.output.reply.Reply.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReplyTest {
  @ParameterizedTest
  @CsvSource({
    "'', SILENT",
    "'sw1#license smart sync all|sw1#', SILENT",
    "'[OK]', DONE",
    "'Import Data Successful', DONE",
    "'Started capture point : LIC', DONE",
    "'Export Started Successfully', DONE",
    "'The requested item was not found', REFUSED",
    "'% Invalid input detected at ''^'' marker.', REFUSED",
    "'%Warning: reload required', TOLD",
    "'Something of tomorrow', TOLD",
  })
  void key_words_tell_what_the_switch_makes_of_a_command(String text, Outcome outcome) {
    Reply reply = LicenseSmart.parse(text.replace('|', '\n')).value();
    assertThat(reply.outcome()).isEqualTo(outcome);
  }

  @Test
  void what_was_said_is_kept_without_its_token() {
    Reply reply = LicenseSmart.parse("Bad idtoken CanaryToken1 given").value();
    assertThat(reply.messages()).singleElement().asString().doesNotContain("Canary");
    assertThat(WriteMemory.parse("Building configuration...\n[OK]").value().messages()).hasSize(2);
    assertThat(MonitorCapture.parse("Stopped capture point : LIC").value().outcome())
        .isEqualTo(Outcome.DONE);
  }
}
