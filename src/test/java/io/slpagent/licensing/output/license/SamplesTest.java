package io.slpagent.licensing.output.license;

import static org.assertj.core.api.Assertions.assertThat;

import io.slpagent.licensing.output.Parsed;
import io.slpagent.licensing.output.Samples;
import io.slpagent.licensing.output.license.EventLog.Event;
import io.slpagent.licensing.output.license.fact.LicenseUse;
import io.slpagent.licensing.output.license.fact.Member;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Outputs of real switches read without a line that nobody understood, and as others read them. */
class SamplesTest {
  private static final String[] AROUND = {
    "/load", "/one_minute", "/five_minute", "/ntp_time", "/time_source", "/primary", "/secondary"
  };

  static final Map<String, Function<String, Parsed<?>>> PARSERS =
      Map.ofEntries(
          Map.entry("show_license_status", ShowLicenseStatus::parse),
          Map.entry("show_license_all", ShowLicenseAll::parse),
          Map.entry("show_license_summary", ShowLicenseSummary::parse),
          Map.entry("show_license_usage", ShowLicenseUsage::parse),
          Map.entry("show_license_tech_support", ShowLicenseTechSupport::parse),
          Map.entry("show_license_eventlog", ShowLicenseEventLog::parse),
          Map.entry("show_license_history_message", ShowLicenseHistoryMessage::parse),
          Map.entry("show_license_udi", ShowLicenseUdi::parse),
          Map.entry("show_license_authorization", ShowLicenseAuthorization::parse),
          Map.entry("show_license_rum_id_all", ShowLicenseRumIdAll::parse),
          Map.entry("show_running-config", ShowRunningConfigLicense::parse));

  @TestFactory
  Stream<DynamicTest> every_line_of_a_licensing_command_is_understood() {
    return PARSERS.entrySet().stream()
        .filter(parser -> !parser.getKey().startsWith("show_running"))
        .flatMap(parser ->
            Samples.of(parser.getKey()).stream()
                .map(file ->
                    DynamicTest.dynamicTest(
                        file.getFileName().toString(),
                        () ->
                            assertThat(parser.getValue().apply(Samples.text(file)).rest())
                                .isEmpty())));
  }

  @TestFactory
  Stream<DynamicTest> a_status_agrees() {
    return agreeing(
        "show_license_status",
        (facts, text) -> {
          LicenseStatus status = ShowLicenseStatus.parse(text).value();
          if (facts.has("/0/smart_acct")) {
            StatusRow.compare(facts, status);
          } else {
            StatusFacts.compare(facts, "", status);
          }
        });
  }

  @TestFactory
  Stream<DynamicTest> an_all_agrees() {
    return agreeing(
        "show_license_all", (facts, text) -> all(facts, ShowLicenseAll.parse(text).value()));
  }

  private static SupportFacts all(ExpectedFacts facts, LicenseAll all) {
    StatusFacts.compare(facts, "/smart_licensing_status", all.status());
    SupportFacts more = new SupportFacts(facts);
    more.licenses(Objects.requireNonNull(all.licenses()));
    more.product(Objects.requireNonNull(all.product()));
    more.authorizations(Objects.requireNonNull(all.authorizations()));
    if (all.reports() != null) {
      more.reports(all.reports());
    }
    more.blocks(all.status().more());
    return more;
  }

  @TestFactory
  Stream<DynamicTest> a_tech_support_agrees() {
    return agreeing(
        "show_license_tech_support",
        (facts, text) -> {
          TechSupport support = ShowLicenseTechSupport.parse(text).value();
          SupportFacts more = all(facts, support.all());
          more.schedule(Objects.requireNonNull(support.schedule()));
          more.communication(Objects.requireNonNull(support.communication()));
          more.agent(Objects.requireNonNull(support.agent()));
          more.platform(Objects.requireNonNull(support.platform()));
          // a member that enforces nothing is in no list of ours
          facts.without("/platform_provided_mapping_table/enforced_licenses");
        });
  }

