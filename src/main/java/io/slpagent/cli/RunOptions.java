package io.slpagent.cli;

import io.slpagent.inventory.Device;
import io.slpagent.inventory.Inventory;
import io.slpagent.inventory.InventoryException;
import io.slpagent.inventory.Selector;
import io.slpagent.inventory.value.Durations;
import io.slpagent.report.saved.SavedPlan;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The options of every command that talks to devices. */
final class RunOptions {
  @Spec(Spec.Target.MIXEE)
  private @Nullable CommandSpec spec;

  @Mixin private UsualOptions usual = new UsualOptions();

  @Parameters(
      arity = "0..*",
      paramLabel = "DEVICE",
      description =
          "Which devices: a name, a pattern with *, group:NAME or label:NAME. Several are joined by"
              + " 'or'. Default: all")
  private List<String> selectors = new ArrayList<>();

  @Option(
      names = "--parallel",
      paramLabel = "N",
      defaultValue = "32",
      description = "How many devices at once, 1 to 1000. Default: ${DEFAULT-VALUE}")
  private int parallel;

  @Option(names = "--verbose", description = "Show what is being done, on standard error.")
  private boolean verbose;

  Path inventory() {
    return usual.inventory();
  }

  int parallel() {
    if (parallel < 1 || parallel > 1000) {
      throw wrong("--parallel is 1 to 1000, not " + parallel);
    }
    return parallel;
  }

  boolean json() {
    return usual.json();
  }

  boolean verbose() {
    return verbose;
  }

  Folders folders() {
    return usual.folders();
  }

  /** The chosen devices; a word that chooses none is a wrong use of the command. */
  List<Device> devices(Wiring wiring) throws InventoryException {
    Inventory loaded = wiring.load(inventory());
    List<String> problems = loaded.complaints(new Selector(selectors));
    if (!problems.isEmpty()) {
      throw wrong(String.join("\n", problems));
    }
    return loaded.select(new Selector(selectors));
  }

  /** Some commands have no "all" by default: what they ask for is not asked of a fleet unsaid. */
  void mustChoose(String verb) {
    if (selectors.isEmpty()) {
      throw wrong("say which devices to " + verb + ": names, patterns such as '*', group:NAME");
    }
  }

  /** A duration from one second to a day. */
  Duration duration(String option, String text) {
    Duration duration = Durations.of(text).orElse(Duration.ZERO);
    if (duration.compareTo(Duration.ofSeconds(1)) < 0
        || duration.compareTo(Duration.ofDays(1)) > 0) {
      throw wrong(option + " is a duration from 1s to 1d, e.g. 10m, not '" + text + "'");
    }
    return duration;
  }

  /** The devices of a saved plan, which names them itself. */
  List<Device> devices(Wiring wiring, SavedPlan plan) throws InventoryException {
    if (!selectors.isEmpty()) {
      throw wrong("a saved plan names its devices; leave out " + String.join(" ", selectors));
    }
    Inventory loaded = wiring.load(inventory());
    Set<String> known =
        loaded.devices().stream().map(Device::name).collect(Collectors.toUnmodifiableSet());
    List<String> unknown =
        plan.devices().keySet().stream().filter(d -> !known.contains(d)).toList();
    if (!unknown.isEmpty()) {
      throw wrong(
          "the plan is for "
              + String.join(", ", unknown)
              + ", which "
              + inventory()
              + " does not have; was it made with another inventory?");
    }
    return loaded.devices().stream().filter(d -> plan.devices().containsKey(d.name())).toList();
  }

  CommandLine.ParameterException wrong(String message) {
    CommandSpec command = spec;
    if (command == null) {
      throw new IllegalStateException(message);
    }
    return new CommandLine.ParameterException(command.commandLine(), message);
  }
}
