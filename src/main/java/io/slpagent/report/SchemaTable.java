package io.slpagent.report;

import io.slpagent.yang.DeviceSchema;
import io.slpagent.yang.binding.SchemaReport.Row;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Which paths of a schema carry the settings, for people and for machines. */
public final class SchemaTable {
  private static final ObjectMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private SchemaTable() {}

  /** A few lines for each place. */
  public static String text(DeviceSchema schema, List<Row> rows) {
    StringBuilder text = new StringBuilder("schema: ").append(schema.origin()).append("\n\n");
    String last = "";
    for (Row row : rows) {
      String setting = row.setting().toString();
      if (!setting.equals(last)) {
        text.append(setting).append('\n');
        last = setting;
      }
      String path = row.path().map(Object::toString).orElse("(no path)");
      text.append("  ").append(pad(role(row), 10)).append(path).append('\n');
      String details =
          row.exists() ? row.module() + "@" + row.revision() + ", " + standing(row) : row.why();
      text.append("            ").append(details).append('\n');
    }
    return text.toString();
  }

  /** One document. */
  public static String json(DeviceSchema schema, List<Row> rows) {
    ObjectNode document = JSON.createObjectNode();
    document.put("schema", schema.origin());
    document.put("content-id", schema.contentId());
    ArrayNode settings = document.putArray("settings");
    for (Row row : rows) {
      settings
          .addObject()
          .put("setting", row.setting().toString())
          .put("path", row.path().map(Object::toString).orElse(null))
          .put("exists", row.exists())
          .put("module", row.exists() ? row.module() : null)
          .put("revision", row.exists() ? row.revision() : null)
          .put("status", row.exists() ? status(row) : null)
          .put("role", row.role().isPresent() ? role(row) : null)
          .put("why", row.why());
    }
    return JSON.writeValueAsString(document) + "\n";
  }

  private static String role(Row row) {
    return row.role().map(r -> r.name().toLowerCase(Locale.ROOT).replace('_', '-')).orElse("-");
  }

  private static String status(Row row) {
    return row.status().map(s -> s.name().toLowerCase(Locale.ROOT)).orElse("-");
  }

  private static String standing(Row row) {
    return row.why().startsWith(status(row)) ? row.why() : status(row) + ": " + row.why();
  }

  private static String pad(String text, int width) {
    return text + " ".repeat(Math.max(0, width - text.length()));
  }
}
