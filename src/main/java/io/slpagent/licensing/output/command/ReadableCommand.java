package io.slpagent.licensing.output.command;

import io.slpagent.licensing.output.Parsed;
import java.util.List;
import java.util.function.Function;

/**
 * A command of the switch whose output can be read.
 *
 * @param words the command in full, without arguments, e.g. {@code show ip cef}
 * @param arguments what may follow it, for people; empty where nothing may
 * @param yields what its output tells, as a clause
 * @param parser reads the output
 */
public record ReadableCommand(
    String words, String arguments, String yields, Function<String, Parsed<?>> parser) {

  /** Reads what the command printed. */
  public Parsed<?> read(String output) {
    return parser.apply(output);
  }

  List<String> keywords() {
    return List.of(words.split(" ", -1));
  }
}
