package io.slpagent.cli;

import io.slpagent.report.Mode;
import io.slpagent.report.RunReport;
import io.slpagent.report.TextReport;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Shows the licensing state of devices and what is proven of it. */
@Command(
    name = "status",
    description = "Shows the licensing state of devices and what is proven of it.",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footer = {"", "Example:  slp-agent status group:access"})
final class StatusCommand implements Callable<Integer> {
  private final Wiring wiring;
  private final Terminal terminal;
  @Mixin private RunOptions options = new RunOptions();

  StatusCommand(Wiring wiring, Terminal terminal) {
    this.wiring = wiring;
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws Exception {
    FleetRun run = new FleetRun(wiring, terminal, options);
    RunReport report = run.read(Mode.AUDIT);
    run.print(report, TextReport::states);
    return report.exitStatus();
  }
}
