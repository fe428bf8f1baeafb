package io.slpagent.report.saved;

import io.slpagent.inventory.BoundedFile;
import io.slpagent.model.SettingValue;
import io.slpagent.plan.Action;
import io.slpagent.plan.Outline;
import io.slpagent.plan.Withheld;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads a plan that was saved. The hash in it is calculated anew from all that counts: a file that
 * was changed, cut short or put together by hand is refused.
 */
public final class PlanReader {
  /** The largest file that is read, in bytes. */
  static final int MOST = 64 << 20;

  private static final String DAMAGED = "it is damaged: ";
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private PlanReader() {}

  /**
   * Reads a file of at most 64 MiB.
   *
   * @throws PlanFileException when it cannot be read, or is not a whole plan
   */
  public static SavedPlan read(Path file) throws PlanFileException {
    return read(file, MOST);
  }

  static SavedPlan read(Path file, int most) throws PlanFileException {
    try {
      return parse(BoundedFile.text(BoundedFile.bytes(file, most)));
    } catch (IOException e) {
      throw new PlanFileException("it " + BoundedFile.reason(e));
    }
  }

  /**
   * Reads the text of a file.
   *
   * @throws PlanFileException when it is not a whole plan
   */
  static SavedPlan parse(String text) throws PlanFileException {
    JsonNode document = json(text);
    String format = document.path("format").asString("");
    if (!format.equals(PlanWriter.FORMAT)) {
      throw new PlanFileException(
          format.startsWith("slp-agent plan ")
              ? "it was written by another version of slp-agent; save the plan anew"
              : "it is not a plan of 'slp-agent plan --save'");
    }
    Map<String, SavedPlan.Entry> devices = new LinkedHashMap<>();
    for (JsonNode device : items(document, "devices")) {
      if (devices.put(text(device, "name"), entry(device)) != null) {
        throw new PlanFileException(DAMAGED + "a device stands twice");
      }
    }
    SavedPlan plan = new SavedPlan(text(document, "run"), made(document), devices);
    if (!plan.hash().equals(text(document, "plan-hash"))) {
      throw new PlanFileException(
          "it was changed after it was saved: it does not have the hash that it says. Save the"
              + " plan anew");
    }
    return plan;
  }

  private static JsonNode json(String text) throws PlanFileException {
    try {
      JsonNode document = JSON.readTree(text);
      if (document != null && document.isObject()) {
        return document;
      }
    } catch (JacksonException e) {
      throw new PlanFileException(
          "it is not a whole JSON document; it was cut short, or is no plan");
    }
    throw new PlanFileException("it is not a plan of 'slp-agent plan --save'");
  }

  private static Instant made(JsonNode document) throws PlanFileException {
    try {
      return Instant.parse(text(document, "made"));
    } catch (DateTimeParseException e) {
      throw new PlanFileException(DAMAGED + "'made' is no time");
    }
  }

  private static SavedPlan.Entry entry(JsonNode device) throws PlanFileException {
    List<Outline.Line> changes = new ArrayList<>();
    Set<String> whole = new LinkedHashSet<>();
    for (JsonNode change : items(device, "changes")) {
      String setting = text(change, "setting");
      changes.add(
          new Outline.Line(
              setting,
              change.has("before") ? value(change, "before") : null,
              value(change, "after"),
              text(change, "where"),
              texts(change, "removed-from")));
      if (flag(change, "affects-whole-device")) {
        whole.add(setting);
      }
    }
    List<Action> actions = new ArrayList<>();
    for (JsonNode action : items(device, "actions")) {
      actions.add(action(action));
    }
    List<Withheld> withheld = new ArrayList<>();
    for (JsonNode one : items(device, "withheld")) {
      @Nullable SettingValue before = one.has("before") ? value(one, "before") : null;
      withheld.add(
          new Withheld(text(one, "setting"), before, value(one, "after"), text(one, "reason")));
    }
    return new SavedPlan.Entry(
        text(device, "address"), new Outline(changes, actions, withheld), whole);
  }

  private static Action action(JsonNode node) throws PlanFileException {
    return switch (text(node, "action")) {
      case "install-trust" ->
          new Action.InstallTrust(
              texts(node, "members"), flag(node, "all-members"), flag(node, "force"));
      case "sync" -> new Action.Sync(flag(node, "all-members"));
      default ->
          throw new PlanFileException(
              "it has an action that this version of slp-agent does not know");
    };
  }

  private static SettingValue value(JsonNode node, String name) throws PlanFileException {
    JsonNode value = node.get(name);
    if (value == null) {
      throw missing(name);
    }
    if (value.isNull()) {
      return SettingValue.ABSENT;
    }
    if (value.isString()) {
      return SettingValue.of(value.asString());
    }
    if (value.isArray() && !value.isEmpty()) {
      return new SettingValue.Sequence(texts(node, name));
    }
    if (value.isObject() && !value.isEmpty()) {
      Map<String, String> parts = new LinkedHashMap<>();
      for (Map.Entry<String, JsonNode> part : value.properties()) {
        parts.put(part.getKey(), text(value, part.getKey()));
      }
      return new SettingValue.Fields(parts);
    }
    throw new PlanFileException(DAMAGED + "'" + name + "' is no value of a setting");
  }

  private static List<String> texts(JsonNode node, String name) throws PlanFileException {
    List<String> texts = new ArrayList<>();
    for (JsonNode item : items(node, name)) {
      if (!item.isString()) {
        throw new PlanFileException(DAMAGED + "'" + name + "' holds something else than texts");
      }
      texts.add(item.asString());
    }
    return texts;
  }

  private static List<JsonNode> items(JsonNode node, String name) throws PlanFileException {
    JsonNode list = node.get(name);
    if (list == null || !list.isArray()) {
      throw missing(name);
    }
    List<JsonNode> items = new ArrayList<>();
    list.forEach(items::add);
    return items;
  }

  private static String text(JsonNode node, String name) throws PlanFileException {
    JsonNode text = node.get(name);
    if (text == null || !text.isString()) {
      throw missing(name);
    }
    return text.asString();
  }

  private static boolean flag(JsonNode node, String name) throws PlanFileException {
    JsonNode flag = node.get(name);
    if (flag == null || !flag.isBoolean()) {
      throw missing(name);
    }
    return flag.asBoolean();
  }

  private static PlanFileException missing(String name) {
    return new PlanFileException(DAMAGED + "'" + name + "' is missing or of another kind");
  }
}
