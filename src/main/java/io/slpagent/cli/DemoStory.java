package io.slpagent.cli;

import io.slpagent.licensing.Verdict;
import io.slpagent.licensing.sync.SyncOutcome;
import io.slpagent.plan.Action;
import io.slpagent.plan.Plan;
import io.slpagent.report.DeviceReport;
import io.slpagent.report.RunReport;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the demonstration tells, as lines that can be compared with what was to be told. */
final class DemoStory {
  private static final String TOLD = "demo-story.txt";
  private final List<String> lines = new ArrayList<>();

  /** Adds what a run did to every device. */
  void tell(String chapter, RunReport report) {
    for (DeviceReport device : report.devices()) {
      lines.add(chapter + " " + device.name() + ": " + device.outcome().text() + plan(device));
      if (chapter.equals("apply")) {
        lines.add(chapter + " " + device.name() + " verdicts: " + verdicts(device));
      }
    }
  }

  /** Adds what came of a sync of every device, and whether its reporting is proven then. */
  void tellSync(RunReport report) {
    for (DeviceReport device : report.devices()) {
      SyncOutcome outcome = device.sync();
      lines.add(
          "sync "
              + device.name()
              + ": "
              + (outcome == null ? "withheld" : outcome.word())
              + ", reporting "
              + word(device.verdicts().reporting()));
    }
  }

  /** Adds how many write requests a switch has seen, by its own count. */
  void tellWrites(String device, long writes) {
    lines.add("writes " + device + ": " + (writes == 0 ? "none" : "some"));
  }

  /** What differs from what was to be told; empty where nothing does. */
  List<String> difference() {
    List<String> told = told();
    return Stream.concat(
            told.stream().filter(l -> !lines.contains(l)).map(l -> "- " + l),
            lines.stream().filter(l -> !told.contains(l)).map(l -> "+ " + l))
        .sorted((a, b) -> a.substring(2).compareTo(b.substring(2)))
        .toList();
  }

  private static List<String> told() {
    try (InputStream in = Objects.requireNonNull(DemoStory.class.getResourceAsStream(TOLD))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(l -> !l.isBlank() && !l.startsWith("#"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String plan(DeviceReport device) {
    Plan plan = device.plan();
    String changes =
        plan.changes().stream().map(c -> c.setting().toString()).collect(Collectors.joining(" "));
    String withheld = plan.withheld().stream().map(w -> w.what()).collect(Collectors.joining(" "));
    return (changes.isEmpty() ? "" : "; changes " + changes)
        + plan.actions().stream().map(DemoStory::words).collect(Collectors.joining())
        + (withheld.isEmpty() ? "" : "; withheld " + withheld);
  }

  private static String words(Action action) {
    return switch (action) {
      case Action.InstallTrust trust -> "; installs trust";
      case Action.Sync sync -> "; syncs";
    };
  }

  private static String verdicts(DeviceReport device) {
    return "config "
        + word(device.verdicts().config())
        + ", trust "
        + word(device.verdicts().trust())
        + ", reporting "
        + word(device.verdicts().reporting());
  }

  private static String word(Verdict verdict) {
    return verdict.result().name().toLowerCase(Locale.ROOT);
  }
}
