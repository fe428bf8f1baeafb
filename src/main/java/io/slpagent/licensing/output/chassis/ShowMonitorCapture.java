package io.slpagent.licensing.output.chassis;

import io.slpagent.licensing.output.Aside;
import io.slpagent.licensing.output.Line;
import io.slpagent.licensing.output.Output;
import io.slpagent.licensing.output.Parsed;
import io.slpagent.licensing.output.Words;
import io.slpagent.licensing.output.chassis.Captures.Buffer;
import io.slpagent.licensing.output.chassis.Captures.Capture;
import io.slpagent.licensing.output.chassis.Captures.Limits;
import io.slpagent.licensing.output.chassis.Captures.Target;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads {@code show monitor capture}, of one capture or of all. */
public final class ShowMonitorCapture {
  private static final String TITLE = "Status Information for Capture ";
  private static final Set<String> SECTIONS =
      Set.of("target type", "filter details", "buffer details", "file details", "limit details");
  private static final Set<String> KNOWN =
      Set.of(
          "status",
          "buffer type",
          "buffer size (in mb)",
          "size of buffer(in mb)",
          "associated file name",
          "total size of files(in mb)",
          "number of files in ring",
          "number of packets to capture",
          "packet capture duration",
          "packet size to capture",
          "maximum number of packets to capture per second",
          "packets per second",
          "packet sampling rate");

  private final String name;
  private String section = "";
  private final List<Target> targets = new ArrayList<>();
  private final List<String> filters = new ArrayList<>();
  private final Map<String, String> said = new HashMap<>();

  private ShowMonitorCapture(String name) {
    this.name = name;
  }

  /** The captures. */
  public static Parsed<Captures> parse(String text) {
    Aside rest = new Aside();
    List<ShowMonitorCapture> found = new ArrayList<>();
    for (Line line : Output.body(text)) {
      if (line.text().startsWith(TITLE)) {
        found.add(new ShowMonitorCapture(line.text().substring(TITLE.length()).strip()));
      } else if (found.isEmpty() || !found.getLast().takes(line)) {
        rest.add(line);
      }
    }
    return new Parsed<>(
        new Captures(found.stream().map(ShowMonitorCapture::capture).toList()), rest.lines());
  }

  private boolean takes(Line line) {
    String key = line.key().toLowerCase(Locale.ROOT);
    if (line.opens() && SECTIONS.contains(key)) {
      section = key;
      return true;
    }
    if (line.text().startsWith("Interface:") || line.text().startsWith("Interface :")) {
      target(line.text().substring(line.text().indexOf(':') + 1));
      return true;
    }
    if (KNOWN.contains(key)) {
      said.put(key, line.value());
      return true;
    }
    return section.equals("filter details") && filters.add(line.text());
  }

  /** {@code Control Plane, Direction : both}. */
  private void target(String text) {
    int comma = text.indexOf(',');
    int colon = text.indexOf(':', comma + 1);
    targets.add(
        new Target(
            (comma < 0 ? text : text.substring(0, comma)).strip(),
            comma < 0 || colon < 0 ? null : text.substring(colon + 1).strip()));
  }

  private Capture capture() {
    return new Capture(
        name,
        targets,
        said.get("status"),
        filters,
        new Buffer(
            said.get("buffer type"),
            count("buffer size (in mb)", "size of buffer(in mb)"),
            said.get("associated file name"),
            count("total size of files(in mb)"),
            count("number of files in ring")),
        new Limits(
            count("number of packets to capture"),
            count("packet capture duration"),
            count("packet size to capture"),
            count("maximum number of packets to capture per second", "packets per second"),
            count("packet sampling rate")));
  }

  private @Nullable Integer count(String... keys) {
    for (String key : keys) {
      @Nullable String value = said.get(key);
      if (value != null) {
        return Words.count(value);
      }
    }
    return null;
  }
}
