package io.slpagent.cli;

import io.slpagent.device.DeviceEvent;
import io.slpagent.report.Palette;
import io.slpagent.survey.watch.WatchLine;
import io.slpagent.survey.watch.WatchLine.Happening;
import io.slpagent.survey.watch.WatchLine.Remark;
import io.slpagent.survey.watch.WatchLine.Source;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The lines of a watch, for people and as JSON lines. */
final class WatchText {
  private static final JsonMapper JSON = JsonMapper.shared();

  private WatchText() {}

  /** One line for people. */
  static String text(WatchLine line, Palette palette) {
    return switch (line) {
      case Remark remark ->
          head(remark.seen(), remark, palette) + palette.faint("note: " + remark.text());
      case Happening happening -> {
        DeviceEvent event = happening.event();
        Instant at = event.at();
        List<String> rest = new ArrayList<>();
        if (happening.source() == Source.POLL) {
          rest.add(event.details().get("before") + " -> " + event.details().get("after"));
        } else {
          event.details().forEach((name, value) -> rest.add(name + " " + value));
          rest.addAll(event.places());
        }
        yield head(at == null ? happening.seen() : at, line, palette)
            + kind(event)
            + " "
            + palette.strong(event.name())
            + (rest.isEmpty() ? "" : ": " + String.join(", ", rest));
      }
    };
  }

  private static String head(Instant at, WatchLine line, Palette palette) {
    return palette.faint(at.truncatedTo(ChronoUnit.SECONDS).toString()) + " " + line.device() + " ";
  }

  /** One line that is one JSON object. */
  static String json(WatchLine line) {
    ObjectNode object = JSON.createObjectNode();
    object.put("device", line.device());
    object.put("seen", line.seen().toString());
    switch (line) {
      case Remark remark -> object.put("kind", "note").put("text", remark.text());
      case Happening happening -> {
        DeviceEvent event = happening.event();
        Instant at = event.at();
        object.put("kind", kind(event));
        object.put("source", happening.source().name().toLowerCase(Locale.ROOT));
        object.put("event", event.name());
        object.put("at", at == null ? null : at.toString());
        ObjectNode details = object.putObject("details");
        event.details().forEach(details::put);
        ArrayNode places = object.putArray("places");
        event.places().forEach(places::add);
      }
    }
    return JSON.writeValueAsString(object);
  }

  private static String kind(DeviceEvent event) {
    return event.kind().name().toLowerCase(Locale.ROOT);
  }
}
