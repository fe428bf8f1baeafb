package io.slpagent.licensing.output.chassis;

import io.slpagent.licensing.output.Cells;
import io.slpagent.licensing.output.Line;
import io.slpagent.licensing.output.Words;
import io.slpagent.licensing.output.chassis.SystemVersion.Level;
import io.slpagent.licensing.output.chassis.SystemVersion.Licences;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Collects the lines of {@code show version} that tell licence levels. */
final class LicenceLines {
  private static final String TITLE = "technology package license information";
  private boolean table;
  private boolean technologies;
  private final List<Level> packages = new ArrayList<>();
  private @Nullable String level;
  private @Nullable String type;
  private @Nullable String air;
  private @Nullable String airNext;
  private @Nullable String smart;

  /** Whether the line was understood. */
  boolean takes(Line line) {
    String key = line.key().toLowerCase(Locale.ROOT);
    switch (key) {
      case TITLE -> table = true;
      case "air license level" -> air = Words.present(line.value());
      case "next reload air license level" -> airNext = Words.present(line.value());
      case "smart licensing status" -> smart = Words.present(line.value());
      case "license level", "addon license level" -> level = Words.present(line.value());
      case "license type", "addon license type" -> type = Words.present(line.value());
      case "next reload license level", "next reload addon license level" ->
          level(Words.present(line.value()));
      default -> {
        return table && key.isEmpty() && takesRow(line.text());
      }
    }
    table = key.equals(TITLE);
    return true;
  }

  /** Routers tell levels in three lines, of which this is the last. */
  private void level(@Nullable String next) {
    if (level != null || next != null) {
      packages.add(new Level(level, type, next));
    }
    level = null;
    type = null;
  }

  /** The table is over. */
  void end() {
    table = false;
  }

  /** Type and names of levels; routers have one more column, the technology, before them. */
  private boolean takesRow(String text) {
    List<String> cells = Cells.of(text);
    if (text.startsWith("Technology") || text.startsWith("Current")) {
      technologies |= cells.getFirst().equals("Technology");
      return true;
    }
    int first = technologies ? 1 : 0;
    if (cells.size() < first + 3) {
      return false;
    }
    packages.add(
        new Level(
            cells.get(first),
            String.join(" ", cells.subList(first + 1, cells.size() - 1)),
            cells.getLast()));
    return true;
  }

  Licences licences() {
    return new Licences(packages, air, airNext, smart);
  }
}
