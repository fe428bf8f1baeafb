package io.slpagent.simulator.console;

import io.slpagent.simulator.catalyst.ExecLines;
import io.slpagent.simulator.catalyst.Sight;
import io.slpagent.simulator.command.Args;
import io.slpagent.simulator.command.Grammar;
import io.slpagent.simulator.show.Shows;
import java.util.function.BiFunction;

/** The commands of the two modes outside of configuration. */
final class Commands {
  private static final Grammar<Command> USER = user(new Grammar<>());
  private static final Grammar<Command> PRIVILEGED = privileged();

  private Commands() {}

  static Grammar<Command> of(Mode mode) {
    return mode == Mode.USER ? USER : PRIVILEGED;
  }

  private static Command looking(BiFunction<Sight, Args, String> show) {
    return (shell, args) -> new Reply.Printed(shell.desk().look(sight -> show.apply(sight, args)));
  }

  private static Grammar<Command> user(Grammar<Command> grammar) {
    Shows.PUBLIC.forEach((pattern, show) -> grammar.add(pattern, looking(show)));
    for (String word : new String[] {"exit", "logout", "quit"}) {
      grammar.add(word, Commands::leave);
    }
    return grammar
        .add("enable", Commands::enable)
        .add("disable", (shell, args) -> entered(shell, Mode.USER))
        .add("disconnect [<number:1-1>]", Commands::disconnect)
        .add("ping <what:line>", Reaching::ping)
        .add("telnet <what:line>", Reaching::telnet)
        .add("terminal length <lines:0-512>", Commands::length)
        .add("terminal width <columns:0-512>", Commands::width)
        .add("terminal exec prompt timestamp", (shell, args) -> timestamps(shell, true))
        .add("terminal no exec prompt timestamp", (shell, args) -> timestamps(shell, false))
        .add("show sessions", Commands::sessions);
  }

  private static Grammar<Command> privileged() {
    Grammar<Command> grammar = user(new Grammar<>());
    Shows.PRIVILEGED.forEach((pattern, show) -> grammar.add(pattern, looking(show)));
    for (String pattern : ExecLines.patterns()) {
      grammar.add(pattern, (shell, args) -> new Reply.Printed(shell.desk().run(pattern, args)));
    }
    return grammar
        .add("configure terminal", Commands::configure)
        .add("copy running-config startup-config", Commands::copy)
        .add("terminal monitor", (shell, args) -> monitor(shell, true))
        .add("terminal no monitor", (shell, args) -> monitor(shell, false));
  }

  private static Reply entered(Shell shell, Mode mode) {
    shell.enter(mode);
    return Reply.NOTHING;
  }

  private static Reply leave(Shell shell, Args args) {
    if (!shell.suspended().isEmpty()) {
      return new Reply.Asked(
          "(You have open connections) [confirm]",
          false,
          answer -> {
            shell.disconnect();
            shell.close();
            return new Reply.Printed("Closing: " + shell.desk().spec().name() + " !\n");
          });
    }
    shell.close();
    return Reply.NOTHING;
  }

  private static Reply enable(Shell shell, Args args) {
    String secret = shell.console().enableSecret();
    return secret.isEmpty() ? entered(shell, Mode.PRIVILEGED) : askSecret(shell, 1);
  }

  /** A password is asked for three times. */
  private static Reply askSecret(Shell shell, int time) {
    return new Reply.Asked(
        "Password: ",
        false,
        answer -> {
          if (answer.equals(shell.console().enableSecret())) {
            return entered(shell, Mode.PRIVILEGED);
          }
          return time < 3 ? askSecret(shell, time + 1) : new Reply.Printed("% Bad secrets\n\n");
        });
  }

  private static Reply configure(Shell shell, Args args) {
    shell.enter(Mode.CONFIGURATION);
    return new Reply.Printed("Enter configuration commands, one per line.  End with CNTL/Z.\n");
  }

  private static Reply copy(Shell shell, Args args) {
    return new Reply.Asked(
        "Destination filename [startup-config]? ",
        true,
        answer -> new Reply.Printed(shell.desk().run(ExecLines.WRITE, args)));
  }

  private static Reply length(Shell shell, Args args) {
    shell.terminal().length(args.number("lines"));
    return Reply.NOTHING;
  }

  private static Reply width(Shell shell, Args args) {
    shell.terminal().width(args.number("columns"));
    return Reply.NOTHING;
  }

  private static Reply timestamps(Shell shell, boolean on) {
    shell.terminal().timestamps(on);
    return Reply.NOTHING;
  }

  private static Reply monitor(Shell shell, boolean on) {
    long written = shell.desk().look(sight -> sight.engine().journal().lines().count());
    shell.terminal().monitor(on, written);
    return Reply.NOTHING;
  }

  private static Reply sessions(Shell shell, Args args) {
    return new Reply.Printed(
        shell.suspended().isEmpty()
            ? "% No connections open\n"
            : "Conn Host                Address             Byte  Idle Conn Name\n*  1 "
                + shell.suspended()
                + "\n");
  }

  private static Reply disconnect(Shell shell, Args args) {
    if (shell.suspended().isEmpty()) {
      return new Reply.Printed("% No current connection\n");
    }
    return new Reply.Asked(
        "Closing connection to " + shell.suspended() + " [confirm]",
        false,
        answer -> {
          shell.disconnect();
          return Reply.NOTHING;
        });
  }
}
