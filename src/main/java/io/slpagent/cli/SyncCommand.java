package io.slpagent.cli;

import io.slpagent.licensing.sync.SyncOutcome;
import io.slpagent.reconcile.Errand;
import io.slpagent.report.DeviceReport;
import io.slpagent.report.RunReport;
import io.slpagent.report.TextReport;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Has devices talk to CSSM at once, and says with proof what came of it. */
@Command(
    name = "sync",
    description = {
      "Has devices talk to CSSM at once, and says with proof what came of it.",
      "No setting is written, and no trust is installed."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footer = {
      "",
      "The outcome of each device is one of:",
      "  acknowledged   CSSM acknowledged: the last acknowledgement is new, or reports left",
      "  ack-pending    CSSM was reached, its acknowledgement is to come: it can take a day",
      "  failed         the switch tried and did not reach CSSM; the reason and the remedy",
      "  unproven       nothing moved that would tell",
      "  not-triggered  and why",
      "What tells is what moved on the switch: silence is not success.",
      "",
      "Exit status: 0 every device reached CSSM (with --wait-ack: was acknowledged); 2 not so;",
      "1 a device failed; 130 interrupted.",
      "",
      "Examples:  slp-agent sync sw-access-01",
      "           slp-agent sync --wait-ack 2h group:access"
    })
final class SyncCommand implements Callable<Integer> {
  private final Wiring wiring;
  private final Terminal terminal;
  @Mixin private RunOptions options = new RunOptions();

  @Option(
      names = "--now",
      description = "Even where the last sync was less than policy.sync-spacing ago (default 1h).")
  private boolean now;

  @Option(
      names = "--wait-ack",
      paramLabel = "TIME",
      arity = "0..1",
      fallbackValue = "10m",
      description =
          "Wait for CSSM's acknowledgement, at most this long, e.g. 30m or 1d. Without a time: 10m.")
  private @Nullable String waitAck;

  SyncCommand(Wiring wiring, Terminal terminal) {
    this.wiring = wiring;
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws Exception {
    Duration patience = waitAck == null ? Duration.ZERO : options.duration("--wait-ack", waitAck);
    options.mustChoose("sync");
    FleetRun run = new FleetRun(wiring, terminal, options);
    RunReport report = run.send(new Errand.Sync(now, patience));
    run.print(report, TextReport::errands);
    return exitStatus(report, patience.isPositive());
  }

  private static int exitStatus(RunReport report, boolean acknowledged) {
    int failed = report.failureStatus();
    if (failed != ExitCode.OK) {
      return failed;
    }
    return report.devices().stream().allMatch(d -> isEnough(d, acknowledged))
        ? ExitCode.OK
        : ExitCode.ATTENTION;
  }

  private static boolean isEnough(DeviceReport device, boolean acknowledged) {
    SyncOutcome outcome = device.sync();
    return outcome != null
        && (acknowledged ? outcome instanceof SyncOutcome.Acknowledged : outcome.reached());
  }
}
