package io.slpagent.licensing.output.path;

import io.slpagent.licensing.output.Aside;
import io.slpagent.licensing.output.Cells;
import io.slpagent.licensing.output.Line;
import io.slpagent.licensing.output.Output;
import io.slpagent.licensing.output.Parsed;
import io.slpagent.licensing.output.Words;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads {@code ping}. */
public final class Ping {
  private static final String MARKS = "!.UQM?&NAPT";
  private static final String RATE = "Success rate is ";
  private static final String SOURCE = "source address of ";

  private @Nullable String target;
  private @Nullable String source;
  private @Nullable Integer sending;
  private @Nullable Integer bytes;
  private @Nullable Integer timeout;
  private @Nullable Integer percent;
  private @Nullable Integer sent;
  private @Nullable Integer received;
  private @Nullable Integer replies;
  private final List<@Nullable Integer> times = new ArrayList<>();
  private final StringBuilder marks = new StringBuilder();
  private final List<String> names = new ArrayList<>();
  private @Nullable String refusal;

  private Ping() {}

  /** What came back. */
  public static Parsed<PingResult> parse(String text) {
    Aside rest = new Aside();
    Ping ping = new Ping();
    for (Line line : Output.body(text)) {
      if (!ping.takes(line.text())) {
        rest.add(line);
      }
    }
    return new Parsed<>(ping.result(), rest.lines());
  }

  private boolean takes(String line) {
    if (Resolution.isPart(line)) {
      names.add(line);
      refusal = line.startsWith("%") ? line : refusal;
    } else if (line.startsWith("Sending ")) {
      sending(line);
    } else if (line.startsWith(RATE)) {
      rate(line);
    } else if (line.startsWith("Reply to request ")) {
      replies = (replies == null ? 0 : replies) + 1;
    } else if (line.contains(SOURCE)) {
      source =
          Cells.of(line.substring(line.indexOf(SOURCE) + SOURCE.length()) + " ").stream()
              .findFirst()
              .orElse(null);
    } else if (line.startsWith("%")) {
      refusal = line;
    } else if (sending != null && areMarks(line)) {
      marks.append(line.replace(" ", ""));
    } else {
      return line.startsWith("Type escape sequence")
          || line.startsWith("Packet sent with")
          || line.startsWith("Reply data will be validated")
          || (line.startsWith("Request ") && line.endsWith("timed out"));
    }
    return true;
  }

  private static boolean areMarks(String line) {
    return line.chars().allMatch(c -> c == ' ' || MARKS.indexOf(c) >= 0);
  }

  /** {@code Sending 5, 100-byte ICMP Echos to 192.0.2.1, timeout is 2 seconds:}. */
  private void sending(String line) {
    sending = Words.count(line.substring("Sending ".length()));
    sending = sending == null ? Integer.valueOf(0) : sending;
    int byteWord = line.indexOf("-byte");
    if (byteWord > 0) {
      bytes = Words.count(line.substring(line.lastIndexOf(' ', byteWord) + 1));
    }
    int to = line.indexOf(" to ");
    if (to > 0) {
      target = Cells.list(line.substring(to + 4)).stream().findFirst().orElse(null);
    }
    timeout = Words.after(line, "timeout is ");
  }

  /** {@code Success rate is 80 percent (4/5), round-trip min/avg/max = 1/2/4 ms}. */
  private void rate(String line) {
    percent = Words.after(line, RATE);
    int open = line.indexOf('(');
    int slash = line.indexOf('/', open);
    if (open > 0 && slash > open) {
      received = Words.count(line.substring(open + 1));
      sent = Words.count(line.substring(slash + 1));
    }
    int equals = line.indexOf('=');
    String figures = equals < 0 ? "" : line.substring(equals + 1);
    for (int at = 0; at >= 0 && times.size() < 3; ) {
      times.add(Words.count(figures.substring(at)));
      int next = figures.indexOf('/', at);
      at = next < 0 ? -1 : next + 1;
    }
  }

  private PingResult result() {
    return new PingResult(
        target,
        source,
        sent == null ? sending : sent,
        received == null ? replies : received,
        percent,
        bytes,
        timeout,
        time(0),
        time(1),
        time(2),
        marks.toString(),
        Resolution.of(names),
        refusal);
  }

  private @Nullable Integer time(int index) {
    return times.size() == 3 ? times.get(index) : null;
  }
}