  @TestFactory
  Stream<DynamicTest> a_usage_agrees() {
    return agreeing(
        "show_license_usage",
        (facts, text) -> {
          LicenseSummary usage = ShowLicenseUsage.parse(text).value();
          new SupportFacts(facts).licenses(usage.licenses());
          facts.agree(
              "/license_authorization/status",
              usage.registration() == null || usage.registration().authorization() == null
                  ? null
                  : usage.registration().authorization().result());
        });
  }

  @TestFactory
  Stream<DynamicTest> a_summary_agrees() {
    return agreeing(
        "show_license_summary",
        (facts, text) -> {
          LicenseSummary summary = ShowLicenseSummary.parse(text).value();
          for (LicenseUse use : summary.licenses()) {
            String at = "/license_usage/" + use.entitlement() + "/";
            facts.agree(at + "license", use.name());
            facts.agree(at + "entitlement", use.entitlement());
            facts.agree(at + "count", use.count());
            facts.agree(at + "status", use.status());
          }
          if (summary.account() != null) {
            facts.agree("/account_information/smart_account", summary.account().smart());
            facts.agree("/account_information/virtual_account", summary.account().virtual());
          }
        });
  }

  @TestFactory
  Stream<DynamicTest> the_rest_agrees() {
    return Stream.of(
            agreeing(
                "show_license_eventlog",
                (facts, text) -> {
                  List<Event> events = ShowLicenseEventLog.parse(text).value().events();
                  for (int i = 0; i < events.size(); i++) {
                    StringBuilder shown = new StringBuilder(events.get(i).name());
                    events
                        .get(i)
                        .details()
                        .forEach((k, v) -> shown.append(" %s=\"%s\"".formatted(k, v)));
                    facts.agree("/event_log/" + i + "/log_message", shown);
                  }
                }),
            agreeing(
                "show_license_rum_id_all",
                (facts, text) ->
                    ShowLicenseRumIdAll.parse(text)
                        .value()
                        .reports()
                        .forEach(report -> {
                          String at = "/smart_license_usage_reports/" + report.id() + "/";
                          facts.agree(at + "state", report.state());
                          facts.agree(at + "flag", report.flag());
                          facts.agree(at + "feature_name", report.feature());
                        })),
            agreeing(
                "show_license_udi",
                (facts, text) -> {
                  Member row = ShowLicenseUdi.parse(text).value().members().getFirst();
                  facts.agree("/slotid", row.role());
                  facts.agree("/pid", Objects.requireNonNull(row.udi()).pid());
                  facts.agree("/sn", row.udi().sn());
                  facts.agree("/udi", row.udi().pid() + ":" + row.udi().sn());
                }),
            agreeing(
                "show_license_authorization",
                (facts, text) -> {
                  var code = ShowLicenseAuthorization.parse(text).value().members().getFirst();
                  // their product id keeps the comma behind it
                  facts.agree(
                      "/overall status/active/pid",
                      Objects.requireNonNull(code.member().udi()).pid() + ",");
                  facts.agree("/overall status/active/sn", code.member().udi().sn());
                  facts.agree("/status", code.status());
                  facts.agree("/purchased_licenses", "No Purchase Information Available");
                }))
        .flatMap(tests -> tests);
  }

  private interface Comparison {
    void compare(ExpectedFacts facts, String text);
  }

  private static Stream<DynamicTest> agreeing(String command, Comparison comparison) {
    return Samples.of(command).stream()
        .filter(file -> ExpectedFacts.beside(file).isPresent())
        .map(file ->
            DynamicTest.dynamicTest(file.getFileName().toString(), () -> check(file, comparison)));
  }

  private static void check(Path file, Comparison comparison) {
    Optional<ExpectedFacts> facts = ExpectedFacts.beside(file);
    comparison.compare(facts.orElseThrow(), Samples.text(file));
    facts.orElseThrow().without(AROUND);
    assertThat(facts.orElseThrow().wrong()).isEmpty();
    assertThat(facts.orElseThrow().left()).as("facts that we did not compare").isEmpty();
  }

  @Test
  void the_folder_has_outputs_of_every_command() {
    assertThat(PARSERS.keySet())
        .allSatisfy(command -> assertThat(Samples.of(command)).isNotEmpty());
  }
}
