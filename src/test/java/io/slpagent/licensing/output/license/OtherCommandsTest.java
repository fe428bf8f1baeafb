package io.slpagent.licensing.output.license;

import static org.assertj.core.api.Assertions.assertThat;

import io.slpagent.licensing.output.Parsed;
import io.slpagent.licensing.output.license.EventLog.Event;
import io.slpagent.licensing.output.license.RumReports.Report;
import io.slpagent.licensing.output.license.SmartConfig.InVrf;
import io.slpagent.licensing.output.license.fact.Authorizations;
import io.slpagent.licensing.output.license.fact.LicenseUse;
import io.slpagent.licensing.output.license.fact.Member;
import io.slpagent.licensing.output.license.fact.Product;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class OtherCommandsTest {

  @Test
  void events_keep_their_details_even_with_quotes_in_them_or_broken() {
    Parsed<EventLog> parsed = ShowLicenseEventLog.parse(Texts.EVENTS);

    assertThat(parsed.value().events())
        .extracting(Event::name)
        .containsExactly(
            "SAEVT_INIT_START",
            "SAEVT_INIT_CRYPTO",
            "SAEVT_READY",
            "SAEVT_COMM_FAIL",
            "SAEVT_COMM_RESTORED");
    assertThat(parsed.value().events().get(1).details())
        .containsExactly(
            Map.entry("success", "False"), Map.entry("error", "Not yet, says \"crypto\", wait"));
    assertThat(parsed.value().events().get(3).details())
        .containsEntry("error", "Connection timed out");
    assertThat(parsed.rest()).containsExactly("a line that is none");
  }

  @Test
  void an_empty_log_is_empty() {
    Parsed<EventLog> parsed = ShowLicenseEventLog.parse(" No EventLog Found.\n");

    assertThat(parsed.value().events()).isEmpty();
    assertThat(parsed.rest()).isEmpty();
  }

  @Test
  void the_licensing_lines_of_a_configuration_are_read() {
    Parsed<SmartConfig> parsed = ShowRunningConfigLicense.parse(Texts.CONFIG);
    SmartConfig config = parsed.value();

    assertThat(config.transport()).isEqualTo("smart");
    assertThat(config.proxy()).isEqualTo(new SmartConfig.Proxy("proxy.example.com", 3128));
    assertThat(config.vrf()).isEqualTo("Mgmt-vrf");
    assertThat(config.urls().standard()).isTrue();
    assertThat(config.urls().cslu()).isEqualTo("https://ssm.example.com/cslu/v1/pi/tenant-1");
    assertThat(config.usageIntervalDays()).isEqualTo(14);
    assertThat(config.tags()).containsEntry("tag1", "Building 7");
    assertThat(config.boot()).isEqualTo(new SmartConfig.Boot("network-advantage", "dna-advantage"));
    assertThat(config.network().lookup()).isFalse();
    assertThat(config.network().nameServers())
        .containsExactly(new InVrf("Mgmt-vrf", List.of("192.0.2.53", "198.51.100.53")));
    assertThat(config.network().lookupSources())
        .containsExactly(new InVrf("Mgmt-vrf", List.of("Vlan10")));
    assertThat(config.network().trustPoint())
        .containsExactly("enrollment pkcs12", "revocation-check crl none");
    assertThat(parsed.rest()).containsExactly("username admin secret 9 ***");
  }

  @Test
  void a_switch_with_the_default_transport_shows_no_line() {
    SmartConfig config = ShowRunningConfigLicense.parse("").value();

    assertThat(config.transport()).isNull();
    assertThat(config.network().trustPoint()).isNull();
  }

  @Test
  void an_authorisation_has_its_members_and_its_terms() {
    Parsed<Authorizations> parsed = ShowLicenseAuthorization.parse(Texts.AUTHORIZATION);

    assertThat(parsed.rest()).isEmpty();
    assertThat(parsed.value().members())
        .extracting(Authorizations.Code::installed)
        .containsExactly(true, false);
    Authorizations.Licensed hsec = parsed.value().licenses().getFirst();
    assertThat(hsec.name()).isEqualTo("C9K HSEC (Cat9K HSEC)");
    assertThat(hsec.total()).isEqualTo(2);
    assertThat(hsec.terms()).extracting(Authorizations.Term::count).containsExactly(1);
  }

  @Test
  void a_usage_has_its_names_in_full() {
    Parsed<LicenseSummary> parsed = ShowLicenseUsage.parse(Texts.USAGE);
    LicenseUse use = parsed.value().licenses().getFirst();

    assertThat(parsed.rest()).isEmpty();
    assertThat(use.name()).isEqualTo("network-advantage");
    assertThat(use.entitlement()).isEqualTo("Example 48 (mGig) Network Advantage");
    assertThat(Objects.requireNonNull(use.rules()).export()).isEqualTo("RESTRICTED - ALLOWED");
  }

  @Test
  void a_summary_is_read_by_its_brackets_and_not_by_its_columns() {
    Parsed<LicenseSummary> parsed = ShowLicenseSummary.parse(Texts.SUMMARY);

    assertThat(parsed.rest()).isEmpty();
    assertThat(parsed.value().licenses())
        .extracting(LicenseUse::name, LicenseUse::count, LicenseUse::status)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("network-advantage", 2, "IN USE"),
            org.assertj.core.groups.Tuple.tuple("hseck9", 10, "NOT IN USE"));
    assertThat(ShowLicenseSummary.parse("License Usage:\n  No licenses in use\n").rest()).isEmpty();
  }

  @Test
  void a_udi_has_its_members_or_a_table() {
    Product product = ShowLicenseUdi.parse(Texts.UDI).value();
    Product router =
        ShowLicenseUdi.parse("SlotID   PID  SN  UDI\n-----\n*\tASR1006  EXA1  ASR1006:EXA1\n")
            .value();

    assertThat(product.members()).extracting(Member::role).containsExactly("Active", "Standby");
    assertThat(router.udi()).isEqualTo(Objects.requireNonNull(router.members().getFirst().udi()));
    assertThat(Objects.requireNonNull(router.udi()).pid()).isEqualTo("ASR1006");
  }

  @Test
  void reports_are_counted_by_their_state() {
    Parsed<RumReports> parsed = ShowLicenseRumIdAll.parse(Texts.REPORTS);

    assertThat(parsed.rest()).isEmpty();
    assertThat(parsed.value().in("CLOSED")).isEqualTo(2);
    assertThat(parsed.value().reports())
        .contains(new Report(1_700_000_003L, "CLOSED", "N", "a feature with blanks"));
  }
}
