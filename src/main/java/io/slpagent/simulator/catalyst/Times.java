package io.slpagent.simulator.catalyst;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** Times as the switches write them: {@code 2026-09-29T15:26:42+00:00}. */
final class Times {
  /** What stands for never. */
  static final String NEVER = "1970-01-01T00:00:00+00:00";

  private static final DateTimeFormatter FORMAT =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx").withZone(ZoneOffset.UTC);

  private Times() {}

  static String text(Instant instant) {
    return FORMAT.format(instant);
  }
}
