package io.slpagent.licensing.output.license.section;

import io.slpagent.licensing.output.Line;
import io.slpagent.licensing.output.Words;
import io.slpagent.licensing.output.license.fact.Reporting;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** {@code Usage Reporting} of the status; the exchange of that name is another section's. */
public final class ReportingSection implements Section {
  private static final String INTERVAL = "Reporting push interval";
  private final Keys said =
      new Keys(
          "Last ACK received",
          "Next ACK deadline",
          INTERVAL,
          "Next ACK push check",
          "Next report push",
          "Last report push",
          "Last report file write");

  @Override
  public Set<String> headings() {
    return Set.of("Usage Reporting");
  }

  @Override
  public void begin(Line heading) {
    said.clear();
  }

  @Override
  public boolean take(Line line, Line next) {
    return said.take(line);
  }

  @Override
  public boolean owns(Line line, Line next) {
    return said.knows(line);
  }

  /** What was read; null where nothing was said. */
  public @Nullable Reporting value() {
    if (said.isEmpty()) {
      return null;
    }
    String interval = said.text(INTERVAL);
    String text = interval == null ? "" : interval;
    return new Reporting(
        said.time("Last ACK received"),
        said.time("Next ACK deadline"),
        Words.count(text),
        Words.after(text, "State("),
        Words.after(text, "InPolicy("),
        said.time("Next ACK push check"),
        said.time("Next report push"),
        said.time("Last report push"),
        said.time("Last report file write"));
  }
}
