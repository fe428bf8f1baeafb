package io.slpagent.licensing.output.log;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.slpagent.licensing.Cause;
import io.slpagent.licensing.output.Parsed;
import io.slpagent.licensing.output.clock.ClockReading.Standing;
import io.slpagent.licensing.output.log.LicensingLog.Message;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShowLoggingTest {
  private static Message one(String line) {
    Parsed<LicensingLog> parsed = ShowLogging.parse(line);
    assertThat(parsed.rest()).isEmpty();
    assertThat(parsed.value().messages()).hasSize(1);
    return parsed.value().messages().getFirst();
  }

  @Test
  void sequence_marks_year_and_zone_may_stand_before_a_message_or_not() {
    Message all =
        one(
            "000123: .Mar  7 2026 23:38:41.985 CET: %SMART_LIC-6-AGENT_READY: Smart Agent is initialized");
    assertThat(all.sequence()).isEqualTo(123);
    assertThat(all.time())
        .isEqualTo(
            new LogTime(
                Standing.SYNC_LOST,
                2026,
                MonthDay.of(3, 7),
                LocalTime.of(23, 38, 41, 985_000_000),
                "CET"));
    assertThat(all.severity()).isEqualTo(6);
    assertThat(all.family()).isEqualTo(Family.AGENT);
    Message few = one("*Feb 29 01:02:03: %SMART_LIC-6-AGENT_READY: x");
    assertThat(few.sequence()).isNull();
    assertThat(few.time())
        .isEqualTo(
            new LogTime(
                Standing.NOT_AUTHORITATIVE, null, MonthDay.of(2, 29), LocalTime.of(1, 2, 3), ""));
    assertThat(one("%SMART_LIC-6-AGENT_READY: x").time()).isNull();
    assertThat(one("3w2d: %SMART_LIC-6-AGENT_READY: x").time()).isNull();
  }

  @Test
  void marks_of_syslog_servers_and_of_ios_xr_are_passed_over() {
    Message server =
        one(
            "Mar  7 22:38:42 192.0.2.7 <187>4711: sw1: *Mar  7 23:38:41.985: %SMART_LIC-3-COMM_FAILED:"
                + " Communications failure with the Cisco Smart Software Manager (CSSM) : Connection"
                + " timed out");
    assertThat(server.sequence()).isEqualTo(4711);
    assertThat(requireNonNull(server.time()).clock())
        .isEqualTo(LocalTime.of(23, 38, 41, 985_000_000));
    Message xr =
        one(
            "RP/0/RP0/CPU0:May 17 10:11:12.123 UTC: smart[99]: %LICENSE-SMART_LIC-3-COMM_FAILED :"
                + " Communications failure with Cisco Smart License Utility (CSLU) : Unable to resolve"
                + " server hostname/domain name");
    assertThat(xr.facility()).isEqualTo("LICENSE-SMART_LIC");
    assertThat(requireNonNull(xr.time()).zone()).isEqualTo("UTC");
    assertThat(xr.detail().looksUntouched()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "COMM_FAILED, COMMUNICATION_FAILED",
    "COMM_RESTORED, COMMUNICATION_RESTORED",
    "TRUST_INSTALL_SUCCESS, TRUST_INSTALLED",
    "TRUST_CODE_INSTALL_SUCCESS, TRUST_INSTALLED",
    "TRUST_CODE_INSTALL_FAILED, TRUST_FAILED",
    "REPORTING_REQUIRED, REPORTING_REQUIRED",
    "REPORTING_NOT_SUPPORTED, REPORTING_NOT_SUPPORTED",
    "POLICY_INSTALL_FAILED, POLICY_FAILED",
    "POLICY_INSTALL_SUCCESS, POLICY_INSTALLED",
    "POLICY_REMOVED, POLICY_REMOVED",
    "AUTHORIZATION_INSTALL_FAILED, AUTHORIZATION_FAILED",
    "AUTHORIZATION_REMOVED, AUTHORIZATION_REMOVED",
    "HA_ROLE_CHANGED, AGENT",
    "EXPORT_CONTROLLED, EXPORT_CONTROL",
    "SYSTEM_CLOCK_CHANGED, CLOCK",
    "NON_AUTHORITATIVE_CLOCK, CLOCK",
    "AUTH_RENEW_FAILED, OLDER_LICENSING",
    "AGENT_REG_FAILED, OLDER_LICENSING",
    "AGENT_DEREG_SUCCESS, OLDER_LICENSING",
    "OUT_OF_COMPLIANCE, OLDER_LICENSING",
    "EVAL_EXPIRED, OLDER_LICENSING",
    "PLATFORM_ERROR, PLATFORM",
    "SL_MESSAGE_FAILED, COMMUNICATION_FAILED",
    "END_POINT_RESET, OTHER",
    "SOMETHING_NEW, OTHER",
  })
  void mnemonics_fall_into_families(String mnemonic, Family family) {
    assertThat(Family.of(mnemonic)).isEqualTo(family);
  }

  @ParameterizedTest
  @CsvSource({
    "Connection timed out, NO_ANSWER",
    "Received empty response from server, WRONG_SERVER",
    "Unable to resolve server hostname/domain name, NAME",
    "Fail to send out Call Home HTTP message., CALL_HOME",
    "server TLS cert cannot be validated, TLS",
  })
  void the_reason_of_a_failure_has_a_cause(String reason, Cause cause) {
    Message failed =
        one(
            "%SMART_LIC-3-COMM_FAILED: Communications failure with the Cisco Smart Software Manager"
                + " (CSSM) : "
                + reason);
    assertThat(failed.detail().peer()).isEqualTo("CSSM");
    assertThat(failed.detail().reason()).isEqualTo(reason);
    assertThat(failed.detail().cause()).isEqualTo(cause);
  }

  @Test
  void members_and_days_are_read_from_the_text() {
    Message trusted =
        one(
            "%SMART_LIC-6-TRUST_INSTALL_SUCCESS: A new licensing trust code was successfully installed on P:C9300-48P,S:FOC00000001.");
    assertThat(trusted.detail().pid()).isEqualTo("C9300-48P");
    assertThat(trusted.detail().serial()).isEqualTo("FOC00000001");
    assertThat(
            one("%SMART_LIC-6-REPORTING_REQUIRED: A Usage report acknowledgement will be required in 89 days.")
                .detail()
                .days())
        .isEqualTo(89);
    Message failed =
        one(
            "%SMART_LIC-3-TRUST_CODE_INSTALL_FAILED: The install of a new licensing trust code has failed on P:C9300-48P,S:FOC00000001: Nonce failed to match.");
    assertThat(failed.detail().reason()).isEqualTo("Nonce failed to match.");
  }

  @Test
  void companions_are_taken_and_other_messages_counted_and_kept_aside() {
    Parsed<LicensingLog> parsed =
        ShowLogging.parse(
            """
            Syslog logging: enabled (0 messages dropped, 3 messages rate-limited)
            Log Buffer (102400 bytes):

            *Mar  7 2026 01:00:00.000: %LINK-3-UPDOWN: Interface Vlan10, changed state to up
            *Mar  7 2026 01:00:01.000: %CALL_HOME-5-SL_MESSAGE_FAILED: Fail to send out Smart Licensing message to: https://example.com/x (ERR 207 : Connection time out)
            *Mar  7 2026 01:00:02.000: %PKI-2-NON_AUTHORITATIVE_CLOCK: PKI functions can not be initialized
            *Mar  7 2026 01:00:03.000: %SMART_LIC-5-COMM_RESTORED: Communications with Cisco Smart License Utility (CSLU) restored
            100% of nothing
            """);
    assertThat(parsed.value().messages()).hasSize(3);
    assertThat(parsed.value().others()).isEqualTo(1);
    assertThat(parsed.rest()).hasSize(4);
    assertThat(parsed.value().messages().getFirst().detail().reason())
        .isEqualTo("ERR 207 : Connection time out");
    assertThat(parsed.value().messages().getFirst().detail().cause()).isEqualTo(Cause.NO_ANSWER);
    assertThat(parsed.value().last(Family.COMMUNICATION_RESTORED)).isPresent();
    assertThat(parsed.value().last(Family.TRUST_INSTALLED)).isEmpty();
  }

  @Test
  void a_time_without_year_lies_in_the_year_before_now() {
    LogTime december =
        new LogTime(Standing.AUTHORITATIVE, null, MonthDay.of(12, 31), LocalTime.NOON, "UTC");
    assertThat(requireNonNull(december.before(LocalDateTime.of(2026, 1, 2, 0, 0))).local())
        .isEqualTo(LocalDateTime.of(2025, 12, 31, 12, 0));
    assertThat(
            requireNonNull(december.before(LocalDateTime.of(2026, 12, 31, 0, 0))).local().getYear())
        .isEqualTo(2026);
    LogTime leap =
        new LogTime(Standing.AUTHORITATIVE, null, MonthDay.of(2, 29), LocalTime.NOON, "");
    assertThat(leap.before(LocalDateTime.of(2026, 3, 1, 0, 0))).isNull();
  }

  @Test
  void a_token_in_a_message_is_hidden() {
    Message message =
        one("%SMART_LIC-6-SOMETHING: command license smart trust idtoken NGQ3Canary all");
    assertThat(message.text()).doesNotContain("NGQ3Canary").contains("***");
  }
}
