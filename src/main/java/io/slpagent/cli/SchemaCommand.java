package io.slpagent.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What schemas say, of switches and of the inventory. */
@Command(
    name = "schema",
    description =
        "Tells which paths of a schema carry the settings; fetches schemas ahead of time; prints the"
            + " schema of the inventory.",
    synopsisSubcommandLabel = "COMMAND",
    mixinStandardHelpOptions = true)
final class SchemaCommand implements Runnable {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "say which: show, fetch or inventory");
  }
}
