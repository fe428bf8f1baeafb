package io.slpagent.licensing.output.clock;

import io.slpagent.licensing.output.Aside;
import io.slpagent.licensing.output.Line;
import io.slpagent.licensing.output.Output;
import io.slpagent.licensing.output.Parsed;
import io.slpagent.licensing.output.SwitchTime;
import io.slpagent.licensing.output.clock.ClockReading.Standing;
import org.jspecify.annotations.Nullable;

/** Reads {@code show clock} and {@code show clock detail}. */
public final class ShowClock {
  private static final String SOURCE = "Time source is ";

  private ShowClock() {}

  /** The clock; the last one where several were asked. */
  public static Parsed<ClockReading> parse(String text) {
    Aside rest = new Aside();
    @Nullable SwitchTime time = null;
    @Nullable Standing standing = null;
    for (Line line : Output.body(text)) {
      @Nullable SwitchTime read = time(line.text());
      if (read == null) {
        rest.add(line);
      } else {
        time = read;
        standing = standing(line.text().charAt(0));
      }
    }
    return new Parsed<>(new ClockReading(time, standing, source(text)), rest.lines());
  }

  /** A line that begins with the time: a line about summer time has one, too, but later. */
  private static @Nullable SwitchTime time(String line) {
    int first = line.charAt(0) == '*' || line.charAt(0) == '.' ? 1 : 0;
    boolean begins = first < line.length() && Character.isDigit(line.charAt(first));
    return begins ? SwitchTime.read(line.substring(first)) : null;
  }

  private static Standing standing(char mark) {
    return switch (mark) {
      case '*' -> Standing.NOT_AUTHORITATIVE;
      case '.' -> Standing.SYNC_LOST;
      default -> Standing.AUTHORITATIVE;
    };
  }

  private static @Nullable String source(String text) {
    for (String raw : Output.lines(text)) {
      String line = raw.strip();
      if (line.startsWith(SOURCE)) {
        int comma = line.indexOf(',');
        return line.substring(SOURCE.length(), comma < 0 ? line.length() : comma).strip();
      }
    }
    return null;
  }
}
