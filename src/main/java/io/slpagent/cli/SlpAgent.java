package io.slpagent.cli;

import io.slpagent.inventory.InventoryException;
import java.io.PrintStream;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The program's command line. */
@Command(
    name = "slp-agent",
    description = {
      "Keeps Cisco Smart Licensing Using Policy working on Catalyst 9000 switches, and proves it.",
      ""
    },
    synopsisSubcommandLabel = "COMMAND",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footer = {
      "",
      "Nothing is written to a device but by 'apply' and by enforcing schedules of 'serve';",
      "'trust' and 'sync' ask a device for what their names say.",
      "",
      "Exit status: 0 all as declared and proven; 1 a device failed or its state is unknown;",
      "2 drift, or a claim that is refuted or not proven; 64 wrong usage; 65 bad inventory;",
      "130 interrupted.",
      "",
      "Start with:  slp-agent check && slp-agent plan"
    })
public final class SlpAgent implements Runnable {
  @Spec private CommandSpec spec = CommandSpec.create();

  private SlpAgent() {}

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "say what to do");
  }

  /**
   * Runs one command.
   *
   * @return the exit status
   */
  public static int run(
      Wiring wiring,
      PrintStream out,
      PrintStream err,
      Map<String, String> environment,
      String... args) {
    Terminal terminal = new Terminal(out, err, environment);
    CommandLine line = new CommandLine(new SlpAgent());
    line.getCommandSpec()
        .versionProvider((IVersionProvider) () -> new String[] {"slp-agent " + wiring.version()});
    line.addSubcommand(new CheckCommand(wiring, terminal));
    line.addSubcommand(new StatusCommand(wiring, terminal));
    line.addSubcommand(new PlanCommand(wiring, terminal));
    line.addSubcommand(new ApplyCommand(wiring, terminal));
    line.addSubcommand(new VerifyCommand(wiring, terminal));
    line.addSubcommand(new WatchCommand(wiring, terminal));
    line.addSubcommand(new TrustCommand(wiring, terminal));
    line.addSubcommand(new SyncCommand(wiring, terminal));
    line.addSubcommand(new AdoptCommand(wiring, terminal));
    line.addSubcommand(new PinCommand(wiring, terminal));
    line.addSubcommand(new ContestedCommand(wiring, terminal));
    line.addSubcommand(new ExplainCommand(wiring, terminal));
    line.addSubcommand(new ParseCommand(wiring, terminal));
    line.addSubcommand(new ServeCommand(wiring, terminal));
    line.addSubcommand(
        new CommandLine(new SchemaCommand())
            .addSubcommand(new SchemaShowCommand(wiring, terminal))
            .addSubcommand(new SchemaFetchCommand(wiring, terminal))
            .addSubcommand(new SchemaInventoryCommand(terminal)));
    line.addSubcommand(new SimulateCommand(wiring, terminal));
    line.addSubcommand(new DemoCommand(wiring, terminal));
    line.addSubcommand(new CompletionCommand(terminal));
    line.addSubcommand(new CommandLine.HelpCommand());
    line.setOut(new java.io.PrintWriter(out, true));
    line.setErr(new java.io.PrintWriter(err, true));
    line.setUsageHelpWidth(100);
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setColorScheme(
        CommandLine.Help.defaultColorScheme(
            terminal.palette() == io.slpagent.report.Palette.COLOUR
                ? CommandLine.Help.Ansi.ON
                : CommandLine.Help.Ansi.OFF));
    line.setParameterExceptionHandler(SlpAgent::wrongUsage);
    line.setExecutionExceptionHandler((e, command, parsed) -> failed(e, err));
    return line.execute(args);
  }

  private static int wrongUsage(ParameterException e, String[] args) {
    CommandLine command = e.getCommandLine();
    command.getErr().println("slp-agent: " + e.getMessage());
    CommandLine.UnmatchedArgumentException.printSuggestions(e, command.getErr());
    command.getErr().println("Try '" + command.getCommandSpec().qualifiedName() + " --help'.");
    return ExitCode.USAGE;
  }

  private static int failed(Exception e, PrintStream err) throws Exception {
    if (e instanceof InventoryException bad) {
      bad.problems().forEach(err::println);
      int count = bad.problems().size();
      err.println(count + (count == 1 ? " problem." : " problems.") + " Nothing was done.");
      return ExitCode.BAD_INVENTORY;
    }
    if (e instanceof CommandFailure failure) {
      err.println("slp-agent: " + failure.getMessage());
      return ExitCode.FAILED;
    }
    throw e;
  }
}
