package io.slpagent.cli;

import java.nio.file.Path;
import java.util.Map;

/**
 * Where the program keeps what it keeps, by the XDG base directory specification.
 *
 * @param state locks, and what must be known from one run to the next
 * @param cache schemas; may be removed at any time
 */
public record Folders(Path state, Path cache) {

  static Folders of(Map<String, String> environment) {
    Path home = Path.of(environment.getOrDefault("HOME", "."));
    return new Folders(
        folder(environment, "XDG_STATE_HOME", home.resolve(".local").resolve("state")),
        folder(environment, "XDG_CACHE_HOME", home.resolve(".cache")));
  }

  private static Path folder(Map<String, String> environment, String name, Path otherwise) {
    String value = environment.getOrDefault(name, "");
    // a relative path is invalid by the specification and ignored
    Path base = Path.of(value).isAbsolute() ? Path.of(value) : otherwise;
    return base.resolve("slp-agent");
  }
}
