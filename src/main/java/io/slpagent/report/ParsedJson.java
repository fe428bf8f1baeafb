package io.slpagent.report;

import io.slpagent.licensing.output.Hidden;
import io.slpagent.licensing.output.Parsed;
import io.slpagent.licensing.output.clock.ClockOffset;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the output of a command says, as one JSON document. Its shape is documented in {@code
 * src/docs/parsing.md} and stable: fields are added, never renamed or removed.
 */
public final class ParsedJson {
  private static final ObjectMapper JSON = JsonMapper.builder().build();

  private ParsedJson() {}

  /**
   * The document, with a line break at its end.
   *
   * @param command the command in full
   * @param parsed what was read
   * @param clock how far the clock of the switch is from UTC; null where nobody said
   * @param rest whether the lines that were kept aside are wanted
   * @param pretty whether people read it
   */
  public static String of(
      String command, Parsed<?> parsed, @Nullable ClockOffset clock, boolean rest, boolean pretty) {
    ObjectNode document = JSON.createObjectNode();
    document.put("command", command);
    document.set("value", new ValueTree(JSON, clock).of(parsed.value()));
    if (clock == null) {
      document.putNull("clock");
    } else {
      document
          .putObject("clock")
          .put("zone", clock.zone())
          .put("offset", clock.offset().getId())
          .put("ahead-seconds", clock.ahead().toMillis() / 1000.0);
    }
    document.put("lines-aside", parsed.rest().size());
    if (rest) {
      ArrayNode lines = document.putArray("rest");
      parsed.rest().forEach(line -> lines.add(ValueTree.shown(Hidden.in(line))));
    }
    ObjectWriter writer = pretty ? JSON.writer(SerializationFeature.INDENT_OUTPUT) : JSON.writer();
    return writer.writeValueAsString(document) + "\n";
  }
}
