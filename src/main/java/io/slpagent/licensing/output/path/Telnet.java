package io.slpagent.licensing.output.path;

import io.slpagent.licensing.output.Aside;
import io.slpagent.licensing.output.Cells;
import io.slpagent.licensing.output.Line;
import io.slpagent.licensing.output.Output;
import io.slpagent.licensing.output.Parsed;
import io.slpagent.licensing.output.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads {@code telnet}, with which the way to a port is tried. */
public final class Telnet {
  private static final String TRYING = "Trying ";
  private static final List<String> FORBIDDEN =
      List.of(
          "not permitted", "not allowed", "not supported", "authorization failed", "invalid input");

  private @Nullable String host;
  private @Nullable String address;
  private @Nullable Integer port;
  private @Nullable TelnetOutcome outcome;
  private boolean open;
  private boolean closed;
  private String said = "";
  private final List<String> names = new ArrayList<>();

  private Telnet() {}

  /** How the attempt ended. */
  public static Parsed<TelnetResult> parse(String text) {
    Aside rest = new Aside();
    Telnet telnet = new Telnet();
    for (Line line : Output.body(text)) {
      if (!telnet.takes(line.text())) {
        rest.add(line);
      }
    }
    return new Parsed<>(telnet.result(), rest.lines());
  }

  private boolean takes(String line) {
    String lower = line.toLowerCase(Locale.ROOT);
    if (line.startsWith(TRYING)) {
      trying(line);
    } else if (open) {
      // what comes now is said by the other side, except for its end
      boolean end = lower.contains("closed by foreign host");
      closed |= end;
      return end || lower.startsWith("escape character");
    } else if (Resolution.isPart(line)) {
      names.add(line);
    } else if (lower.equals("open") && address != null) {
      open = true;
    } else if (line.startsWith("%") || lower.startsWith("telnet:") || lower.startsWith("connect")) {
      said = line;
      outcome = failure(lower, line);
    } else {
      return lower.startsWith("escape character");
    }
    return true;
  }

  /**
   * {@code Trying 192.0.2.1, 443 ... Open} or {@code Trying name (192.0.2.1, 443)... Open}; port
   * and end may be missing.
   */
  private void trying(String line) {
    int dots = line.indexOf("...");
    String what = line.substring(TRYING.length(), dots < TRYING.length() ? line.length() : dots);
    open = dots > 0 && line.substring(dots).toLowerCase(Locale.ROOT).contains("open");
    int comma = what.indexOf(',');
    if (comma > 0) {
      port = Words.count(what.substring(comma + 1));
    }
    List<String> words =
        Cells.of((comma < 0 ? what : what.substring(0, comma)).replace('(', ' ').replace(')', ' '));
    address = words.isEmpty() ? null : words.getLast();
    host = words.size() > 1 ? words.getFirst() : null;
    int failed = dots < 0 ? -1 : line.indexOf('%', dots);
    said = failed < 0 ? "" : line.substring(failed);
    outcome = failed < 0 ? null : failure(said.toLowerCase(Locale.ROOT), said);
  }

  private static @Nullable TelnetOutcome failure(String lower, String line) {
    if (FORBIDDEN.stream().anyMatch(lower::contains)) {
      return new TelnetOutcome.NotPossible(line.startsWith("%") ? line.substring(1).strip() : line);
    }
    if (lower.contains("refused")) {
      return new TelnetOutcome.RefusedByHost();
    }
    if (lower.contains("timed out") || lower.contains("not responding")) {
      return new TelnetOutcome.TimedOut();
    }
    return lower.contains("unreachable") || lower.contains("no route")
        ? new TelnetOutcome.Unreachable()
        : null;
  }

  private TelnetResult result() {
    Resolution resolution = Resolution.of(names);
    return new TelnetResult(
        host == null ? resolution.name() : host, address, port, outcome(resolution), resolution);
  }

  private TelnetOutcome outcome(Resolution resolution) {
    if (open) {
      return new TelnetOutcome.Open(closed);
    }
    if (outcome != null) {
      return outcome;
    }
    return resolution.failed() && address == null
        ? new TelnetOutcome.Unresolved()
        : new TelnetOutcome.Unknown(said);
  }
}
