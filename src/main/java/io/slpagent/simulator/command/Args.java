package io.slpagent.simulator.command;

import java.util.HashMap;
import java.util.Map;
import java.util.StringJoiner;

/** What a line says where its command leaves something open. */
public final class Args {
  private record Arg(String value, int offset) {}

  private final Map<String, Arg> values = new HashMap<>();
  private final StringJoiner words = new StringJoiner(" ");

  void put(String name, String value, int offset) {
    values.put(name, new Arg(value, offset));
  }

  void word(String full) {
    words.add(full);
  }

  /** The command with its keywords in full. */
  public String command() {
    return words.toString();
  }

  public boolean has(String name) {
    return values.containsKey(name);
  }

  /** What was typed for a name; a keyword is spelled in full. Empty where nothing was. */
  public String get(String name) {
    Arg arg = values.get(name);
    return arg == null ? "" : arg.value;
  }

  /** A number that the grammar has checked; 0 where nothing was typed. */
  public int number(String name) {
    return has(name) ? Integer.parseInt(get(name)) : 0;
  }

  /** Where it starts in the line, from 0. */
  public int offset(String name) {
    Arg arg = values.get(name);
    return arg == null ? 0 : arg.offset;
  }
}
