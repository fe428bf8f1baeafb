package io.slpagent.simulator.catalyst;

import io.slpagent.simulator.command.Args;
import io.slpagent.simulator.command.Complaint;
import io.slpagent.simulator.fleet.SwitchSpec;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/** What whoever sits at the command line of a switch can see and do. For many threads. */
public final class Desk {
  private final SwitchSpec spec;
  private final Held held;
  private final CommandLines lines;
  private final ExecLines commands;
  private final CommandLog log = new CommandLog();
  private final Set<Integer> sessions = new HashSet<>();

  /** Work on a switch that nobody else touches meanwhile. */
  interface Held {
    <T> T run(Supplier<T> work);

    Sight sight();

    /** By the world's clock. */
    Instant worldTime();

    /** What happens after configuration lines. */
    void configured();
  }

  Desk(SwitchSpec spec, Held held, RunningConfiguration configuration, ExecLines commands) {
    this.spec = spec;
    this.held = held;
    this.commands = commands;
    this.lines = new CommandLines(configuration, commands::run);
  }

  public SwitchSpec spec() {
    return spec;
  }

  /**
   * Takes a line for a session.
   *
   * @return its number from 1; empty where all are taken
   */
  public Optional<Integer> sitDown() {
    synchronized (sessions) {
      for (int number = 1; number <= spec.circumstances().console().lines(); number++) {
        if (sessions.add(number)) {
          return Optional.of(number);
        }
      }
      return Optional.empty();
    }
  }

  /** Gives a line back. */
  public void leave(int session) {
    synchronized (sessions) {
      sessions.remove(session);
    }
  }

  /** How many sessions there are now. */
  public int seated() {
    synchronized (sessions) {
      return sessions.size();
    }
  }

  /** Looks at the switch; what is seen is not to be kept. */
  public <T> T look(Function<Sight, T> eye) {
    return held.run(() -> eye.apply(held.sight()));
  }

  /** Enters a line of configuration; answers what is printed about it. */
  public Optional<Complaint> configure(String line) {
    return held.run(() -> {
      Optional<Complaint> printed = lines.enter(line);
      held.configured();
      return printed;
    });
  }

  /** The words that can stand next in a line of configuration. */
  public List<String> nextInConfiguration(String line) {
    return CommandLines.next(line);
  }

  /**
   * Runs a command that does something.
   *
   * @param pattern one of {@link ExecLines#patterns}
   * @return what is printed
   */
  public String run(String pattern, Args args) {
    return held.run(() -> commands.run(pattern, args));
  }

  /** Notes a line that was typed. */
  public void note(int session, String prompt, String line, String refused) {
    log.add(held.worldTime(), session, prompt, line, refused);
  }

  /** Writes a line of the system log, from the percent sign on. */
  public void writeLog(String text) {
    look(sight -> {
      sight.engine().journal().lines().add(sight.now(), text);
      return true;
    });
  }

  public CommandLog log() {
    return log;
  }
}
