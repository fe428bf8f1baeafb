package io.slpagent.licensing.output.license;

import static org.assertj.core.api.Assertions.assertThat;

import io.slpagent.licensing.PolicyClass;
import io.slpagent.licensing.output.Parsed;
import io.slpagent.licensing.output.SwitchTime;
import io.slpagent.licensing.output.license.fact.Account;
import io.slpagent.licensing.output.license.fact.Policy;
import io.slpagent.licensing.output.license.fact.Policy.Rule;
import io.slpagent.licensing.output.license.fact.Reporting;
import io.slpagent.licensing.output.license.fact.Transport;
import io.slpagent.licensing.output.license.fact.TrustCode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShowLicenseStatusTest {
  private final Parsed<LicenseStatus> parsed = ShowLicenseStatus.parse(Texts.STATUS);
  private final LicenseStatus status = parsed.value();

  @Test
  void accounts_hold_blanks_and_dots() {
    assertThat(status.account())
        .isEqualTo(
            new Account(
                "Example Co., Ltd.",
                SwitchTime.read("Jun 02 07:00:00 2025 Berlin"),
                "Campus North 2"));
  }

  @Test
  void the_proxy_is_read_without_its_login() {
    Transport transport = Objects.requireNonNull(status.transport());

    assertThat(transport.proxy()).isEqualTo(new Transport.Proxy("proxy.example.com", 3128, true));
    assertThat(transport.vrf()).isEqualTo("Mgmt-vrf");
    assertThat(transport.keyword()).contains("smart");
    assertThat(parsed.toString()).doesNotContain("CANARY");
  }

  @Test
  void a_proxy_and_a_vrf_that_are_not_configured_are_told_from_ones_not_shown() {
    Transport without =
        transport(
            """
            Transport:
              Type: cslu
              Cslu address: <empty>
              Proxy:
                Not Configured
              VRF:
                Not Configured
            """);
    Transport silent = transport("Transport:\n  Type: Callhome\n");

    assertThat(without.proxy()).isEqualTo(new Transport.Proxy(null, null, false));
    assertThat(without.vrf()).isNull();
    assertThat(without.vrfTold()).isTrue();
    assertThat(silent.proxy()).isNull();
    assertThat(silent.vrfTold()).isFalse();
  }

  @Test
  void a_vrf_may_stand_on_the_line_after_its_key() {
    assertThat(transport("Transport:\n  Type: Smart\n  VRF:\n    Mgmt-vrf\n").vrf())
        .isEqualTo("Mgmt-vrf");
  }

  @Test
  void the_four_lines_of_a_proxy_need_no_indentation() {
    Transport transport =
        transport("Transport:\n  Type: cslu\n  Proxy: \nAddress: 192.0.2.8\n    Port: 80\n");

    assertThat(transport.proxy()).isEqualTo(new Transport.Proxy("192.0.2.8", 80, false));
  }

  private static Transport transport(String text) {
    return Objects.requireNonNull(ShowLicenseStatus.parse(text).value().transport());
  }

  @Test
  void each_number_of_the_policy_has_its_origin() {
    Policy policy = Objects.requireNonNull(status.policy());

    assertThat(policy.name()).isEqualTo("Example Policy (2025)");
    assertThat(policy.installed()).isEqualTo(SwitchTime.read("May 01 09:00:00 2025 Berlin"));
    assertThat(policy.ackRequired()).isEqualTo(new Rule<>(true, "Customer Policy"));
    assertThat(policy.classes().get(PolicyClass.PERPETUAL))
        .isEqualTo(
            new Policy.Demands(
                new Rule<>(31, "Customer Policy"),
                new Rule<>(32, "CISCO default"),
                new Rule<>(33, "Customer Policy")));
    assertThat(policy.classes()).containsOnlyKeys(PolicyClass.PERPETUAL, PolicyClass.EXPORT);
  }

  @ParameterizedTest
  @CsvSource({
    "30  days, 30, , ",
    "0 (no reporting), 0, , ",
    "30  days State(4) InPolicy(60), 30, 4, 60"
  })
  void a_push_interval_comes_in_three_forms(String text, int days, Integer state, Integer policy) {
    Reporting reporting =
        Objects.requireNonNull(
            ShowLicenseStatus.parse("Usage Reporting:\n  Reporting push interval: " + text)
                .value()
                .reporting());

    assertThat(reporting.pushIntervalDays()).isEqualTo(days);
    assertThat(reporting.pushState()).isEqualTo(state);
    assertThat(reporting.inPolicyDays()).isEqualTo(policy);
  }

  @Test
  void members_are_told_by_role_and_udi_and_one_without_a_code_is_not_installed() {
    assertThat(Objects.requireNonNull(status.trust()))
        .extracting(code -> code.member().role(), TrustCode::installed)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("Active", true),
            org.assertj.core.groups.Tuple.tuple("Standby", true),
            org.assertj.core.groups.Tuple.tuple("Member", false));
  }

  @Test
  void newer_agents_put_several_facts_of_a_trust_code_on_a_line() {
    List<TrustCode> codes =
        Objects.requireNonNull(ShowLicenseStatus.parse(Texts.NEWER_TRUST).value().trust());

    assertThat(codes).hasSize(2);
    assertThat(codes.getFirst().at()).isEqualTo(SwitchTime.read("May 01 08:59:00 2025 UTC"));
    assertThat(codes.getFirst().validFrom()).isEqualTo(SwitchTime.read("May 01 08:58:00 2025 UTC"));
    assertThat(codes.getFirst().expires()).isEqualTo(SwitchTime.read("Jan 01 00:00:00 1970 UTC"));
    assertThat(codes.getFirst().type()).isEqualTo("CSSM");
    assertThat(codes.getLast().installed()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "Trust Code Installed: <none>, 0",
    "Trust Code Installed:, 0",
    "Trust Code Installed: Jan 24 23:19:05 2025 UTC, 1",
    "Trust Code Installed: Jan 24 23:19:05 2025 UTC    Valid on Jan 24 23:19:05 2025 UTC, 1"
  })
  void a_filtered_line_of_trust_is_enough(String line, int codes) {
    assertThat(ShowLicenseStatus.parse(line).value().trust()).hasSize(codes);
  }

  @Test
  void an_output_without_trust_says_nothing_of_it() {
    assertThat(ShowLicenseStatus.parse("Policy:\n").value().trust()).isNull();
  }

  @Test
  void lines_of_other_commands_and_of_tomorrow_are_kept_aside() {
    assertThat(parsed.rest()).containsExactly("  Something quite new: 5");
    assertThat(ShowLicenseStatus.parse(Texts.UDI).rest()).hasSize(4);
  }

  @Test
  void a_password_that_is_kept_aside_is_hidden() {
    assertThat(ShowLicenseStatus.parse("Whatever:\n  Password: CANARY\n").rest())
        .containsExactly("Whatever:", "  Password: ***");
  }

  @Test
  void the_order_of_the_sections_does_not_matter() {
    List<String> sections = new ArrayList<>(Arrays.asList(Texts.STATUS.split("\n\n")));
    String first = sections.removeFirst();
    for (int seed = 0; seed < 20; seed++) {
      Collections.shuffle(sections, new Random(seed));
      String text = first + "\n" + String.join("\n", sections).replaceAll("(?m)^ +", "  ");
      assertThat(ShowLicenseStatus.parse(text).value()).isEqualTo(status);
    }
  }

  @Test
  void agents_before_the_policy_print_a_registration() {
    LicenseStatus old =
        ShowLicenseStatus.parse(
                """
                Smart Licensing is ENABLED
                Registration:
                  Status: REGISTERED
                  Smart Account: Example Co.
                  Virtual Account: Lab
                  Export-Controlled Functionality: ALLOWED
                  Initial Registration: SUCCEEDED on Mar 13 08:09:24 2024 UTC
                  Last Renewal Attempt: None
                License Authorization:
                  Status: AUTHORIZED on Mar 13 08:09:28 2024 UTC
                """)
            .value();

    assertThat(old.mode().usingPolicy()).isFalse();
    assertThat(Objects.requireNonNull(old.account()).virtual()).isEqualTo("Lab");
    assertThat(Objects.requireNonNull(old.registration()).status()).isEqualTo("REGISTERED");
    assertThat(Objects.requireNonNull(old.registration().authorization()).result())
        .isEqualTo("AUTHORIZED");
  }
}
