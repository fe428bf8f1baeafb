package io.slpagent.licensing.output.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.slpagent.licensing.output.Parsed;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * No text makes a parser fail or hang. The deadlines are far beyond what is needed, yet below what
 * time that grows with the square of the text would take.
 */
class FuzzTest {
  private static final long SEED = 20260309;
  private static final int ROUNDS = 100;
  private static final int LONG = 3_000;
  private static final int VERY_LONG = 150_000;
  private static final Duration DEADLINE = Duration.ofSeconds(20);

  /** What tempts a reader to look at the same text again and again. */
  private static final List<String> TEMPTING = List.of(" ", "(", "%", "=,", "\"a\":{");

  /** Beginnings and parts that parsers look for. */
  private static final List<String> PARTS =
      List.of(
          "show clock",
          "*23:38:54.683 UTC Fri Jan 24 2025",
          "Time source is NTP, ",
          "Clock is ",
          "stratum ",
          " is ",
          "(",
          ")",
          ",",
          ":",
          " : ",
          "*~192.0.2.1 .GNSS. 1 2 64 377 1.0 2.0 3.0",
          "*~",
          "DNS View default vrf ",
          " parameters:",
          "Domain name-servers:",
          "Domain lookup is ",
          "192.0.2.1",
          "(vrf x)",
          "Name servers are ",
          "Default domain is ",
          " 10 IN A 192.0.2.1",
          "host None (temp, OK) 0 IP 192.0.2.1",
          "Vlan10 192.0.2.1 YES DHCP up up",
          "YES",
          "NO",
          "Name   Default RD   Protocols   Interfaces",
          "<not set>",
          "ipv4,ipv6",
          "65000:1",
          "0.0.0.0/0",
          "nexthop ",
          "attached to ",
          "receive",
          "Internet  192.0.2.1  0  Incomplete  ARPA",
          "0011.2233.4455",
          "DYNAMIC",
          "Total Mac Addresses for this criterion: ",
          "Sending 5, 100-byte ICMP Echos to ",
          "!!!!!",
          "Success rate is 100 percent (5/5), ",
          "round-trip min/avg/max = 1/2/3 ms",
          "Translating \"x\"...domain server (192.0.2.1)",
          "Trying 192.0.2.1, 443 ... Open",
          "% Connection ",
          "%",
          "%%",
          "closed by foreign host]",
          "Cisco IOS XE Software, Version ",
          " uptime is 1 day",
          "Technology Package License Information:",
          "Switch 02",
          "* 1 41 C9300 17.6.1 IMG BUNDLE",
          "Model Number : ",
          "*1 Active 0011.2233.4455 15 V02 Ready",
          "Status Information for Capture X",
          "Interface: a, Direction : b",
          "Filter Details:",
          "Trustpoint x:",
          "Subject Name:",
          "cn=a,o=b",
          "Serial Number (hex): 01",
          "=",
          "%SMART_LIC-3-COMM_FAILED: ",
          "%A-9-B:",
          "Jan 24 15:17:46.341: ",
          "000123: ",
          "(CSSM) : ",
          "P:a,S:b",
          "License Usage:",
          "====",
          "----",
          "Utility:",
          "Status:",
          "<none>",
          "Policy:",
          "{\"request\":\"{\\\"token\\\":\\\"x\\\"}\"}",
          "idtoken ",
          "SAEVT_COMM_FAIL error=\"",
          "99999999999999999999",
          "-",
          "+-.",
          "\u0000",
          "\b\b",
          "\u001b[",
          "\u00e9",
          "\ud83d",
          "\t",
          "  ");

  static Stream<ReadableCommand> commands() {
    return ReadableCommands.all().stream();
  }

  @ParameterizedTest
  @MethodSource("commands")
  void random_mixtures_of_known_parts_are_read(ReadableCommand command) {
    Random random = new Random(SEED + command.words().hashCode());
    Assertions.assertTimeoutPreemptively(
        DEADLINE,
        () -> {
          for (int i = 0; i < ROUNDS; i++) {
            String text = mixture(random, 1 + random.nextInt(60));
            assertThatCode(() -> check(command.read(text))).as(text).doesNotThrowAnyException();
          }
        });
  }

  @ParameterizedTest
  @MethodSource("commands")
  void endless_repetitions_are_read_in_linear_time(ReadableCommand command) {
    Assertions.assertTimeoutPreemptively(
        DEADLINE,
        () -> {
          for (String part : PARTS) {
            check(command.read(part.repeat(LONG / part.length())));
            check(command.read((part + "\n").repeat(LONG / (part.length() + 1))));
          }
          for (String part : TEMPTING) {
            check(command.read(part.repeat(VERY_LONG / part.length())));
          }
        });
  }

  private static void check(Parsed<?> parsed) {
    assertThat(parsed.value()).isNotNull();
    assertThat(parsed.rest()).doesNotContainNull();
  }

  private static String mixture(Random random, int parts) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < parts; i++) {
      switch (random.nextInt(8)) {
        case 0 -> text.append('\n');
        case 1 -> text.append(" ".repeat(random.nextInt(5)));
        case 2 -> text.append((char) random.nextInt(0x250));
        case 3 -> text.append(random.nextLong());
        default -> text.append(PARTS.get(random.nextInt(PARTS.size())));
      }
    }
    if (random.nextInt(4) == 0 && !text.isEmpty()) {
      text.setLength(random.nextInt(text.length()));
    }
    return text.toString();
  }
}
