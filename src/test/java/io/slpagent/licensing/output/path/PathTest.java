package io.slpagent.licensing.output.path;

import static org.assertj.core.api.Assertions.assertThat;

import io.slpagent.licensing.output.Parsed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PathTest {
  @Test
  void a_ping_that_is_answered_tells_shares_and_times() {
    Parsed<PingResult> parsed =
        Ping.parse(
            """
            sw1#ping vrf Mgmt-vrf proxy.example.com source Vlan10 repeat 4
            Translating "proxy.example.com"...domain server (192.0.2.53) (192.0.2.54) [OK]

            Type escape sequence to abort.
            Sending 4, 1500-byte ICMP Echos to 198.51.100.8, timeout is 3 seconds:
            Packet sent with a source address of 192.0.2.7
            Packet sent with the DF bit set
            !.!!
            Success rate is 75 percent (3/4), round-trip min/avg/max = 1/20/300 ms
            """);
    assertThat(parsed.rest()).isEmpty();
    PingResult ping = parsed.value();
    assertThat(ping.target()).isEqualTo("198.51.100.8");
    assertThat(ping.source()).isEqualTo("192.0.2.7");
    assertThat(ping.sent()).isEqualTo(4);
    assertThat(ping.received()).isEqualTo(3);
    assertThat(ping.percent()).isEqualTo(75);
    assertThat(ping.packetBytes()).isEqualTo(1500);
    assertThat(ping.timeoutSeconds()).isEqualTo(3);
    assertThat(ping.minMillis()).isEqualTo(1);
    assertThat(ping.avgMillis()).isEqualTo(20);
    assertThat(ping.maxMillis()).isEqualTo(300);
    assertThat(ping.answered()).isTrue();
    assertThat(ping.resolution().name()).isEqualTo("proxy.example.com");
    assertThat(ping.resolution().askedServers()).containsExactly("192.0.2.53", "192.0.2.54");
    assertThat(ping.resolution().failed()).isFalse();
  }

  @Test
  void unreachable_is_told_from_silence() {
    PingResult ping =
        Ping.parse(
                "Sending 5, 100-byte ICMP Echos to 198.51.100.8, timeout is 2 seconds:\nU.U.U\n"
                    + "Success rate is 0 percent (0/5)\n")
            .value();
    assertThat(ping.unreachable()).isEqualTo(3);
    assertThat(ping.answered()).isFalse();
    assertThat(ping.avgMillis()).isNull();
  }

  @Test
  void a_name_that_is_not_resolved_tells_who_was_asked() {
    PingResult ping =
        Ping.parse(
                "Translating \"smartreceiver.example.com\"...domain server (255.255.255.255)\n"
                    + "% Unrecognized host or address, or protocol not running.\n")
            .value();
    assertThat(ping.sent()).isNull();
    assertThat(ping.resolution().failed()).isTrue();
    assertThat(ping.resolution().askedServers()).containsExactly("255.255.255.255");
    assertThat(ping.refusal()).contains("Unrecognized host");
  }

  @Test
  void a_ping_cut_short_keeps_its_marks_and_a_refused_one_its_reason() {
    PingResult cut =
        Ping.parse("Sending 5, 100-byte ICMP Echos to 192.0.2.1, timeout is 2 seconds:\n!!")
            .value();
    assertThat(cut.sent()).isEqualTo(5);
    assertThat(cut.marks()).isEqualTo("!!");
    assertThat(cut.answered()).isTrue();
    assertThat(Ping.parse("% Invalid source interface - IP not enabled").value().refusal())
        .contains("source interface");
  }

  @ParameterizedTest
  @CsvSource({
    "'Trying 192.0.2.8, 443 ... Open', Open",
    "'Trying 192.0.2.8, 443 ... Open|[Connection to 192.0.2.8 closed by foreign host]', Open",
    "'Trying 192.0.2.8, 443 ...|Open', Open",
    "'Trying 192.0.2.8, 443 ...|% Connection timed out; remote host not responding', TimedOut",
    "'Trying 192.0.2.8, 443 ... % Connection refused by remote host', RefusedByHost",
    "'Trying 192.0.2.8, 443 ...|% Connection refused by remote host', RefusedByHost",
    "'Trying 192.0.2.8, 443 ...|% Destination unreachable; gateway or host down', Unreachable",
    "'% telnet connections not permitted from this terminal', NotPossible",
    "'Translating \"x\"...domain server (192.0.2.53)|% Unknown command or computer name, or unable to find computer address', Unresolved",
    "'% Bad IP address or host name', Unresolved",
    "'Trying 192.0.2.8, 443 ...', Unknown",
    "'', Unknown",
  })
  void an_attempt_ends_in_one_of_seven_ways(String text, String outcome) {
    TelnetResult result = Telnet.parse(text.replace('|', '\n')).value();
    assertThat(result.outcome().getClass().getSimpleName()).isEqualTo(outcome);
  }

  @Test
  void the_port_may_stand_beside_the_address() {
    TelnetResult result = Telnet.parse("Trying proxy.example.com (192.0.2.8, 80)... Open").value();
    assertThat(result.host()).isEqualTo("proxy.example.com");
    assertThat(result.address()).isEqualTo("192.0.2.8");
    assertThat(result.port()).isEqualTo(80);
    assertThat(result.outcome()).isEqualTo(new TelnetOutcome.Open(false));
  }

  @Test
  void host_address_and_port_are_told_apart() {
    TelnetResult result =
        Telnet.parse("Trying proxy.example.com (192.0.2.8), 3128 ... Open\r\nHTTP/1.0 400\r\n")
            .value();
    assertThat(result.host()).isEqualTo("proxy.example.com");
    assertThat(result.address()).isEqualTo("192.0.2.8");
    assertThat(result.port()).isEqualTo(3128);
    assertThat(result.outcome()).isEqualTo(new TelnetOutcome.Open(false));
  }
}
