package io.slpagent.reconcile.contact;

import io.slpagent.device.CommandLine;
import io.slpagent.device.DeviceException;
import io.slpagent.licensing.line.LineSetting;
import io.slpagent.licensing.shown.Shown;
import io.slpagent.model.Command;
import io.slpagent.model.Observation;
import io.slpagent.model.Observation.Role;
import io.slpagent.model.Observation.Sighting;
import io.slpagent.model.Setting;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads at the command line what no model has. */
final class LineReader {
  private LineReader() {}

  /**
   * What is found out about settings that no model has. Where the command line cannot be had, or
   * refuses to show them, they are unreadable, and the run goes on.
   *
   * @throws DeviceException.Interrupted when the operator asked to stop
   */
  static SortedMap<Setting, Observation> read(
      Contact contact, SortedMap<Setting, LineSetting> settings, Shown shown)
      throws DeviceException.Interrupted {
    SortedMap<Setting, Observation> seen = new TreeMap<>();
    if (settings.isEmpty()) {
      return seen;
    }
    switch (contact.shell()) {
      case Contact.Shell.Closed closed ->
          settings.keySet().forEach(s -> seen.put(s, new Observation.Unreadable(closed.why())));
      case Contact.Shell.Open open -> {
        Map<Command, Output> outputs = new LinkedHashMap<>();
        for (Map.Entry<Setting, LineSetting> setting : settings.entrySet()) {
          Command command = setting.getValue().shown();
          Output output = outputs.get(command);
          if (output == null) {
            output = output(open.line(), command);
            outputs.put(command, output);
          }
          seen.put(
              setting.getKey(), seen(setting.getValue(), output, shown.inForce(setting.getKey())));
        }
      }
    }
    return seen;
  }

  /** What a command showed, or why it did not. */
  private sealed interface Output {
    record Lines(List<String> lines) implements Output {}

    record None(String why) implements Output {}
  }

  private static Output output(CommandLine line, Command command)
      throws DeviceException.Interrupted {
    try {
      return new Output.Lines(line.run(command).lines().toList());
    } catch (DeviceException.Interrupted e) {
      throw e;
    } catch (DeviceException e) {
      return new Output.None(String.valueOf(e.getMessage()));
    }
  }

  private static Observation seen(LineSetting line, Output output, Optional<Sighting> inForce) {
    return switch (output) {
      case Output.None none -> new Observation.Unreadable(none.why());
      case Output.Lines lines -> {
        List<Sighting> sightings = new ArrayList<>();
        sightings.add(new Sighting(line.where(), line.read(lines.lines()), Role.TARGET, false));
        inForce.ifPresent(sightings::add);
        yield new Observation.Seen(sightings);
      }
    };
  }
}
