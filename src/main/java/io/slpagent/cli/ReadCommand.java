package io.slpagent.cli;

import io.slpagent.report.RunReport;
import io.slpagent.report.TextReport;
import java.util.concurrent.Callable;
import java.util.function.BiFunction;
import picocli.CommandLine.Mixin;

/** A command that reads devices, prints what it found, and writes nothing. */
abstract sealed class ReadCommand implements Callable<Integer>
    permits StatusCommand, VerifyCommand {
  private final Wiring wiring;
  private final Terminal terminal;
  private final BiFunction<TextReport, RunReport, String> text;
  @Mixin private RunOptions options = new RunOptions();

  /**
   * @param text what of the report people are shown
   */
  ReadCommand(Wiring wiring, Terminal terminal, BiFunction<TextReport, RunReport, String> text) {
    this.wiring = wiring;
    this.terminal = terminal;
    this.text = text;
  }

  @Override
  public Integer call() throws Exception {
    FleetRun run = new FleetRun(wiring, terminal, options);
    RunReport report = run.look();
    run.print(report, text);
    return report.exitStatus();
  }
}
