package io.slpagent.licensing;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;

/** Times as switches write them, and as people read them: always in UTC. */
final class Moments {
  private static final DateTimeFormatter SHOWN =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);

  /** The start of 1970, in whatever zone a switch counts, stands for "never". */
  private static final Instant NEVER = Instant.EPOCH.plus(Duration.ofDays(2));

  /** Using policy came in October 2020: a time of licensing before it is from a wrong clock. */
  private static final Instant FIRST_RELEASE = Instant.parse("2020-10-01T00:00:00Z");

  private Moments() {}

  /** Reads a {@code date-and-time} (RFC 6991 section 3). */
  static Optional<Instant> parse(String text) {
    try {
      return Optional.of(OffsetDateTime.parse(text.strip()).toInstant());
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  static boolean isNever(Instant time) {
    return time.isBefore(NEVER);
  }

  static boolean isBeforeLicensing(Instant time) {
    return time.isBefore(FIRST_RELEASE);
  }

  static String show(Instant time) {
    return SHOWN.format(time);
  }

  /** A length of time in the largest unit that says enough: {@code 3 days}, {@code 5 h}. */
  static String show(Duration length) {
    Duration d = length.abs();
    if (d.toDays() >= 2) {
      return d.toDays() + " days";
    }
    return d.toHours() >= 2 ? d.toHours() + " h" : d.toMinutes() + " min";
  }
}
