package io.slpagent.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where a command keeps what it keeps. */
final class FolderOptions {
  @Option(
      names = "--state",
      paramLabel = "DIR",
      description =
          "Where locks, known host keys and what must be remembered are kept. Default:"
              + " $XDG_STATE_HOME/slp-agent")
  private @Nullable Path state;

  @Option(
      names = "--cache",
      paramLabel = "DIR",
      description = "Where schemas are kept. Default: $XDG_CACHE_HOME/slp-agent")
  private @Nullable Path cache;

  /** The folders that the options name, and the usual ones where they name none. */
  Folders folders() {
    Folders usual = Folders.of(System.getenv());
    return new Folders(
        state == null ? usual.state() : state, cache == null ? usual.cache() : cache);
  }
}
