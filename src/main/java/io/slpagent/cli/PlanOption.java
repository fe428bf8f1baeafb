package io.slpagent.cli;

import io.slpagent.report.saved.PlanFileException;
import io.slpagent.report.saved.PlanReader;
import io.slpagent.report.saved.SavedPlan;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What {@code --plan} names: an approved plan, by its hash alone or as the file it was saved to.
 */
sealed interface PlanOption {
  Pattern HASH = Pattern.compile("[0-9a-fA-F]{64}");

  /** The hash that was shown. */
  record Hash(String hash) implements PlanOption {}

  /** The plan itself. */
  record Saved(SavedPlan plan) implements PlanOption {}

  /**
   * Understands the word.
   *
   * @throws IllegalArgumentException with a sentence that says what is wrong with it
   */
  static PlanOption parse(String word) {
    if (HASH.matcher(word).matches()) {
      return new Hash(word.toLowerCase(Locale.ROOT));
    }
    try {
      return new Saved(PlanReader.read(Path.of(word)));
    } catch (PlanFileException | InvalidPathException e) {
      throw new IllegalArgumentException(
          "--plan takes the 64 digits of a plan's hash, or a file of 'plan --save'; '"
              + word
              + "' is not a hash, and as a file "
              + (e instanceof PlanFileException ? e.getMessage() : "it cannot exist")
              + ".",
          e);
    }
  }
}
