package io.slpagent.cli;

import io.slpagent.report.Palette;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.Map;

/**
 * Standard input, output and error, and which of them are a person's terminal. The launcher says so
 * in {@code SLP_AGENT_TERMINAL}, e.g. {@code in out err}: Java itself cannot tell them apart.
 */
public final class Terminal {
  private final PrintStream out;
  private final PrintStream err;
  private final String terminals;
  private final boolean colour;

  Terminal(PrintStream out, PrintStream err, Map<String, String> environment) {
    this.out = out;
    this.err = err;
    this.terminals = environment.getOrDefault("SLP_AGENT_TERMINAL", "");
    this.colour =
        environment.getOrDefault("NO_COLOR", "").isEmpty()
            && !environment.getOrDefault("TERM", "dumb").equals("dumb");
  }

  PrintStream out() {
    return out;
  }

  PrintStream err() {
    return err;
  }

  boolean isInteractive() {
    return is("in") && is("err");
  }

  boolean showsProgress() {
    return is("err");
  }

  boolean printsToPerson() {
    return is("out");
  }

  Palette palette() {
    return colour && is("out") ? Palette.COLOUR : Palette.PLAIN;
  }

  Palette errorPalette() {
    return colour && is("err") ? Palette.COLOUR : Palette.PLAIN;
  }

  /** Asks a person; anything but {@code y} or {@code yes} is no. */
  boolean confirms(String question) {
    err.print(question + " [y/N] ");
    err.flush();
    try {
      BufferedReader reader =
          new BufferedReader(new InputStreamReader(System.in, Charset.defaultCharset()));
      String answer = reader.readLine();
      return answer != null
          && (answer.strip().equalsIgnoreCase("y") || answer.strip().equalsIgnoreCase("yes"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private boolean is(String stream) {
    return Arrays.asList(terminals.split(" ")).contains(stream);
  }
}
