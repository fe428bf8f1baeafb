package io.slpagent.cli;

import io.slpagent.device.DeviceException;
import io.slpagent.inventory.Device;
import io.slpagent.inventory.DidYouMean;
import io.slpagent.inventory.InventoryException;
import io.slpagent.inventory.Selector;
import io.slpagent.licensing.Verdict.Result;
import io.slpagent.licensing.dictionary.Claim;
import io.slpagent.licensing.dictionary.Dictionary;
import io.slpagent.licensing.dictionary.Explanation;
import io.slpagent.report.ExplanationText;
import io.slpagent.survey.Inquiry;
import io.slpagent.survey.Inquiry.Finding;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Explains what a switch answers and logs, and how verdicts come about. */
@Command(
    name = "explain",
    description = {
      "Explains what a switch answers or logs, and how verdicts come about.",
      "",
      "  explain CODE                a return code by number (decimal or 0x..) or name, or a part",
      "  explain MNEMONIC|TEXT       a message of syslog or of the event log, or a pasted reason",
      "  explain CLAIM [RESULT]      config, trust or reporting; proven, refuted or unproven",
      "  explain verdict DEVICE      reads the device and tells each verdict fact by fact"
    },
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footer = {
      "",
      "Exit status: 0 explained; 1 nothing is known of it, or the device could not be read.",
      "",
      "Examples:  slp-agent explain nullccoidtoken",
      "           slp-agent explain 'Unable to resolve server hostname/domain name'",
      "           slp-agent explain reporting unproven",
      "           slp-agent explain verdict sw-access-01",
      "           slp-agent explain - < logging.txt"
    })
final class ExplainCommand implements Callable<Integer> {
  private static final int MOST_INPUT = 1 << 20;
  private static final String VERDICT = "verdict";
  private final Wiring wiring;
  private final Terminal terminal;
  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(
      arity = "1..*",
      paramLabel = "WHAT",
      description = "What to explain; - is a text on standard input.")
  private List<String> words = new ArrayList<>();

  @Mixin private UsualOptions options = new UsualOptions();

  ExplainCommand(Wiring wiring, Terminal terminal) {
    this.wiring = wiring;
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws Exception {
    wiring.logForPeople(false);
    String first = words.getFirst();
    if (first.equalsIgnoreCase(VERDICT)) {
      return verdicts();
    }
    Optional<Claim> claim = Claim.named(first);
    if (claim.isPresent() && words.size() <= 2) {
      return claim(claim.get());
    }
    String text = words.equals(List.of("-")) ? input() : String.join(" ", words);
    List<Explanation> found = Dictionary.find(text);
    return found.isEmpty() ? nothing() : print(found, "");
  }

  private int claim(Claim claim) {
    List<Explanation> rows =
        words.size() == 1 ? claim.explainAll() : List.of(claim.explain(result(words.get(1))));
    return print(rows, claim + ": " + claim.text() + "\n\n");
  }

  private Result result(String word) {
    return Arrays.stream(Result.values())
        .filter(r -> r.name().equalsIgnoreCase(word))
        .findFirst()
        .orElseThrow(() -> wrong("a verdict is proven, refuted or unproven, not '" + word + "'"));
  }

  private int print(List<Explanation> found, String title) {
    terminal
        .out()
        .print(
            options.json()
                ? ExplanationText.json(found, List.of())
                : title + ExplanationText.text(found, terminal.palette()));
    terminal.out().flush();
    return ExitCode.OK;
  }

  private int nothing() {
    List<String> close =
        words.size() > 1
            ? List.of()
            : DidYouMean.closest(words.getFirst().toLowerCase(Locale.ROOT), Dictionary.words())
                .or(() ->
                    DidYouMean.closest(
                        words.getFirst().toUpperCase(Locale.ROOT), Dictionary.words()))
                .stream()
                .toList();
    if (options.json()) {
      terminal.out().print(ExplanationText.json(List.of(), close));
    }
    terminal
        .err()
        .println(
            "slp-agent: nothing is known of that."
                + (close.isEmpty() ? "" : " Did you mean '" + close.getFirst() + "'?")
                + " Return codes have numbers from 0 to 144; for a device say 'explain verdict"
                + " DEVICE'.");
    return ExitCode.FAILED;
  }

  private int verdicts() throws InventoryException, CommandFailure {
    if (words.size() != 2) {
      throw wrong("say of which device: explain verdict DEVICE");
    }
    List<Device> chosen =
        wiring.load(options.inventory()).select(new Selector(List.of(words.get(1))));
    if (chosen.size() != 1) {
      throw wrong("'" + words.get(1) + "' is not the name of one device of " + options.inventory());
    }
    Device device = chosen.getFirst();
    try {
      List<Finding> findings =
          new Inquiry(wiring.contacts(options.folders()), Clock.systemUTC()).inquire(device);
      terminal
          .out()
          .print(
              options.json()
                  ? FindingText.json(device, findings)
                  : FindingText.text(device, findings, terminal.palette()));
      terminal.out().flush();
      return ExitCode.OK;
    } catch (DeviceException e) {
      throw new CommandFailure(device.name() + ": " + e.getMessage() + ". " + e.advice(), e);
    }
  }

  private static String input() throws CommandFailure {
    try {
      return new String(System.in.readNBytes(MOST_INPUT), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new CommandFailure("standard input cannot be read", e);
    }
  }

  private ParameterException wrong(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
