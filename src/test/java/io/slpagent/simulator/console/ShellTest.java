package io.slpagent.simulator.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The shell as an operator meets it: characters in, characters out. */
class ShellTest {
  private static final String ESCAPE = "\u001e";

  @Test
  void starts_with_the_prompt_of_privileged_mode() {
    assertThat(Stand.on("plain").opened()).isEqualTo("\r\nplain#");
  }

  @Test
  void starts_with_the_banner_and_user_mode_where_the_seed_says_so() {
    Stand stand = Stand.on("guarded");
    assertThat(stand.opened()).isEqualTo("\r\nAuthorized access only\r\n\r\nguarded>");
    assertThat(stand.type("show license status")).contains("% Invalid input detected");
  }

  @Test
  void asks_for_the_secret_three_times_and_does_not_echo_it() {
    Stand stand = Stand.on("guarded");
    assertThat(stand.keys("enable\r")).isEqualTo("enable\nPassword: ");
    assertThat(stand.keys("wrong\r")).isEqualTo("\nPassword: ");
    assertThat(stand.keys("open sesame\r")).isEqualTo("\nguarded#");
    stand.again();
    assertThat(stand.keys("en\rno\rno\rno\r")).endsWith("% Bad secrets\n\nguarded>");
  }

  @Test
  void echoes_what_is_typed_and_edits_the_line() {
    Stand stand = Stand.on("plain");
    assertThat(stand.keys("shop\bw")).isEqualTo("shop\b \bw");
    assertThat(stand.keys("\u0015")).isEqualTo("\b \b".repeat(4));
    assertThat(stand.keys("show clock\r")).startsWith("show clock\n10:00:00.000 UTC");
    assertThat(stand.keys("\u001b[A")).isEqualTo("show clock");
  }

  @ParameterizedTest
  @CsvSource({
    "show foo, 5",
    "show license foo, 13",
    "sh lic hist foo, 12",
    "ping 10.31.104.74 sauce Vlan10, 18",
    "license smart sync some, 19",
    "show clock | wherever x, 11",
  })
  void puts_the_mark_under_the_word_that_is_wrong(String line, int column) {
    assertThat(Stand.on("plain").type(line))
        .isEqualTo(
            " ".repeat("plain#".length() + column)
                + "^\n% Invalid input detected at '^' marker.\n\nplain#");
  }

  @ParameterizedTest
  @CsvSource({
    "show, % Incomplete command.",
    "license smart trust, % Incomplete command.",
    "d, '% Ambiguous command:  \"d\"'",
    "show license u, '% Ambiguous command:  \"show license u\"'",
  })
  void tells_the_start_of_a_command_from_a_word_that_is_short_for_several(
      String line, String printed) {
    assertThat(Stand.on("plain").type(line)).isEqualTo(printed + "\n\nplain#");
  }

  @Test
  void takes_commands_as_short_as_they_stay_clear() {
    Stand stand = Stand.on("plain");
    assertThat(stand.run("sh lic st | i Trust")).startsWith("Trust Code Installed: ");
    assertThat(stand.run("sh clo")).contains("Wed Mar 4 2026");
    assertThat(stand.type("conf t")).endsWith("plain(config)#");
  }

  @Test
  void takes_an_unknown_word_for_a_host() {
    Stand stand = Stand.on("plain");
    assertThat(stand.type("nonsense"))
        .isEqualTo("Translating \"nonsense\"...domain server (10.31.104.74)");
    assertThat(stand.pass(Duration.ofSeconds(3)))
        .contains("% Bad IP address or host name")
        .endsWith("plain#");
    stand.type("configure terminal");
    stand.type("no ip domain lookup");
    stand.type("end");
    assertThat(stand.type("nonsense"))
        .startsWith("Translating \"nonsense\"\n\n% Unknown command or computer name");
  }

  @Test
  void stops_after_a_page_and_goes_on_by_page_by_line_or_not_at_all() {
    Stand stand = Stand.on("plain");
    String first = stand.type("show license status");
    assertThat(first.lines()).hasSize(24);
    assertThat(first).endsWith(Pager.MORE);
    String erase = "\b".repeat(10) + " ".repeat(10) + "\b".repeat(10);
    assertThat(stand.keys("\r")).startsWith(erase).endsWith("\n" + Pager.MORE);
    assertThat(stand.keys(" ")).startsWith(erase).endsWith(Pager.MORE);
    assertThat(stand.keys("q")).isEqualTo(erase + "plain#");
  }

