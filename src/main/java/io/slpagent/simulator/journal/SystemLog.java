package io.slpagent.simulator.journal;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** The system log of a switch, as its buffer keeps it. */
public final class SystemLog {
  private static final int MOST = 300;

  private final Deque<Line> lines = new ArrayDeque<>();
  private long count;

  /**
   * A line.
   *
   * @param number from 1, in the order in which they were written
   * @param at by the switch's clock
   * @param text from the percent sign on
   */
  public record Line(long number, Instant at, String text) {}

  /** Writes a line. */
  public void add(Instant at, String text) {
    lines.addLast(new Line(++count, at, text));
    if (lines.size() > MOST) {
      lines.removeFirst();
    }
  }

  /** Those that are left of the lines after a number, oldest first. */
  public List<Line> after(long number) {
    return lines.stream().filter(line -> line.number > number).toList();
  }

  /** How many lines were written in all. */
  public long count() {
    return count;
  }
}
