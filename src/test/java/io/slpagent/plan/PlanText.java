package io.slpagent.plan;

import io.slpagent.drift.ConfigVerdict;
import io.slpagent.inventory.Expectations;
import io.slpagent.licensing.Verdict;
import io.slpagent.licensing.VerdictTable;
import io.slpagent.model.Edit;
import io.slpagent.model.SettingValue;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A plan and the verdicts before it, to the last detail, as text for golden files. */
final class PlanText {
  private final StringBuilder text = new StringBuilder();

  static String of(Scenario scenario) {
    return new PlanText().write(scenario);
  }

  private String write(Scenario scenario) {
    Plan plan = scenario.plan();
    plan.changes().forEach(this::add);
    plan.actions().forEach(this::add);
    plan.withheld()
        .forEach(w ->
            line("withheld " + w.what() + ": " + shown(w.before()) + " -> " + w.after())
                .line("  " + w.reason()));
    plan.unverified()
        .forEach(
            u -> line("unverified " + u.setting() + ": " + u.wanted()).line("  " + u.reason()));
    if (text.isEmpty()) {
      line("nothing to do");
    }
    Expectations expect = scenario.device.expect();
    add("CONFIG", ConfigVerdict.of(scenario.drift(), expect.unreadableCounts()));
    add("TRUST", VerdictTable.trust(scenario.state()));
    add(
        "REPORTING",
        VerdictTable.reporting(
            scenario.state(), Scenario.NOW, expect.ackWithin(), expect.backlog()));
    scenario.state().notes().forEach(n -> line("note " + n.where() + ": " + n.text()));
    return text.toString();
  }

  private void add(Change change) {
    line("change " + change.setting() + ": " + change.beforeWords() + " -> " + change.after());
    line("  where " + change.where() + (change.wholeDevice() ? " (whole device)" : ""));
    change.cleared().forEach(place -> line("  clears " + place));
    change.edits().forEach(e -> line("  edit " + shown(e)));
    change.inverse().forEach(e -> line("  undo " + shown(e)));
    change.does().lines().forEach(l -> line("  type " + l));
    change.undoes().lines().forEach(l -> line("  undo by " + l));
  }

  private void add(Action action) {
    switch (action) {
      case Action.InstallTrust trust ->
          line(
              "action install trust"
                  + (trust.missing().isEmpty() ? "" : ", missing on ")
                  + String.join(" and ", trust.missing())
                  + (trust.allMembers() ? ", asking the whole stack" : "")
                  + (trust.force() ? ", anew by force" : ""));
      case Action.Sync sync -> line("action sync" + (sync.allMembers() ? ", all members" : ""));
    }
  }

  private void add(String claim, Verdict verdict) {
    line(claim + " " + verdict.result().name().toLowerCase(Locale.ROOT) + ": " + verdict.reason());
  }

  private static String shown(@Nullable SettingValue value) {
    return value == null ? "unknown" : value.toString();
  }

  private static String shown(Edit edit) {
    return switch (edit) {
      case Edit.SetLeaf set -> "set " + set.target() + " = '" + set.value() + "'";
      case Edit.AddEntries add -> "add " + add.target() + " " + List.copyOf(add.values());
      case Edit.Remove remove -> "remove " + remove.target();
    };
  }

  private PlanText line(String line) {
    text.append(line).append('\n');
    return this;
  }
}
