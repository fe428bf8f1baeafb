package io.slpagent.inventory.value;

import io.slpagent.inventory.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** The problems found so far. The same problem at the same place counts once. */
public final class ProblemList {
  /** How many are kept; of more, only their number. */
  public static final int MOST = 1_000;

  private final String file;
  private final SortedSet<Problem> problems = new TreeSet<>();
  private int left;

  /** No problems yet, in a file as the operator named it. */
  public ProblemList(String file) {
    this.file = file;
  }

  public void add(int line, int column, String text) {
    Problem problem = new Problem(file, line, column, text);
    if (isFull()) {
      left += problems.contains(problem) ? 0 : 1;
    } else {
      problems.add(problem);
    }
  }

  public boolean isEmpty() {
    return problems.isEmpty();
  }

  /** Whether further problems are only counted. */
  public boolean isFull() {
    return problems.size() >= MOST;
  }

  /** All of them in the order of the file, and at the end how many were left out. */
  public List<Problem> all() {
    List<Problem> all = new ArrayList<>(problems);
    if (left > 0) {
      Problem last = all.getLast();
      all.add(
          new Problem(
              file,
              last.line(),
              last.column(),
              "more problems were found (at least "
                  + left
                  + ") and are not listed. Correct these first, then check again."));
    }
    return all;
  }
}
