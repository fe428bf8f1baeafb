package io.slpagent.simulator.show;

import io.slpagent.simulator.catalyst.Dial;
import io.slpagent.simulator.catalyst.Sight;
import java.util.List;

/** The system log. */
public final class LogLines {
  private LogLines() {}

  /** The lines after a number, as the terminal gets them. */
  public static List<String> after(Sight sight, long number) {
    Dial dial = Dial.of(sight);
    return sight.engine().journal().lines().after(number).stream()
        .map(line -> dial.log(line.at()) + ": " + line.text())
        .toList();
  }

  static String logging(Sight sight) {
    List<String> lines = after(sight, 0);
    return """
    Syslog logging: enabled (0 messages dropped, 3 messages rate-limited, 0 flushes, 0 overruns, xml disabled, filtering disabled)

    No Active Message Discriminator.

    No Inactive Message Discriminator.

        Console logging: level debugging, %1$d messages logged, xml disabled,
                         filtering disabled
        Monitor logging: level debugging, 0 messages logged, xml disabled,
                         filtering disabled
        Buffer logging:  level debugging, %1$d messages logged, xml disabled,
                        filtering disabled
        Exception Logging: size (4096 bytes)
        Count and timestamp logging messages: disabled
        File logging: disabled
        Persistent logging: disabled

    No active filter modules.

        Trap logging: level informational, %1$d message lines logged

    Log Buffer (4096 bytes):

    """
            .formatted(sight.engine().journal().lines().count())
        + String.join("\n", lines)
        + "\n";
  }
}
