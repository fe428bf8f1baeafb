package io.slpagent.cli;

import io.slpagent.licensing.Verdict;
import io.slpagent.reconcile.Errand;
import io.slpagent.report.RunReport;
import io.slpagent.report.TextReport;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Installs missing trust codes, and proves it. */
@Command(
    name = "trust",
    description = {
      "Installs missing trust codes with the ID token of the inventory, and proves it.",
      "No setting is written."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footer = {
      "",
      "Asks by the model's own RPC first, then by Cisco-IOS-XE-rpc:license, then at the command",
      "line; the next way only where the switch refused the one before, because a request that it",
      "took must not be repeated. policy.forbid of the inventory can forbid a way.",
      "A trust that exists is left alone, unless trust.force of the inventory says otherwise.",
      "",
      "Exit status: 0 every member of every device has a trust code; 2 not so, or not known;",
      "1 a device failed; 130 interrupted.",
      "",
      "Example:  slp-agent trust --yes sw-access-01"
    })
final class TrustCommand implements Callable<Integer> {
  private final Wiring wiring;
  private final Terminal terminal;
  @Mixin private RunOptions options = new RunOptions();

  @Option(names = "--yes", description = "Do not ask.")
  private boolean yes;

  TrustCommand(Wiring wiring, Terminal terminal) {
    this.wiring = wiring;
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws Exception {
    options.mustChoose("trust");
    if (!yes && !terminal.isInteractive()) {
      throw options.wrong("there is no terminal to ask on; say --yes to install without asking");
    }
    FleetRun run = new FleetRun(wiring, terminal, options);
    if (!yes
        && !terminal.confirms(
            "Install missing trust codes on "
                + Words.count(run.devices().size(), "device")
                + "?")) {
      terminal.err().println("Nothing was done.");
      return ExitCode.ATTENTION;
    }
    RunReport report = run.send(new Errand.Trust());
    run.print(report, TextReport::errands);
    int failed = report.failureStatus();
    boolean trusted =
        report.devices().stream()
            .allMatch(d -> d.verdicts().trust().result() == Verdict.Result.PROVEN);
    return failed != ExitCode.OK ? failed : trusted ? ExitCode.OK : ExitCode.ATTENTION;
  }
}
