package io.slpagent.cli;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** The inventory of a command. */
final class InventoryOption {
  @Option(
      names = {"-i", "--inventory"},
      paramLabel = "FILE",
      defaultValue = "inventory.yaml",
      description = "The inventory. Default: ${DEFAULT-VALUE}")
  private Path file = Path.of("inventory.yaml");

  Path file() {
    return file;
  }
}
