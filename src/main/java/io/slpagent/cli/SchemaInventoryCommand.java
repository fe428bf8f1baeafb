package io.slpagent.cli;

import io.slpagent.inventory.key.JsonSchema;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Prints the JSON Schema of the inventory. */
@Command(
    name = "inventory",
    description = {
      "Prints the JSON Schema (draft 2020-12) of the inventory, with which an editor completes and",
      "checks while you write. 'check' knows more: it reads what the schema can only describe."
    },
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Many editors take it by a comment in the first line of the inventory:",
      "  # yaml-language-server: $$schema=inventory.schema.json",
      "",
      "Example:  slp-agent schema inventory > inventory.schema.json"
    })
final class SchemaInventoryCommand implements Callable<Integer> {
  private final Terminal terminal;

  SchemaInventoryCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    terminal.out().print(JsonSchema.text());
    terminal.out().flush();
    return ExitCode.OK;
  }
}
