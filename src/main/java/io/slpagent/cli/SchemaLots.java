package io.slpagent.cli;

import io.slpagent.yang.DeviceSchema;
import io.slpagent.yang.library.KeptSchema;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What came of fetching schemas, each with the devices that have it.
 *
 * @param lots by content id, in the order of the devices
 * @param failures the devices that could not be asked
 */
record SchemaLots(List<Lot> lots, List<Failed> failures) {
  private static final ObjectMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
  private static final int MOST_NAMES = 8;

  SchemaLots {
    lots = List.copyOf(lots);
    failures = List.copyOf(failures);
  }

  /** What one device answered. */
  sealed interface Answer {}

  /** It has a schema. */
  record Fetched(String device, DeviceSchema schema) implements Answer {}

  /** It could not be asked. */
  record Failed(String device, String problem, String advice) implements Answer {}

  /**
   * One schema.
   *
   * @param kept how it lies in the cache; empty where it could not be kept
   */
  record Lot(DeviceSchema schema, List<String> devices, Optional<KeptSchema> kept) {
    Lot {
      devices = List.copyOf(devices);
    }

    private Map<String, String> modules() {
      return kept.map(KeptSchema::modules).orElse(schema.modules());
    }
  }

  /**
   * @param kept how a content id lies in the cache
   */
  static SchemaLots of(List<Answer> answers, Function<String, Optional<KeptSchema>> kept) {
    Map<String, DeviceSchema> schemas = new LinkedHashMap<>();
    Map<String, List<String>> devices = new LinkedHashMap<>();
    List<Failed> failures = new ArrayList<>();
    for (Answer answer : answers) {
      switch (answer) {
        case Fetched fetched -> {
          String id = fetched.schema().contentId();
          schemas.putIfAbsent(id, fetched.schema());
          devices.computeIfAbsent(id, i -> new ArrayList<>()).add(fetched.device());
        }
        case Failed failed -> failures.add(failed);
      }
    }
    List<Lot> lots = new ArrayList<>();
    schemas.forEach((id, schema) ->
        lots.add(new Lot(schema, devices.getOrDefault(id, List.of()), kept.apply(id))));
    return new SchemaLots(lots, failures);
  }

  /**
   * For people.
   *
   * @param all whether each module is named
   */
  String text(boolean all) {
    StringBuilder text = new StringBuilder();
    for (Lot lot : lots) {
      text.append(lot.schema().contentId()).append(": from ").append(lot.schema().origin());
      text.append(", ").append(Words.count(lot.modules().size(), "module"));
      lot.kept().ifPresent(kept -> text.append(", ").append(size(kept.bytes())));
      text.append('\n').append("  of ").append(names(lot.devices())).append('\n');
      text.append(
          lot.kept()
              .map(kept -> "  kept in " + kept.folder() + " since " + kept.keptAt() + "\n")
              .orElse("  not kept: the cache cannot be written\n"));
      lot.schema().leftOut().forEach(what -> text.append("  not taken in: " + what + "\n"));
      if (all) {
        lot.modules()
            .forEach((name, revision) ->
                text.append("    " + name + (revision.isEmpty() ? "" : "@" + revision) + "\n"));
      }
    }
    int asked = lots.stream().mapToInt(lot -> lot.devices().size()).sum();
    text.append(Words.count(lots.size(), "schema")).append(" of ");
    text.append(Words.count(asked, "device"));
    text.append(failures.isEmpty() ? "" : ", and " + failures.size() + " could not be asked");
    return text.append(".\n").toString();
  }

  /** One document. */
  String json() {
    ObjectNode document = JSON.createObjectNode();
    ArrayNode schemas = document.putArray("schemas");
    for (Lot lot : lots) {
      ObjectNode schema = schemas.addObject();
      schema.put("content-id", lot.schema().contentId()).put("origin", lot.schema().origin());
      ArrayNode devices = schema.putArray("devices");
      lot.devices().forEach(devices::add);
      ArrayNode modules = schema.putArray("modules");
      lot.modules()
          .forEach(
              (name, revision) -> modules.addObject().put("name", name).put("revision", revision));
      schema.put("bytes", lot.kept().map(KeptSchema::bytes).orElse(null));
      schema.put("folder", lot.kept().map(kept -> kept.folder().toString()).orElse(null));
      schema.put("kept-at", lot.kept().map(kept -> kept.keptAt().toString()).orElse(null));
      ArrayNode leftOut = schema.putArray("left-out");
      lot.schema().leftOut().forEach(leftOut::add);
    }
    ArrayNode failed = document.putArray("failures");
    failures.forEach(f ->
        failed
            .addObject()
            .put("device", f.device())
            .put("problem", f.problem())
            .put("advice", f.advice()));
    return JSON.writeValueAsString(document) + "\n";
  }

  private static String names(List<String> devices) {
    List<String> shown = devices.subList(0, Math.min(MOST_NAMES, devices.size()));
    int more = devices.size() - shown.size();
    return String.join(", ", shown) + (more == 0 ? "" : " and " + more + " more");
  }

  private static String size(long bytes) {
    return bytes < 1_000_000
        ? (bytes + 500) / 1000 + " kB"
        : String.format(Locale.ROOT, "%.1f MB", bytes / 1e6);
  }
}
