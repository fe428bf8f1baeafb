package io.slpagent.reconcile.memory;

import io.slpagent.model.SettingValue;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The last corrections of one setting to one value.
 *
 * @param value stands for the value; another value begins a history of its own
 * @param booted when the switch was started, as it says itself; null where it does not. A reload
 *     may bring an old configuration back, so it begins a history too
 * @param times when it was corrected, the oldest first; at most {@link Corrections#TIMES}
 */
record History(String value, @Nullable Instant booted, List<Instant> times) {
  static final History NONE = new History("", null, List.of());

  /** A switch reckons its boot time from its uptime, and may be a second off. */
  private static final Duration SAME_BOOT = Duration.ofSeconds(2);

  private static final String BETWEEN = ",";
  private static final String UNKNOWN = "-";

  History {
    times = List.copyOf(times);
  }

  /** Since when the setting is contested; empty where it is not. */
  Optional<Instant> contestedSince() {
    return times.size() == Corrections.TIMES
            && !times.getLast().isAfter(times.getFirst().plus(Corrections.WITHIN))
        ? Optional.of(times.getLast())
        : Optional.empty();
  }

  /** Whether it says nothing about the time from now on. */
  boolean isOver(Instant now) {
    return contestedSince().isEmpty()
        && (times.isEmpty() || times.getLast().plus(Corrections.WITHIN).isBefore(now));
  }

  /** The same with one correction more. */
  History with(SettingValue to, @Nullable Instant boot, Instant at) {
    // the value itself has no place in a file that only counts
    String sign = Integer.toHexString(to.toString().hashCode());
    boolean goesOn = sign.equals(value) && isSameBoot(boot);
    List<Instant> all =
        Stream.concat(goesOn ? times.stream() : Stream.empty(), Stream.of(at)).toList();
    return new History(
        sign, boot, all.subList(Math.max(0, all.size() - Corrections.TIMES), all.size()));
  }

  private boolean isSameBoot(@Nullable Instant boot) {
    return boot == null
        || booted == null
        || Duration.between(booted, boot).abs().compareTo(SAME_BOOT) <= 0;
  }

  /** One word for a file. */
  String text() {
    List<String> words = new ArrayList<>();
    words.add(value);
    words.add(booted == null ? UNKNOWN : booted.toString());
    times.forEach(time -> words.add(time.toString()));
    return String.join(BETWEEN, words);
  }

  /** Reads such a word; empty where it is damaged. */
  static Optional<History> parse(String text) {
    List<String> parts = List.of(text.split(BETWEEN, -1));
    if (parts.size() < 3 || parts.size() > Corrections.TIMES + 2) {
      return Optional.empty();
    }
    try {
      @Nullable Instant boot = parts.get(1).equals(UNKNOWN) ? null : Instant.parse(parts.get(1));
      List<Instant> times = new ArrayList<>();
      parts.subList(2, parts.size()).forEach(time -> times.add(Instant.parse(time)));
      return Optional.of(new History(parts.getFirst(), boot, times));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }
}
