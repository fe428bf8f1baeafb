package io.slpagent.shell;

import io.slpagent.device.CommandLine;
import io.slpagent.device.DeviceException;
import io.slpagent.device.DeviceException.Effect;
import io.slpagent.device.Exchange;
import io.slpagent.model.Command;
import io.slpagent.model.Secret;
import io.slpagent.shell.Typist.Turn;
import io.slpagent.shell.terminal.Prompt.Mode;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One line of a switch. For one thread at a time. */
final class ShellLine implements CommandLine {
  private static final Logger LOG = LoggerFactory.getLogger(ShellLine.class);
  private static final Command LOGIN = Command.of("login");
  private static final Command CONFIGURE = Command.of("configure terminal");
  private static final Command END = Command.of("end");

  /** Without pages, and as wide as IOS allows, so that lines are not broken. */
  private static final List<Command> TERMINAL =
      List.of(Command.of("terminal length 0"), Command.of("terminal width 511"));

  private final Typist typist;
  private final ShellFailures failures;
  private final Runnable giveBack;
  private boolean closed;

  /**
   * @param giveBack lets others have the line of this device
   */
  ShellLine(Typist typist, ShellFailures failures, Runnable giveBack) {
    this.typist = typist;
    this.failures = failures;
    this.giveBack = giveBack;
  }

  /**
   * Logs in.
   *
   * @param enable the enable secret; null where there is none
   * @throws DeviceException when there is no privileged prompt; the line is closed then
   */
  void enter(@Nullable Secret enable) throws DeviceException {
    boolean stands = false;
    try {
      Login login = new Login(typist.talk(), failures, typist.limit());
      typist.at(login.prompt());
      if (typist.mode() == Mode.USER) {
        if (enable == null) {
          throw failures.noPrivilege();
        }
        typist.count();
        typist.at(login.enabled(enable));
      }
      for (Command command : TERMINAL) {
        setUp(command);
      }
      stands = true;
    } catch (IOException e) {
      typist.lost();
      throw failures.endedAtLogin("the connection was lost");
    } catch (InterruptedException e) {
      throw failures.interrupted(LOGIN, Effect.NOTHING_CHANGED);
    } finally {
      if (!stands) {
        close();
      }
    }
  }

  /** Pages are turned and broken lines joined even where a user may not set this up. */
  private void setUp(Command command) throws DeviceException {
    try {
      run(command);
    } catch (DeviceException.Refused refused) {
      LOG.debug("{}", refused.getMessage());
    }
  }

  @Override
  public Answer run(Exchange exchange) throws DeviceException {
    Command command = exchange.command();
    Turn turn = typist.turn(exchange);
    Optional<Refusal> refusal = Refusal.inExec(turn.text(), command);
    if (refusal.isPresent()) {
      throw refused(command, Effect.NOTHING_CHANGED, refusal.get(), turn);
    }
    return new Answer(turn.text(), turn.complete());
  }

  private DeviceException refused(Command command, Effect effect, Refusal refusal, Turn turn) {
    return failures.refused(command, effect, refusal.marked(command, turn.width()), refusal.said());
  }

  @Override
  public String configure(List<Command> lines) throws DeviceException {
    if (lines.isEmpty()) {
      return "";
    }
    enterConfiguration();
    StringBuilder remarks = new StringBuilder();
    boolean applied = false;
    try {
      for (Command line : lines) {
        remarks.append(configured(line, applied ? Effect.UNKNOWN : Effect.NOTHING_CHANGED));
        applied = true;
      }
    } catch (DeviceException e) {
      leaveAfter(e);
      throw e;
    }
    typist.turn(Exchange.of(END).changing());
    if (typist.mode() != Mode.PRIVILEGED) {
      throw failures.wrongMode(END, Effect.UNKNOWN);
    }
    return remarks.toString();
  }

  private void enterConfiguration() throws DeviceException {
    Turn turn = typist.turn(Exchange.of(CONFIGURE));
    if (Refusal.isLock(turn.text()) && typist.mode() != Mode.CONFIGURATION) {
      throw failures.locked(CONFIGURE, turn.text());
    }
    Optional<Refusal> refusal = Refusal.inConfiguration(turn.text());
    if (refusal.isPresent() && typist.mode() != Mode.CONFIGURATION) {
      throw refused(CONFIGURE, Effect.NOTHING_CHANGED, refusal.get(), turn);
    }
    if (typist.mode() != Mode.CONFIGURATION) {
      throw failures.wrongMode(CONFIGURE, Effect.NOTHING_CHANGED);
    }
  }

  /**
   * Types one line of configuration.
   *
   * @param before what is known of the lines before it
   * @return what the switch remarked
   */
  private String configured(Command line, Effect before) throws DeviceException {
    if (typist.mode() != Mode.CONFIGURATION) {
      throw failures.wrongMode(line, before);
    }
    if (typist.limit().isZero()) {
      throw failures.outOfTime(line, before);
    }
    Turn turn = typist.turn(Exchange.of(line).changing());
    Optional<Refusal> refusal = Refusal.inConfiguration(turn.text());
    if (refusal.isPresent()) {
      throw refused(line, before, refusal.get(), turn);
    }
    return turn.text().isBlank() ? "" : turn.text().strip() + "\n";
  }

  private void leaveAfter(DeviceException failure) {
    try {
      if (!typist.isDead() && typist.mode() == Mode.CONFIGURATION) {
        typist.turnLast(END);
      }
    } catch (DeviceException e) {
      failure.addSuppressed(e);
    }
  }

  @Override
  public int commands() {
    return typist.commands();
  }

  @Override
  public void close() {
    if (!closed) {
      closed = true;
      try {
        typist.goodbye();
      } finally {
        giveBack.run();
      }
    }
  }
}
