package io.slpagent.licensing.output.clock;

import io.slpagent.licensing.output.Aside;
import io.slpagent.licensing.output.Cells;
import io.slpagent.licensing.output.Line;
import io.slpagent.licensing.output.Output;
import io.slpagent.licensing.output.Parsed;
import io.slpagent.licensing.output.Words;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code show ntp status}: clauses such as {@code root delay is 0.00 msec}, parted by commas
 * and lines in whatever order.
 */
public final class ShowNtpStatus {
  private static final List<String> VERBS = List.of(" is ", " was ", " are ");
  private static final Set<String> KNOWN =
      Set.of(
          "clock",
          "stratum",
          "reference",
          "nominal freq",
          "actual freq",
          "precision",
          "ntp uptime",
          "resolution",
          "reference time",
          "clock offset",
          "root delay",
          "root dispersion",
          "peer dispersion",
          "loopfilter state",
          "drift",
          "system poll interval",
          "last update");

  private ShowNtpStatus() {}

  /** The state of NTP. */
  public static Parsed<NtpStatus> parse(String text) {
    Aside rest = new Aside();
    Map<String, String> said = new HashMap<>();
    @Nullable Boolean enabled = null;
    for (Line line : Output.body(text)) {
      String lower = line.text().toLowerCase(Locale.ROOT);
      if (lower.contains("ntp is not enabled") || lower.contains("ntp not enabled")) {
        enabled = false;
        continue;
      }
      boolean known = true;
      for (String clause : clauses(line.text())) {
        known &= take(clause, said);
      }
      if (!known) {
        rest.add(line);
      }
    }
    return new Parsed<>(status(said.isEmpty() ? enabled : Boolean.TRUE, said), rest.lines());
  }

  private static boolean take(String clause, Map<String, String> said) {
    String lower = clause.toLowerCase(Locale.ROOT);
    if (lower.startsWith("stratum ")) {
      said.put("stratum", clause.substring(8).strip());
      return true;
    }
    if (lower.equals("no reference clock") || lower.startsWith("never updated")) {
      said.put(lower.startsWith("never") ? "last update" : "no reference", clause);
      return true;
    }
    for (String verb : VERBS) {
      int at = lower.indexOf(verb);
      if (at > 0 && KNOWN.contains(lower.substring(0, at).strip())) {
        said.putIfAbsent(
            lower.substring(0, at).strip(), clause.substring(at + verb.length()).strip());
        return true;
      }
    }
    return false;
  }

  /** The parts between commas outside of brackets, without a full stop at the end. */
  private static List<String> clauses(String line) {
    List<String> clauses = new ArrayList<>();
    int depth = 0;
    int start = 0;
    for (int i = 0; i <= line.length(); i++) {
      char c = i < line.length() ? line.charAt(i) : ',';
      depth += c == '(' ? 1 : c == ')' && depth > 0 ? -1 : 0;
      if (i == line.length() || c == ',' && depth == 0) {
        String clause = line.substring(start, i).strip();
        boolean stop = i == line.length() && clause.endsWith(".") && clause.length() > 1;
        // a reference clock ends in a full stop of its own: .LOCL.
        boolean own =
            stop && clause.lastIndexOf('.', clause.length() - 2) > clause.lastIndexOf(' ');
        clauses.add(stop && !own ? clause.substring(0, clause.length() - 1) : clause);
        start = i + 1;
      }
    }
    return clauses;
  }

  private static NtpStatus status(@Nullable Boolean enabled, Map<String, String> said) {
    @Nullable String clock = said.get("clock");
    return new NtpStatus(
        enabled,
        clock == null ? null : (Boolean) !clock.toLowerCase(Locale.ROOT).startsWith("unsync"),
        count(said.get("stratum")),
        said.get("reference"),
        decimal(said.get("nominal freq")),
        decimal(said.get("actual freq")),
        said.get("precision"),
        uptime(said.get("ntp uptime")),
        said.containsKey("resolution") ? Words.number(said.get("resolution")) : null,
        referenceTime(said.get("reference time")),
        decimal(said.get("clock offset")),
        decimal(said.get("root delay")),
        decimal(said.get("root dispersion")),
        decimal(said.get("peer dispersion")),
        said.get("loopfilter state"),
        said.get("drift"),
        count(said.get("system poll interval")),
        said.get("last update"));
  }

  private static @Nullable Integer count(@Nullable String text) {
    return text == null ? null : Words.count(text);
  }

  private static @Nullable Double decimal(@Nullable String text) {
    return text == null ? null : Cells.decimal(text);
  }

  /** {@code 1921500 (1/100 of seconds)}. */
  private static @Nullable Duration uptime(@Nullable String text) {
    @Nullable Long number = text == null ? null : Words.number(text);
    if (text == null || number == null || number > Long.MAX_VALUE / 10) {
      return null;
    }
    return text.contains("1/100") ? Duration.ofMillis(number * 10) : Duration.ofSeconds(number);
  }

  private static @Nullable Instant referenceTime(@Nullable String text) {
    return text == null || text.isEmpty() ? null : NtpTimestamp.read(Cells.of(text).getFirst());
  }
}
