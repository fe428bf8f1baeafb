package io.slpagent.simulator.console;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What stands behind the bar of a command, e.g. {@code | include Trust}. */
sealed interface Filter {
  /** The lines that are left of some. */
  List<String> of(List<String> lines);

  /** Lines that match, or those that do not. */
  record Matching(LinePattern pattern, boolean wanted) implements Filter {
    @Override
    public List<String> of(List<String> lines) {
      return lines.stream().filter(line -> pattern.found(line) == wanted).toList();
    }
  }

  /** All from the first line that matches. */
  record Begin(LinePattern pattern) implements Filter {
    @Override
    public List<String> of(List<String> lines) {
      for (int i = 0; i < lines.size(); i++) {
        if (pattern.found(lines.get(i))) {
          return lines.subList(i, lines.size());
        }
      }
      return List.of();
    }
  }

  /** Lines that match, each with the lines below it that are indented more. */
  record Section(LinePattern pattern) implements Filter {
    @Override
    public List<String> of(List<String> lines) {
      List<String> kept = new ArrayList<>();
      int indent = -1;
      for (String line : lines) {
        int own = line.length() - line.stripLeading().length();
        if (indent >= 0 && own > indent && !line.isBlank()) {
          kept.add(line);
        } else if (pattern.found(line)) {
          indent = own;
          kept.add(line);
        } else {
          indent = -1;
        }
      }
      return kept;
    }
  }

  /** How many lines match. */
  record Count(LinePattern pattern) implements Filter {
    @Override
    public List<String> of(List<String> lines) {
      long count = lines.stream().filter(pattern::found).count();
      return List.of("Number of lines which match regexp = " + count);
    }
  }

  /** Reads what stands behind the bar; empty where it is no filter. */
  static Optional<Filter> read(String text) {
    String stripped = text.strip();
    int blank = stripped.indexOf(' ');
    if (blank <= 0) {
      return Optional.empty();
    }
    String word = stripped.substring(0, blank);
    LinePattern pattern = new LinePattern(stripped.substring(blank + 1).strip());
    if ("include".startsWith(word)) {
      return Optional.of(new Matching(pattern, true));
    }
    if ("exclude".startsWith(word)) {
      return Optional.of(new Matching(pattern, false));
    }
    if ("begin".startsWith(word)) {
      return Optional.of(new Begin(pattern));
    }
    if ("section".startsWith(word)) {
      return Optional.of(new Section(pattern));
    }
    return "count".startsWith(word) ? Optional.of(new Count(pattern)) : Optional.empty();
  }
}
