package io.slpagent.simulator.fleet;

import io.slpagent.simulator.fleet.ConsoleSpec.TerminalLines;
import io.slpagent.simulator.fleet.ConsoleSpec.TimeSource;
import java.util.List;
import java.util.Locale;

/** Reads the console of a switch from a seed. */
final class ConsoleReader {
  private static final ConsoleSpec USUAL = ConsoleSpec.USUAL;

  private ConsoleReader() {}

  static ConsoleSpec console(SeedObject console) {
    return new ConsoleSpec(
        console.truth("privileged", USUAL.privileged()),
        console.text("enable-secret", ""),
        console.text("banner", ""),
        console.number("lines", USUAL.lines(), 0, 98),
        console.texts("denied", List.of()),
        new TerminalLines(
            console.truth("telnet", true),
            console.truth("timestamps", false),
            console.number("length", USUAL.terminal().length(), 0, 512)),
        timeSource(console));
  }

  private static TimeSource timeSource(SeedObject console) {
    String name = console.text("time-source", "ntp");
    try {
      return TimeSource.valueOf(name.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      console.problem("time-source", "'time-source' must be ntp, lost or none");
      return TimeSource.NTP;
    }
  }
}
