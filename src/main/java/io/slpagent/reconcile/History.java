package io.slpagent.reconcile;

import io.slpagent.model.SettingValue;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The last corrections of one setting to one value.
 *
 * @param value stands for the value; another value begins a history of its own
 * @param times when, the oldest first; at most {@link Corrections#TIMES}
 */
record History(String value, List<Instant> times) {
  static final History NONE = new History("", List.of());
  private static final String BETWEEN = ",";

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
  History with(SettingValue to, Instant at) {
    // the value itself has no place in a file that only counts
    String sign = Integer.toHexString(to.toString().hashCode());
    List<Instant> all =
        Stream.concat(sign.equals(value) ? times.stream() : Stream.empty(), Stream.of(at)).toList();
    return new History(sign, all.subList(Math.max(0, all.size() - Corrections.TIMES), all.size()));
  }

  /** One word for a file. */
  String text() {
    return value
        + BETWEEN
        + times.stream().map(Instant::toString).collect(Collectors.joining(BETWEEN));
  }

  /** Reads such a word; empty where it is damaged. */
  static Optional<History> parse(String text) {
    List<String> parts = List.of(text.split(BETWEEN, -1));
    if (parts.size() < 2 || parts.size() > Corrections.TIMES + 1) {
      return Optional.empty();
    }
    try {
      List<Instant> times = new ArrayList<>();
      parts.subList(1, parts.size()).forEach(time -> times.add(Instant.parse(time)));
      return Optional.of(new History(parts.getFirst(), times));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }
}
