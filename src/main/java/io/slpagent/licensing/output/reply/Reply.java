package io.slpagent.licensing.output.reply;

import java.util.List;

/**
 * The answer to a command that does something.
 *
 * @param outcome what the switch makes of it
 * @param messages what it said, without secrets
 */
public record Reply(Outcome outcome, List<String> messages) {
  public Reply {
    messages = List.copyOf(messages);
  }

  /** What the switch makes of a command. */
  public enum Outcome {
    /** It said nothing: for most commands the sign that it took them, and no proof. */
    SILENT,
    /** It said that it did it, or that it began. */
    DONE,
    /** It said that it did not. */
    REFUSED,
    /** It said something else, e.g. a warning. */
    TOLD
  }
}
