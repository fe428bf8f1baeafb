package io.slpagent.licensing.output;

import java.util.ArrayList;
import java.util.List;

/** The lines that a parser did not understand, in their order, without what is secret in them. */
public final class Aside {
  private final List<String> lines = new ArrayList<>();

  /** Puts a line aside. */
  public void add(Line line) {
    lines.add(" ".repeat(line.indent()) + Hidden.in(line.text()));
  }

  /** What was put aside. */
  public List<String> lines() {
    return lines;
  }
}
