package io.slpagent.simulator.show;

import io.slpagent.simulator.catalyst.Dial;
import io.slpagent.simulator.catalyst.Sight;
import io.slpagent.simulator.datastore.Leaves;

/** What stands before other things: the name in the prompt, and the load before an output. */
public final class Heading {
  private Heading() {}

  /** The host name that is configured, or that of the seed. */
  public static String hostname(Sight sight) {
    String name = Leaves.text(sight.configured().data(), "Cisco-IOS-XE-native:native/hostname");
    return name.isEmpty() ? sight.spec().name() : name;
  }

  /** What {@code exec prompt timestamp} adds. */
  public static String load(Sight sight) {
    Dial dial = Dial.of(sight);
    String time =
        switch (dial.source()) {
          case NTP, LOST -> "Time source is NTP, " + dial.clock(sight.now());
          case NONE -> "No time source, " + dial.clock(sight.now());
        };
    return "Load for five secs: 2%/0%; one minute: 1%; five minutes: 1%\n" + time + "\n\n";
  }
}
