package io.slpagent.licensing.output.license;

import io.slpagent.licensing.output.Aside;
import io.slpagent.licensing.output.Line;
import io.slpagent.licensing.output.Output;
import io.slpagent.licensing.output.Parsed;
import io.slpagent.licensing.output.SwitchTime;
import io.slpagent.licensing.output.license.EventLog.Event;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code show license eventlog [DAYS]}: a time, {@code SAEVT_NAME} and {@code key="value"}
 * pairs a line. A value that a narrow terminal broke is joined again.
 */
public final class ShowLicenseEventLog {
  private static final String EVENT = "SAEVT_";
  private static final int MOST_JOINED = 20;

  private ShowLicenseEventLog() {}

  /** What the output says. Never fails. */
  public static Parsed<EventLog> parse(String text) {
    List<Event> events = new ArrayList<>();
    Aside aside = new Aside();
    List<Line> lines = Output.body(text);
    for (int i = 0; i < lines.size(); i++) {
      Line line = lines.get(i);
      int joined = joined(lines, i);
      Event event = event(joined == i ? line.text() : join(lines, i, joined));
      if (event != null) {
        events.add(event);
        i = joined;
      } else if (!isFrame(line.text())) {
        aside.add(line);
      }
    }
    return new Parsed<>(new EventLog(events), aside.lines());
  }

  private static boolean isFrame(String text) {
    return text.contains("No EventLog Found") || text.startsWith("**** Event Log");
  }

  /** The index of the last line of the event that begins at an index. */
  private static int joined(List<Line> lines, int first) {
    String begin = lines.get(first).text();
    boolean split = first + 1 < lines.size() && lines.get(first + 1).text().startsWith(EVENT);
    if (split && !begin.contains(EVENT) && SwitchTime.read(begin) != null) {
      return first + 1;
    }
    if (!begin.contains(EVENT) || quotes(begin) % 2 == 0) {
      return first;
    }
    int odd = 1;
    for (int i = first + 1; i < lines.size() && i <= first + MOST_JOINED; i++) {
      String text = lines.get(i).text();
      if (text.contains(EVENT)) {
        return first;
      }
      odd += quotes(text);
      if (odd % 2 == 0) {
        return i;
      }
    }
    return first;
  }

  private static String join(List<Line> lines, int first, int last) {
    StringBuilder text = new StringBuilder();
    for (int i = first; i <= last; i++) {
      text.append(i == first ? "" : " ").append(lines.get(i).text());
    }
    return text.toString();
  }

  private static int quotes(String text) {
    int count = 0;
    for (int at = text.indexOf('"'); at >= 0; at = text.indexOf('"', at + 1)) {
      count++;
    }
    return count;
  }

  private static @Nullable Event event(String text) {
    int name = text.indexOf(EVENT);
    SwitchTime at = name < 1 ? null : SwitchTime.read(text.substring(0, name).strip());
    if (at == null) {
      return null;
    }
    int end = name;
    while (end < text.length() && text.charAt(end) != ' ') {
      end++;
    }
    return new Event(at, text.substring(name, end), details(text, end));
  }

  /** The pairs; a quote ends a value only before a blank or at the end of the line. */
  private static Map<String, String> details(String text, int from) {
    Map<String, String> details = new LinkedHashMap<>();
    int i = from;
    while (i < text.length()) {
      int open = text.indexOf("=\"", i);
      if (open < 0) {
        break;
      }
      String key = text.substring(i, open).strip();
      int close = text.indexOf("\" ", open + 2);
      if (close < 0) {
        int last = text.lastIndexOf('"');
        close = last > open + 1 ? last : text.length();
      }
      boolean secret = key.toLowerCase(Locale.ROOT).contains("token");
      details.put(key, secret ? "***" : text.substring(open + 2, close));
      i = Math.min(text.length(), close + 1);
    }
    return details;
  }
}
