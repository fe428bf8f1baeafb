package io.slpagent.licensing.output.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadableCommandsTest {
  @ParameterizedTest
  @CsvSource({
    "show clock, show clock",
    "sh clo det, show clock",
    "SHOW IP INT BRIEF | exclude unassigned, show ip interface brief",
    "sh ip cef 0.0.0.0/0, show ip cef",
    "show mac address-table address 0011.2233.4455, show mac address-table",
    "sh ntp ass, show ntp associations",
    "ping vrf Mgmt-vrf 192.0.2.1 source Vlan10, ping",
    "telnet 192.0.2.1 443 /vrf Mgmt-vrf, telnet",
    "sh log, show logging",
  })
  void commands_may_be_cut_short_and_have_arguments(String typed, String words) {
    assertThat(ReadableCommands.meant(typed))
        .extracting(ReadableCommand::words)
        .containsExactly(words);
  }

  @Test
  void a_word_that_two_commands_begin_with_is_ambiguous() {
    assertThat(ReadableCommands.meant("sh v"))
        .extracting(ReadableCommand::words)
        .containsExactlyInAnyOrder("show version", "show vrf");
  }

  @Test
  void what_is_no_command_is_none() {
    for (String typed :
        List.of("", "|", "show", "show ntp", "show nothing", "configure terminal")) {
      assertThat(ReadableCommands.meant(typed)).as(typed).isEmpty();
    }
    assertThat(ReadableCommands.meant("show ntp status now")).isEmpty();
  }

  @Test
  void half_a_command_tells_how_it_goes_on() {
    assertThat(ReadableCommands.continuing("sh ntp"))
        .extracting(ReadableCommand::words)
        .containsExactly("show ntp associations", "show ntp status");
  }

  @Test
  void every_command_is_found_by_its_own_words() {
    for (ReadableCommand command : ReadableCommands.all()) {
      assertThat(ReadableCommands.meant(command.words()))
          .as(command.words())
          .containsExactly(command);
    }
  }
}
