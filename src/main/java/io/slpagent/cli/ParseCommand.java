package io.slpagent.cli;

import io.slpagent.inventory.DidYouMean;
import io.slpagent.licensing.output.Parsed;
import io.slpagent.licensing.output.clock.ClockOffset;
import io.slpagent.licensing.output.clock.ClockReading;
import io.slpagent.licensing.output.clock.ShowClock;
import io.slpagent.licensing.output.command.ReadableCommand;
import io.slpagent.licensing.output.command.ReadableCommands;
import io.slpagent.report.ParsedJson;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints what the saved output of a command of the switch says, as JSON. */
@Command(
    name = "parse",
    description = {
      "Prints what the saved output of a command of a switch says, as JSON.",
      "",
      "  parse COMMAND [FILE]   COMMAND as typed at the switch, cut short or not; FILE holds what",
      "                         it printed, - or none is standard input",
      "  parse --list           the commands whose output can be read"
    },
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footer = {
      "",
      "Times are those of the switch. Their moment is told where 'show clock' is given with --clock,",
      "and with --asked-at when it was asked, for no switch prints how far its zone is from UTC.",
      "",
      "Exit status: 0 read; 1 the switch had refused the command, or the file cannot be read;",
      "64 no such command, or wrong usage.",
      "",
      "Examples:  slp-agent parse show clock clock.txt",
      "           slp-agent parse 'sh ip int br | ex unass' brief.txt --rest",
      "           ssh sw-access-01 'show ntp status' | slp-agent parse show ntp status",
      "           slp-agent parse show version version.txt --clock clock.txt \\",
      "             --asked-at 2026-03-09T12:00:00Z"
    })
final class ParseCommand implements Callable<Integer> {
  private static final List<String> REFUSALS =
      List.of(
          "% Invalid input",
          "% Incomplete command",
          "% Ambiguous command",
          "% Unknown command",
          "% Authorization failed",
          "Command authorization failed");
  private final Wiring wiring;
  private final Terminal terminal;
  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(
      arity = "0..*",
      paramLabel = "COMMAND [FILE]",
      description = "The command, as one word in quotes or as several, and the file.")
  private List<String> words = new ArrayList<>();

  @Option(names = "--list", description = "Print the commands whose output can be read.")
  private boolean list;

  @Option(
      names = {"-r", "--rest"},
      description = "Print the lines that were not understood, too.")
  private boolean rest;

  @Option(
      names = "--clock",
      paramLabel = "FILE",
      description = "What 'show clock' printed on the same switch.")
  private @Nullable Path clock;

  @Option(
      names = "--asked-at",
      paramLabel = "TIME",
      description =
          "When 'show clock' was asked, in UTC as 2026-03-09T12:00:00Z. Not needed where the zone is"
              + " UTC.")
  private @Nullable Instant askedAt;

  @Option(
      names = "--pretty",
      negatable = true,
      description = "One field a line. Default: only on a terminal.")
  private @Nullable Boolean pretty;

