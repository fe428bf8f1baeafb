package io.slpagent.simulator.catalyst;

import io.slpagent.simulator.command.Complaint;
import io.slpagent.simulator.command.Grammar;
import io.slpagent.simulator.command.Reading;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/** The configuration lines that a pretend switch understands, one at a time. */
final class CommandLines {
  private static final Pattern IGNORED =
      Pattern.compile("\\s*(!.*|end|exit|configure terminal|)\\s*");
  private static final Pattern DO = Pattern.compile("\\s*do\\s+(.*)");
  private static final Grammar<ConfigAction> GRAMMAR = grammar();

  private final RunningConfiguration configuration;
  private final Function<String, Optional<Complaint>> exec;

  /**
   * @param exec what runs a command after {@code do}
   */
  CommandLines(RunningConfiguration configuration, Function<String, Optional<Complaint>> exec) {
    this.configuration = configuration;
    this.exec = exec;
  }

  private static Grammar<ConfigAction> grammar() {
    Grammar<ConfigAction> grammar = new Grammar<>();
    LicenseLines.addTo(grammar);
    NameLines.addTo(grammar);
    return grammar;
  }

  /** The words that can stand next in a line. */
  static List<String> next(String line) {
    return GRAMMAR.next(line);
  }

  /** Enters a line; answers what is printed about it, where anything is. */
  Optional<Complaint> enter(String line) {
    if (IGNORED.matcher(line).matches()) {
      return Optional.empty();
    }
    var command = DO.matcher(line);
    if (command.matches()) {
      return exec.apply(command.group(1));
    }
    Reading<ConfigAction> reading = GRAMMAR.read(line);
    return reading instanceof Reading.Taken<ConfigAction>(var action, var args)
        ? action.apply(configuration, args)
        : Optional.of(Complaint.about(reading, line));
  }
}