  @Test
  void shows_all_at_once_without_pages() {
    Stand stand = Stand.on("plain");
    assertThat(stand.type("terminal length 0")).isEqualTo("plain#");
    assertThat(stand.type("terminal width 511")).isEqualTo("plain#");
    assertThat(stand.type("show license tech support"))
        .doesNotContain("--More--")
        .endsWith("plain#");
  }

  @Test
  void counts_long_lines_as_the_rows_that_they_take() {
    Pager pager = new Pager(java.util.List.of("x".repeat(200), "y"), 3, 80);
    assertThat(pager.start()).isEqualTo("x".repeat(200) + "\n" + Pager.MORE);
  }

  @ParameterizedTest
  @CsvSource({
    "include ^Policy, Policy:",
    "inc in use|ACK req, Policy in use: Merged from multiple sources.",
    "begin Trust Code, Trust Code Installed",
    "section Miscell, Miscellaneous:\\n  Custom Id",
    "count Attributes, Number of lines which match regexp = 4",
  })
  void filters_what_is_shown(String filter, String found) {
    String shown = Stand.on("plain").run("show license status | " + filter);
    assertThat(shown.strip()).startsWith(found.replace("\\n", "\n"));
  }

  @Test
  void leaves_out_what_is_excluded_and_survives_a_bad_expression() {
    Stand stand = Stand.on("plain");
    assertThat(stand.run("show ip interface brief | exclude unassigned"))
        .contains("Vlan10")
        .doesNotContain("GigabitEthernet");
    assertThat(stand.run("show license all | include (((")).isEmpty();
    assertThat(stand.run("show license tech support | include (([A-Za-z ]+)+)+%")).isEmpty();
    assertThat(stand.run("show running-config | include _smart_"))
        .isEqualTo("license smart url default\nlicense smart transport smart\n");
  }

  @Test
  void does_what_follows_do_in_configuration_mode_and_leaves_it_by_end_or_control_z() {
    Stand stand = Stand.on("plain");
    stand.type("configure terminal");
    assertThat(stand.type("do show clock")).contains("UTC").endsWith("plain(config)#");
    assertThat(stand.type("do show foo"))
        .startsWith(" ".repeat("plain(config)#".length() + 8) + "^");
    assertThat(stand.type("end")).isEqualTo("plain#");
    stand.type("configure terminal");
    assertThat(stand.keys("\u001a")).endsWith("plain#");
  }

  @Test
  void hangs_in_a_telnet_to_what_does_not_answer_until_it_is_broken_off() {
    Stand stand = Stand.on("plain");
    assertThat(stand.type("telnet 198.51.100.9 443")).isEqualTo("Trying 198.51.100.9, 443 ... ");
    assertThat(stand.keys("show clock\r")).isEmpty();
    assertThat(stand.keys(ESCAPE)).endsWith("plain#");
    assertThat(stand.keys("x")).isEmpty();
    assertThat(stand.type("disconnect")).startsWith("% No current connection");
    stand.type("telnet 198.51.100.9 443");
    assertThat(stand.pass(Duration.ofSeconds(30)))
        .contains("% Connection timed out; remote host not responding");
  }

  @Test
  void leaves_an_open_connection_by_the_escape_and_closes_it() {
    Stand stand = Stand.on("plain");
    assertThat(stand.type("telnet smartreceiver.cisco.com 443 /ipv4 /source-interface vlan10"))
        .contains("Trying smartreceiver.cisco.com (198.51.100.")
        .endsWith(", 443 ... Open\n\n");
    assertThat(stand.keys(ESCAPE + "x")).isEqualTo("\nplain#");
    assertThat(stand.type("")).contains("[Resuming connection 1 to smartreceiver.cisco.com ... ]");
    stand.keys(ESCAPE + "x");
    assertThat(stand.type("disconnect"))
        .isEqualTo("Closing connection to smartreceiver.cisco.com [confirm]");
    assertThat(stand.keys("\r")).isEqualTo("\nplain#");
    stand.type("telnet 192.168.217.105 80");
    assertThat(stand.keys("\r")).contains("[Connection to 192.168.217.105 closed by foreign host]");
  }

  @ParameterizedTest
  @CsvSource({
    "192.168.217.105 8080, % Connection refused by remote host",
    "198.51.100.9 443 /vrf Blue, % Destination unreachable; gateway or host down",
  })
  void tells_refusal_from_no_route(String what, String printed) {
    assertThat(Stand.on("plain").type("telnet " + what)).contains(printed).endsWith("plain#");
  }

