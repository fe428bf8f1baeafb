package io.slpagent.shell;

import io.slpagent.model.Command;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * How a switch says that it does not take a command.
 *
 * @param said its words
 * @param column the column that it points at with {@code ^}, from 0; -1 where it points at none
 */
record Refusal(String said, int column) {
  private static final Pattern REFUSES =
      Pattern.compile(
          "%? ?(?:Invalid input detected|Incomplete command|Ambiguous command|Unknown command"
              + "|Unrecognized command|Authorization failed|Command authorization failed"
              + "|Permission denied|Access denied|This command is not authorized"
              + "|Bad IP address or host name%|Type \"[^\"]{1,200}\" for a list of subcommands).*",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern REFUSES_LINE =
      Pattern.compile(
          "% ?(?:Invalid|Error|Cannot|Can't|Bad |Failed|Not allowed|Unable to).*",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern LOCKS =
      Pattern.compile(".*\\bconfiguration mode (?:is )?locked\\b.*", Pattern.CASE_INSENSITIVE);

  private static final Pattern CARET = Pattern.compile(" *\\^ *");

  /** Commands to which "unknown" can be said of the host that they name. */
  private static final Set<String> CONNECTING =
      Set.of("telnet", "ping", "traceroute", "ssh", "connect");

  private static final int LINES_IN_EXEC = 6;
  private static final int LINES_IN_CONFIGURATION = 40;

  /** The refusal of a command, which says nothing else. */
  static Optional<Refusal> inExec(String printed, Command command) {
    String first = command.toString().split(" ", 2)[0];
    return find(printed, LINES_IN_EXEC, false)
        .filter(
            refusal -> !(CONNECTING.contains(first) && refusal.said().contains("computer name")));
  }

  /** The refusal of a line in configuration mode. */
  static Optional<Refusal> inConfiguration(String printed) {
    return find(printed, LINES_IN_CONFIGURATION, true);
  }

  /** Whether somebody else holds the configuration. */
  static boolean isLock(String printed) {
    return LOCKS.matcher(printed.lines().limit(LINES_IN_EXEC).reduce("", String::concat)).matches();
  }

  private static Optional<Refusal> find(String printed, int most, boolean configuring) {
    int column = -1;
    List<String> lines = printed.lines().limit(most).toList();
    for (String line : lines) {
      if (CARET.matcher(line).matches()) {
        column = line.indexOf('^');
        continue;
      }
      boolean refuses =
          REFUSES.matcher(line).matches() || (configuring && REFUSES_LINE.matcher(line).matches());
      if (refuses) {
        return Optional.of(new Refusal(line.strip(), column));
      }
      if (!configuring && !line.isBlank() && !line.startsWith("Translating")) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  /**
   * The command with the mark of the switch in it. What is secret stays hidden, also where the mark
   * points into it.
   *
   * @param width the columns of the prompt before the command
   */
  String marked(Command command, int width) {
    StringBuilder shown = new StringBuilder();
    int left = column - width;
    boolean set = column < 0 || left < 0;
    for (Command.Part part : command.parts()) {
      switch (part) {
        case Command.Part.Open open -> {
          String text = open.text();
          if (!set && left < text.length()) {
            shown.append(text, 0, left).append('^').append(text, left, text.length());
            set = true;
          } else {
            shown.append(text);
          }
          left -= text.length();
        }
        case Command.Part.Hidden hidden -> {
          int length = hidden.secret().reveal().length();
          if (!set && left < length) {
            shown.append('^');
            set = true;
          }
          shown.append(hidden.secret());
          left -= length;
        }
      }
    }
    return shown.toString();
  }
}
