package io.slpagent.simulator.show.license;

import io.slpagent.simulator.catalyst.Agent;
import io.slpagent.simulator.catalyst.Dial;
import io.slpagent.simulator.catalyst.Sight;
import io.slpagent.simulator.datastore.Leaves;
import io.slpagent.simulator.fleet.ConsoleSpec.TimeSource;
import io.slpagent.simulator.fleet.SwitchSpec.Member;
import io.slpagent.simulator.journal.Exchange;
import io.slpagent.simulator.journal.Tally;
import io.slpagent.simulator.world.LicensingEngine;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** {@code show license tech support}. */
final class TechSupport {
  private static final String NOT_AGAIN = "Expired Not Rescheduled";
  private static final String CAPABILITIES =
      "UTILITY, DLC, AppHA, MULTITIER, EXPORT_2, OK_TRY_AGAIN, POLICY_USAGE";

  private final Blocks blocks;
  private final Sight sight;
  private final LicensingEngine engine;
  private final Agent agent;
  private final Dial dial;

  private TechSupport(Sight sight) {
    this.blocks = new Blocks(sight);
    this.sight = sight;
    this.engine = sight.engine();
    this.agent = blocks.agent();
    this.dial = blocks.dial();
  }

  static String of(Sight sight) {
    TechSupport all = new TechSupport(sight);
    all.status();
    all.jobs();
    all.statistics();
    all.rest();
    OtherInfo.add(all.blocks);
    return all.blocks.text();
  }

  private void status() {
    blocks.lines("", "Smart Licensing Tech Support info", "");
    blocks.title("Smart Licensing Status", "======================");
    blocks.lines("", "Smart Licensing is ENABLED", "");
    blocks.conversion().export().utility().usingPolicy().account().privacy();
    blocks.transport(true).miscellaneous().policy().usageReporting(true);
    if (agent.since(5, 11)) {
      blocks.trustCode();
    }
    blocks.title("License Usage", "=============");
    Usage.handles(blocks);
    blocks.productInformation().agentVersion();
  }

  private void jobs() {
    Instant now = sight.now().truncatedTo(ChronoUnit.SECONDS);
    Duration up = Duration.between(engine.booted(), now);
    Instant daily = now.plus(Duration.ofDays(1)).minusSeconds(up.toSeconds() % 86_400);
    Instant measured = now.plusSeconds(900 - up.toSeconds() % 900);
    blocks.title("Upcoming Scheduled Jobs", "=======================");
    blocks.line("Current time: " + dial.licensing(now));
    job("Daily", daily, now);
    if (!agent.since(5, 10)) {
      blocks.line("Authorization Renewal: " + NOT_AGAIN);
    }
    blocks.lines(
        "Init Flag Check: " + NOT_AGAIN,
        "Reservation configuration mismatch between nodes in HA mode: " + NOT_AGAIN);
    if (!agent.since(6, 0)) {
      blocks.line("Retrieve data processing result: " + NOT_AGAIN);
    }
    job("Start Utility Measurements", measured, now);
    job("Send Utility RUM reports", engine.nextReport(), now);
    job("Save unreported RUM Reports", now.plusSeconds(3_600 - up.toSeconds() % 3_600), now);
    // while an acknowledgement is waited for, this is when it is looked for
    job("Process Utility RUM reports", engine.acknowledgementDue().orElse(daily), now);
    if (agent.since(5, 7) && !agent.since(6, 0)) {
      blocks.lines("Telemetry Reporting: " + NOT_AGAIN, "Authorization Code Process: " + NOT_AGAIN);
    }
    blocks.line("Data Synchronization: " + NOT_AGAIN);
    job("External Event", engine.reportDeadline(), now);
    blocks.line("Operational Model: " + NOT_AGAIN);
    if (!agent.since(5, 7)) {
      blocks.line("Hello Message: " + NOT_AGAIN);
    }
    blocks.line("");
  }

