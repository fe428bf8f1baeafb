package io.slpagent.cli;

import io.slpagent.report.Mode;
import io.slpagent.report.RunReport;
import io.slpagent.report.TextReport;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Shows what would be changed, where, and what is withheld and why. Writes nothing. */
@Command(
    name = "plan",
    description =
        "Shows what would be changed, where, and what is withheld and why. Writes nothing.",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footer = {"", "Example:  slp-agent plan sw-core-01"})
final class PlanCommand implements Callable<Integer> {
  private final Wiring wiring;
  private final Terminal terminal;
  @Mixin private RunOptions options = new RunOptions();

  PlanCommand(Wiring wiring, Terminal terminal) {
    this.wiring = wiring;
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws Exception {
    FleetRun run = new FleetRun(wiring, terminal, options);
    RunReport report = run.read(Mode.PLAN);
    run.print(report, TextReport::plans);
    return report.exitStatus();
  }
}
