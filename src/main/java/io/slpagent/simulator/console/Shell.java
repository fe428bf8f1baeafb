package io.slpagent.simulator.console;

import io.slpagent.simulator.catalyst.Desk;
import io.slpagent.simulator.command.Complaint;
import io.slpagent.simulator.fleet.ConsoleSpec;
import io.slpagent.simulator.show.LogLines;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

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

  private final Desk desk;
  private final InstantSource time;
  private final ConsoleSpec console;
  private final Terminal terminal;
  private final LineEditor editor = new LineEditor();
  private final StringBuilder out = new StringBuilder();
  private final Interpreter interpreter;
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
    this.time = time;
    this.console = desk.spec().circumstances().console();
    this.terminal = new Terminal(console.terminal().length(), console.terminal().timestamps());
    this.interpreter = new Interpreter(desk, session);
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
    interpreter.enter(other);
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
    return interpreter.prompt();
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
        if (key == ESCAPE || (key == CTRL_C && waiting.opens() == null)) {
          print("\n" + waiting.broken());
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
      reply(answering.question().answer().apply(answering.typed().toString()), Optional.empty());
    } else if (key == '\b' || key == 127) {
      answering.typed().setLength(Math.max(0, answering.typed().length() - 1));
    } else if (answering.typed().length() < LineEditor.LONGEST) {
      answering.typed().append(key);
      if (answering.question().echo()) {
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
        interpreter.end();
        promptAgain();
      }
      case '?' -> {
        print("?\n" + help() + "\n" + prompt() + editor.text());
      }
      case '\t' -> complete();
      default -> print(editor.key(key));
    }
  }

  private String help() {
    List<String> words = interpreter.next(editor.text());
    return words.isEmpty() ? "% Unrecognized command\n" : "  " + String.join("\n  ", words) + "\n";
  }

  private void complete() {
    String line = editor.text();
    List<String> words = interpreter.next(line);
    String last = line.substring(line.lastIndexOf(' ') + 1);
    if (words.size() == 1 && words.getFirst().length() >= last.length()) {
      print("\n" + prompt() + line);
      print(editor.append(words.getFirst().substring(last.length()) + " "));
    }
  }

  private void execute(String line) {
    if (line.isBlank() || line.strip().startsWith("!")) {
      if (!suspended.isEmpty() && interpreter.mode() != Mode.CONFIGURATION) {
        print("[Resuming connection 1 to " + suspended + " ... ]\n");
        doing = new Doing.Talking(suspended);
        suspended = "";
        return;
      }
      promptAgain();
      return;
    }
    Interpreter.Outcome outcome = interpreter.line(this, line);
    print(outcome.before());
    reply(outcome.reply(), outcome.filter());
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
    while (!waiting.steps().isEmpty()
        && !waiting.since().plus(waiting.steps().getFirst().after()).isAfter(now)) {
      print(waiting.steps().removeFirst().text());
    }
    if (waiting.steps().isEmpty()) {
      if (waiting.opens() == null) {
        promptAgain();
      } else {
        doing = new Doing.Talking(waiting.opens());
      }
    }
  }

  /** How long it takes at least until {@link #elapse} shows something; empty for never. */
  public Optional<Duration> next() {
    if (doing instanceof Doing.Waiting waiting && !waiting.steps().isEmpty()) {
      Duration left =
          Duration.between(
              time.instant(), waiting.since().plus(waiting.steps().getFirst().after()));
      return Optional.of(left.isNegative() ? Duration.ZERO : left);
    }
    return terminal.monitor() ? Optional.of(LOOK_AGAIN) : Optional.empty();
  }
}
