package io.slpagent.licensing.shown;

import static org.assertj.core.api.Assertions.assertThat;

import io.slpagent.licensing.Verdict;
import io.slpagent.licensing.Verdict.Result;
import io.slpagent.model.Setting;
import io.slpagent.model.Setting.Kind;
import io.slpagent.model.SettingValue;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the command line shows and no model tells. */
class ShownTest {
  private static final String TEXT =
      """
      Smart Licensing Tech Support info

      Smart Licensing Status
      ======================

      Smart Licensing Using Policy:
        Status: ENABLED

      Account Information:
        Smart Account: Example Networks As of Jan 02 03:04:05 2026 UTC
        Virtual Account: Campus

      Transport:
        Type: Smart
        URL: https://smartreceiver.cisco.com/licservice/license
        Proxy:
          Address: 192.0.2.9
          Port: 3128
          Username: <empty>
          Password: <empty>
        VRF: Mgmt-vrf

      Communication Statistics:
      =========================
      Communication Level Allowed: DIRECT
      Overall State: <empty>
      Usage Reporting:
        Attempts: Total=5, Success=3, Fail=2  Ongoing Failure: Overall=1 Communication=1
        Last Response: NO REPLY on Jan 02 03:04:05 2026 UTC
          Failure Reason: Connection timed out
        Last Success Time: Jan 01 03:04:05 2026 UTC
        Last Failure Time: Jan 02 03:04:05 2026 UTC
      """;

  private static final Verdict TRUSTED = Verdict.proven("a trust code is installed");
  private final Shown shown = Shown.techSupport(TEXT);

  @Test
  void proxy_and_vrf_in_force_are_read() {
    assertThat(shown.inForce(Setting.of(Kind.PROXY)).orElseThrow().value())
        .isEqualTo(new SettingValue.Fields(Map.of("address", "192.0.2.9", "port", "3128")));
    assertThat(shown.inForce(Setting.of(Kind.VRF)).orElseThrow().value())
        .isEqualTo(SettingValue.of("Mgmt-vrf"));
    assertThat(shown.inForce(Setting.of(Kind.TRANSPORT))).isEmpty();
  }

  @Test
  void a_fault_that_goes_on_is_told_with_its_reason() {
    assertThat(shown.ongoingFailure()).isEqualTo("Usage Reporting: Connection timed out");
  }

  @Test
  void the_facts_are_those_that_an_operator_asks_for() {
    assertThat(Facts.of(shown))
        .containsEntry("proxy", "192.0.2.9 port 3128")
        .containsEntry("VRF", "Mgmt-vrf")
        .containsEntry("Smart Account", "Example Networks")
        .containsEntry("Virtual Account", "Campus")
        .containsEntry(
            "last failure",
            "2026-01-02T03:04:05 UTC Usage Reporting: Connection timed out (goes on)");
  }

  @Test
  void what_could_not_be_read_says_why() {
    assertThat(Facts.of(Shown.not("connection refused")))
        .containsExactly(Map.entry("command line", "connection refused"));
    assertThat(Facts.of(Shown.NOT_ASKED)).isEmpty();
  }

  @Test
  void trust_in_the_account_that_is_expected_is_proven() {
    assertThat(AccountCheck.with(TRUSTED, shown, "Example Networks", "Campus").result())
        .isEqualTo(Result.PROVEN);
    assertThat(AccountCheck.with(TRUSTED, shown, null, null)).isEqualTo(TRUSTED);
  }

  @Test
  void trust_by_another_account_is_refuted() {
    assertThat(AccountCheck.with(TRUSTED, shown, "Other Networks", null).result())
        .isEqualTo(Result.REFUTED);
    assertThat(AccountCheck.with(TRUSTED, shown, "Example Networks", "Lab").reason())
        .contains("the Virtual Account is 'Campus', not 'Lab'");
  }

  @Test
  void an_account_that_nobody_shows_is_unproven() {
    assertThat(AccountCheck.with(TRUSTED, Shown.not("refused"), "Example Networks", null).result())
        .isEqualTo(Result.UNPROVEN);
  }
}
