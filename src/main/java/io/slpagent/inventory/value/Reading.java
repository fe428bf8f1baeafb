package io.slpagent.inventory.value;

import io.slpagent.inventory.DidYouMean;
import io.slpagent.inventory.SecretSource;
import io.slpagent.inventory.yaml.YamlNode;
import java.nio.file.Path;
import java.util.Collection;

/** One reading of one file: its problems, and what values need from outside it. */
public final class Reading {
  /** How many names may be compared for suggestions; bounds the time spent on a bad file. */
  private static final long MAX_COMPARISONS = 10_000_000;

  private final ProblemList problems;
  private final SecretSource secrets;
  private final Path folder;
  private final RawRules rawRules = new RawRules();
  private long comparisons;

  /**
   * A reading that starts.
   *
   * @param folder what relative files are relative to
   */
  public Reading(ProblemList problems, SecretSource secrets, Path folder) {
    this.problems = problems;
    this.secrets = secrets;
    this.folder = folder;
  }

  public ProblemList problems() {
    return problems;
  }

  public RawRules rawRules() {
    return rawRules;
  }

  SecretSource secrets() {
    return secrets;
  }

  Path folder() {
    return folder;
  }

  /** Reports a problem at a node. */
  public void problem(YamlNode at, String text) {
    problems.add(at.line(), at.column(), text);
  }

  /** A sentence that begins with a blank, or nothing where no candidate is close. */
  public String suggestion(String word, Collection<String> candidates) {
    if (problems.isFull() || comparisons + candidates.size() > MAX_COMPARISONS) {
      return "";
    }
    comparisons += candidates.size();
    return DidYouMean.closest(word, candidates)
        .map(close -> " Did you mean '" + close + "'?")
        .orElse("");
  }
}
