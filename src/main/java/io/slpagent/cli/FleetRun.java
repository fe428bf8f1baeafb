package io.slpagent.cli;

import io.slpagent.inventory.Device;
import io.slpagent.inventory.InventoryException;
import io.slpagent.reconcile.Approval;
import io.slpagent.reconcile.Errand;
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

  /** A closer look that writes nothing: what the command line shows as well. */
  RunReport look() {
    return run(
        new RunRequest(
            Mode.AUDIT,
            devices,
            options.parallel(),
            Approval.COMMAND,
            Waves.NONE,
            new Errand.Status()));
  }

  /** The plans, with the command lines that they come to. */
  RunReport preview() {
    return run(
        new RunRequest(
            Mode.PLAN,
            devices,
            options.parallel(),
            Approval.COMMAND,
            Waves.NONE,
            new Errand.Preview()));
  }

  /** A run that writes. */
  RunReport apply(List<Device> chosen, Approval approval, Waves waves) {
    return run(Mode.APPLY, chosen, approval, waves);
  }

  /** A run that brings about one thing alone on all chosen devices. */
  RunReport send(Errand errand) {
    return run(
        new RunRequest(
            Mode.APPLY, devices, options.parallel(), Approval.COMMAND, Waves.NONE, errand));
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
    return run(new RunRequest(mode, chosen, options.parallel(), approval, waves));
  }

  private RunReport run(RunRequest request) {
    boolean writes = request.mode() == Mode.APPLY;
    Progress progress = new Progress(terminal, writes && !options.json(), request.devices().size());
    return fleet.run(request, progress, stop);
  }
}