  ParseCommand(Wiring wiring, Terminal terminal) {
    this.wiring = wiring;
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws Exception {
    wiring.logForPeople(false);
    if (list) {
      return list();
    }
    if (words.isEmpty()) {
      throw wrong("say which command printed the text; 'slp-agent parse --list' lists them");
    }
    Asked asked = asked();
    String text = SavedOutput.read(asked.file());
    Parsed<?> parsed = asked.command().read(text);
    ClockOffset offset = offset(parsed.value());
    terminal
        .out()
        .print(
            ParsedJson.of(
                asked.command().words(),
                parsed,
                offset,
                rest,
                pretty == null ? terminal.printsToPerson() : pretty));
    terminal.out().flush();
    return refused(parsed) ? ExitCode.FAILED : ExitCode.OK;
  }

  private int list() {
    int width =
        ReadableCommands.all().stream()
            .mapToInt(c -> (c.words() + " " + c.arguments()).length())
            .max()
            .orElse(0);
    for (ReadableCommand command : ReadableCommands.all()) {
      String usage = (command.words() + " " + command.arguments()).strip();
      terminal.out().println(usage + " ".repeat(width + 2 - usage.length()) + command.yields());
    }
    return ExitCode.OK;
  }

  /** What is to be read, and with what. */
  private record Asked(ReadableCommand command, @Nullable Path file) {}

  /**
   * In quotes the command is the first word and the file the second. Without quotes the file is the
   * last word, where there is such a file or the rest is a command that takes no such word.
   */
  private Asked asked() {
    String first = words.getFirst();
    boolean quoted = first.indexOf(' ') >= 0;
    if (quoted && words.size() > 2) {
      throw wrong("after a command in quotes stands one file at most");
    }
    String last = words.getLast();
    if (quoted) {
      return new Asked(command(first), words.size() == 1 ? null : file(last));
    }
    String whole = String.join(" ", words);
    String before = String.join(" ", words.subList(0, words.size() - 1));
    boolean file = words.size() > 1 && (last.equals("-") || exists(last));
    if (!file && words.size() > 1 && ReadableCommands.meant(whole).isEmpty()) {
      file = ReadableCommands.meant(before).size() == 1;
    }
    return file ? new Asked(command(before), file(last)) : new Asked(command(whole), null);
  }

  private static boolean exists(String name) {
    try {
      return Files.exists(Path.of(name));
    } catch (InvalidPathException noName) {
      return false;
    }
  }

  private @Nullable Path file(String name) {
    if (name.equals("-")) {
      return null;
    }
    if (!exists(name)) {
      throw wrong("there is no file '" + name + "'");
    }
    return Path.of(name);
  }

  private ReadableCommand command(String typed) {
    List<ReadableCommand> meant = ReadableCommands.meant(typed);
    if (meant.size() == 1) {
      return meant.getFirst();
    }
    if (meant.size() > 1) {
      throw wrong("'" + typed + "' can mean " + names(meant) + ". Write out more of it");
    }
    List<ReadableCommand> continuing = ReadableCommands.continuing(typed);
    if (!continuing.isEmpty()) {
      throw wrong("'" + typed + "' goes on, as in " + names(continuing));
    }
    Optional<String> close =
        DidYouMean.closest(
            typed, ReadableCommands.all().stream().map(ReadableCommand::words).toList());
    throw wrong(
        "the output of '"
            + typed
            + "' cannot be read."
            + close.map(c -> " Did you mean '" + c + "'?").orElse("")
            + " 'slp-agent parse --list' lists the commands");
  }

  private static String names(List<ReadableCommand> commands) {
    return commands.stream().map(c -> "'" + c.words() + "'").collect(Collectors.joining(", "));
  }

  /** From {@code --clock}, or from the value itself where that is a clock. */
  private @Nullable ClockOffset offset(Object value) throws CommandFailure {
    ClockReading reading = value instanceof ClockReading own && askedAt != null ? own : null;
    if (clock != null) {
      reading = ShowClock.parse(SavedOutput.read(clock)).value();
      if (reading.time() == null) {
        throw wrong(clock + " holds no output of 'show clock'");
      }
    }
    if (reading == null || reading.time() == null) {
      return null;
    }
    // UTC is UTC, whenever it was asked
    Instant asked = askedAt == null ? reading.time().at(ZoneOffset.UTC) : askedAt;
    Optional<ClockOffset> offset = reading.offset(asked);
    if (askedAt == null && !reading.isUniversal()) {
      throw wrong(
          "--clock tells an offset only with --asked-at: when was 'show clock' asked? Its zone '"
              + reading.time().zone()
              + "' names none");
    }
    if (offset.isEmpty()) {
      throw wrong("the clock is further from --asked-at than any zone; is one of them wrong?");
    }
    return offset.get();
  }

  private boolean refused(Parsed<?> parsed) {
    Optional<String> refusal =
        parsed.rest().stream()
            .map(String::strip)
            .filter(line -> REFUSALS.stream().anyMatch(line::startsWith))
            .findFirst();
    refusal.ifPresent(line -> terminal.err().println("slp-agent: the switch had refused: " + line));
    return refusal.isPresent();
  }

  private ParameterException wrong(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
