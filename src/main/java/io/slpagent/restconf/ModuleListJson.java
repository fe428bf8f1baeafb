package io.slpagent.restconf;

import io.slpagent.yang.SchemaException;
import io.slpagent.yang.library.ModuleId;
import io.slpagent.yang.library.ModuleList;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A list of modules as JSON: {@code modules-state} (RFC 7895) or {@code yang-library} (RFC 8525).
 */
final class ModuleListJson {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final int MOST_MODULES = 5000;
  private static final Pattern ID = Pattern.compile("[!-~]{1,200}");

  private final List<ModuleId> implemented = new ArrayList<>();
  private final List<ModuleId> imported = new ArrayList<>();
  private final Set<ModuleId> submodules = new HashSet<>();
  private final Map<String, Set<String>> deviations = new HashMap<>();
  private final Map<String, Set<String>> features = new HashMap<>();

  private ModuleListJson() {}

  /**
   * @param expectedId the content id where the list itself does not tell it
   * @throws SchemaException when it is no list of modules
   */
  static ModuleList read(String expectedId, String body) throws SchemaException {
    ModuleListJson list = new ModuleListJson();
    String contentId;
    try {
      JsonNode root = JSON.readTree(body);
      JsonNode state = root.path("ietf-yang-library:modules-state");
      JsonNode library = root.path("ietf-yang-library:yang-library");
      contentId =
          state.path("module-set-id").asString(library.path("content-id").asString(expectedId));
      state.path("module").forEach(list::addByConformance);
      for (JsonNode set : library.path("module-set")) {
        set.path("module").forEach(module -> list.add(module, list.implemented));
        set.path("import-only-module").forEach(module -> list.add(module, list.imported));
      }
    } catch (JacksonException e) {
      throw new SchemaException("the list of modules is no JSON", e);
    }
    int modules = list.implemented.size() + list.imported.size();
    if (list.implemented.isEmpty() || modules > MOST_MODULES) {
      throw new SchemaException("the list of modules holds " + modules + " modules");
    }
    return new ModuleList(
        contentId,
        list.implemented,
        list.imported,
        List.copyOf(list.submodules),
        list.deviations,
        list.features);
  }

  /** The text of the one leaf that an answer holds; empty where it is none, or is no name. */
  static Optional<String> onlyText(String body) {
    try {
      JsonNode root = JSON.readTree(body);
      if (!root.isObject() || root.size() != 1) {
        return Optional.empty();
      }
      JsonNode leaf = root.iterator().next();
      String text = leaf.isString() ? leaf.stringValue() : "";
      return ID.matcher(text).matches() ? Optional.of(text) : Optional.empty();
    } catch (JacksonException e) {
      return Optional.empty();
    }
  }

  private void addByConformance(JsonNode module) {
    boolean implement = text(module, "conformance-type").equals("implement");
    add(module, implement ? implemented : imported);
  }

  private void add(JsonNode module, List<ModuleId> where) {
    String name = text(module, "name");
    if (name.isEmpty()) {
      return;
    }
    where.add(id(module, name, text(module, "namespace")));
    for (JsonNode submodule : module.path("submodule")) {
      submodules.add(id(submodule, text(submodule, "name"), ""));
    }
    for (JsonNode deviation : module.path("deviation")) {
      // a list of modules in RFC 7895, a leaf-list of names in RFC 8525
      String by = deviation.isString() ? deviation.stringValue() : text(deviation, "name");
      deviations.computeIfAbsent(name, n -> new HashSet<>()).add(by);
    }
    for (JsonNode feature : module.path("feature")) {
      features.computeIfAbsent(name, n -> new HashSet<>()).add(feature.asString(""));
    }
  }

  private static ModuleId id(JsonNode module, String name, String namespace) {
    String url = text(module, "schema");
    if (url.isEmpty()) {
      url = module.path("location").path(0).asString("");
    }
    return new ModuleId(name, text(module, "revision"), namespace, url);
  }

  private static String text(JsonNode node, String name) {
    return node.path(name).asString("");
  }
}
