package io.slpagent.shell;

import io.slpagent.device.Deadline;
import io.slpagent.device.DeviceException;
import io.slpagent.device.DeviceException.Effect;
import io.slpagent.device.Exchange;
import io.slpagent.device.Exchange.Reply;
import io.slpagent.model.Command;
import io.slpagent.shell.terminal.Escape;
import io.slpagent.shell.terminal.Prompt;
import io.slpagent.shell.terminal.Prompt.Mode;
import io.slpagent.shell.terminal.Stop;
import io.slpagent.shell.terminal.Talk;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Types one command after the other, takes what comes, and leaves what hangs. Once a command can
 * neither be waited for nor left, nothing more is typed. For one thread at a time.
 */
final class Typist {
  /** The most that one command may print. */
  static final int MOST_BYTES = 16 << 20;

  private static final Logger LOG = LoggerFactory.getLogger(Typist.class);
  private static final Duration FAREWELL = Duration.ofSeconds(2);

  private final Talk talk;
  private final ShellFailures failures;
  private final Duration call;
  private final Deadline deadline;
  private Mode mode = Mode.USER;
  private int width;
  private int commands;
  private boolean running;
  private boolean dead;

  /**
   * @param call the most for one answer
   * @param deadline when all must be done
   */
  Typist(Talk talk, ShellFailures failures, Duration call, Deadline deadline) {
    this.talk = talk;
    this.failures = failures;
    this.call = call;
    this.deadline = deadline;
  }

  /**
   * What came of a command.
   *
   * @param text what was printed
   * @param complete whether the prompt came back by itself
   * @param width the columns of the prompt at which the command was typed
   */
  record Turn(String text, boolean complete, int width) {}

  Talk talk() {
    return talk;
  }

  /** How long an answer may take from now on. */
  Duration limit() {
    return deadline.atMost(call);
  }

  Mode mode() {
    return mode;
  }

  int commands() {
    return commands;
  }

  /** Whether nothing can be typed any more. */
  boolean isDead() {
    return dead;
  }

  /** The connection is gone. */
  void lost() {
    dead = true;
  }

  /** Another command was typed by somebody else, and this prompt came. */
  void at(Prompt.Shown shown) {
    mode = shown.mode();
    width = shown.width();
  }

  void count() {
    commands++;
  }

  /**
   * Types a command.
   *
   * @return what came of it, a refusal included
   * @throws DeviceException when it is not known what came of it
   */
  Turn turn(Exchange exchange) throws DeviceException {
    Duration patience = exchange.patience();
    Duration limit = deadline.atMost(patience == null ? call : patience);
    return turn(exchange, limit);
  }

  /** Types a command that tidies up: it is given a little time even when all time is used up. */
  void turnLast(Command command) throws DeviceException {
    Duration limit = limit();
    turn(Exchange.of(command), limit.compareTo(FAREWELL) < 0 ? FAREWELL : limit);
  }

  private Turn turn(Exchange exchange, Duration limit) throws DeviceException {
    Command command = exchange.command();
    if (dead) {
      throw failures.lost(command, Effect.NOTHING_CHANGED, "the line is gone", null);
    }
    if (limit.isZero()) {
      throw failures.outOfTime(command, Effect.NOTHING_CHANGED);
    }
    Effect effect = exchange.changes() ? Effect.UNKNOWN : Effect.NOTHING_CHANGED;
    long start = System.nanoTime();
    try {
      Stop stop = talked(exchange, limit);
      LOG.debug(
          "{}: {} in {} ms",
          failures.clean(command, command.toString()),
          stop.getClass().getSimpleName(),
          (System.nanoTime() - start) / 1_000_000);
      return ended(exchange, effect, limit, stop);
    } catch (IOException e) {
      dead = true;
      throw failures.lost(command, effect, "the connection was lost", e);
    } catch (InterruptedException e) {
      throw failures.interrupted(command, effect);
    }
  }

  private Stop talked(Exchange exchange, Duration limit) throws IOException, InterruptedException {
    long end = System.nanoTime() + limit.toNanos();
    List<Reply> replies = new ArrayList<>(exchange.replies());
    commands++;
    running = true;
    talk.type(exchange.command().typed());
    while (true) {
      Stop stop = talk.await(Duration.ofNanos(Math.max(0, end - System.nanoTime())));
      Optional<Reply> reply =
          stop instanceof Stop.Asked asked
              ? replies.stream().filter(r -> asked.question().contains(r.question())).findFirst()
              : Optional.empty();
      if (reply.isEmpty()) {
        return stop;
      }
      replies.remove(reply.get());
      talk.reply(reply.get().answer().typed());
    }
  }

  private Turn ended(Exchange exchange, Effect effect, Duration limit, Stop stop)
      throws DeviceException, IOException, InterruptedException {
    Command command = exchange.command();
    int typedAt = width;
    return switch (stop) {
      case Stop.AtPrompt prompt -> {
        running = false;
        at(prompt.shown());
        yield new Turn(talk.printedBeforePrompt(), true, typedAt);
      }
      case Stop.Asked asked -> {
        leave(Escape.fromQuestion(talk));
        throw failures.asked(command, effect, asked.question());
      }
      case Stop.Silent silent -> {
        String text = talk.printed();
        boolean left = leave(Escape.fromCommand(talk));
        if (exchange.patience() == null || !left) {
          throw failures.silent(command, effect, limit.toMillis(), left);
        }
        yield new Turn(text, false, typedAt);
      }
      case Stop.Flooded flooded -> {
        leave(Escape.fromCommand(talk));
        throw failures.flooded(command, effect, MOST_BYTES);
      }
      case Stop.Ended end -> {
        dead = true;
        throw failures.lost(command, effect, end.why(), null);
      }
    };
  }

  private boolean leave(Optional<Escape.Out> out) {
    out.ifPresent(o -> {
      running = false;
      at(o.shown());
      commands += o.disconnected() ? 1 : 0;
    });
    if (out.isEmpty()) {
      dead = true;
      talk.abort();
    }
    return out.isPresent();
  }

  /** Leaves with {@code exit}, out of whatever runs. Never throws. */
  void goodbye() {
    // a thread that was asked to stop still leaves the switch as it should be left
    boolean interrupted = Thread.interrupted();
    try {
      if (!dead && talk.knowsPrompt()) {
        if (running) {
          leave(Escape.fromCommand(talk));
        }
        if (!dead && mode == Mode.CONFIGURATION) {
          say("end");
        }
        if (!dead) {
          say("exit");
        }
      }
    } catch (IOException e) {
      LOG.debug("the line ended without a farewell: {}", e.getMessage());
    } catch (InterruptedException e) {
      interrupted = true;
    } finally {
      dead = true;
      talk.close();
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private void say(String word) throws IOException, InterruptedException {
    commands++;
    talk.type(word);
    Stop stop = talk.await(FAREWELL);
    if (stop instanceof Stop.Asked) {
      talk.reply("");
      talk.await(FAREWELL);
    }
  }
}