  @Test
  void pings_what_the_world_lets_answer() {
    Stand stand = Stand.on("plain");
    assertThat(stand.type("ping 10.31.104.74 source Vlan10"))
        .contains("Packet sent with a source address of 10.31.121.118")
        .contains("\n!!!!!\nSuccess rate is 100 percent (5/5), round-trip min/avg/max =");
    stand.type("ping 198.51.100.9");
    assertThat(stand.pass(Duration.ofSeconds(10)))
        .isEqualTo(".....\nSuccess rate is 0 percent (0/5)\nplain#");
    stand.type("ping nobody.example.com");
    assertThat(stand.pass(Duration.ofSeconds(3)))
        .contains("% Unrecognized host or address, or protocol not running.");
  }

  @Test
  void refuses_telnet_where_the_line_does_not_let_it() {
    Stand stand = Stand.on("guarded");
    assertThat(stand.type("telnet 192.168.217.105 80"))
        .startsWith("% telnet connections not permitted from this terminal");
  }

  @Test
  void refuses_a_command_that_the_user_is_not_authorized_for() {
    Stand stand = Stand.on("guarded");
    stand.keys("enable\ropen sesame\r");
    assertThat(stand.type("lic sm sync all")).startsWith("% Authorization failed.");
    assertThat(stand.device().truth().licensing().asked().syncs()).isZero();
  }

  @Test
  void prints_load_and_time_source_first_where_the_line_is_set_so() {
    Stand stand = Stand.on("guarded");
    assertThat(stand.type("show clock"))
        .startsWith("Load for five secs: ")
        .contains("No time source, *05:00:00.000 EST Wed Mar 4 2026\n\n*05:00:00.000 EST");
  }

  @Test
  void gives_no_more_sessions_than_there_are_lines() {
    Stand stand = Stand.on("guarded");
    assertThat(stand.device().desk().sitDown()).isPresent();
    assertThat(stand.device().desk().sitDown()).isEmpty();
    stand.device().desk().leave(1);
    assertThat(stand.device().desk().sitDown()).contains(1);
  }

  @Test
  void breaks_in_with_system_log_lines_only_after_terminal_monitor() {
    Stand stand = Stand.on("plain");
    stand.device().desk().writeLog("%SYS-5-CONFIG_I: Configured from console by vty0");
    assertThat(stand.pass(Duration.ofSeconds(1))).isEmpty();
    stand.type("terminal monitor");
    assertThat(stand.pass(Duration.ofSeconds(1))).isEmpty();
    stand.device().desk().writeLog("%LINK-3-UPDOWN: Interface Vlan7, changed state to up");
    assertThat(stand.pass(Duration.ofSeconds(1)))
        .isEqualTo("\nMar  4 10:00:00.000: %LINK-3-UPDOWN: Interface Vlan7, changed state to up\n");
    stand.type("terminal no monitor");
    stand.device().desk().writeLog("%LINK-3-UPDOWN: Interface Vlan7, changed state to down");
    assertThat(stand.pass(Duration.ofSeconds(1))).isEmpty();
  }

  @Test
  void ends_with_exit() {
    Stand stand = Stand.on("plain");
    stand.type("exit");
    assertThat(stand.shell().closed()).isTrue();
  }

  @Test
  void notes_every_line_without_its_secrets() {
    Stand stand = Stand.on("untrusted");
    stand.type("lic sm tr idt " + stand.token() + " all");
    stand.type("license smart trust idtokem " + stand.token());
    String log = stand.device().desk().log().entries().toString();
    assertThat(log).contains("lic sm tr idt *** all").doesNotContain(stand.token());
    assertThat(stand.device().truth().licensing().asked().trusts()).isEqualTo(1);
  }

  @Test
  void helps_with_a_question_mark_and_completes_with_a_tab() {
    Stand stand = Stand.on("plain");
    assertThat(stand.keys("show license s?"))
        .isEqualTo("show license s?\n  status\n  summary\n\nplain#show license s");
    assertThat(stand.keys("t\t")).endsWith("plain#show license status ");
  }

  @Test
  void runs_one_command_over_an_exec_channel_without_a_prompt() {
    Stand stand = Stand.on("plain");
    assertThat(stand.shell().only("show clock"))
        .isEqualTo("\r\n10:00:00.000 UTC Wed Mar 4 2026\r\n");
  }
}
