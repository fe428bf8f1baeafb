package io.slpagent.simulator.console;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** Output that is shown page by page. */
final class Pager {
  static final String MORE = " --More-- ";
  private static final String ERASED =
      "\b".repeat(MORE.length()) + " ".repeat(MORE.length()) + "\b".repeat(MORE.length());

  private final Deque<String> left;
  private final int length;
  private final int width;

  /**
   * @param length lines of a page, at least 1; 0 for no pages
   * @param width columns of a line
   */
  Pager(List<String> lines, int length, int width) {
    this.left = new ArrayDeque<>(lines);
    this.length = length;
    this.width = width;
  }

  /** The first page, with the sign that there is more where there is. */
  String start() {
    return length == 0 ? lines(Integer.MAX_VALUE) : lines(Math.max(1, length - 1));
  }

  /** What follows a key. */
  String key(char key) {
    return switch (key) {
      case ' ' -> ERASED + lines(Math.max(1, length - 1));
      case '\r', '\n' -> ERASED + lines(1);
      default -> {
        left.clear();
        yield ERASED;
      }
    };
  }

  private String lines(int rows) {
    StringBuilder page = new StringBuilder();
    int room = rows;
    while (room > 0 && !left.isEmpty()) {
      String line = left.removeFirst();
      page.append(line).append('\n');
      room -= Math.max(1, (int) (((long) line.length() + width - 1) / width));
    }
    if (!left.isEmpty()) {
      page.append(MORE);
    }
    return page.toString();
  }

  boolean done() {
    return left.isEmpty();
  }
}
