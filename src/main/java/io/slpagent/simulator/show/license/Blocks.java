package io.slpagent.simulator.show.license;

import io.slpagent.simulator.catalyst.Agent;
import io.slpagent.simulator.catalyst.Dial;
import io.slpagent.simulator.catalyst.Sight;
import io.slpagent.simulator.datastore.Leaves;
import io.slpagent.simulator.fleet.SwitchSpec.CommandLine;
import io.slpagent.simulator.fleet.SwitchSpec.Member;
import io.slpagent.simulator.fleet.WorldSpec.Account;
import io.slpagent.simulator.journal.Exchange;
import io.slpagent.simulator.world.LicensingEngine;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The blocks of which {@code show license status}, {@code all} and {@code tech support} are made.
 */
final class Blocks {
  private static final String CONFIG = "cisco-smart-license:licensing/config";
  private static final String EMPTY = "<empty>";

  private final Sight sight;
  private final Agent agent;
  private final Dial dial;
  private final LicensingEngine engine;
  private final StringBuilder text = new StringBuilder();

  Blocks(Sight sight) {
    this.sight = sight;
    this.agent = Agent.of(sight.spec().chassis().release());
    this.dial = Dial.of(sight);
    this.engine = sight.engine();
  }

  Agent agent() {
    return agent;
  }

  Dial dial() {
    return dial;
  }

  Sight sight() {
    return sight;
  }

  /** All of it so far. */
  String text() {
    return text.toString();
  }

  Blocks line(String line) {
    text.append(line).append('\n');
    return this;
  }

  Blocks lines(String... lines) {
    for (String line : lines) {
      line(line);
    }
    return this;
  }

  /** A heading of an underlined section. */
  Blocks title(String title, String rule) {
    return lines(title, rule);
  }

  Blocks conversion() {
    if (agent.since(5, 10)) {
      lines(
          "License Conversion:",
          "  Automatic Conversion Enabled: False",
          "  Last Data Push: <none>",
          "  Last File Export: <none>",
          "");
    }
    return this;
  }

  Blocks export() {
    return lines("Export Authorization Key:", "  Features Authorized:", "    <none>", "");
  }

  Blocks utility() {
    boolean on =
        Leaves.text(sight.configured().data(), CONFIG + "/utility/utility-enable").equals("true");
    return lines("Utility:", "  Status: " + (on ? "ENABLED" : "DISABLED"), "");
  }

  Blocks usingPolicy() {
    lines("Smart Licensing Using Policy:", "  Status: ENABLED");
    if (agent.since(5, 11)) {
      line("  Reporting Mode: STANDARD");
    }
    return line("");
  }

  Blocks account() {
    Account account = sight.world().cssm().account();
    Optional<Instant> since = engine.accountSince();
    String smart =
        since.map(at -> account.smart() + " As of " + dial.licensing(at)).orElse("<none>");
    return lines(
        "Account Information:",
        "  Smart Account: " + smart,
        "  Virtual Account: " + (since.isPresent() ? account.virtual() : "<none>"),
        "");
  }

  Blocks privacy() {
    boolean host = hidden("hostname");
    return lines(
        "Data Privacy:",
        "  Sending Hostname: " + (host ? "no" : "yes"),
        "    Callhome hostname privacy: DISABLED",
        "    Smart Licensing hostname privacy: " + (host ? "ENABLED" : "DISABLED"),
        "  Version privacy: " + (hidden("version") ? "ENABLED" : "DISABLED"),
        "");
  }

  private boolean hidden(String leaf) {
    return Leaves.text(sight.configured().data(), CONFIG + "/privacy/" + leaf).equals("true");
  }

  /**
   * The transport in force.
   *
   * @param whole whether as {@code tech support} shows it
   */
  Blocks transport(boolean whole) {
    line("Transport:");
    switch (sight.standing().transport()) {
      case "smart", "automatic" -> {
        lines("  Type: Smart", "  URL: " + sight.standing().url());
        way(whole);
      }
      case "cslu" -> {
        String own =
            Leaves.text(sight.configured().data(), CONFIG + "/transport/transport-cslu/url-cslu");
        lines("  Type: cslu", "  Cslu address: " + (own.isEmpty() ? EMPTY : own));
        way(whole);
      }
      case "callhome" -> line("  Type: Callhome");
      default -> line("  Type: Transport Off");
    }
    return line("");
  }

  private void way(boolean whole) {
    CommandLine own = sight.configured().commandLine();
    boolean proxy = !own.proxyAddress().isEmpty() || own.proxyPort() != 0;
    line("  Proxy:");
    if (proxy || whole) {
      lines(
          "    Address: " + orEmpty(own.proxyAddress()),
          "    Port: " + (own.proxyPort() == 0 ? EMPTY : own.proxyPort()),
          "    Username: <empty>",
          "    Password: <empty>");
    } else {
      line("    Not Configured");
    }
    boolean unchecked = own.others().contains("no license smart server-identity-check");
    if (whole) {
      line("  Server Identity Check: " + (unchecked ? "False" : "True"));
    }
    line("  VRF: " + orEmpty(own.vrf()));
    if (agent.since(6, 0)) {
      lines("  IP Mode: IPv4 ONLY", "  Trust Point: SLA-TrustPoint");
    }
  }

  private static String orEmpty(String value) {
    return value.isEmpty() ? EMPTY : value;
  }

