package io.slpagent.simulator.console;

import io.slpagent.simulator.catalyst.Desk;
import io.slpagent.simulator.command.Complaint;
import io.slpagent.simulator.command.Reading;
import io.slpagent.simulator.fleet.ConsoleSpec;
import io.slpagent.simulator.show.Heading;
import java.util.List;
import java.util.Optional;

/** Finds the command in a line and runs it, as the mode and what the user may do let it. */
final class Interpreter {
  private static final Complaint DENIED = Complaint.of("% Authorization failed.");

  private final Desk desk;
  private final int session;
  private final ConsoleSpec console;
  private Mode mode;

  /**
   * What comes of a line.
   *
   * @param before what is printed whatever the filter
   * @param reply what the command answers
   * @param filter what stands behind the bar
   */
  record Outcome(String before, Reply reply, Optional<Filter> filter) {
    static Outcome of(Reply reply) {
      return new Outcome("", reply, Optional.empty());
    }
  }

  Interpreter(Desk desk, int session) {
    this.desk = desk;
    this.session = session;
    this.console = desk.spec().circumstances().console();
    this.mode = console.privileged() ? Mode.PRIVILEGED : Mode.USER;
  }

  Mode mode() {
    return mode;
  }

  void enter(Mode other) {
    mode = other;
  }

  /** Leaves configuration mode, where that is what it is in. */
  void end() {
    mode = mode == Mode.CONFIGURATION ? Mode.PRIVILEGED : mode;
  }

  String prompt() {
    String name = desk.look(Heading::hostname);
    return switch (mode) {
      case USER -> name + ">";
      case PRIVILEGED -> name + "#";
      case CONFIGURATION -> name + "(config)#";
    };
  }

  /** The words that can stand next in a line. */
  List<String> next(String line) {
    return mode == Mode.CONFIGURATION
        ? desk.nextInConfiguration(line)
        : Commands.of(mode).next(line);
  }

  /** Runs a line that is not blank. */
  Outcome line(Shell shell, String line) {
    return mode == Mode.CONFIGURATION ? configure(shell, line) : run(shell, line, 0);
  }

  private Outcome configure(Shell shell, String line) {
    String text = line.strip();
    if (text.equals("end") || text.equals("exit")) {
      note(text, "");
      end();
      return Outcome.of(Reply.NOTHING);
    }
    if (text.startsWith("do ")) {
      return run(shell, text.substring(3), line.indexOf("do ") + 3);
    }
    if (denied(text)) {
      return refused(line, DENIED);
    }
    Optional<Complaint> printed = desk.configure(line);
    if (printed.isPresent() && !printed.get().text().startsWith("% use")) {
      return refused(line, printed.get());
    }
    note(line, "");
    return Outcome.of(new Reply.Printed(printed.map(remark -> remark.text() + "\n").orElse("")));
  }

  private boolean denied(String command) {
    return console.denied().stream().anyMatch(command::startsWith);
  }

  private void note(String line, String refused) {
    desk.note(session, prompt(), line, refused);
  }

  private Outcome refused(String line, Complaint complaint) {
    note(line, complaint.text());
    return Outcome.of(new Reply.Refused(complaint));
  }

  /**
   * Runs a command.
   *
   * @param shift how far it is from the start of what was typed
   */
  private Outcome run(Shell shell, String line, int shift) {
    int bar = line.indexOf('|');
    Mode in = mode == Mode.USER ? Mode.USER : Mode.PRIVILEGED;
    Reading<Command> reading = Commands.of(in).read(bar < 0 ? line : line.substring(0, bar));
    if (!(reading instanceof Reading.Taken<Command>(Command command, var args))) {
      return notRead(shell, line, reading, shift);
    }
    Optional<Filter> filter = bar < 0 ? Optional.empty() : Filter.read(line.substring(bar + 1));
    boolean show = args.command().startsWith("show");
    if (bar >= 0 && (filter.isEmpty() || !show)) {
      return refused(line, Complaint.at(bar + shift));
    }
    if (denied(args.command())) {
      return refused(line, DENIED);
    }
    note(args.has("token") ? line.replace(args.get("token"), "***") : line, "");
    String before = show && shell.terminal().timestamps() ? desk.look(Heading::load) : "";
    Reply reply = command.run(shell, args);
    return reply instanceof Reply.Refused(Complaint complaint)
        ? Outcome.of(new Reply.Refused(complaint.shifted(shift)))
        : new Outcome(before, reply, filter);
  }

  private Outcome notRead(Shell shell, String line, Reading<Command> reading, int shift) {
    boolean oneWord = line.strip().indexOf(' ') < 0 && shift == 0;
    if (oneWord
        && reading instanceof Reading.Invalid<Command>(int ignored, boolean first)
        && first) {
      note(line, Complaint.INVALID);
      return Outcome.of(Reaching.unknownCommand(shell, line.strip()));
    }
    return refused(line, Complaint.about(reading, line).shifted(shift));
  }
}
