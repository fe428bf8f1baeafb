package io.slpagent.cli;

import io.slpagent.inventory.Inventory;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Reads an inventory and says everything that is wrong with it. */
@Command(
    name = "check",
    description = "Checks an inventory without talking to any device.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Every problem is printed at once, as file:line:column: what is wrong. What to do.",
      "",
      "Example:  slp-agent check -i site.yaml"
    })
final class CheckCommand implements Callable<Integer> {
  private final Wiring wiring;
  private final Terminal terminal;

  @Mixin private InventoryOption inventory = new InventoryOption();

  CheckCommand(Wiring wiring, Terminal terminal) {
    this.wiring = wiring;
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws Exception {
    Path file = inventory.file();
    Inventory loaded = wiring.load(file);
    terminal
        .out()
        .println(
            file
                + ": no problems ("
                + Words.count(loaded.devices().size(), "device")
                + ", "
                + Words.count(loaded.schedules().size(), "schedule")
                + ")");
    return ExitCode.OK;
  }
}
