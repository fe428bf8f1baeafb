package io.slpagent.cli;

import io.slpagent.report.TextReport;
import picocli.CommandLine.Command;

/** Reads devices and judges CONFIG, TRUST and REPORTING. Writes nothing. */
@Command(
    name = "verify",
    description = "Reads devices and judges CONFIG, TRUST and REPORTING. Writes nothing.",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footer = {"", "Example:  slp-agent verify --output json  | jq '.devices[].verdicts'"})
final class VerifyCommand extends ReadCommand {
  VerifyCommand(Wiring wiring, Terminal terminal) {
    super(wiring, terminal, TextReport::verdicts);
  }
}
