package io.slpagent.simulator.catalyst;

import io.slpagent.simulator.datastore.Leaves;
import io.slpagent.simulator.fleet.SwitchSpec.Member;
import io.slpagent.simulator.json.Json;
import io.slpagent.simulator.world.LicensingEngine;
import io.slpagent.simulator.world.RumReport;
import java.util.List;

/**
 * {@code /cisco-smart-license:licensing/state}, with the oddities of real switches: empty values
 * that their types do not allow, 1970 for never, lists that are absent rather than empty.
 */
final class LicensingState {
  private static final String NO_MAC = "00:00:00:00:00:00";

  private LicensingState() {}

  static Json.Members of(LicensingEngine engine, Json.Members config, String release) {
    Json.Members state =
        new Json.Members()
            .put("always-enabled", true)
            .put("smart-enabled", true)
            .put("version", Agent.of(release).text());
    Json.Members info = state.child("state-info");
    info.child("registration")
        .put("registration-state", "reg-state-not-registered")
        .put("export-control-allowed", false);
    info.child("authorization").put("authorization-state", "auth-state-none");
    info.put("utility", utility(config));
    info.put("custom-id", Leaves.text(config, Twins.LICENSING + "/custom-id"));
    info.put("transport", transport(config));
    for (String leaf : List.of("hostname", "version")) {
      boolean hidden = Leaves.text(config, Twins.LICENSING + "/privacy/" + leaf).equals("true");
      info.child("privacy").put(leaf, hidden);
    }
    info.child("evaluation")
        .put("eval-in-use", false)
        .put("eval-expired", false)
        .put("eval-period-left", new Json.Members().put("time-left", 0));
    info.put("udi", udi(engine.members().getFirst()));
    info.put("usage", usage(engine));
    info.put("policy", policy());
    members(engine, info);
    reports(engine, info);
    return state;
  }

  private static Json.Members utility(Json.Members config) {
    String leaf = Twins.LICENSING + "/utility/utility-enable";
    Json.Members utility =
        new Json.Members()
            .put("enabled", Leaves.text(config, leaf).equals("true"))
            .put("reporting", "utility-reporting-type-none");
    utility
        .child("reporting-times")
        .put("last-report-time", Times.NEVER)
        .put("last-report-success", false)
        .put("fail-message", "")
        .put("next-report-time", Times.NEVER);
    for (String name : List.of("id", "name", "street", "city", "state", "country", "postal-code")) {
      utility.child("customer-info").put(name, "");
    }
    return utility;
  }

  private static Json.Members transport(Json.Members config) {
    String type = StandingView.transportType(config);
    Json.Members transport = new Json.Members().put("transport-type", type);
    if (type.equals("transport-type-smart")) {
      String urls = Twins.LICENSING + "/transport/transport-smart/urls/";
      String registration = StandingView.url(config);
      String utility = Leaves.text(config, urls + "url-utility");
      transport
          .child("url-settings")
          .put("url-registration", registration)
          .put("url-utility", utility.isEmpty() ? registration : utility);
    }
    return transport;
  }

  static Json.Members udi(Member member) {
    return new Json.Members()
        .put("pid", member.pid())
        .put("sn", member.serial())
        .put("vid", "")
        .put("uuid", "")
        .put("suvi", "")
        .put("host-identifier", "")
        .put("mac-address", NO_MAC);
  }

  private static Json.Items usage(LicensingEngine engine) {
    boolean reported = engine.lastAcknowledged().isPresent();
    Json.Items usage = new Json.Items();
    for (Licence licence : Licence.of(engine.members())) {
      usage.add(
          new Json.Members()
              .put("entitlement-tag", licence.tag())
              .put("short-name", licence.description())
              .put("license-name", licence.name())
              .put("description", licence.description())
              .put("count", licence.count())
              .put(
                  "enforcement-mode",
                  reported ? "enforcement-in-compliance" : "enforcement-invalid-tag")
              .put("post-paid", true)
              .put("subscription-id", ""));
    }
    return usage;
  }

  private static Json.Members policy() {
    Json.Members policy =
        new Json.Members()
            .put("policy-type", "policy-type-merged")
            .put("policy-name", "")
            .put("ack-required", true);
    policy.put("policy-enforced", days(0, 0, 0));
    policy.put("policy-export", days(0, 0, 0));
    int ongoing = LicensingEngine.ONGOING_DAYS;
    policy.put("policy-subscription", days(ongoing, ongoing, ongoing));
    policy.put("policy-perpetual", days(365, 0, 90));
    return policy;
  }

  private static Json.Members days(int first, int ongoing, int changed) {
    return new Json.Members()
        .put("reporting-first-time", first)
        .put("reporting-ongoing", ongoing)
        .put("reporting-macd", changed);
  }

  private static void members(LicensingEngine engine, Json.Members info) {
    Json.Items trust = new Json.Items();
    Json.Items purchases = new Json.Items();
    Json.Items authorizations = new Json.Items();
    for (Member member : engine.members()) {
      String key = LicensingEngine.udi(member);
      engine
          .trustedSince(member)
          .ifPresent(since ->
              trust.add(
                  new Json.Members()
                      .put("key_udi", key)
                      .put("is-installed", true)
                      .put("time-installed", Times.text(since))
                      .put("udi", udi(member))));
      purchases.add(new Json.Members().put("key_udi", key).put("udi", udi(member)));
      authorizations.add(new Json.Members().put("key_udi", key).put("udi", udi(member)));
    }
    if (!trust.values().isEmpty()) {
      info.put("trust-code", trust);
    }
    info.put("factory-purchase", purchases);
    info.child("imported-authorizations").put("overall-status", authorizations);
  }

  private static void reports(LicensingEngine engine, Json.Members info) {
    Member active = engine.members().getFirst();
    Json.Items closed = new Json.Items();
    for (RumReport report : engine.closedReports()) {
      closed.add(
          new Json.Members()
              .put(
                  "rum-report-key",
                  "P:%s,S:%s_%d".formatted(active.pid(), active.serial(), report.id()))
              .put("report-id", Long.toString(report.id()))
              .put("udi", udi(active))
              .put("report-start-time", Times.text(report.start()))
              .put("report-end-time", Times.text(report.end()))
              .put(
                  "report-state",
                  report.pending() ? "rum-report-state-pending" : "rum-report-state-closed"));
    }
    if (!closed.values().isEmpty()) {
      info.put("rum-reports-closed-keys", closed);
    }
    info.child("rum-ack")
        .put("last-received-time", engine.lastAcknowledged().map(Times::text).orElse(Times.NEVER))
        .put("next-report-deadline", Times.text(engine.reportDeadline()));
  }
}
