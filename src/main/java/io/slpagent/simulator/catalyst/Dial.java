package io.slpagent.simulator.catalyst;

import io.slpagent.simulator.datastore.Leaves;
import io.slpagent.simulator.fleet.ConsoleSpec.TimeSource;
import io.slpagent.simulator.json.Json;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/**
 * How a switch writes times: in the zone of {@code clock timezone}, whose name is free text.
 *
 * @param zone the name of the zone
 * @param offset what it stands for
 * @param source where the time comes from
 */
public record Dial(String zone, ZoneOffset offset, TimeSource source) {
  private static final String ZONE = "Cisco-IOS-XE-native:native/clock/timezone";
  private static final DateTimeFormatter LICENSING = format("MMM dd HH:mm:ss uuuu");
  private static final DateTimeFormatter EVENT = format("uuuu-MM-dd HH:mm:ss.SSS");
  private static final DateTimeFormatter LOG = format("MMM ppd HH:mm:ss.SSS");
  private static final DateTimeFormatter TIME = format("HH:mm:ss.SSS");
  private static final DateTimeFormatter DAY = format("EEE MMM d uuuu");

  private static DateTimeFormatter format(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH);
  }

  /** That of a switch. */
  public static Dial of(Sight sight) {
    TimeSource source = sight.spec().circumstances().console().timeSource();
    Json.Members data = sight.configured().data();
    String name = Leaves.text(data, ZONE + "/zone");
    if (name.isEmpty()) {
      return new Dial("UTC", ZoneOffset.UTC, source);
    }
    int hours = number(Leaves.text(data, ZONE + "/hours"));
    int minutes = number(Leaves.text(data, ZONE + "/minutes"));
    return new Dial(
        name,
        ZoneOffset.ofHoursMinutes(Math.clamp(hours, -17, 17), hours < 0 ? -minutes : minutes),
        source);
  }

  private static int number(String text) {
    return text.isEmpty() ? 0 : Integer.parseInt(text);
  }

  /** {@code Jan 24 23:19:05 2025 UTC}. */
  public String licensing(Instant at) {
    return LICENSING.format(at.atOffset(offset)) + " " + zone;
  }

  /** The same, or {@code <none>}. */
  public String licensing(Optional<Instant> at) {
    return at.map(this::licensing).orElse("<none>");
  }

  /** {@code 2025-01-24 13:58:23.900 UTC}. */
  public String event(Instant at) {
    return EVENT.format(at.atOffset(offset)) + " " + zone;
  }

  /** {@code *Jan 24 23:19:05.144}. */
  public String log(Instant at) {
    return mark() + LOG.format(at.atOffset(offset));
  }

  /** {@code *23:38:54.683 UTC Fri Jan 24 2025}. */
  public String clock(Instant at) {
    return mark() + plain(at);
  }

  /** The same without a mark. */
  public String plain(Instant at) {
    return TIME.format(at.atOffset(offset)) + " " + zone + " " + DAY.format(at.atOffset(offset));
  }

  /** What stands before a time that is not to be relied on. */
  public String mark() {
    return switch (source) {
      case NTP -> "";
      case LOST -> ".";
      case NONE -> "*";
    };
  }
}
