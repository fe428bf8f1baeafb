package io.slpagent.licensing.output.license;

import io.slpagent.licensing.output.license.fact.Account;
import io.slpagent.licensing.output.license.fact.Reporting;
import io.slpagent.licensing.output.license.fact.Transport;
import java.util.Objects;

/** Compares a status with a flat row of facts, the way another family of templates prints it. */
final class StatusRow {
  private StatusRow() {}

  static void compare(ExpectedFacts facts, LicenseStatus status) {
    facts.agree("/0/sl_enabled", status.mode().usingPolicy());
    Account account = Objects.requireNonNull(status.account());
    facts.agree("/0/smart_acct", account.smart());
    facts.agree("/0/virt_acct", account.virtual());
    Transport transport = Objects.requireNonNull(status.transport());
    facts.agree("/0/transport_type", transport.type());
    facts.agree("/0/url", transport.url());
    facts.agree("/0/vrf", transport.vrf());
    Transport.Proxy proxy = Objects.requireNonNull(transport.proxy());
    facts.agree("/0/proxy_address", proxy.address());
    facts.agree("/0/proxy_port", proxy.port());
    facts.agree("/0/proxy_username", proxy.login() ? "set" : null);
    facts.agree("/0/proxy_password", proxy.login() ? "set" : null);
    Reporting reporting = Objects.requireNonNull(status.reporting());
    facts.agree("/0/last_ack_received", reporting.lastAck());
    facts.agree("/0/next_ack_deadline", reporting.nextDeadline());
    facts.agree("/0/next_ack_push_check", reporting.nextAckCheck());
    facts.agree("/0/next_rpt_push", reporting.nextPush());
    facts.agree("/0/last_rpt_push", reporting.lastPush());
    facts.agree("/0/last_rpt_file_write", reporting.lastFileWrite());
    facts.agree("/0/rpt_push_interval", reporting.pushIntervalDays() + "  days");
    facts.agree("/0/license_auth", null);
    facts.agree("/0/reg_status", null);
  }
}
