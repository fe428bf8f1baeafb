package io.slpagent.simulator.command;

/**
 * What a switch prints about a line that it does not take.
 *
 * @param text the sentence
 * @param offset where in the line the mark stands under it, from 0; -1 for a sentence without one
 */
public record Complaint(String text, int offset) {
  /** The sentence under the mark. */
  public static final String INVALID = "% Invalid input detected at '^' marker.";

  public static final String INCOMPLETE = "% Incomplete command.";

  /** A sentence without a mark. */
  public static Complaint of(String text) {
    return new Complaint(text, -1);
  }

  /** The mark under a place of the line. */
  public static Complaint at(int offset) {
    return new Complaint(INVALID, offset);
  }

  /** What is wrong with a line that is no command. */
  public static Complaint about(Reading<?> reading, String line) {
    return switch (reading) {
      case Reading.Taken<?> ignored -> throw new IllegalArgumentException("nothing is wrong");
      case Reading.Incomplete<?> ignored -> of(INCOMPLETE);
      case Reading.Ambiguous<?> ignored -> of("% Ambiguous command:  \"" + line.strip() + "\"");
      case Reading.Invalid<?> invalid -> at(invalid.offset());
    };
  }

  /** The same about a line that starts further to the right. */
  public Complaint shifted(int columns) {
    return offset < 0 ? this : new Complaint(text, offset + columns);
  }

  /**
   * All of it as printed, with line ends.
   *
   * @param indent how long the prompt before the line is
   */
  public String printed(int indent) {
    return offset < 0 ? text + "\n\n" : " ".repeat(indent + offset) + "^\n" + text + "\n\n";
  }
}
