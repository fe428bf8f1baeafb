package io.slpagent.simulator.show;

import io.slpagent.simulator.catalyst.Dial;
import io.slpagent.simulator.catalyst.Sight;
import io.slpagent.simulator.command.Args;
import io.slpagent.simulator.fleet.ConsoleSpec.TimeSource;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** The time, and where it comes from. */
final class Clocks {
  private static final long NTP_EPOCH = 2_208_988_800L;

  private Clocks() {}

  static String clock(Sight sight, Args args) {
    return Dial.of(sight).clock(sight.now()) + "\n";
  }

  private static List<String> servers(Sight sight) {
    List<String> configured =
        sight.configured().commandLine().others().stream()
            .filter(line -> line.startsWith("ntp server "))
            .map(line -> line.substring(line.lastIndexOf(' ') + 1))
            .toList();
    boolean some = !configured.isEmpty() || Dial.of(sight).source() == TimeSource.NONE;
    return some ? configured : List.of("192.0.2.123");
  }

  static String status(Sight sight, Args args) {
    Dial dial = Dial.of(sight);
    if (dial.source() != TimeSource.NTP) {
      return """
      Clock is unsynchronized, stratum 16, no reference clock
      nominal freq is 250.0000 Hz, actual freq is 250.0000 Hz, precision is 2**10
      ntp uptime is 1921500 (1/100 of seconds), resolution is 4000
      reference time is 00000000.00000000 (00:00:00.000 UTC Mon Jan 1 1900)
      clock offset is 0.0000 msec, root delay is 0.00 msec
      root dispersion is 28.87 msec, peer dispersion is 0.00 msec
      loopfilter state is 'FSET' (Drift set from file), drift is 0.000000000 s/s
      system poll interval is 64, never updated.
      """;
    }
    Instant last = sight.now().minus(Duration.ofSeconds(37));
    String reference = servers(sight).isEmpty() ? ".LOCL." : servers(sight).getFirst();
    return """
    Clock is synchronized, stratum 3, reference is %s
    nominal freq is 250.0000 Hz, actual freq is 249.9998 Hz, precision is 2**10
    ntp uptime is 345600000 (1/100 of seconds), resolution is 4016
    reference time is %08X.8B020DC8 (%s)
    clock offset is 0.4123 msec, root delay is 12.06 msec
    root dispersion is 18.31 msec, peer dispersion is 1.20 msec
    loopfilter state is 'CTRL' (Normal Controlled Loop), drift is 0.000000512 s/s
    system poll interval is 64, last update was 37 sec ago.
    """
        .formatted(reference, last.getEpochSecond() + NTP_EPOCH & 0xffff_ffffL, dial.plain(last));
  }

  static String associations(Sight sight, Args args) {
    StringBuilder text =
        new StringBuilder(
            "\n  address         ref clock       st   when   poll reach  delay  offset   disp\n");
    boolean first = Dial.of(sight).source() == TimeSource.NTP;
    for (String server : servers(sight)) {
      text.append(
          first
              ? "*~%-15s %-15s  2     37     64   377 12.063   0.412  1.204\n"
                  .formatted(server, "198.51.100.123")
              : " ~%-15s %-15s 16      -     64     0  0.000   0.000 15937.\n"
                  .formatted(server, ".INIT."));
      first = false;
    }
    return text + " * sys.peer, # selected, + candidate, - outlyer, x falseticker, ~ configured\n";
  }
}
