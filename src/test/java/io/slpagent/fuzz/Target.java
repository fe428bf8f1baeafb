package io.slpagent.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Something that reads what a stranger sends.
 *
 * @param name also the name of the folder with its seeds below {@code src/test/resources/fuzz}
 * @param feeder reads an input; throws only what {@code expected} names
 * @param expected the failures by which it says that an input is no good
 */
public record Target(String name, Feeder feeder, Set<Class<? extends Exception>> expected) {
  private static final Path SEEDS = Path.of("src/test/resources/fuzz");

  /** Reads one input. */
  @FunctionalInterface
  public interface Feeder {
    void feed(byte[] input) throws Exception;
  }

  public Target {
    expected = Set.copyOf(expected);
  }

  /** A reader of bytes with one kind of failure of its own. */
  public static Target of(String name, Feeder feeder, Class<? extends Exception> expected) {
    return new Target(name, feeder, Set.of(expected));
  }

  /** A reader of text that takes everything. */
  public static Target ofText(String name, Consumer<String> reader) {
    return new Target(
        name, bytes -> reader.accept(new String(bytes, StandardCharsets.UTF_8)), Set.of());
  }

  /** Feeds an input; anything but an expected failure goes through. */
  void feed(byte[] input) throws Exception {
    try {
      feeder.feed(input);
    } catch (Exception e) {
      if (expected.stream().noneMatch(kind -> kind.isInstance(e))) {
        throw e;
      }
    }
  }

  /** What its inputs are made from; never empty. */
  List<byte[]> seeds() {
    Path folder = SEEDS.resolve(name);
    List<byte[]> seeds = new ArrayList<>();
    if (Files.isDirectory(folder)) {
      try (Stream<Path> files = Files.list(folder)) {
        for (Path file : files.sorted().toList()) {
          seeds.add(Files.readAllBytes(file));
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    if (seeds.isEmpty()) {
      seeds.add("%\n".getBytes(StandardCharsets.UTF_8));
    }
    return seeds;
  }

  @Override
  public String toString() {
    return name;
  }
}
