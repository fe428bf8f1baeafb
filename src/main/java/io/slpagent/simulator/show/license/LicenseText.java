package io.slpagent.simulator.show.license;

import io.slpagent.simulator.catalyst.Licence;
import io.slpagent.simulator.catalyst.Sight;
import io.slpagent.simulator.command.Args;
import io.slpagent.simulator.journal.EventLog;
import io.slpagent.simulator.world.LicensingEngine;
import io.slpagent.simulator.world.RumReport;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;

/** The {@code show license} commands. */
public final class LicenseText {
  private LicenseText() {}

  public static String status(Sight sight, Args args) {
    Blocks blocks = new Blocks(sight);
    blocks.utility().usingPolicy().account().privacy().transport(false);
    blocks.policy().miscellaneous().usageReporting(false).trustCode();
    if (blocks.agent().since(5, 11)) {
      blocks.telemetry();
    }
    return blocks.text();
  }

  public static String all(Sight sight, Args args) {
    Blocks blocks = new Blocks(sight);
    blocks.title("Smart Licensing Status", "======================");
    blocks.lines("", "Smart Licensing is ENABLED", "");
    blocks.conversion().export().utility().usingPolicy().account().privacy();
    blocks.transport(false).miscellaneous().policy().usageReporting(false).trustCode();
    blocks.title("License Usage", "=============").line("");
    Usage.blocks(blocks);
    blocks.productInformation().agentVersion();
    blocks.title("License Authorizations", "======================");
    blocks.members("      Status: NOT INSTALLED");
    blocks.purchased();
    return blocks.reports(false).telemetry().text();
  }

  public static String summary(Sight sight, Args args) {
    return Usage.summary(sight);
  }

  public static String usage(Sight sight, Args args) {
    return Usage.usage(sight);
  }

  public static String techSupport(Sight sight, Args args) {
    return TechSupport.of(sight);
  }

  /**
   * The history of messages.
   *
   * @param hostname the name that the switch sends
   */
  public static String history(Sight sight, Function<Sight, String> hostname) {
    return History.of(sight, hostname.apply(sight));
  }

  public static String udi(Sight sight, Args args) {
    Blocks blocks = new Blocks(sight);
    blocks.lines("UDI: " + LicensingEngine.udi(sight.engine().members().getFirst()), "");
    return blocks.udiList().text();
  }

  public static String authorization(Sight sight, Args args) {
    Blocks blocks = new Blocks(sight);
    return blocks.members("      Status: NOT INSTALLED").purchased().text();
  }

  /** The events of some days, or of all. */
  public static String events(Sight sight, Args args) {
    Blocks blocks = new Blocks(sight);
    int days = args.has("days") ? args.number("days") : 3_650;
    Instant from = sight.now().minus(Duration.ofDays(days));
    List<EventLog.Entry> entries =
        sight.engine().journal().events().entries().stream()
            .filter(entry -> entry.at().isAfter(from))
            .toList();
    if (entries.isEmpty()) {
      return " No EventLog Found.\n";
    }
    blocks.lines("**** Event Log ****", "");
    for (EventLog.Entry entry : entries) {
      blocks.line(blocks.dial().event(entry.at()) + " " + entry.text());
    }
    return blocks.text();
  }

  /** All reports: those that wait for their acknowledgement and those that are being filled. */
  public static String reports(Sight sight, Args args) {
    Blocks blocks = new Blocks(sight);
    LicensingEngine engine = sight.engine();
    List<Licence> licences = Licence.of(engine.members());
    blocks.lines(
        "Smart Licensing Usage Report:",
        "====================================",
        "Report Id,          State,    Flag, Feature Name");
    int row = 0;
    for (RumReport report : engine.closedReports()) {
      row(blocks, report.id(), report.pending() ? "UNACK" : "CLOSED", licences, row++);
    }
    for (int i = 0; i < licences.size(); i++) {
      row(blocks, engine.nextReportId() + i, "OPEN", licences, i);
    }
    return blocks.line("").text();
  }

  private static void row(Blocks blocks, long id, String state, List<Licence> licences, int place) {
    String name = licences.get(place % licences.size()).name();
    blocks.line("%-19d %-9s %-5s %s".formatted(id, state, "N", name));
  }
}
