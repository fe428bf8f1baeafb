package io.slpagent.cli;

import io.slpagent.inventory.Inventory;
import io.slpagent.reconcile.Approval;
import io.slpagent.reconcile.Errand;
import io.slpagent.reconcile.Fleet;
import io.slpagent.reconcile.RunRequest;
import io.slpagent.reconcile.StopSignal;
import io.slpagent.reconcile.wave.Waves;
import io.slpagent.report.Mode;
import io.slpagent.report.RunReport;
import io.slpagent.report.TextReport;
import io.slpagent.simulator.Endpoint;
import io.slpagent.simulator.Listening;
import io.slpagent.simulator.Options;
import io.slpagent.simulator.Simulation;
import io.slpagent.simulator.fleet.FleetSpec;
import io.slpagent.simulator.fleet.WorldSpec;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Tells the whole story on a pretend fleet, and checks that it came out as told. */
@Command(
    name = "demo",
    description = {
      "Tells the whole story on a pretend fleet of nine switches.",
      "Eight of them are broken in ways that happen: plans, applies, proves, plans again."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footer = {
      "",
      "Exit status: 0 when the story came out as told, 1 with the difference when it did not."
    })
final class DemoCommand implements Callable<Integer> {
  private static final String FIRST = "127.0.0.11";
  private static final int PORT = 8443;
  private static final int SSH_PORT = 8830;
  private static final int PARALLEL = 16;
  private static final Duration ACKNOWLEDGED_WITHIN = Duration.ofSeconds(30);

  private final Wiring wiring;
  private final Terminal terminal;
  private final PrintStream out;
  private final DemoStory story = new DemoStory();
  private final StopSignal stop = new StopSignal();

  @Option(
      names = {"-i", "--inventory"},
      paramLabel = "FILE",
      defaultValue = "inventory.yaml",
      description = "The inventory of the pretend fleet. Default: ${DEFAULT-VALUE}")
  private Path file = Path.of("inventory.yaml");

  @Option(
      names = "--folder",
      paramLabel = "DIR",
      defaultValue = "target/demo",
      description = "Where the fleet's hand-out, state and cache go. Default: ${DEFAULT-VALUE}")
  private Path folder = Path.of("target/demo");

  DemoCommand(Wiring wiring, Terminal terminal) {
    this.wiring = wiring;
    this.terminal = terminal;
    this.out = terminal.out();
  }

  @Override
  public Integer call() throws Exception {
    wiring.logForPeople(false);
    Interrupt.asks(stop, terminal);
    try (Simulation simulation =
        Simulation.start(
            fleet(),
            new Listening.OwnAddresses(FIRST, PORT, SSH_PORT),
            Options.USUAL.withHostKeys(folder.resolve("host_keys")))) {
      simulation.handOut(folder);
      return tell(simulation);
    } catch (IOException e) {
      throw new CommandFailure(
          "the pretend fleet cannot listen on ports "
              + PORT
              + " and "
              + SSH_PORT
              + ": "
              + e.getMessage()
              + ". Is another one running?",
          e);
    }
  }

  /** In a world whose CSSM acknowledges at once, for nobody wants to wait an hour for it. */
  private static FleetSpec fleet() {
    FleetSpec demo = FleetSpec.demo();
    WorldSpec.Pace pace = demo.world().cssm().pace();
    return demo.with(
        demo.world()
            .withPace(new WorldSpec.Pace(pace.trust(), pace.firstReport(), Duration.ofSeconds(3))));
  }

  private int tell(Simulation simulation) throws Exception {
    chapter(1, "A pretend fleet, each switch broken in another way");
    for (Endpoint at : simulation.endpoints()) {
      out.println(
          "  " + at.name() + "  " + at.host() + ":" + at.port() + ", ssh " + at.ssh().port());
    }
    Inventory inventory = wiring.load(file);
    Fleet fleet = wiring.fleet(new Folders(folder.resolve("state"), folder.resolve("cache")));
    TextReport text = new TextReport(terminal.palette());

    chapter(2, "The plan: what would change, where, and what is withheld and why");
    RunReport planned = run(fleet, inventory, Mode.PLAN);
    out.print(text.plans(planned));
    story.tell("plan", planned);

    chapter(3, "Applied, and proven over new sessions");
    RunReport applied = run(fleet, inventory, Mode.APPLY);
    out.print(text.verdicts(applied));
    story.tell("apply", applied);

    chapter(4, "Planned again: nothing left but what policy withholds");
    RunReport again = run(fleet, inventory, Mode.PLAN);
    out.print(text.plans(again));
    story.tell("again", again);

    chapter(5, "A sync: each switch reports to CSSM, and its acknowledgement is waited for");
    RunReport synced =
        run(
            fleet,
            new RunRequest(
                Mode.APPLY,
                inventory.devices(),
                PARALLEL,
                Approval.COMMAND,
                Waves.NONE,
                new Errand.Sync(true, ACKNOWLEDGED_WITHIN)));
    out.print(text.verdicts(synced));
    story.tellSync(synced);
    simulation
        .endpoints()
        .forEach(at -> story.tellWrites(at.name(), simulation.device(at.name()).writes().count()));
    return end();
  }

  private int end() {
    out.println();
    if (stop.isRequested()) {
      out.println("Interrupted.");
      return 130;
    }
    List<String> difference = story.difference();
    if (difference.isEmpty()) {
      out.println("The story came out as told.");
      return ExitCode.OK;
    }
    out.println("The story did not come out as told (- told, + seen):");
    difference.forEach(line -> out.println("  " + line));
    return ExitCode.FAILED;
  }

  private RunReport run(Fleet fleet, Inventory inventory, Mode mode) {
    return run(fleet, new RunRequest(mode, inventory.devices(), PARALLEL, Approval.COMMAND));
  }

  private RunReport run(Fleet fleet, RunRequest request) {
    boolean writes = request.mode() == Mode.APPLY;
    Progress progress = new Progress(terminal, writes, request.devices().size());
    RunReport report = fleet.run(request, progress, stop);
    out.flush();
    return report;
  }

  private void chapter(int number, String title) {
    out.println();
    out.println(number + "/5  " + title);
    out.println();
    out.flush();
  }
}
