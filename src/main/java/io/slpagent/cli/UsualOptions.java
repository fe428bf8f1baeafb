package io.slpagent.cli;

import java.nio.file.Path;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What every command that talks to devices is told: the inventory, the output, the folders. */
final class UsualOptions {
  /** Text for people, or JSON. */
  enum Output {
    text,
    json
  }

  @Mixin private InventoryOption inventory = new InventoryOption();

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FORMAT",
      defaultValue = "text",
      description = "text, or json for machines. Default: ${DEFAULT-VALUE}")
  private Output output = Output.text;

  @Mixin private FolderOptions folders = new FolderOptions();

  Path inventory() {
    return inventory.file();
  }

  boolean json() {
    return output == Output.json;
  }

  Folders folders() {
    return folders.folders();
  }
}
