package io.slpagent.report.saved;

import io.slpagent.model.SettingValue;
import io.slpagent.model.SettingValue.Absent;
import io.slpagent.model.SettingValue.Fields;
import io.slpagent.model.SettingValue.Sequence;
import io.slpagent.model.SettingValue.Text;
import io.slpagent.plan.Action;
import io.slpagent.plan.Outline;
import io.slpagent.plan.Withheld;
import java.util.TreeMap;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes a plan as one JSON document; {@code src/docs/output.md} describes its shape. */
public final class PlanWriter {
  /** What stands under {@code format}. */
  static final String FORMAT = "slp-agent plan 1";

  private static final ObjectMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private PlanWriter() {}

  /** The document, with a line break at its end. */
  public static String json(SavedPlan plan) {
    ObjectNode document = JSON.createObjectNode();
    document.put("format", FORMAT);
    document.put("plan-hash", plan.hash());
    document.put("run", plan.run());
    document.put("made", plan.made().toString());
    ArrayNode devices = document.putArray("devices");
    plan.devices()
        .forEach((name, entry) -> {
          ObjectNode device = devices.addObject();
          device.put("name", name).put("address", entry.address());
          changes(device, entry);
          actions(device, entry.outline());
          withheld(device, entry.outline());
        });
    return JSON.writeValueAsString(document) + "\n";
  }

  private static void changes(ObjectNode device, SavedPlan.Entry entry) {
    ArrayNode changes = device.putArray("changes");
    for (Outline.Line line : entry.outline().changes()) {
      ObjectNode change = changes.addObject().put("setting", line.setting());
      SettingValue before = line.before();
      if (before != null) {
        put(change, "before", before);
      }
      put(change, "after", line.after());
      change.put("where", line.where());
      ArrayNode removed = change.putArray("removed-from");
      line.removedFrom().forEach(removed::add);
      change.put("affects-whole-device", entry.wholeDevice().contains(line.setting()));
    }
  }

  private static void actions(ObjectNode device, Outline outline) {
    ArrayNode actions = device.putArray("actions");
    for (Action action : outline.actions()) {
      switch (action) {
        case Action.InstallTrust trust -> {
          ObjectNode node = actions.addObject().put("action", "install-trust");
          ArrayNode members = node.putArray("members");
          trust.missing().forEach(members::add);
          node.put("all-members", trust.allMembers()).put("force", trust.force());
        }
        case Action.Sync sync ->
            actions.addObject().put("action", "sync").put("all-members", sync.allMembers());
      }
    }
  }

  private static void withheld(ObjectNode device, Outline outline) {
    ArrayNode all = device.putArray("withheld");
    for (Withheld withheld : outline.withheld()) {
      ObjectNode node = all.addObject().put("setting", withheld.what());
      SettingValue before = withheld.before();
      if (before != null) {
        put(node, "before", before);
      }
      put(node, "after", withheld.after());
      node.put("reason", withheld.reason());
    }
  }

  private static void put(ObjectNode node, String name, SettingValue value) {
    switch (value) {
      case Absent none -> node.putNull(name);
      case Text text -> node.put(name, text.text());
      case Sequence sequence -> {
        ArrayNode items = node.putArray(name);
        sequence.items().forEach(items::add);
      }
      case Fields fields -> {
        ObjectNode parts = node.putObject(name);
        new TreeMap<>(fields.parts()).forEach(parts::put);
      }
    }
  }
}
