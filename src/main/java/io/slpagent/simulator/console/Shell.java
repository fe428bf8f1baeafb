package io.slpagent.simulator.console;

import io.slpagent.simulator.catalyst.Desk;
import io.slpagent.simulator.command.Complaint;
import io.slpagent.simulator.command.Grammar;
import io.slpagent.simulator.command.Reading;
import io.slpagent.simulator.fleet.ConsoleSpec;
import io.slpagent.simulator.show.Heading;
import io.slpagent.simulator.show.LogLines;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A session at the command line of a pretend switch, as a state machine: characters in, characters
 * out. Time is only looked at. Not safe for use by many threads.
 */
public final class Shell {
  /** Ctrl-Shift-6, which breaks off what hangs. */
  private static final char ESCAPE = 0x1e;

  private static final char CTRL_C = 3;
  private static final char CTRL_Z = 26;
  private static final Duration LOOK_AGAIN = Duration.ofMillis(500);

  /** What a session is in. */
  enum Mode {
    USER,
    PRIVILEGED,
    CONFIGURATION
  }

  private sealed interface Doing {
    record Typing() implements Doing {}

    record Paging(Pager pager) implements Doing {}

    record Waiting(Instant since, Deque<Reply.Step> steps, String broken, @Nullable String opens)
        implements Doing {}

    record Talking(String host) implements Doing {}

    record Answering(Reply.Asked question, StringBuilder typed) implements Doing {}
  }

  private final Desk desk;
  private final int session;
  private final InstantSource time;
  private final ConsoleSpec console;
  private final Terminal terminal;
  private final LineEditor editor = new LineEditor();
  private final StringBuilder out = new StringBuilder();
  private Mode mode;
  private Doing doing = new Doing.Typing();
  private String suspended = "";
  private boolean single;
  private boolean broken;
  private boolean afterReturn;
  private boolean closed;

  /**
   * A session that has a line.
   *
   * @param session the number of the line
   * @param time for what takes time
   */
  public Shell(Desk desk, int session, InstantSource time) {
    this.desk = desk;
    this.session = session;
    this.time = time;
    this.console = desk.spec().circumstances().console();
    this.terminal = new Terminal(console.terminal().length(), console.terminal().timestamps());
    this.mode = console.privileged() ? Mode.PRIVILEGED : Mode.USER;
  }

  Desk desk() {
    return desk;
  }

  ConsoleSpec console() {
    return console;
  }

  Terminal terminal() {
    return terminal;
  }

  void enter(Mode other) {
    mode = other;
  }

  void close() {
    closed = true;
  }

  /** The connection to another host that was left open; empty for none. */
  String suspended() {
    return suspended;
  }

  void disconnect() {
    suspended = "";
  }

  /** Starts the session: the banner and the first prompt. */
  public String open() {
    if (!console.banner().isEmpty()) {
      print("\n" + console.banner() + "\n");
    }
    print("\n" + prompt());
    return flush();
  }

  /**
   * Runs one command without a prompt, a page or an echo, as over an exec channel. What hangs goes
   * on in {@link #elapse}, until {@link #idle} says that it is done.
   */
  public String only(String line) {
    single = true;
    terminal.length(0);
    print("\n");
    execute(line);
    return flush();
  }

  /** Whether the session waits for a line to be typed. */
  public boolean idle() {
    return doing instanceof Doing.Typing;
  }

  public boolean closed() {
    return closed;
  }

  private void print(String text) {
    out.append(text.replace("\n", "\r\n"));
  }

  private String flush() {
    String text = out.toString();
    out.setLength(0);
    return text;
  }

  String prompt() {
    String name = desk.look(Heading::hostname);
    return switch (mode) {
      case USER -> name + ">";
      case PRIVILEGED -> name + "#";
      case CONFIGURATION -> name + "(config)#";
    };
  }

  private void promptAgain() {
    doing = new Doing.Typing();
    if (!closed && !single) {
      print(prompt());
    }
  }

  /** Takes what was typed; answers what is shown. */
  public String receive(String typed) {
    for (int i = 0; i < typed.length() && !closed; i++) {
      char key = typed.charAt(i);
      boolean second = key == '\n' && afterReturn;
      afterReturn = key == '\r';
      if (!second) {
        take(key);
      }
    }
    return flush();
  }