  private void job(String name, Instant at, Instant now) {
    Duration left = Duration.between(now, at);
    blocks.line(
        left.isNegative() || left.isZero()
            ? name + ": " + dial.licensing(at) + "  (Expired)"
            : name + ": " + dial.licensing(at) + " (" + spoken(left) + " remaining)");
  }

  /** Units are left out from the left as long as they are zero. */
  static String spoken(Duration left) {
    StringBuilder text = new StringBuilder();
    if (left.toDays() > 0) {
      text.append(left.toDays()).append(" days, ");
    }
    if (left.toHours() > 0) {
      text.append(left.toHoursPart()).append(" hours, ");
    }
    if (left.toMinutes() > 0) {
      text.append(left.toMinutesPart()).append(" minutes, ");
    }
    return text.append(left.toSecondsPart()).append(" seconds").toString();
  }

  private void statistics() {
    boolean trusted = engine.trustedSince(engine.members().getFirst()).isPresent();
    boolean off = sight.standing().transport().equals("off");
    boolean direct = trusted && !off && !sight.standing().transport().equals("cslu");
    blocks.title("Communication Statistics:", "=======================");
    blocks.lines(
        "Communication Level Allowed: " + (direct ? "DIRECT" : "INDIRECT"),
        "Overall State: " + (off ? "Device configured for Offline transport" : "<empty>"));
    for (Exchange kind : Exchange.values()) {
      if (kind != Exchange.TELEMETRY_REPORTING || agent.since(5, 7)) {
        tally(kind.title(), engine.journal().communications().tally(kind));
      }
    }
    blocks.line("");
  }

  private void tally(String title, Tally tally) {
    String last = "<none>";
    if (!tally.last().isEmpty()) {
      last =
          tally.last()
              + Optional.ofNullable(tally.lastAt())
                  .map(at -> " on " + dial.licensing(at))
                  .orElse("");
    }
    blocks.lines(
        title + ":",
        "  Attempts: Total=%d, Success=%d, Fail=%d  Ongoing Failure: Overall=%d Communication=%d"
            .formatted(
                tally.total(), tally.success(), tally.fail(), tally.ongoing(), tally.ongoing()),
        "  Last Response: " + last,
        "    Failure Reason: " + (tally.reason().isEmpty() ? "<none>" : tally.reason()),
        "  Last Success Time: " + dial.licensing(Optional.ofNullable(tally.lastSuccess())),
        "  Last Failure Time: " + dial.licensing(Optional.ofNullable(tally.lastFailure())));
  }

  private void rest() {
    blocks.title("License Certificates", "====================");
    blocks.lines("Production Cert: True", "Not registered. No certificates installed", "");
    blocks.title("HA Info", "==========");
    blocks.lines(
        "RP Role: Active",
        "Chassis Role: Active",
        "Behavior Role: Active",
        "RMF: True",
        "CF: True",
        "CF State: Stateless",
        "Message Flow Allowed: " + (engine.members().size() > 1 ? "True" : "False"),
        "");
    blocks.title("Reservation Info", "================");
    blocks.line("License reservation: DISABLED");
    String indent = "      ";
    if (agent.since(5, 10)) {
      blocks.lines("Last Data Push: <none>", "Last File Export: <none>");
      indent = "    ";
    }
    blocks.line("");
    blocks.members(
        indent + "Reservation status: NOT INSTALLED",
        indent + "Request code: <none>",
        indent + "Last return code: <none>",
        indent + "Last Confirmation code: <none>",
        indent + "Reservation authorization code: <none>");
    blocks.lines("Specified license reservations:", "");
    blocks.purchased();
    if (agent.since(6, 3)) {
      blocks.lines("", "Device Enforcement State:", "NOT APPLICABLE", "");
    }
    blocks.reports(true).telemetry();
  }

  /** The last section. */
  private static final class OtherInfo {
    private OtherInfo() {}

