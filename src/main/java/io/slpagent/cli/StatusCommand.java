package io.slpagent.cli;

import io.slpagent.report.TextReport;
import picocli.CommandLine.Command;

/** Shows the licensing state of devices and what is proven of it. */
@Command(
    name = "status",
    description = "Shows the licensing state of devices and what is proven of it.",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footer = {"", "Example:  slp-agent status group:access"})
final class StatusCommand extends ReadCommand {
  StatusCommand(Wiring wiring, Terminal terminal) {
    super(wiring, terminal, TextReport::states);
  }
}
