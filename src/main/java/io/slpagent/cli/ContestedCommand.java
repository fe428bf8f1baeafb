package io.slpagent.cli;

import io.slpagent.inventory.Device;
import io.slpagent.reconcile.memory.Corrections;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Lists the settings that somebody else keeps changing back, and lets a person clear them. */
@Command(
    name = "contested",
    description = {
      "Lists the settings that are no longer corrected, because they drift back again and again.",
      "Talks to no device."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footer = {
      "",
      "A setting that was corrected to the same value 3 times within 7 days is contested: when it",
      "drifts again it is withheld, by 'apply' and by 'serve', until a person clears it.",
      "",
      "Exit status: 0 nothing is contested, or it was cleared; 2 something is.",
      "",
      "Examples:  slp-agent contested",
      "           slp-agent contested --clear sw-access-01"
    })
final class ContestedCommand implements Callable<Integer> {
  private static final int CONTESTED = 2;
  private final Wiring wiring;
  private final Terminal terminal;
  @Mixin private RunOptions options = new RunOptions();

  @Option(names = "--clear", description = "Forget it, so that the settings are corrected again.")
  private boolean clear;

  ContestedCommand(Wiring wiring, Terminal terminal) {
    this.wiring = wiring;
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws Exception {
    List<Device> devices = options.devices(wiring);
    Corrections corrections = wiring.corrections(options.folders());
    ObjectNode document = new JsonMapper().createObjectNode();
    document.put("cleared", clear);
    ArrayNode settings = document.putArray("contested");
    StringBuilder text = new StringBuilder();
    for (Device device : devices) {
      for (Map.Entry<String, Instant> one : corrections.contested(device).entrySet()) {
        settings
            .addObject()
            .put("device", device.name())
            .put("setting", one.getKey())
            .put("since", one.getValue().toString());
        text.append(device.name() + "  " + one.getKey() + "  since " + one.getValue());
        text.append(clear ? "  cleared\n" : "\n");
      }
      if (clear) {
        corrections.clear(device);
      }
    }
    text.append(settings.isEmpty() ? "Nothing is contested.\n" : "");
    terminal.out().print(options.json() ? document.toPrettyString() + "\n" : text.toString());
    terminal.out().flush();
    return settings.isEmpty() || clear ? ExitCode.OK : CONTESTED;
  }
}
