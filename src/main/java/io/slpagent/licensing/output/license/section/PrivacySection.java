package io.slpagent.licensing.output.license.section;

import io.slpagent.licensing.output.Line;
import io.slpagent.licensing.output.license.fact.Privacy;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** {@code Data Privacy}. */
public final class PrivacySection implements Section {
  private final Keys said =
      new Keys(
          "Sending Hostname",
          "Callhome hostname privacy",
          "Smart Licensing hostname privacy",
          "Version privacy");

  @Override
  public Set<String> headings() {
    return Set.of("Data Privacy");
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
  public @Nullable Privacy value() {
    return said.isEmpty()
        ? null
        : new Privacy(
            said.flag("Sending Hostname"),
            said.flag("Callhome hostname privacy"),
            said.flag("Smart Licensing hostname privacy"),
            said.flag("Version privacy"));
  }
}
