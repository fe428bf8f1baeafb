package io.slpagent.shell;

import io.slpagent.device.DeviceException;
import io.slpagent.model.Secret;
import io.slpagent.shell.terminal.Prompt;
import io.slpagent.shell.terminal.Prompt.Mode;
import io.slpagent.shell.terminal.Stop;
import io.slpagent.shell.terminal.Talk;
import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** From the first byte of a shell to its privileged prompt. */
final class Login {
  private static final Duration UNTIL_NUDGED = Duration.ofSeconds(3);

  private final Talk talk;
  private final ShellFailures failures;
  private final long end;

  Login(Talk talk, ShellFailures failures, Duration limit) {
    this.talk = talk;
    this.failures = failures;
    this.end = System.nanoTime() + limit.toNanos();
  }

  /**
   * Finds the prompt behind banners and messages of the day: what stays when the return key is
   * pressed.
   */
  Prompt.Shown prompt() throws DeviceException, IOException, InterruptedException {
    Prompt.@Nullable Shown last = null;
    while (true) {
      Stop stop = talk.await(atMost(UNTIL_NUDGED));
      switch (stop) {
        case Stop.AtPrompt at -> {
          if (at.shown().equals(last)) {
            talk.know(at.shown().prompt());
            return at.shown();
          }
          last = at.shown();
        }
        case Stop.Asked asked -> throw failures.askedAtLogin(asked.question());
        case Stop.Silent silent -> {
          if (left().isZero()) {
            throw failures.noPrompt(talk.printed());
          }
        }
        case Stop.Flooded flooded -> throw failures.noPrompt("");
        case Stop.Ended ended -> throw failures.endedAtLogin(ended.why());
      }
      talk.type("");
    }
  }

  /** Takes the enable secret to the privileged prompt. */
  Prompt.Shown enabled(Secret secret) throws DeviceException, IOException, InterruptedException {
    talk.type("enable");
    Stop stop = talk.await(left());
    if (stop instanceof Stop.Asked) {
      talk.reply(secret.reveal());
      stop = talk.await(left());
    }
    return switch (stop) {
      case Stop.AtPrompt at when at.shown().mode() != Mode.USER -> at.shown();
      case Stop.AtPrompt at -> throw failures.wrongEnable(talk.printedBeforePrompt());
      case Stop.Asked again -> throw failures.wrongEnable("");
      case Stop.Silent silent -> throw failures.noPrompt("");
      case Stop.Flooded flooded -> throw failures.noPrompt("");
      case Stop.Ended ended -> throw failures.endedAtLogin(ended.why());
    };
  }

  private Duration left() {
    return Duration.ofNanos(Math.max(0, end - System.nanoTime()));
  }

  private Duration atMost(Duration most) {
    Duration left = left();
    return left.compareTo(most) < 0 ? left : most;
  }
}