  Blocks policy() {
    lines(
        "Policy:",
        "  Policy in use: Merged from multiple sources.",
        "  Reporting ACK required: yes (CISCO default)");
    int ongoing = LicensingEngine.ONGOING_DAYS;
    days("Unenforced/Non-Export Perpetual", 365, 0, 90);
    days("Unenforced/Non-Export Subscription", ongoing, ongoing, ongoing);
    days("Enforced (Perpetual/Subscription) License", 0, 0, 0);
    days("Export (Perpetual/Subscription) License", 0, 0, 0);
    return line("");
  }

  private void days(String what, int first, int ongoing, int change) {
    lines(
        "  " + what + " Attributes:",
        "    First report requirement (days): " + first + " (CISCO default)",
        "    Reporting frequency (days): " + ongoing + " (CISCO default)",
        "    Report on change (days): " + change + " (CISCO default)");
  }

  Blocks miscellaneous() {
    String id = Leaves.text(sight.configured().data(), CONFIG + "/custom-id");
    return lines("Miscellaneous:", "  Custom Id: " + orEmpty(id), "");
  }

  Blocks usageReporting(boolean whole) {
    String interval = Leaves.text(sight.configured().data(), CONFIG + "/usage/interval");
    Instant pushed = engine.journal().communications().lastAsked(Exchange.USAGE_REPORTING);
    return lines(
        "Usage Reporting:",
        "  Last ACK received: " + dial.licensing(engine.lastAcknowledged()),
        "  Next ACK deadline: " + dial.licensing(engine.reportDeadline()),
        "  Reporting push interval: "
            + (interval.isEmpty() ? "30" : interval)
            + "  days"
            + (whole ? " State(2) InPolicy(90)" : ""),
        "  Next ACK push check: " + dial.licensing(engine.acknowledgementDue()),
        "  Next report push: " + dial.licensing(engine.nextReport()),
        "  Last report push: " + (pushed.equals(Instant.EPOCH) ? "<none>" : dial.licensing(pushed)),
        "  Last report file write: <none>",
        "");
  }

  Blocks trustCode() {
    List<Member> members = engine.members();
    if (members.stream().noneMatch(member -> engine.trustedSince(member).isPresent())) {
      return lines("Trust Code Installed: <none>", "");
    }
    if (agent.since(6, 3)) {
      lines("Trust Code Installed:    Trust Code Type: CSSM", "    Attributes: <none>");
    } else if (members.size() == 1) {
      return lines(
          "Trust Code Installed: " + dial.licensing(engine.trustedSince(members.getFirst())), "");
    } else {
      line("Trust Code Installed:");
    }
    for (int i = 0; i < members.size(); i++) {
      line("  " + role(i) + ": " + LicensingEngine.udi(members.get(i)));
      engine.trustedSince(members.get(i)).ifPresent(this::installed);
    }
    return line("");
  }

  private void installed(Instant since) {
    String installed = "    INSTALLED on " + dial.licensing(since);
    if (agent.since(6, 3)) {
      lines(
          installed + "    Valid on " + dial.licensing(since),
          "    Expired on " + dial.licensing(Instant.EPOCH),
          "    Trust Code Type: CSSM",
          "    Attributes: <none>");
    } else {
      line(installed);
    }
  }

  /** The role of a member by its place. */
  static String role(int place) {
    return place == 0 ? "Active" : place == 1 ? "Standby" : "Member";
  }

  Blocks productInformation() {
    title("Product Information", "===================");
    lines("UDI: " + LicensingEngine.udi(engine.members().getFirst()), "");
    return udiList();
  }

  Blocks udiList() {
    if (engine.members().size() > 1) {
      line("HA UDI List:");
      for (int i = 0; i < engine.members().size(); i++) {
        line("    " + role(i) + ":" + LicensingEngine.udi(engine.members().get(i)));
      }
      line("");
    }
    return this;
  }

  Blocks agentVersion() {
    title("Agent Version", "=============");
    return lines("Smart Agent for Licensing: " + agent.text(), "");
  }

  /** What is said of each member, below its UDI. */
  Blocks members(String... below) {
    line("Overall status:");
    for (int i = 0; i < engine.members().size(); i++) {
      line("  " + role(i) + ": " + LicensingEngine.udi(engine.members().get(i)));
      lines(below);
    }
    return line("");
  }

  Blocks purchased() {
    return lines("Purchased Licenses:", "  No Purchase Information Available", "");
  }

  /**
   * How many reports there are.
   *
   * @param whole whether as {@code tech support} shows it
   */
  Blocks reports(boolean whole) {
    int waiting = (int) engine.closedReports().stream().filter(r -> r.pending()).count();
    int closed = engine.closedReports().size();
    int all = engine.acknowledgedReports() + closed;
    title("Usage Report Summary:", "=====================");
    lines(
        "Total: " + all + ",  Purged: " + (whole ? "0(0)" : "0"),
        "Total Acknowledged Received: "
            + engine.acknowledgedReports()
            + ",  Waiting for Ack: "
            + waiting
            + (whole ? "(" + closed + ")" : ""),
        "Available to Report: " + (closed - waiting) + "  Collecting Data: 2");
    if (whole) {
      lines(
          "Maximum Display: " + all + "  In Storage: " + closed + ",  MIA: 0(0)",
          "Report Module Status: Ready");
    }
    return line("");
  }

  Blocks telemetry() {
    if (agent.since(6, 3)) {
      title("Product Analytics Report Summary:", "================================");
      lines(
          "Product Analytics: AVAILABLE",
          "Not Available Reason: <empty>",
          "Total current Product Analytics reports: 0",
          "");
    } else if (agent.since(5, 8)) {
      title("Device Telemetry Report Summary:", "================================");
      lines("Data Channel: AVAILABLE", "Reports on disk: 0", "");
    }
    return this;
  }
}
