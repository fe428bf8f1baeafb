package io.slpagent.report;

import io.slpagent.licensing.LicensingState;
import io.slpagent.licensing.Verdict;
import io.slpagent.licensing.sync.SyncOutcome;
import io.slpagent.plan.Action;
import io.slpagent.plan.Change;
import io.slpagent.plan.Plan;
import io.slpagent.plan.Withheld;
import io.slpagent.plan.preview.Preview;
import java.util.List;

/** A run in words for people. */
public final class TextReport {
  private final Palette palette;

  public TextReport(Palette palette) {
    this.palette = palette;
  }

  /** What would be done, or was done, to every device. */
  public String plans(RunReport report) {
    StringBuilder text = new StringBuilder();
    for (DeviceReport device : report.devices()) {
      text.append(heading(device));
      text.append(plan(device.plan()));
      text.append(preview(device.preview()));
      text.append(rest(device)).append('\n');
    }
    text.append(summary(report));
    report.planHash().ifPresent(hash -> text.append("plan ").append(hash).append('\n'));
    return text.toString();
  }

  /** The verdicts about every device, and what is left to do. */
  public String verdicts(RunReport report) {
    StringBuilder text = new StringBuilder();
    for (DeviceReport device : report.devices()) {
      text.append(heading(device));
      text.append(verdicts(device));
      text.append(rest(device)).append('\n');
    }
    return text.append(summary(report)).toString();
  }

  /** What was done to every device, and what is proven of it. */
  public String results(RunReport report) {
    StringBuilder text = new StringBuilder();
    for (DeviceReport device : report.devices()) {
      text.append(heading(device));
      text.append(plan(device.plan()));
      text.append(verdicts(device));
      text.append(rest(device)).append('\n');
    }
    return text.append(summary(report)).toString();
  }

  /** What a device was asked to do, and what came of it. */
  public String errands(RunReport report) {
    StringBuilder text = new StringBuilder();
    for (DeviceReport device : report.devices()) {
      text.append(heading(device));
      text.append(plan(device.plan()));
      text.append(verdict("TRUST", device.verdicts().trust()));
      text.append(rest(device)).append('\n');
    }
    return text.append(summary(report)).toString();
  }

  /** The state of every device, as an operator asks for it first. */
  public String states(RunReport report) {
    StringBuilder text = new StringBuilder();
    for (DeviceReport device : report.devices()) {
      text.append(heading(device));
      text.append(verdicts(device));
      LicensingState state = device.state();
      if (state != null) {
        Table table = new Table("  ");
        StateLines.of(state, device.shown()).forEach(table::row);
        text.append(table.render());
      }
      text.append(rest(device)).append('\n');
    }
    return text.append(summary(report)).toString();
  }

  /** One line that says how a device's run ended. */
  public String line(DeviceReport device) {
    Failure failure = device.failure();
    if (device.outcome() == Outcome.NOT_REACHED) {
      return device.name() + ": " + palette.outcome(device.outcome());
    }
    int changes = device.plan().changes().size();
    String tail =
        failure != null
            ? failure.problem()
            : changes
                + (changes == 1 ? " change, config " : " changes, config ")
                + word(device.verdicts().config())
                + ", trust "
                + word(device.verdicts().trust())
                + ", reporting "
                + word(device.verdicts().reporting());
    return device.name() + ": " + palette.outcome(device.outcome()) + " (" + tail + ")";
  }

  private String heading(DeviceReport device) {
    return palette.strong(device.name())
        + " "
        + palette.faint("(" + device.address() + ")")
        + "  "
        + palette.outcome(device.outcome())
        + "\n";
  }

  private String plan(Plan plan) {
    StringBuilder text = new StringBuilder();
    if (!plan.changes().isEmpty()) {
      Table table = new Table("  ").row("SETTING", "BEFORE", "AFTER", "WHERE");
      for (Change change : plan.changes()) {
        table.row(
            change.setting().toString(),
            change.beforeWords(),
            change.after().toString(),
            change.where()
                + (change.cleared().isEmpty()
                    ? ""
                    : ", removed from " + String.join(", ", change.cleared()))
                + (change.wholeDevice() ? "  [affects the whole device]" : ""));
      }
      text.append(table.render());
    }
    for (Action action : plan.actions()) {
      text.append("  ").append(action(action)).append('\n');
    }
    for (Withheld withheld : plan.withheld()) {
      text.append("  ")
          .append(palette.open("withheld "))
          .append(withheld.what())
          .append(": ")
          .append(withheld.before() == null ? "" : withheld.before() + " -> ")
          .append(withheld.after())
          .append(" (")
          .append(withheld.reason())
          .append(")\n");
    }
    plan.unverified()
        .forEach(u ->
            text.append("  ")
                .append(palette.open("unverified "))
                .append(u.setting())
                .append(": ")
                .append(u.wanted())
                .append(" (")
                .append(u.reason())
                .append(")\n"));
    return text.toString();
  }

  private String preview(Preview preview) {
    return switch (preview) {
      case Preview.None none -> "";
      case Preview.OfSwitch(List<String> lines) ->
          lines("commands, as the switch itself would run them:", lines);
      case Preview.Rendered(List<String> lines, String why) ->
          lines(
              "commands, "
                  + palette.open("rendered by slp-agent, not by the switch")
                  + " ("
                  + why
                  + "):",
              lines);
    };
  }

  private static String lines(String title, List<String> lines) {
    StringBuilder text = new StringBuilder("  ").append(title).append('\n');
    (lines.isEmpty() ? List.of("(none)") : lines)
        .forEach(line -> text.append("    ").append(line).append('\n'));
    return text.toString();
  }

  private static String action(Action action) {
    return switch (action) {
      case Action.InstallTrust trust ->
          "install trust"
              + (trust.force() ? " by force" : "")
              + (trust.allMembers() ? " on all members" : "")
              + (trust.missing().isEmpty()
                  ? ""
                  : ", missing on " + String.join("; ", trust.missing()));
      case Action.Sync sync ->
          "sync with CSSM" + (sync.allMembers() ? ", all members" : ", the active member alone");
    };
  }

  private String verdicts(DeviceReport device) {
    if (device.outcome() == Outcome.NOT_REACHED) {
      return "";
    }
    return verdict("CONFIG", device.verdicts().config())
        + verdict("TRUST", device.verdicts().trust())
        + verdict("REPORTING", device.verdicts().reporting());
  }

  private String verdict(String claim, Verdict verdict) {
    String word = word(verdict);
    return "  "
        + claim
        + " ".repeat(11 - claim.length())
        + palette.verdict(verdict.result(), word)
        + " ".repeat(10 - word.length())
        + verdict.reason()
        + "\n";
  }

  private String rest(DeviceReport device) {
    StringBuilder text = new StringBuilder();
    SyncOutcome sync = device.sync();
    if (sync != null) {
      text.append("  SYNC       ").append(sync.sentence()).append('\n');
    }
    device.notes().forEach(note -> text.append("  note: ").append(note).append('\n'));
    Failure failure = device.failure();
    if (failure != null) {
      text.append("  ").append(palette.bad("problem: ")).append(failure.problem()).append('\n');
      text.append("  effect: ").append(failure.effect()).append('\n');
      text.append("  advice: ").append(failure.advice()).append('\n');
    }
    return text.toString();
  }

  private String summary(RunReport report) {
    return report.summary(palette::outcome) + "\n";
  }

  private static String word(Verdict verdict) {
    return switch (verdict.result()) {
      case PROVEN -> "proven";
      case REFUTED -> "refuted";
      case UNPROVEN -> "unproven";
    };
  }
}
