package io.slpagent.survey;

import io.slpagent.inventory.Expectations;
import io.slpagent.licensing.LicensingState;
import io.slpagent.licensing.LicensingState.Member;
import io.slpagent.licensing.LicensingState.Reporting;
import io.slpagent.model.Fact;
import io.slpagent.model.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The facts behind TRUST and REPORTING. */
final class StateFacts {
  private static final String STATE = "/cisco-smart-license:licensing/state";
  private static final String INFO = STATE + "/state-info";
  private static final String CLOCK =
      "/Cisco-IOS-XE-device-hardware-oper:device-hardware-data/device-hardware"
          + "/device-system-data/current-time";
  private final LicensingState state;
  private final Instant at;
  private final List<Fact<String>> facts = new ArrayList<>();

  private StateFacts(LicensingState state, Instant at) {
    this.state = state;
    this.at = at;
    Boolean enabled = state.agent().enabled();
    add(
        "Smart Licensing is "
            + (enabled == null ? "not readable" : enabled ? "enabled" : "not enabled"),
        STATE + "/smart-enabled");
  }

  static List<Fact<String>> trust(LicensingState state, Instant at) {
    StateFacts facts = new StateFacts(state, at);
    for (Member member : state.members()) {
      facts.add(
          member.udi()
              + ": "
              + (member.trusted()
                  ? "a trust code is installed"
                      + (member.since() == null ? "" : " since " + member.since())
                  : "no trust code"),
          Path.parse(INFO + "/trust-code").withKey("key_udi", member.udi()) + "/is-installed");
    }
    if (state.members().isEmpty()) {
      facts.add("no member is named", INFO + "/factory-purchase and " + INFO + "/trust-code");
    }
    return facts.facts;
  }

  static List<Fact<String>> reporting(LicensingState state, Instant at, Expectations expect) {
    StateFacts facts = new StateFacts(state, at);
    Reporting reporting = state.reporting();
    facts.add(
        "transport in force: " + said(state.agent().transport()),
        INFO + "/transport/transport-type");
    facts.add(
        "last acknowledgement: " + time(reporting.lastAck(), "never"),
        INFO + "/rum-ack/last-received-time");
    facts.add(
        "next acknowledgement due: " + time(reporting.deadline(), "no time"),
        INFO + "/rum-ack/next-report-deadline");
    facts.add(
        reporting.closed()
            + " closed reports are not acknowledged, "
            + reporting.sent()
            + " of them sent (expect.backlog allows "
            + expect.backlog()
            + ")",
        INFO + "/rum-reports-closed-keys");
    Duration within = expect.ackWithin();
    facts.add(
        within != null
            ? "an acknowledgement may be " + within.toDays() + " days old (expect.ack-within)"
            : reporting
                .demand()
                .ongoing()
                .map(d -> "the policy asks for a report every " + d.toDays() + " days")
                .orElse("no licence in use is known to ask for reports again and again"),
        INFO + "/policy and " + INFO + "/usage");
    Instant clock = state.platform().clock();
    facts.add(
        "clock of the switch: "
            + time(clock, "not readable")
            + (clock == null
                ? ""
                : ", " + Duration.between(at, clock).toSeconds() + " s ahead of ours"),
        CLOCK);
    if (!state.agent().failure().isEmpty()) {
      facts.add("a failure goes on: " + state.agent().failure(), INFO + "/utility");
    }
    return facts.facts;
  }

  /** A fact, with what was odd about its node. */
  private void add(String text, String source) {
    List<String> notes =
        state.notes().stream()
            .filter(n -> n.where().toString().equals(source))
            .map(n -> n.text())
            .toList();
    facts.add(new Fact<>(text, source, at, notes));
  }

  private static String time(@Nullable Instant time, String otherwise) {
    return time == null ? otherwise : time.toString();
  }

  private static String said(String text) {
    return text.isEmpty() ? "not said" : text;
  }
}
