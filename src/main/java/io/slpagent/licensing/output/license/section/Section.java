package io.slpagent.licensing.output.license.section;

import io.slpagent.licensing.output.Line;
import java.util.Set;

/** Reads the lines of one section. Of a section that is printed twice the last one counts. */
interface Section {

  /** The headings that begin it, without their colon. */
  Set<String> headings();

  /** Its heading was read. */
  void begin(Line heading);

  /**
   * Takes a line of its own.
   *
   * @param next the line after it, empty at the end
   * @return whether it knows the line
   */
  boolean take(Line line, Line next);

  /** Whether a line is its own wherever it stands, as in an output that was filtered. */
  boolean owns(Line line, Line next);
}
