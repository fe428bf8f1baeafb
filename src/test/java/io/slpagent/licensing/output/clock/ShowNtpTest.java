package io.slpagent.licensing.output.clock;

import static org.assertj.core.api.Assertions.assertThat;

import io.slpagent.licensing.output.Parsed;
import io.slpagent.licensing.output.clock.NtpAssociations.Standing;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ShowNtpTest {
  @Test
  void each_clause_of_the_state_is_read_wherever_it_stands() {
    Parsed<NtpStatus> parsed =
        ShowNtpStatus.parse(
            """
            Clock is synchronized, stratum 3, reference is 192.0.2.4
            nominal freq is 250.0000 Hz, actual freq is 249.9876 Hz, precision is 2**10
            ntp uptime is 300 (1/100 of seconds), resolution is 4016
            root delay is 1.25 msec, clock offset is -0.5000 msec
            reference time is EB000000.80000000 (07:28:32.500 CET Sat Dec 14 2024)
            root dispersion is 7.01 msec, peer dispersion is 1.02 msec
            loopfilter state is 'SPIK' (Spike), drift is -0.000000004 s/s
            system poll interval is 64, last update was 31 sec ago.
            """);
    assertThat(parsed.rest()).isEmpty();
    NtpStatus ntp = parsed.value();
    assertThat(ntp.enabled()).isTrue();
    assertThat(ntp.synchronised()).isTrue();
    assertThat(ntp.stratum()).isEqualTo(3);
    assertThat(ntp.reference()).isEqualTo("192.0.2.4");
    assertThat(ntp.uptime()).isEqualTo(Duration.ofSeconds(3));
    assertThat(ntp.offsetMillis()).isEqualTo(-0.5);
    assertThat(ntp.rootDelayMillis()).isEqualTo(1.25);
    assertThat(ntp.referenceTime())
        .isEqualTo(Instant.ofEpochSecond(0xEB000000L - 2_208_988_800L, 500_000_000));
    assertThat(ntp.loopState()).isEqualTo("'SPIK' (Spike)");
    assertThat(ntp.pollSeconds()).isEqualTo(64);
    assertThat(ntp.lastUpdate()).isEqualTo("31 sec ago");
  }

  @Test
  void a_clock_without_server_is_not_synchronised() {
    NtpStatus ntp =
        ShowNtpStatus.parse(
                "Clock is unsynchronized, stratum 16, no reference clock\n"
                    + "reference time is 00000000.00000000 (01:00:00.000 CET Mon Jan 1 1900)\n"
                    + "system poll interval is 8, never updated.\n")
            .value();
    assertThat(ntp.synchronised()).isFalse();
    assertThat(ntp.reference()).isNull();
    assertThat(ntp.referenceTime()).isNull();
    assertThat(ntp.lastUpdate()).isEqualTo("never updated");
  }

  @Test
  void a_switch_without_ntp_says_so_and_silence_says_nothing() {
    assertThat(ShowNtpStatus.parse("%NTP is not enabled.").value().enabled()).isFalse();
    assertThat(ShowNtpStatus.parse("").value().enabled()).isNull();
    assertThat(ShowNtpStatus.parse("Moon is full, drift is 3").rest()).hasSize(1);
  }

  @Test
  void servers_are_read_with_their_marks_and_numbers() {
    Parsed<NtpAssociations> parsed =
        ShowNtpAssociations.parse(
            """
              address         ref clock       st   when   poll reach  delay  offset   disp
            *~192.0.2.4       198.51.100.9     2     17     64   377  0.512  -1.250  2.011
            +~192.0.2.5       .GNSS.           1     3m   1024    17  0.101   0.020  1.000
             ~192.0.2.6       .INIT.          16      -   1024     0  0.000   0.000 15937.
            x~2001:db8:ffff:ffff:ffff:ffff:ffff:fff1
                              .PPS.            1      4     64     1  0.000   0.000  0.000
             * sys.peer, # selected, + candidate, - outlyer, x falseticker, ~ configured
            a line of tomorrow
            """);
    assertThat(parsed.rest()).containsExactly("a line of tomorrow");
    assertThat(parsed.value().peers()).hasSize(4);
    var followed = parsed.value().followed().orElseThrow();
    assertThat(followed.address()).isEqualTo("192.0.2.4");
    assertThat(followed.reach()).isEqualTo(255);
    assertThat(followed.offsetMillis()).isEqualTo(-1.25);
    assertThat(parsed.value().peers().get(1).heardSecondsAgo()).isEqualTo(180);
    var silent = parsed.value().peers().get(2);
    assertThat(silent.reachable()).isFalse();
    assertThat(silent.heardSecondsAgo()).isNull();
    assertThat(silent.dispersionMillis()).isEqualTo(15937.0);
    var wrapped = parsed.value().peers().get(3);
    assertThat(wrapped.address()).startsWith("2001:db8:");
    assertThat(wrapped.standing()).isEqualTo(Standing.FALSE_TICKER);
    assertThat(wrapped.configured()).isTrue();
  }

  @Test
  void a_wrapped_address_without_its_numbers_is_kept_aside() {
    assertThat(ShowNtpAssociations.parse(" ~2001:db8::1\nsomething else\n").rest()).hasSize(2);
    assertThat(ShowNtpAssociations.parse(" ~2001:db8::1").rest()).hasSize(1);
  }
}
