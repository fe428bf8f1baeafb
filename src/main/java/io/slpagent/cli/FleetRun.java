package io.slpagent.cli;

import io.slpagent.inventory.Device;
import io.slpagent.inventory.InventoryException;
import io.slpagent.reconcile.Approval;
import io.slpagent.reconcile.Fleet;
import io.slpagent.reconcile.RunRequest;
import io.slpagent.reconcile.StopSignal;
import io.slpagent.reconcile.wave.Waves;
import io.slpagent.report.JsonReport;
import io.slpagent.report.Mode;
import io.slpagent.report.RunReport;
import io.slpagent.report.TextReport;
import java.util.List;
import java.util.function.BiFunction;

/** One command's runs over the devices that its options choose. */
final class FleetRun {
  private final Terminal terminal;
  private final RunOptions options;
  private final List<Device> devices;
  private final Fleet fleet;
  private final StopSignal stop = new StopSignal();

  FleetRun(Wiring wiring, Terminal terminal, RunOptions options) throws InventoryException {
    this(wiring, terminal, options, options.devices(wiring));
  }

  FleetRun(Wiring wiring, Terminal terminal, RunOptions options, List<Device> devices) {
    this.terminal = terminal;
    this.options = options;
    wiring.logForPeople(options.verbose());
    this.devices = devices;
    this.fleet = wiring.fleet(options.folders());
    Interrupt.asks(stop, terminal);
  }

  List<Device> devices() {
    return devices;
  }

  /** A run that writes nothing. */
  RunReport read(Mode mode) {
    return run(mode, devices, Approval.COMMAND, Waves.NONE);
  }

  /** A run that writes. */
  RunReport apply(List<Device> chosen, Approval approval, Waves waves) {
    return run(Mode.APPLY, chosen, approval, waves);
  }

  boolean isStopped() {
    return stop.isRequested();
  }

  /** Prints a report in the format that was asked for. */
  void print(RunReport report, BiFunction<TextReport, RunReport, String> text) {
    terminal
        .out()
        .print(
            options.json()
                ? JsonReport.of(report)
                : text.apply(new TextReport(terminal.palette()), report));
    terminal.out().flush();
  }

  private RunReport run(Mode mode, List<Device> chosen, Approval approval, Waves waves) {
    Progress progress =
        new Progress(terminal, mode == Mode.APPLY && !options.json(), chosen.size());
    return fleet.run(
        new RunRequest(mode, chosen, options.parallel(), approval, waves), progress, stop);
  }
}
