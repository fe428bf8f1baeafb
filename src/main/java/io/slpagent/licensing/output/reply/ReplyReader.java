package io.slpagent.licensing.output.reply;

import io.slpagent.licensing.output.Hidden;
import io.slpagent.licensing.output.Line;
import io.slpagent.licensing.output.Output;
import io.slpagent.licensing.output.Parsed;
import io.slpagent.licensing.output.reply.Reply.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Tells by key words what a switch makes of a command. */
final class ReplyReader {
  private static final List<String> NO =
      List.of(
          "not found",
          "no reservation",
          "not installed",
          "not supported",
          "not permitted",
          "not allowed",
          "fail",
          "error",
          "invalid",
          "denied",
          "unable to");
  private static final List<String> YES =
      List.of("[ok]", "success", "started capture point", "stopped capture point");

  private ReplyReader() {}

  static Parsed<Reply> read(String text) {
    List<String> messages = new ArrayList<>();
    boolean refused = false;
    boolean done = false;
    for (Line line : Output.body(text)) {
      String lower = line.text().toLowerCase(Locale.ROOT);
      // a percent sign begins refusals, and warnings that something was done
      boolean warning = lower.startsWith("%warning") || lower.startsWith("% warning");
      refused |= !warning && (lower.startsWith("%") || NO.stream().anyMatch(lower::contains));
      done |= YES.stream().anyMatch(lower::contains);
      messages.add(Hidden.in(line.text()));
    }
    return new Parsed<>(new Reply(outcome(refused, done, messages), messages), List.of());
  }

  private static Outcome outcome(boolean refused, boolean done, List<String> messages) {
    if (refused) {
      return Outcome.REFUSED;
    }
    if (done) {
      return Outcome.DONE;
    }
    return messages.isEmpty() ? Outcome.SILENT : Outcome.TOLD;
  }
}
