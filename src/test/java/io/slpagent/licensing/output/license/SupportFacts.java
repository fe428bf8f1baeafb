package io.slpagent.licensing.output.license;

import static org.assertj.core.api.Assertions.assertThat;

import io.slpagent.licensing.output.SwitchTime;
import io.slpagent.licensing.output.Words;
import io.slpagent.licensing.output.license.fact.AgentState;
import io.slpagent.licensing.output.license.fact.AgentState.DeviceTrust;
import io.slpagent.licensing.output.license.fact.Authorizations;
import io.slpagent.licensing.output.license.fact.Authorizations.Code;
import io.slpagent.licensing.output.license.fact.Block;
import io.slpagent.licensing.output.license.fact.Communication;
import io.slpagent.licensing.output.license.fact.Communication.Exchange;
import io.slpagent.licensing.output.license.fact.LicenseUse;
import io.slpagent.licensing.output.license.fact.Member;
import io.slpagent.licensing.output.license.fact.Platform;
import io.slpagent.licensing.output.license.fact.Product;
import io.slpagent.licensing.output.license.fact.RumCounts;
import io.slpagent.licensing.output.license.fact.RumCounts.Count;
import io.slpagent.licensing.output.license.fact.Schedule;
import io.slpagent.licensing.output.license.fact.Udi;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Compares what follows the status in {@code all} and {@code tech support}. */
final class SupportFacts {
  private final ExpectedFacts facts;

  SupportFacts(ExpectedFacts facts) {
    this.facts = facts;
  }

  void licenses(List<LicenseUse> uses) {
    for (LicenseUse use : uses) {
      String title = ExpectedFacts.escape(use.name() + " (" + use.entitlement() + "):");
      license("/license_name/" + title + "/", use);
      license("/license_usage/license_name/" + title + "/", use);
      license("/license_usage/handle/" + use.handle() + "/", use);
    }
  }

  private void license(String at, LicenseUse use) {
    facts.agree(at + "license", use.name());
    facts.agree(at + "entitlement_tag", use.tag());
    facts.agree(at + "description", use.entitlement());
    facts.agree(at + "count", use.count());
    facts.agree(at + "version", use.version());
    String code = use.statusCode() == null ? "" : "(" + use.statusCode() + ")";
    facts.agree(at + "status", use.status() + code);
    facts.agree(at + "status_time", use.since());
    facts.agree(at + "request_time", use.requested());
    if (use.feature() != null && use.rules() != null) {
      facts.agree(at + "feature_name", use.feature().name());
      facts.agree(at + "feature_description", use.feature().description());
      facts.agree(at + "export_status", use.rules().export());
      facts.agree(at + "enforcement_type", use.rules().enforcement());
      facts.agree(at + "license_type", use.rules().type());
      facts.agree(at + "soft_enforced", use.rules().softEnforced());
      facts.agree(at + "day0_verification", use.rules().dayZero());
      LicenseUse.Compliance counts = use.rules().counts();
      if (counts != null) {
        facts.agree(at + "authorized_count", counts.authorized());
        facts.agree(at + "outofcompliance_count", counts.outOfCompliance());
        facts.agree(at + "insufficient_count", counts.insufficient());
        facts.agree(at + "no_license", counts.noLicense());
      }
    }
    LicenseUse.Measurement measured = use.measured();
    if (measured != null) {
      String in = at + "measurements/entitlement/";
      facts.agree(in + "interval", measured.interval());
      facts.agree(in + "current_value", measured.value());
      facts.agree(in + "current_report", measured.report());
      facts.agree(in + "previous", measured.previous());
    }
  }

  void product(Product product) {
    Udi udi = Objects.requireNonNull(product.udi());
    facts.agree("/product_information/udi/pid", udi.pid());
    facts.agree("/product_information/udi/sn", udi.sn());
    for (Member member : product.members()) {
      member("/product_information/ha_udi_list/", member);
    }
    facts.agree("/agent_version/smart_agent_for_licensing", product.agentVersion());
  }

  private String member(String at, Member member) {
    String path = at + Objects.requireNonNull(member.role()).toLowerCase(Locale.ROOT) + "/";
    Udi udi = Objects.requireNonNull(member.udi());
    facts.agree(path + "pid", udi.pid());
    facts.agree(path + "sn", udi.sn());
    return path;
  }

  void authorizations(Authorizations authorizations) {
    for (String at : List.of("/license_authorizations/", "/reservation_info/")) {
      facts.agree(at + "license_reservation", authorizations.reservation());
      facts.agree(at + "last_data_push", authorizations.lastPush());
      facts.agree(at + "last_file_export", authorizations.lastExport());
      facts.agree(
          at + "purchased_licenses",
          authorizations.purchased().isEmpty()
              ? "No Purchase Information Available"
              : authorizations.purchased());
      for (Code code : authorizations.members()) {
        String path = member(at + "overall_status/", code.member());
        facts.agree(path + "status", code.status());
        facts.agree(path + "reservation_status", code.status());
        facts.agree(path + "request_code", code.requested() ? "set" : null);
        facts.agree(path + "last_return_code", code.returned());
        facts.agree(path + "last_confirmation_code", code.confirmation());
        facts.agree(path + "reservation_authorization_code", code.reserved() ? "set" : null);
      }
    }
  }

