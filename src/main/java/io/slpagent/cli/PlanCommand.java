package io.slpagent.cli;

import io.slpagent.inventory.PrivateFile;
import io.slpagent.report.Mode;
import io.slpagent.report.RunReport;
import io.slpagent.report.TextReport;
import io.slpagent.report.saved.PlanWriter;
import io.slpagent.report.saved.SavedPlan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Shows what would be changed, where, and what is withheld and why. Writes nothing. */
@Command(
    name = "plan",
    description =
        "Shows what would be changed, where, and what is withheld and why. Writes nothing.",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footer = {
      "",
      "The last line is the plan's hash. 'apply --plan HASH' applies the same plan of the same",
      "devices and nothing else; 'apply --plan FILE' does so with a saved one, and shows what has",
      "become different where something has.",
      "",
      "Examples:  slp-agent plan sw-core-01",
      "           slp-agent plan --preview sw-core-01",
      "           slp-agent plan --save tonight.plan group:access"
    })
final class PlanCommand implements Callable<Integer> {
  private final Wiring wiring;
  private final Terminal terminal;
  @Mixin private RunOptions options = new RunOptions();

  @Option(
      names = "--save",
      paramLabel = "FILE",
      description = "Keep the plan in a file for 'apply --plan FILE'. It holds no secret.")
  private @Nullable Path save;

  @Option(
      names = "--preview",
      description = {
        "Show also the command lines that the changes come to: those that the switch itself would",
        "run where it has a preview, else as we render them, and marked so. Nothing else differs."
      })
  private boolean preview;

  PlanCommand(Wiring wiring, Terminal terminal) {
    this.wiring = wiring;
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws Exception {
    Path file = save;
    if (file != null) {
      check(file);
    }
    FleetRun run = new FleetRun(wiring, terminal, options);
    RunReport report = preview ? run.preview() : run.read(Mode.PLAN);
    run.print(report, TextReport::plans);
    if (file != null && !report.interrupted()) {
      save(report, file);
    }
    return report.exitStatus();
  }

  /** Before a thousand devices are read for nothing. */
  private static void check(Path file) throws CommandFailure {
    Path folder = file.toAbsolutePath().getParent();
    if (file.getFileName() == null || Files.isDirectory(file)) {
      throw new CommandFailure("the plan cannot be saved: " + file + " is a folder.");
    }
    if (folder == null || !Files.isDirectory(folder) || !Files.isWritable(folder)) {
      throw new CommandFailure(
          "the plan cannot be saved: there is no folder " + folder + " to write to.");
    }
  }

  private void save(RunReport report, Path file) throws CommandFailure {
    SavedPlan plan = SavedPlan.of(report);
    if (plan.devices().isEmpty()) {
      throw new CommandFailure("no plan was saved, for no device could be read.");
    }
    try {
      PrivateFile.write(file, PlanWriter.json(plan));
    } catch (IOException e) {
      throw new CommandFailure("the plan cannot be saved to " + file + ": " + e.getMessage(), e);
    }
    int unread = report.devices().size() - plan.devices().size();
    terminal
        .err()
        .println(
            "Saved to "
                + file
                + (unread == 0
                    ? "."
                    : " without " + Words.count(unread, "device") + " that could not be read.")
                + " Apply it with: slp-agent apply --plan "
                + file);
  }
}