    static void add(Blocks blocks) {
      Sight sight = blocks.sight();
      LicensingEngine engine = sight.engine();
      Agent agent = blocks.agent();
      List<Member> members = engine.members();
      boolean smart = sight.standing().transport().equals("smart");
      boolean known = engine.accountSince().isPresent();
      blocks.title("Other Info", "==========");
      blocks.lines(
          "Software ID: regid.2017-05.com.cisco.%s,v1_727af1d9-6c39-4444-b301-863f81445b72"
              .formatted(members.getFirst().pid().replaceFirst("-.*", "")),
          "Agent State: authorized",
          "TS enable: True",
          "Transport: " + (smart ? "Smart" : sight.standing().transport()));
      if (smart) {
        blocks.line("  Default URL: https://smartreceiver.cisco.com/licservice/license");
      }
      boolean hidden =
          Leaves.text(
                  sight.configured().data(),
                  "cisco-smart-license:licensing/config/privacy/hostname")
              .equals("true");
      blocks.lines(
          "Locale: en_US.UTF-8",
          "Debug flags: 0x7",
          "Privacy Send Hostname: " + (hidden ? "False" : "True"),
          "Privacy Send IP: True",
          "Build type:: Production",
          "Endian: Big",
          "Write Erase Occurred: False",
          "XOS version: 0.12.0.0",
          "Config Persist Received: " + (known ? "True" : "False"),
          "Message Version: 1.3",
          "connect_info.name: " + (known ? "SSM" : "<empty>"),
          "connect_info.version: " + (known ? "1.3" : "<empty>"),
          "connect_info.additional: " + (known ? "" : "<empty>"),
          "connect_info.prod: " + (known ? "True" : "False"),
          "connect_info.capabilities: "
              + (known ? "DLC, AppHA, EXPORT_2, POLICY_USAGE, UTILITY" : "<empty>"),
          "agent.capabilities: " + CAPABILITIES + (agent.since(5, 7) ? ", TELEMETRY" : ""),
          "Check Point Interface: True",
          "Config Management Interface: False",
          "License Map Interface: True",
          "HA Interface: True",
          "Trusted Store Interface: True",
          "Platform Data Interface: True",
          "SmartTransportVRFSupport: True",
          "SmartTransportServerIdCheck: True",
          "SmartTransportProxySupport: True",
          "Event log max size: 5120 KB",
          "Event log current size: "
              + (1 + engine.journal().events().entries().size() / 10)
              + " KB");
      trust(blocks, members, engine);
      boolean ntp = blocks.dial().source() == TimeSource.NTP;
      blocks.lines("Clock sync-ed with NTP: " + (ntp ? "True" : "False"), "");
      blocks.title("Platform Provided Mapping Table", "===============================");
      blocks.lines(
          "  " + members.getFirst().pid() + ": Total licenses found: 213", "Enforced Licenses:");
      for (Member member : members) {
        blocks.lines("  " + device(member) + ":", "    No PD enforced licenses");
      }
      blocks.line("");
    }

    private static void trust(Blocks blocks, List<Member> members, LicensingEngine engine) {
      int number = 600 + Math.floorMod(members.getFirst().serial().hashCode(), 400);
      int id = number + engine.resets();
      boolean any = false;
      for (Member member : members) {
        boolean installed = engine.trustedSince(member).isPresent();
        any |= installed;
        String state =
            installed
                ? "state[2], Trust Data INSTALLED  TrustId:" + id
                : "state[1], NOT INSTALLED TrustId:" + id;
        boolean alone = members.size() == 1;
        blocks.line(
            (alone ? "Local Device" : device(member)) + ": " + device(member) + ", " + state);
      }
      blocks.line("Overall Trust: " + (any ? "INSTALLED (2)" : "No ID"));
    }

    private static String device(Member member) {
      return "P:" + member.pid() + ",S:" + member.serial();
    }
  }
}
