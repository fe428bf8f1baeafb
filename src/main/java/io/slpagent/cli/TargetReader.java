package io.slpagent.cli;

import io.slpagent.survey.Target;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** Hosts from the command line, from a file, and from standard input. */
final class TargetReader {
  private static final String STANDARD_INPUT = "-";
  private static final int MOST_BYTES = 4 << 20;
  private static final int MOST_SHOWN = 20;
  private final CommandSpec spec;
  private final List<Target> targets = new ArrayList<>();
  private final List<String> problems = new ArrayList<>();

  TargetReader(CommandSpec spec) {
    this.spec = spec;
  }

  /**
   * All of them, in the order in which they were given.
   *
   * @param words of the command line; {@code -} is standard input
   * @param from a file with one on a line; null where none is given
   */
  List<Target> read(List<String> words, @Nullable String from) throws CommandFailure {
    for (String word : words) {
      if (word.equals(STANDARD_INPUT)) {
        lines(STANDARD_INPUT);
      } else {
        add(word, "'" + word + "'");
      }
    }
    if (from != null) {
      lines(from);
    }
    if (!problems.isEmpty()) {
      throw new ParameterException(
          spec.commandLine(),
          String.join("\n", problems.subList(0, Math.min(MOST_SHOWN, problems.size())))
              + (problems.size() > MOST_SHOWN
                  ? "\nand " + (problems.size() - MOST_SHOWN) + " more"
                  : ""));
    }
    return targets;
  }

  private void lines(String from) throws CommandFailure {
    String name = from.equals(STANDARD_INPUT) ? "standard input" : from;
    List<String> lines = text(from, name).lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).replaceFirst("#.*", "").strip();
      if (!line.isEmpty()) {
        add(line, name + ":" + (i + 1));
      }
    }
  }

  private void add(String text, String where) {
    Target.parse(text)
        .ifPresentOrElse(
            targets::add,
            () ->
                problems.add(
                    where
                        + " is no host. Write HOST, HOST:PORT or [ADDRESS]:PORT; in a file one on a"
                        + " line, with a pin behind it if there is one."));
  }

  private static String text(String from, String name) throws CommandFailure {
    try (InputStream in =
        from.equals(STANDARD_INPUT) ? System.in : Files.newInputStream(Path.of(from))) {
      byte[] bytes = in.readNBytes(MOST_BYTES + 1);
      if (bytes.length > MOST_BYTES) {
        throw new CommandFailure(name + " is larger than 4 MiB; it shall hold one host on a line");
      }
      return new String(bytes, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new CommandFailure(name + " cannot be read", e);
    }
  }
}
