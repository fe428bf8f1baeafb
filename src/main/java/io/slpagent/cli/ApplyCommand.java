package io.slpagent.cli;

import io.slpagent.inventory.Device;
import io.slpagent.plan.Plan;
import io.slpagent.report.DeviceReport;
import io.slpagent.report.Mode;
import io.slpagent.report.RunReport;
import io.slpagent.report.TextReport;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Changes devices to what is declared, and proves it. */
@Command(
    name = "apply",
    description = {
      "Changes devices to what is declared, and proves it.",
      "Reads back over new sessions, saves or undoes, installs missing trust codes."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footer = {
      "",
      "On a terminal the plan is shown first and a person is asked; a device that is no longer as",
      "it was when the plan was shown is left alone. Without a terminal --yes is needed.",
      "Ctrl-C finishes or undoes the devices in hand; the rest is reported as not reached.",
      "",
      "Examples:  slp-agent apply sw-access-01",
      "           slp-agent apply --yes --output json group:access"
    })
final class ApplyCommand implements Callable<Integer> {
  private final Wiring wiring;
  private final Terminal terminal;
  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private RunOptions options = new RunOptions();

  @Option(names = "--yes", description = "Do not ask.")
  private boolean yes;

  ApplyCommand(Wiring wiring, Terminal terminal) {
    this.wiring = wiring;
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws Exception {
    if (!yes && !terminal.isInteractive()) {
      throw new ParameterException(
          spec.commandLine(), "there is no terminal to ask on; say --yes to apply without asking");
    }
    FleetRun run = new FleetRun(wiring, terminal, options);
    RunReport report =
        yes ? run.apply(run.devices(), Map.of()) : afterApproval(run, run.read(Mode.PLAN));
    run.print(report, TextReport::results);
    return report.exitStatus();
  }

  /** Shows the plan, asks, and applies what was shown; the plan itself where there is no work. */
  private RunReport afterApproval(FleetRun run, RunReport planned) {
    Map<String, Plan> approved =
        planned.devices().stream()
            .filter(d -> d.plan().hasWork())
            .collect(Collectors.toMap(DeviceReport::name, DeviceReport::plan));
    if (approved.isEmpty() || run.isStopped()) {
      return planned;
    }
    terminal.err().print(new TextReport(terminal.errorPalette()).plans(planned));
    if (!terminal.confirms("Apply this to " + Words.count(approved.size(), "device") + "?")) {
      terminal.err().println("Nothing was done.");
      return planned;
    }
    List<Device> chosen =
        run.devices().stream().filter(d -> approved.containsKey(d.name())).toList();
    return run.apply(chosen, approved).with(planned);
  }
}
