package io.slpagent.licensing.output.license.section;

import io.slpagent.licensing.output.Line;
import io.slpagent.licensing.output.Words;
import io.slpagent.licensing.output.license.fact.RumCounts;
import io.slpagent.licensing.output.license.fact.RumCounts.Count;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** {@code Usage Report Summary}: several counts on a line. */
public final class RumSection implements Section {
  private static final String MODULE = "Report Module Status";
  private static final List<String> COUNTS =
      List.of(
          "Total",
          "Purged",
          "Total Acknowledged Received",
          "Waiting for Ack",
          "Available to Report",
          "Collecting Data",
          "Maximum Display",
          "In Storage",
          "MIA");
  private static final Set<String> FIRST =
      Set.of("Total", "Total Acknowledged Received", "Available to Report", "Maximum Display");
  private final Map<String, Count> counts = new HashMap<>();
  private @Nullable String module;

  @Override
  public Set<String> headings() {
    return Set.of("Usage Report Summary");
  }

  @Override
  public void begin(Line heading) {
    counts.clear();
    module = null;
  }

  @Override
  public boolean take(Line line, Line next) {
    if (line.key().equals(MODULE)) {
      module = Words.present(line.value());
      return true;
    }
    boolean known = false;
    for (String name : COUNTS) {
      int at = line.text().indexOf(name + ":");
      if (at == 0 || (at > 0 && line.text().charAt(at - 1) == ' ')) {
        known |= put(name, line.text().substring(at + name.length() + 1));
      }
    }
    return known;
  }

  private boolean put(String name, String text) {
    Integer count = Words.count(text);
    if (count == null) {
      return false;
    }
    int end = text.indexOf(count.toString()) + count.toString().length();
    boolean bracket = end < text.length() && text.charAt(end) == '(';
    counts.put(name, new Count(count, bracket ? Words.count(text.substring(end + 1)) : null));
    return true;
  }

  @Override
  public boolean owns(Line line, Line next) {
    return FIRST.contains(line.key()) || line.key().equals(MODULE);
  }

  /** What was read; null where nothing was said. */
  public @Nullable RumCounts value() {
    if (counts.isEmpty() && module == null) {
      return null;
    }
    return new RumCounts(
        count("Total"),
        counts.get("Purged"),
        count("Total Acknowledged Received"),
        counts.get("Waiting for Ack"),
        count("Available to Report"),
        count("Collecting Data"),
        count("Maximum Display"),
        count("In Storage"),
        counts.get("MIA"),
        module);
  }

  private @Nullable Integer count(String name) {
    Count count = counts.get(name);
    return count == null ? null : count.count();
  }
}
