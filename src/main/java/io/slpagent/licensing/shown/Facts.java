package io.slpagent.licensing.shown;

import io.slpagent.licensing.output.SwitchTime;
import io.slpagent.licensing.output.license.LicenseStatus;
import io.slpagent.licensing.output.license.Operation;
import io.slpagent.licensing.output.license.TechSupport;
import io.slpagent.licensing.output.license.fact.Account;
import io.slpagent.licensing.output.license.fact.Policy;
import io.slpagent.licensing.output.license.fact.Reporting;
import io.slpagent.licensing.output.license.fact.RumCounts;
import io.slpagent.licensing.output.license.fact.Transport;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the command line shows, as named lines in the order in which an operator asks for them.
 * Times are those of the switch.
 */
public final class Facts {
  private Facts() {}

  /** The lines; what the output does not say is left out. */
  public static Map<String, String> of(Shown shown) {
    Map<String, String> lines = new LinkedHashMap<>();
    LicenseStatus status = shown.status();
    if (status == null) {
      if (!shown.why().isEmpty()) {
        lines.put("command line", shown.why());
      }
      return lines;
    }
    transport(status.transport(), lines);
    policy(status.policy(), lines);
    account(status.account(), lines);
    reporting(status.reporting(), lines);
    TechSupport more = shown.more();
    if (more != null) {
      counts(more.all().reports(), lines);
      put(lines, "looks again", shown.lookAgain());
    }
    shown.operation().ifPresent(operation -> failure(operation, lines));
    return lines;
  }

  private static void transport(@Nullable Transport transport, Map<String, String> lines) {
    if (transport == null) {
      return;
    }
    put(lines, "URL", transport.url());
    put(lines, "CSLU address", transport.csluAddress());
    Transport.Proxy proxy = transport.proxy();
    if (proxy != null) {
      lines.put(
          "proxy",
          !proxy.configured()
              ? "none"
              : proxy.address()
                  + (proxy.port() == null ? ", no port" : " port " + proxy.port())
                  + (proxy.login() ? ", with a login" : ""));
    }
    if (transport.vrfTold()) {
      lines.put("VRF", transport.vrf() == null ? "none" : transport.vrf());
    }
  }

  private static void policy(@Nullable Policy policy, Map<String, String> lines) {
    if (policy != null) {
      String name = policy.name() == null ? "" : policy.name();
      String inUse = policy.inUse() == null ? "" : policy.inUse();
      put(lines, "policy", name.isEmpty() ? inUse : inUse.isEmpty() ? name : name + ", " + inUse);
    }
  }

  private static void account(@Nullable Account account, Map<String, String> lines) {
    if (account != null) {
      put(lines, "Smart Account", account.smart() == null ? "none" : account.smart());
      put(lines, "Virtual Account", account.virtual());
    }
  }

  private static void reporting(@Nullable Reporting reporting, Map<String, String> lines) {
    if (reporting != null) {
      put(lines, "last report", time(reporting.lastPush()));
      put(lines, "next report", time(reporting.nextPush()));
      put(lines, "next look for an ACK", time(reporting.nextAckCheck()));
    }
  }

  private static void counts(@Nullable RumCounts counts, Map<String, String> lines) {
    if (counts == null) {
      return;
    }
    if (counts.waiting() != null) {
      lines.put("waiting for an ACK", counts.waiting().count() + " reports");
    }
    if (counts.available() != null) {
      lines.put("available to report", counts.available() + " reports");
    }
  }

  /** The last failure of all exchanges, be it history or go on. */
  private static void failure(Operation operation, Map<String, String> lines) {
    Operation.Fault last =
        operation.faults().isEmpty() ? operation.last() : operation.faults().getFirst();
    if (last != null) {
      lines.put(
          "last failure",
          (time(last.at()) + " " + Shown.words(last)).strip()
              + (last.ongoing() > 0 ? " (goes on)" : " (history)"));
    }
  }

  /** A time as the switch says it; empty where there is none. */
  static String time(@Nullable SwitchTime time) {
    return time == null ? "" : (time.local() + " " + time.zone()).strip();
  }

  private static void put(Map<String, String> lines, String name, @Nullable String value) {
    if (value != null && !value.isEmpty()) {
      lines.put(name, value);
    }
  }
}