  private void take(char key) {
    if (broken) {
      broken = false;
      if (key == 'x' || key == 'X') {
        leaveConnection();
        return;
      }
    }
    switch (doing) {
      case Doing.Typing ignored -> typing(key);
      case Doing.Paging(Pager pager) -> {
        print(pager.key(key));
        if (pager.done()) {
          promptAgain();
        }
      }
      case Doing.Waiting waiting -> {
        // what is typed ahead of a command that hangs is lost
        if (key == ESCAPE || (key == CTRL_C && waiting.opens == null)) {
          print("\n" + waiting.broken);
          broken = key == ESCAPE;
          promptAgain();
        }
      }
      case Doing.Talking(String host) -> talking(host, key);
      case Doing.Answering answering -> answering(answering, key);
    }
  }

  /** After the escape: {@code x} leaves an open connection as it is. */
  private void leaveConnection() {
    if (doing instanceof Doing.Talking(String host)) {
      suspended = host;
      print("\n");
      promptAgain();
    }
  }

  private void talking(String host, char key) {
    if (key == ESCAPE) {
      broken = true;
    } else if (key == '\r' || key == '\n') {
      // a web server does not understand a line that is none of its language
      print("\n[Connection to " + host + " closed by foreign host]\n");
      promptAgain();
    }
  }

  private void answering(Doing.Answering answering, char key) {
    if (key == CTRL_C || key == CTRL_Z) {
      print("\n");
      promptAgain();
    } else if (key == '\r' || key == '\n') {
      print("\n");
      reply(answering.question.answer().apply(answering.typed.toString()), Optional.empty());
    } else if (key == '\b' || key == 127) {
      answering.typed.setLength(Math.max(0, answering.typed.length() - 1));
    } else if (answering.typed.length() < LineEditor.LONGEST) {
      answering.typed.append(key);
      if (answering.question.echo()) {
        print(String.valueOf(key));
      }
    }
  }

  private void typing(char key) {
    switch (key) {
      case '\r', '\n' -> {
        print("\n");
        String line = editor.take();
        editor.remember(line);
        execute(line);
      }
      case CTRL_C, CTRL_Z -> {
        editor.take();
        print(key == CTRL_Z ? "^Z\n" : "^C\n");
        mode = mode == Mode.CONFIGURATION ? Mode.PRIVILEGED : mode;
        promptAgain();
      }
      case '?' -> {
        print("?\n" + help() + "\n" + prompt() + editor.text());
      }
      case '\t' -> complete();
      default -> print(editor.key(key));
    }
  }

  private List<String> next(String line) {
    return mode == Mode.CONFIGURATION
        ? desk.nextInConfiguration(line)
        : Commands.of(mode).next(line);
  }

  private String help() {
    List<String> words = next(editor.text());
    return words.isEmpty() ? "% Unrecognized command\n" : "  " + String.join("\n  ", words) + "\n";
  }

  private void complete() {
    String line = editor.text();
    List<String> words = next(line);
    String last = line.substring(line.lastIndexOf(' ') + 1);
    if (words.size() == 1 && words.getFirst().length() >= last.length()) {
      print("\n" + prompt() + line);
      print(editor.append(words.getFirst().substring(last.length()) + " "));
    }
  }

  private void execute(String line) {
    if (line.isBlank() || line.strip().startsWith("!")) {
      if (!suspended.isEmpty() && mode != Mode.CONFIGURATION) {
        print("[Resuming connection 1 to " + suspended + " ... ]\n");
        doing = new Doing.Talking(suspended);
        suspended = "";
        return;
      }
      promptAgain();
      return;
    }
    if (mode == Mode.CONFIGURATION) {
      configure(line);
    } else {
      run(line, mode, 0);
    }
  }

  private void configure(String line) {
    String text = line.strip();
    if (text.equals("end") || text.equals("exit")) {
      desk.note(session, prompt(), text, "");
      mode = Mode.PRIVILEGED;
      promptAgain();
      return;
    }
    if (text.startsWith("do ")) {
      run(text.substring(3), Mode.PRIVILEGED, line.indexOf("do ") + 3);
      return;
    }
    if (denied(text)) {
      refuse(line, Complaint.of("% Authorization failed."));
      return;
    }
    Optional<Complaint> printed = desk.configure(line);
    if (printed.isPresent() && !printed.get().text().startsWith("% use")) {
      refuse(line, printed.get());
      return;
    }
    desk.note(session, prompt(), line, "");
    printed.ifPresent(remark -> print(remark.text() + "\n"));
    promptAgain();
  }

  private boolean denied(String command) {
    return console.denied().stream().anyMatch(command::startsWith);
  }

  private void refuse(String line, Complaint complaint) {
    desk.note(session, prompt(), line, complaint.text());
    print(complaint.printed(prompt().length()));
    promptAgain();
  }

