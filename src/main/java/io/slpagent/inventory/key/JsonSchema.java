package io.slpagent.inventory.key;

import io.slpagent.inventory.key.Shape.Listed;
import io.slpagent.inventory.key.Shape.Named;
import io.slpagent.inventory.key.Shape.Section;
import io.slpagent.inventory.key.Shape.Value;
import io.slpagent.inventory.value.ValueForm;
import java.util.List;
import java.util.regex.Pattern;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The inventory as a JSON Schema (draft 2020-12), for editors. Made of the table of keys by which
 * inventories are read, and never stricter than the reading: what it cannot say it lets pass.
 */
public final class JsonSchema {
  private static final ObjectMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
  private static final String UNMANAGED = "unmanaged";

  private final ObjectNode definitions = JSON.createObjectNode();

  private JsonSchema() {}

  /** The document, with a line break at its end. */
  public static String text() {
    return JSON.writeValueAsString(new JsonSchema().document()) + "\n";
  }

  private ObjectNode document() {
    ObjectNode document = JSON.createObjectNode();
    document.put("$schema", "https://json-schema.org/draft/2020-12/schema");
    document.put("title", "Inventory of slp-agent");
    document.put("type", "object");
    ObjectNode properties = document.putObject("properties");
    KeyTable.ROOT.keys().values().forEach(key -> properties.set(key.name(), root(key)));
    document.putArray("required").add("devices");
    document.put("additionalProperties", false);
    document.set("$defs", definitions);
    return document;
  }

  private ObjectNode root(Key key) {
    ObjectNode schema = of(key, key.name().equals("devices"));
    if (key.name().equals("devices")) {
      schema.put("type", "object").put("minProperties", 1);
    }
    return schema.put("description", key.shape().takes());
  }

  private ObjectNode of(Key key, boolean device) {
    return switch (key.shape()) {
      case Value value -> of(value.reader().form());
      case Section section -> section(section, device);
      case Named named -> named(named, key, device);
      case Listed listed -> {
        ObjectNode schema = JSON.createObjectNode();
        schema.putArray("type").add("array").add("null");
        schema.set("items", map(listed.entry(), device, false));
        yield schema;
      }
    };
  }

  private ObjectNode section(Section section, boolean device) {
    if (section.alternative() == null) {
      return map(section, device, true);
    }
    ObjectNode schema = JSON.createObjectNode();
    schema.putArray("anyOf").add(map(section, device, false)).add(of(section.alternative().form()));
    return schema;
  }

  /**
   * @param empty whether nothing at all may stand for a map without keys
   */
  private ObjectNode map(Section section, boolean device, boolean empty) {
    ObjectNode schema = JSON.createObjectNode();
    type(schema, empty);
    ObjectNode properties = schema.putObject("properties");
    section.keys().values().stream()
        .filter(key -> device || !key.name().equals("host") || key.cancels())
        .forEach(key ->
            properties.set(
                key.name(),
                KeyTable.BODY.contains(key) ? reference(key, device) : key(key, device)));
    return schema.put("additionalProperties", false);
  }

  /** Where the whole may be cancelled, an entry may be, too. */
  private ObjectNode named(Named named, Key above, boolean device) {
    ObjectNode schema = JSON.createObjectNode();
    type(schema, true);
    if (named.name().form() instanceof ValueForm.Text text && !text.pattern().isEmpty()) {
      schema.putObject("propertyNames").put("pattern", text.pattern());
    }
    schema.set(
        "additionalProperties",
        orUnmanaged(of(new Key("", named.entry(), "", false), device), above.cancels()));
    return schema;
  }

  private static void type(ObjectNode schema, boolean empty) {
    if (empty) {
      schema.putArray("type").add("object").add("null");
    } else {
      schema.put("type", "object");
    }
  }

  /** What stands in several places is written once; a device has a host besides. */
  private ObjectNode reference(Key key, boolean device) {
    String name = device && key.name().equals("connection") ? "device-connection" : key.name();
    if (!definitions.has(name)) {
      definitions.set(name, key(key, device));
    }
    return JSON.createObjectNode().put("$ref", "#/$defs/" + name);
  }

  private ObjectNode key(Key key, boolean device) {
    ObjectNode schema = orUnmanaged(of(key, device), key.cancels());
    String takes = key.shape().takes();
    schema.put(
        "description", key.fallback().isEmpty() ? takes : takes + "; default " + key.fallback());
    return schema;
  }

  private static ObjectNode orUnmanaged(ObjectNode schema, boolean cancels) {
    if (!cancels) {
      return schema;
    }
    ObjectNode either = JSON.createObjectNode();
    either.putArray("anyOf").add(schema).add(JSON.createObjectNode().put("const", UNMANAGED));
    return either;
  }

  private static ObjectNode of(ValueForm form) {
    ObjectNode schema = JSON.createObjectNode();
    switch (form) {
      case ValueForm.Text text -> {
        ArrayNode types = schema.putArray("type").add("string");
        // to an editor 7 is a number and true a truth value, to the inventory both are words
        if (fits("7", text.pattern())) {
          types.add("number");
        }
        if (fits("true", text.pattern())) {
          types.add("boolean");
        }
        if (!text.pattern().isEmpty()) {
          schema.put("pattern", text.pattern());
        }
      }
      case ValueForm.Words words -> words(schema.putArray("enum"), words.words());
      case ValueForm.Number number -> {
        ArrayNode either = schema.putArray("anyOf");
        either
            .addObject()
            .put("type", "integer")
            .put("minimum", number.least())
            .put("maximum", number.most());
        either.addObject().put("type", "string").put("pattern", "^(0|-?[1-9][0-9]*)$");
      }
      case ValueForm.Many many -> {
        schema.put("type", "array").put("minItems", 1);
        if (many.most() < Integer.MAX_VALUE) {
          schema.put("maxItems", many.most());
        }
        schema.set("items", of(many.item()));
      }
      case ValueForm.Either either -> {
        ArrayNode forms = schema.putArray("anyOf");
        either.forms().forEach(f -> forms.add(of(f)));
      }
    }
    return schema;
  }

  private static boolean fits(String text, String pattern) {
    return Pattern.compile(pattern).matcher(text).find();
  }

  /** A word such as {@code true} is a truth value to an editor, and a word to the inventory. */
  private static void words(ArrayNode values, List<String> words) {
    words.forEach(values::add);
    if (words.contains("true")) {
      values.add(true);
    }
    if (words.contains("false")) {
      values.add(false);
    }
  }
}