  void reports(RumCounts counts) {
    String at = "/usage_report_summary/";
    facts.agree(at + "total", counts.total());
    facts.agree(at + "purged", shown(counts.purged()));
    facts.agree(at + "total_acknowledged_received", counts.acknowledged());
    facts.agree(at + "waiting_for_ack", shown(counts.waiting()));
    facts.agree(at + "available_to_report", counts.available());
    facts.agree(at + "collecting_data", counts.collecting());
    facts.agree(at + "maximum_display", counts.mostShown());
    facts.agree(at + "in_storage", counts.stored());
    facts.agree(at + "mia", shown(counts.missing()));
    facts.agree(at + "report_module_status", counts.module());
  }

  private static @Nullable String shown(@Nullable Count count) {
    if (count == null) {
      return null;
    }
    return count.count() + (count.inBrackets() == null ? "" : "(" + count.inBrackets() + ")");
  }

  void blocks(List<Block> blocks) {
    for (Block block : blocks) {
      for (Block.Entry entry : block.entries()) {
        facts.agree("/" + key(block.name()) + "/" + key(entry.key()), entry.value());
        facts.agree("/" + key(block.name()), entry.value());
        facts.agree(
            "/reservation_info/" + key(block.name()) + "/" + key(entry.key()), entry.value());
      }
    }
  }

  void schedule(Schedule schedule) {
    String at = "/upcoming_scheduled_jobs/";
    facts.agree(at + "current_time", schedule.now());
    for (Schedule.Job job : schedule.jobs()) {
      String theirs = facts.take(at + key(job.name())).orElse("");
      assertThat(Words.span(theirs.substring(Math.max(0, theirs.indexOf('(')))))
          .as(job.name())
          .isEqualTo(job.remaining());
      assertThat(SwitchTime.read(theirs)).as(job.name()).isEqualTo(job.at());
      assertThat(theirs.contains("Expired")).isEqualTo(job.state() == Schedule.State.EXPIRED);
    }
  }

  void communication(Communication communication) {
    String at = "/communication_statistics/";
    facts.agree(at + "communication_level_allowed", communication.level());
    facts.agree(at + "overall_state", communication.state());
    for (Exchange exchange : communication.exchanges()) {
      String in = at + key(exchange.name()) + "/";
      if (exchange.name().equals("Hello Message")
          && communication.exchange("Telemetry Reporting").isPresent()) {
        // others take the telemetry for a part of the hello
        facts.without(in);
        continue;
      }
      facts.agree(
          in + "attempts",
          "Total=%d, Success=%d, Fail=%d"
              .formatted(exchange.attempts(), exchange.successes(), exchange.failures()));
      facts.agree(
          in + "ongoing_failure",
          "Overall=%d Communication=%d"
              .formatted(exchange.ongoing(), exchange.ongoingCommunication()));
      Communication.Response last = exchange.last();
      String time = last == null || last.at() == null ? "" : " on " + StatusFacts.shown(last.at());
      facts.agree(in + "last_response", last == null ? null : last.text() + time);
      facts.agree(in + "failure_reason", exchange.failure());
      facts.agree(in + "last_success_time", exchange.lastSuccess());
      facts.agree(in + "last_failure_time", exchange.lastFailure());
    }
  }

  void agent(AgentState agent) {
    String at = "/other_info/";
    facts.agree(at + "overall_trust", agent.overallTrust());
    facts.agree(at + "clock_synced_with_ntp", agent.clockSynchronised());
    agent.more().forEach((name, value) -> facts.agree(at + key(name), value));
    for (DeviceTrust trust : agent.trust()) {
      Udi udi = Objects.requireNonNull(trust.udi());
      for (String end : List.of("", ":")) {
        String in = at + "trust_data/" + udi.sn().toLowerCase(Locale.ROOT) + end + "/";
        facts.agree(in + "p", udi.pid());
        facts.agree(in + "trustid", trust.trustId());
        facts.agree(in + "trustvalue", trust.installed() ? "Trust Data INSTALLED" : trust.text());
        facts.agree(in + "state", trust.state());
      }
    }
  }

  void platform(Platform platform) {
    String at = "/platform_provided_mapping_table/";
    platform
        .found()
        .forEach((pid, count) -> {
          facts.agree(at + "pid", pid);
          facts.agree(at + "total_licenses_found", count);
        });
    for (Platform.Enforced enforced : platform.enforced()) {
      Udi udi = Objects.requireNonNull(enforced.udi());
      String in = at + "enforced_licenses/" + udi.sn().toLowerCase(Locale.ROOT) + "/";
      facts.agree(in + "pid", udi.pid());
      if (enforced.tag() != null) {
        facts.agree(in + enforced.name() + "_entitlement_tag", enforced.tag());
      }
      facts.agree(in + enforced.name() + "_no", enforced.number());
      facts.agree(in + enforced.name(), "(" + enforced.number() + ")");
    }
  }

  /** The name that the others give to a key. */
  private static String key(String name) {
    StringBuilder key = new StringBuilder();
    for (char c : name.toLowerCase(Locale.ROOT).strip().toCharArray()) {
      if (c == ' ' || c == '.' || c == '(') {
        key.append('_');
      } else if (Character.isLetterOrDigit(c) || c == '_' || c == '*') {
        key.append(c);
      }
    }
    String joined = key.toString();
    while (joined.contains("__")) {
      joined = joined.replace("__", "_");
    }
    return joined;
  }
}