  /**
   * Runs a command.
   *
   * @param in the mode whose commands can be used
   * @param shift how far the command is from the start of the line
   */
  private void run(String line, Mode in, int shift) {
    int bar = line.indexOf('|');
    String words = bar < 0 ? line : line.substring(0, bar);
    Grammar<Command> grammar = Commands.of(in);
    Reading<Command> reading = grammar.read(words);
    if (!(reading instanceof Reading.Taken<Command>(Command command, var args))) {
      if (reading instanceof Reading.Invalid<Command>(int offset, boolean first)
          && first
          && line.strip().indexOf(' ') < 0
          && shift == 0) {
        desk.note(session, prompt(), line, Complaint.INVALID);
        reply(Reaching.unknownCommand(this, line.strip()), Optional.empty());
        return;
      }
      Complaint complaint = Complaint.about(reading, line);
      refuse(
          line,
          complaint.offset() < 0
              ? complaint
              : new Complaint(complaint.text(), complaint.offset() + shift));
      return;
    }
    Optional<Filter> filter = bar < 0 ? Optional.empty() : Filter.read(line.substring(bar + 1));
    if (bar >= 0 && (filter.isEmpty() || !args.command().startsWith("show"))) {
      refuse(line, Complaint.at(bar + shift));
      return;
    }
    if (denied(args.command())) {
      refuse(line, Complaint.of("% Authorization failed."));
      return;
    }
    String typed = args.has("token") ? line.replace(args.get("token"), "***") : line;
    desk.note(session, prompt(), typed, "");
    Reply reply = command.run(this, args);
    if (reply instanceof Reply.Refused(Complaint complaint) && complaint.offset() >= 0) {
      reply = new Reply.Refused(new Complaint(complaint.text(), complaint.offset() + shift));
    }
    if (reply instanceof Reply.Printed && args.command().startsWith("show")) {
      if (terminal.timestamps()) {
        print(desk.look(Heading::load));
      }
    }
    reply(reply, filter);
  }

  private void reply(Reply reply, Optional<Filter> filter) {
    switch (reply) {
      case Reply.Printed(String text) -> show(text, filter);
      case Reply.Refused(Complaint complaint) -> {
        print(complaint.printed(prompt().length()));
        promptAgain();
      }
      case Reply.Staged(List<Reply.Step> steps, String left) ->
          doing = new Doing.Waiting(time.instant(), new ArrayDeque<>(steps), left, null);
      case Reply.Connected(String host, List<Reply.Step> steps) ->
          doing = new Doing.Waiting(time.instant(), new ArrayDeque<>(steps), "", host);
      case Reply.Asked asked -> {
        print(asked.text());
        doing = new Doing.Answering(asked, new StringBuilder());
      }
    }
    progress();
  }

  private void show(String text, Optional<Filter> filter) {
    if (text.isEmpty()) {
      promptAgain();
      return;
    }
    String whole = text.endsWith("\n") ? text.substring(0, text.length() - 1) : text;
    List<String> lines = new ArrayList<>(Arrays.asList(whole.split("\n", -1)));
    if (filter.isPresent()) {
      lines = new ArrayList<>(filter.get().of(lines));
    }
    Pager pager = new Pager(lines, terminal.length(), terminal.width());
    print(pager.start());
    if (pager.done()) {
      promptAgain();
    } else {
      doing = new Doing.Paging(pager);
    }
  }

  /** Lets time pass; answers what is shown because of it. */
  public String elapse() {
    progress();
    if (terminal.monitor() && !closed) {
      List<String> lines = desk.look(sight -> LogLines.after(sight, terminal.seen()));
      if (!lines.isEmpty()) {
        terminal.monitor(true, desk.look(sight -> sight.engine().journal().lines().count()));
        print("\n" + String.join("\n", lines) + "\n");
      }
    }
    return flush();
  }

  private void progress() {
    if (!(doing instanceof Doing.Waiting waiting)) {
      return;
    }
    Instant now = time.instant();
    while (!waiting.steps.isEmpty()
        && !waiting.since.plus(waiting.steps.getFirst().after()).isAfter(now)) {
      print(waiting.steps.removeFirst().text());
    }
    if (waiting.steps.isEmpty()) {
      if (waiting.opens == null) {
        promptAgain();
      } else {
        doing = new Doing.Talking(waiting.opens);
      }
    }
  }

  /** How long it takes at least until {@link #elapse} shows something; empty for never. */
  public Optional<Duration> next() {
    if (doing instanceof Doing.Waiting waiting && !waiting.steps.isEmpty()) {
      Duration left =
          Duration.between(time.instant(), waiting.since.plus(waiting.steps.getFirst().after()));
      return Optional.of(left.isNegative() ? Duration.ZERO : left);
    }
    return terminal.monitor() ? Optional.of(LOOK_AGAIN) : Optional.empty();
  }
}
