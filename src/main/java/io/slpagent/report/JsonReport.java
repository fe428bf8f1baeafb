package io.slpagent.report;

import io.slpagent.licensing.LicensingState;
import io.slpagent.licensing.Verdicts;
import io.slpagent.licensing.sync.SyncOutcome;
import io.slpagent.plan.Action;
import io.slpagent.plan.Plan;
import io.slpagent.plan.preview.Preview;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A run as one JSON document. Its shape is documented in {@code src/docs/output.md} and stable:
 * fields are added, never renamed or removed.
 */
public final class JsonReport {
  private static final ObjectMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private JsonReport() {}

  /** The document, with a line break at its end. */
  public static String of(RunReport report) {
    ObjectNode document = JSON.createObjectNode();
    document.put("run", report.run());
    document.put("mode", report.mode().text());
    document.put("started", report.started().toString());
    document.put("ended", report.ended().toString());
    document.put("interrupted", report.interrupted());
    document.put("exit-status", report.exitStatus());
    document.put("plan-hash", report.planHash().orElse(null));
    ArrayNode devices = document.putArray("devices");
    report.devices().forEach(device -> devices.add(device(device)));
    return JSON.writeValueAsString(document) + "\n";
  }

  private static ObjectNode device(DeviceReport report) {
    ObjectNode device = JSON.createObjectNode();
    device.put("name", report.name());
    device.put("address", report.address());
    device.put("outcome", report.outcome().text());
    plan(device, report.plan());
    preview(device, report.preview());
    verdicts(device, report.verdicts());
    ArrayNode expected = device.putArray("expected");
    report.expected().stream().map(c -> lower(c.name())).sorted().forEach(expected::add);
    state(device, report);
    ArrayNode notes = device.putArray("notes");
    report.notes().forEach(notes::add);
    problem(device, report);
    sync(device, report.sync());
    device.put("milliseconds", report.effort().took().toMillis());
    device.put("round-trips", report.effort().roundTrips());
    return device;
  }

  private static void plan(ObjectNode device, Plan plan) {
    ArrayNode changes = device.putArray("changes");
    plan.changes()
        .forEach(change -> {
          ObjectNode node =
              changes
                  .addObject()
                  .put("setting", change.setting().toString())
                  .put("before", change.isUnseen() ? null : change.beforeWords())
                  .put("after", change.after().toString())
                  .put("where", change.where());
          ArrayNode removed = node.putArray("removed-from");
          change.cleared().forEach(removed::add);
          node.put("affects-whole-device", change.wholeDevice());
        });
    ArrayNode actions = device.putArray("actions");
    plan.actions().forEach(action -> action(actions, action));
    ArrayNode withheld = device.putArray("withheld");
    plan.withheld()
        .forEach(w ->
            withheld
                .addObject()
                .put("setting", w.what())
                .put("before", w.before() == null ? null : w.before().toString())
                .put("after", w.after().toString())
                .put("reason", w.reason()));
    ArrayNode unverified = device.putArray("unverified");
    plan.unverified()
        .forEach(u ->
            unverified
                .addObject()
                .put("setting", u.setting().toString())
                .put("wanted", u.wanted().toString())
                .put("reason", u.reason()));
  }

  private static void preview(ObjectNode device, Preview preview) {
    switch (preview) {
      case Preview.None none -> device.putNull("preview");
      case Preview.OfSwitch(List<String> lines) ->
          preview(device, "switch", lines).putNull("reason");
      case Preview.Rendered(List<String> lines, String why) ->
          preview(device, "slp-agent", lines).put("reason", why);
    }
  }

  private static ObjectNode preview(ObjectNode device, String by, List<String> lines) {
    ObjectNode node = device.putObject("preview").put("rendered-by", by);
    ArrayNode array = node.putArray("lines");
    lines.forEach(array::add);
    return node;
  }

  private static void action(ArrayNode actions, Action action) {
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

  private static void verdicts(ObjectNode device, Verdicts verdicts) {
    device
        .putObject("verdicts")
        .put("config", lower(verdicts.config().result().name()))
        .put("trust", lower(verdicts.trust().result().name()))
        .put("reporting", lower(verdicts.reporting().result().name()));
    device
        .putObject("reasons")
        .put("config", verdicts.config().reason())
        .put("trust", verdicts.trust().reason())
        .put("reporting", verdicts.reporting().reason());
  }

  private static void state(ObjectNode device, DeviceReport report) {
    LicensingState state = report.state();
    if (state == null) {
      device.putNull("state");
    } else {
      ObjectNode node = device.putObject("state");
      StateLines.of(state, report.shown()).forEach(node::put);
    }
  }

  private static void sync(ObjectNode device, @Nullable SyncOutcome sync) {
    if (sync == null) {
      device.putNull("sync");
    } else {
      device.putObject("sync").put("outcome", sync.word()).put("text", sync.sentence());
    }
  }

  private static void problem(ObjectNode device, DeviceReport report) {
    Failure failure = report.failure();
    if (failure == null) {
      device.putNull("problem");
      device.putNull("failure");
    } else {
      device.put("problem", failure.text());
      device
          .putObject("failure")
          .put("operation", failure.operation())
          .put("text", failure.problem())
          .put("effect", failure.effect())
          .put("advice", failure.advice());
    }
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
