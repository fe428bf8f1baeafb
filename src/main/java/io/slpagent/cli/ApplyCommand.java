package io.slpagent.cli;

import io.slpagent.inventory.Device;
import io.slpagent.inventory.InventoryException;
import io.slpagent.plan.Outline;
import io.slpagent.reconcile.Approval;
import io.slpagent.reconcile.Approval.Approved;
import io.slpagent.reconcile.wave.Waves;
import io.slpagent.report.DeviceReport;
import io.slpagent.report.Failure;
import io.slpagent.report.Mode;
import io.slpagent.report.Outcome;
import io.slpagent.report.RunReport;
import io.slpagent.report.TextReport;
import io.slpagent.report.saved.SavedPlan;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

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
      "it was when the plan was shown is left alone. Without a terminal --yes or --plan is needed.",
      "Ctrl-C finishes or undoes the devices in hand; the rest is reported as not reached.",
      "",
      "With --canary or --wave the devices that have work are written wave by wave. After each",
      "wave, and the soak, the devices that were changed are read again; the next wave starts",
      "unless too many have failed. What is then left is reported as not reached.",
      "",
      "Examples:  slp-agent apply sw-access-01",
      "           slp-agent apply --yes --output json group:access",
      "           slp-agent plan --save tonight.plan && slp-agent apply --plan tonight.plan",
      "           slp-agent apply --yes --canary 1 --wave 25%% --soak 10m --stop-after 2 group:access"
    })
final class ApplyCommand implements Callable<Integer> {
  private final Wiring wiring;
  private final Terminal terminal;
  @Mixin private RunOptions options = new RunOptions();
  @Mixin private WaveOptions waves = new WaveOptions();
  private Waves order = Waves.NONE;

  @Option(names = "--yes", description = "Do not ask.")
  private boolean yes;

  @Option(
      names = "--plan",
      paramLabel = "HASH|FILE",
      description =
          "Apply an approved plan and nothing else, without asking: the hash that 'plan' showed for"
              + " the same devices, or a file of 'plan --save'.")
  private @Nullable String plan;

  ApplyCommand(Wiring wiring, Terminal terminal) {
    this.wiring = wiring;
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws Exception {
    order = waves.waves();
    if (plan == null && !yes && !terminal.isInteractive()) {
      throw options.wrong(
          "there is no terminal to ask on; say --yes to apply without asking, or --plan for an"
              + " approved plan");
    }
    return switch (approved()) {
      case PlanOption.Saved saved -> saved(saved.plan());
      case PlanOption.Hash hash -> {
        FleetRun run = new FleetRun(wiring, terminal, options);
        yield ended(run, ifStill(run, hash.hash()));
      }
      case null -> {
        FleetRun run = new FleetRun(wiring, terminal, options);
        yield ended(run, yes ? withoutAsking(run) : afterApproval(run));
      }
    };
  }

  private @Nullable PlanOption approved() {
    try {
      return plan == null ? null : PlanOption.parse(plan);
    } catch (IllegalArgumentException e) {
      throw options.wrong(String.valueOf(e.getMessage()));
    }
  }

  private static int ended(FleetRun run, RunReport report) {
    run.print(report, TextReport::results);
    return report.exitStatus();
  }

  /** Waves are made of devices that have work: a canary without any would prove nothing. */
  private RunReport withoutAsking(FleetRun run) {
    if (!order.areAsked()) {
      return run.apply(run.devices(), Approval.COMMAND, order);
    }
    RunReport planned = run.read(Mode.PLAN);
    Set<String> work =
        planned.devices().stream()
            .filter(d -> d.plan().hasWork())
            .map(DeviceReport::name)
            .collect(Collectors.toSet());
    List<Device> chosen = run.devices().stream().filter(d -> work.contains(d.name())).toList();
    return chosen.isEmpty() || run.isStopped()
        ? planned
        : run.apply(chosen, Approval.COMMAND, order).with(planned);
  }

  /** Shows the plan, asks, and applies what was shown; the plan itself where there is no work. */
  private RunReport afterApproval(FleetRun run) {
    RunReport planned = run.read(Mode.PLAN);
    int work = (int) planned.devices().stream().filter(d -> d.plan().hasWork()).count();
    if (work == 0 || run.isStopped()) {
      return planned;
    }
    terminal.err().print(new TextReport(terminal.errorPalette()).plans(planned));
    if (!terminal.confirms("Apply this to " + Words.count(work, "device") + "?")) {
      terminal.err().println("Nothing was done.");
      return planned;
    }
    return applied(run, planned);
  }

  /** Applies the plan of now if it has the hash of the approved one. */
  private RunReport ifStill(FleetRun run, String hash) {
    RunReport planned = run.read(Mode.PLAN);
    String fresh = planned.planHash().orElse("");
    if (run.isStopped() || fresh.isEmpty()) {
      return planned;
    }
    return fresh.equals(hash) ? applied(run, planned) : refused(planned, hash, fresh);
  }

  private RunReport refused(RunReport planned, String approved, String fresh) {
    Failure why =
        new Failure(
            "plan",
            "the plan of the chosen devices is now " + fresh + ", not the approved " + approved,
            "nothing changed",
            "Look at this plan and approve it; a hash holds for the very devices that it was shown"
                + " for.");
    List<DeviceReport> devices =
        planned.devices().stream()
            .map(d -> d.isPlanned() ? d.ending(Outcome.MOVED, why, "") : d)
            .toList();
    terminal.err().println("slp-agent: the plan is not the approved one. Nothing was done.");
    return new RunReport(
        planned.run(),
        Mode.APPLY,
        planned.started(),
        planned.ended(),
        planned.interrupted(),
        devices);
  }

  /** Applies what a run has planned to the devices that have work. */
  private RunReport applied(FleetRun run, RunReport planned) {
    Map<String, Approved> approved = new LinkedHashMap<>();
    planned.devices().stream()
        .filter(d -> d.plan().hasWork())
        .forEach(d -> approved.put(d.name(), new Approved(d.address(), Outline.of(d.plan()))));
    List<Device> chosen =
        run.devices().stream().filter(d -> approved.containsKey(d.name())).toList();
    return chosen.isEmpty()
        ? planned
        : run.apply(chosen, new Approval.Plans(approved), order).with(planned);
  }

  /** Applies a saved plan to its devices that have work; looks at all of them where none has. */
  private int saved(SavedPlan saved) throws InventoryException {
    Map<String, Approved> approved = new LinkedHashMap<>();
    saved
        .devices()
        .forEach(
            (name, entry) -> approved.put(name, new Approved(entry.address(), entry.outline())));
    List<Device> all = options.devices(wiring, saved);
    List<Device> work =
        all.stream()
            .filter(d -> {
              Approved plan = approved.get(d.name());
              return plan != null && plan.outline().hasWork();
            })
            .toList();
    FleetRun run = new FleetRun(wiring, terminal, options, work.isEmpty() ? all : work);
    return ended(
        run,
        work.isEmpty()
            ? run.read(Mode.PLAN)
            : run.apply(work, new Approval.Plans(approved), order));
  }
}
