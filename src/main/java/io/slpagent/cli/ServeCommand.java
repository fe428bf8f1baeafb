package io.slpagent.cli;

import io.slpagent.inventory.Inventory;
import io.slpagent.inventory.Schedule;
import io.slpagent.reconcile.Approval;
import io.slpagent.reconcile.Fleet;
import io.slpagent.reconcile.RunListener;
import io.slpagent.reconcile.RunRequest;
import io.slpagent.reconcile.StopSignal;
import io.slpagent.report.Mode;
import io.slpagent.report.RunReport;
import io.slpagent.schedule.Timetable;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Runs the schedules of an inventory until it is stopped. */
@Command(
    name = "serve",
    description = {
      "Runs the schedules of the inventory until it is stopped.",
      "Schedules with mode enforce correct drift; all others only report it. Log lines are JSON",
      "on standard output."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footer = {
      "",
      "The inventory is read once, at the start. Ctrl-C or SIGTERM finishes or undoes the devices",
      "in hand and then ends.",
      "",
      "Example:  slp-agent serve -i site.yaml"
    })
final class ServeCommand implements Callable<Integer> {
  private static final Logger LOG = LoggerFactory.getLogger(ServeCommand.class);
  private final Wiring wiring;
  private final Terminal terminal;
  @Mixin private RunOptions options = new RunOptions();

  ServeCommand(Wiring wiring, Terminal terminal) {
    this.wiring = wiring;
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws Exception {
    Inventory inventory = wiring.load(options.inventory());
    if (inventory.schedules().isEmpty()) {
      throw new CommandFailure(
          options.inventory() + " has no schedules. Add some under 'schedules:'.");
    }
    wiring.logForMachines();
    Fleet fleet = wiring.fleet(options.folders());
    StopSignal stop = new StopSignal();
    CountDownLatch stopped = new CountDownLatch(1);
    Interrupt.asks(stop, terminal, stopped::countDown);
    try (Timetable timetable =
        new Timetable(inventory.schedules(), s -> run(s, inventory, fleet, stop))) {
      timetable.start();
      inventory
          .schedules()
          .forEach(s ->
              LOG.info(
                  "schedule {} ({}): next run {}",
                  s.name(),
                  s.enforce() ? "enforce" : "audit",
                  timetable.next(s).map(Object::toString).orElse("never")));
      stopped.await();
    }
    LOG.info("stopped");
    return ExitCode.OK;
  }

  private void run(Schedule schedule, Inventory inventory, Fleet fleet, StopSignal stop) {
    if (stop.isRequested()) {
      return;
    }
    RunReport report =
        fleet.run(
            new RunRequest(
                schedule.enforce() ? Mode.APPLY : Mode.PLAN,
                inventory.select(schedule.selector()),
                options.parallel(),
                Approval.SCHEDULE),
            RunListener.SILENT,
            stop);
    LOG.info("schedule {}: run {} {}", schedule.name(), report.run(), report.summary());
  }
}
