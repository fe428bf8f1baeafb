package io.slpagent.shell.terminal;

import io.slpagent.shell.terminal.Intake.View;
import io.slpagent.ssh.SshChannel;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Types, and waits until the switch waits. For one thread at a time. */
public final class Talk {
  private static final long BREATH = 20_000_000;
  private static final long LONGEST_GAP = 1_250_000_000;
  private static final long WITHOUT_ECHO = 700_000_000;

  private final SshChannel channel;
  private final Intake intake;
  private @Nullable Prompt prompt;
  private String typed = "";
  private long answered;

  public Talk(SshChannel channel, Intake intake) {
    this.channel = channel;
    this.intake = intake;
  }

  /** From now on this is the prompt, and nothing else is. */
  public void know(Prompt known) {
    this.prompt = known;
  }

  /** Whether the prompt is known. */
  public boolean knowsPrompt() {
    return prompt != null;
  }

  /** Types a line of its own: what was printed before it is forgotten. */
  public void type(String line) throws IOException {
    typed = line;
    intake.forget();
    send(line + "\r");
  }

  /** Presses keys that print nothing: what was printed before is forgotten. */
  public void press(String keys) throws IOException {
    typed = "";
    intake.forget();
    send(keys);
  }

  /** Types an answer to a question in the middle of an output. */
  public void reply(String line) throws IOException {
    send(line + "\r");
  }

  private void send(String keys) throws IOException {
    answered = intake.view().version();
    channel.send(keys.getBytes(StandardCharsets.UTF_8));
  }

  /** Waits until the switch waits, but not longer than {@code limit}. Turns pages. */
  public Stop await(Duration limit) throws InterruptedException, IOException {
    long end = System.nanoTime() + limit.toNanos();
    while (true) {
      View view = intake.view();
      long left = end - System.nanoTime();
      String ended = view.ended();
      if (view.flooded()) {
        return new Stop.Flooded();
      }
      Optional<Signs.Sign> sign = sign(view);
      long wait = Math.max(left, 0);
      if (sign.isPresent()) {
        wait = settles(sign.get(), view) - view.quiet();
        if (wait <= 0 || ended != null) {
          Stop stop = sign.get().stop();
          if (stop != null) {
            return stop;
          }
          send(" ");
        }
      } else if (view.quiet() < BREATH) {
        wait = BREATH - view.quiet();
      }
      if (ended != null) {
        return new Stop.Ended(ended);
      }
      if (left <= 0) {
        return new Stop.Silent();
      }
      intake.await(view.version(), Math.clamp(wait, 1, left));
    }
  }

  /** The sign at the end of what arrived, once the switch draws breath. */
  private Optional<Signs.Sign> sign(View view) {
    boolean quiet = view.quiet() >= BREATH || view.ended() != null;
    return quiet && view.version() != answered ? Signs.at(view.tail(), prompt) : Optional.empty();
  }

  /**
   * How long a sign must stand. A device that types slowly is given more time to go on; and a
   * prompt before the echo of what was typed is one that came late.
   */
  private long settles(Signs.Sign sign, View view) {
    long least = sign.settles().toNanos();
    if (sign.stop() instanceof Stop.AtPrompt
        && !Printed.hasEcho(intake.head(Printed.reachOfEcho(typed)), typed)) {
      least = Math.max(least, WITHOUT_ECHO);
    }
    return Math.max(least, 2 * Math.min(view.gap(), LONGEST_GAP));
  }

  /** What was printed since a line was typed, as far as it came. */
  public String printed() {
    return Printed.of(intake.text(), typed).unfinished();
  }

  /** What was printed between the line that was typed and the prompt that came after it. */
  public String printedBeforePrompt() {
    Printed printed = Printed.of(intake.text(), typed);
    return prompt == null ? printed.unfinished() : printed.before(prompt);
  }

  /** Ends the connection, in good order where the switch plays along. Never throws. */
  public void close() {
    channel.close();
  }

  /** Ends the connection at once. */
  public void abort() {
    channel.abort();
  }
}
