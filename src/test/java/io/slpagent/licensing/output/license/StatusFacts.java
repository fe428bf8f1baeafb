package io.slpagent.licensing.output.license;

import io.slpagent.licensing.PolicyClass;
import io.slpagent.licensing.output.SwitchTime;
import io.slpagent.licensing.output.license.fact.Account;
import io.slpagent.licensing.output.license.fact.Policy;
import io.slpagent.licensing.output.license.fact.Policy.Demands;
import io.slpagent.licensing.output.license.fact.Policy.Rule;
import io.slpagent.licensing.output.license.fact.Privacy;
import io.slpagent.licensing.output.license.fact.Reporting;
import io.slpagent.licensing.output.license.fact.Transport;
import io.slpagent.licensing.output.license.fact.TrustCode;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Compares a status with what somebody else found in it. */
final class StatusFacts {
  private static final Map<PolicyClass, String> GROUPS =
      Map.of(
          PolicyClass.PERPETUAL, "unenforced_non_export_perpetual_attributes",
          PolicyClass.SUBSCRIPTION, "unenforced_non_export_subscription_attributes",
          PolicyClass.ENFORCED, "enforced_perpetual_subscription_license_attributes",
          PolicyClass.EXPORT, "export_perpetual_subscription_license_attributes");
  private final ExpectedFacts facts;
  private final String at;

  private StatusFacts(ExpectedFacts facts, String at) {
    this.facts = facts;
    this.at = at;
  }

  static void compare(ExpectedFacts facts, String at, LicenseStatus status) {
    StatusFacts all = new StatusFacts(facts, at);
    all.mode(status);
    Account account = status.account();
    if (account != null) {
      String asOf = account.asOf() == null ? "" : " As of " + shown(account.asOf());
      all.agree(
          "account_information/smart_account",
          account.smart() == null ? null : account.smart() + asOf);
      all.agree("account_information/virtual_account", account.virtual());
    }
    Privacy privacy = Objects.requireNonNull(status.privacy());
    all.agree("data_privacy/sending_hostname", privacy.sendingHostname());
    all.agree("data_privacy/callhome_hostname_privacy", privacy.callhomeHostname());
    all.agree("data_privacy/smart_licensing_hostname_privacy", privacy.licensingHostname());
    all.agree("data_privacy/version_privacy", privacy.version());
    all.transport(Objects.requireNonNull(status.transport()));
    if (status.policy() != null) {
      all.policy(status.policy());
    }
    if (status.reporting() != null) {
      all.reporting(status.reporting());
    }
    all.trust(status.trust());
  }

  private void agree(String path, @Nullable Object ours) {
    facts.agree(at + "/" + path, ours);
  }

  private void mode(LicenseStatus status) {
    agree("utility/status", status.mode().utility());
    agree("smart_licensing_using_policy/status", status.mode().usingPolicy());
    agree("smart_licensing_using_policy/reporting_mode", status.mode().reportingMode());
    agree("miscellaneous/custom_id", status.mode().customId());
    agree("export_authorization_key/features_authorized", null);
    agree("license_conversion/automatic_conversion_enabled", status.mode().conversion());
    agree("license_conversion/last_data_push", status.mode().lastPush());
    agree("license_conversion/last_file_export", status.mode().lastExport());
  }

  private void transport(Transport transport) {
    agree("transport/type", transport.type());
    agree("transport/url", transport.url());
    agree("transport/cslu_address", transport.csluAddress());
    agree("transport/vrf", transport.vrf());
    agree("transport/server_identity_check", transport.serverIdentityCheck());
    agree("transport/ip_mode", transport.ipMode());
    agree("transport/trust_point", transport.trustPoint());
    Transport.Proxy proxy = transport.proxy();
    if (proxy != null) {
      agree("transport/proxy", proxy.address());
      agree("transport/proxy/address", proxy.address());
      agree("transport/proxy/port", proxy.port());
      agree("transport/proxy/username", proxy.login() ? "set" : null);
      agree("transport/proxy/password", proxy.login() ? "set" : null);
    }
  }

  private void policy(Policy policy) {
    agree("policy/policy_in_use", policy.inUse());
    agree("policy/policy_name", policy.name());
    Rule<Boolean> ack = policy.ackRequired();
    agree(
        "policy/reporting_ack_required",
        ack == null ? null : (ack.value() ? "yes" : "no") + " (" + ack.origin() + ")");
    policy
        .classes()
        .forEach((group, demands) -> {
          String path = "policy/" + GROUPS.get(group) + "/";
          demands(path, demands);
        });
  }

  private void demands(String path, Demands demands) {
    agree(path + "first_report_requirement_days", days(demands.firstDays()));
    agree(path + "reporting_frequency_days", days(demands.ongoingDays()));
    agree(path + "report_on_change_days", days(demands.changeDays()));
  }

  private static @Nullable String days(@Nullable Rule<Integer> rule) {
    return rule == null ? null : rule.value() + " (" + rule.origin() + ")";
  }

  private void reporting(Reporting reporting) {
    agree("usage_reporting/last_ack_received", reporting.lastAck());
    agree("usage_reporting/next_ack_deadline", reporting.nextDeadline());
    String in =
        reporting.pushState() == null
            ? ""
            : " State(" + reporting.pushState() + ") InPolicy(" + reporting.inPolicyDays() + ")";
    agree("usage_reporting/reporting_push_interval", reporting.pushIntervalDays() + "  days" + in);
    agree("usage_reporting/next_ack_push_check", reporting.nextAckCheck());
    agree("usage_reporting/next_report_push", reporting.nextPush());
    agree("usage_reporting/last_report_push", reporting.lastPush());
    agree("usage_reporting/last_report_file_write", reporting.lastFileWrite());
  }

  private void trust(@Nullable List<TrustCode> codes) {
    if (codes == null) {
      return;
    }
    SwitchTime first = codes.isEmpty() ? null : codes.getFirst().at();
    agree("trust_code_installed", first);
    facts.agree("/device_telemetry_report_summary/trust_code_installed", first);
    for (TrustCode code : codes) {
      String role = code.member().role();
      if (role != null && code.member().udi() != null) {
        String path = "trust_code_installed/" + role.toLowerCase(Locale.ROOT) + "/";
        agree(path + "pid", code.member().udi().pid());
        agree(path + "sn", code.member().udi().sn());
        agree(path + "info", code.at() == null ? null : "INSTALLED on " + shown(code.at()));
      }
    }
  }

  /** A time as a switch prints it. */
  static String shown(SwitchTime time) {
    return DateTimeFormatter.ofPattern("MMM dd HH:mm:ss yyyy", Locale.ENGLISH).format(time.local())
        + " "
        + time.zone();
  }
}
