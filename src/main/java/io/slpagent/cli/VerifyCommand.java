package io.slpagent.cli;

import io.slpagent.report.Mode;
import io.slpagent.report.RunReport;
import io.slpagent.report.TextReport;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Reads devices and judges CONFIG, TRUST and REPORTING. Writes nothing. */
@Command(
    name = "verify",
    description = "Reads devices and judges CONFIG, TRUST and REPORTING. Writes nothing.",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footer = {"", "Example:  slp-agent verify --output json  | jq '.devices[].verdicts'"})
final class VerifyCommand implements Callable<Integer> {
  private final Wiring wiring;
  private final Terminal terminal;
  @Mixin private RunOptions options = new RunOptions();

  VerifyCommand(Wiring wiring, Terminal terminal) {
    this.wiring = wiring;
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws Exception {
    FleetRun run = new FleetRun(wiring, terminal, options);
    RunReport report = run.read(Mode.AUDIT);
    run.print(report, TextReport::verdicts);
    return report.exitStatus();
  }
}
