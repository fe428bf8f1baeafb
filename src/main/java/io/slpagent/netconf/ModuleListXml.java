package io.slpagent.netconf;

import static io.slpagent.netconf.YangLibrary.LIBRARY;

import io.slpagent.yang.SchemaException;
import io.slpagent.yang.library.ModuleId;
import io.slpagent.yang.library.ModuleList;
import io.slpagent.yang.xml.Element;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A list of modules as XML: {@code modules-state} (RFC 7895) or {@code yang-library} (RFC 8525).
 */
final class ModuleListXml {
  private static final int MOST_MODULES = 5000;

  private final List<ModuleId> implemented = new ArrayList<>();
  private final List<ModuleId> imported = new ArrayList<>();
  private final Set<ModuleId> submodules = new HashSet<>();
  private final Map<String, Set<String>> deviations = new HashMap<>();
  private final Map<String, Set<String>> features = new HashMap<>();

  private ModuleListXml() {}

  /**
   * Reads a list.
   *
   * @param expectedId the content id where the list itself does not tell it
   * @param top its container
   * @throws SchemaException when it is no list of modules
   */
  static ModuleList read(String expectedId, Element top) throws SchemaException {
    ModuleListXml list = new ModuleListXml();
    for (Element module : top.all(LIBRARY, "module").toList()) {
      boolean implement = module.textOf(LIBRARY, "conformance-type").equals("implement");
      list.add(module, implement ? list.implemented : list.imported);
    }
    for (Element set : top.all(LIBRARY, "module-set").toList()) {
      set.all(LIBRARY, "module").forEach(m -> list.add(m, list.implemented));
      set.all(LIBRARY, "import-only-module").forEach(m -> list.add(m, list.imported));
    }
    int modules = list.implemented.size() + list.imported.size();
    if (list.implemented.isEmpty() || modules > MOST_MODULES) {
      throw new SchemaException("the list of modules holds " + modules + " modules");
    }
    String id = top.textOf(LIBRARY, "module-set-id") + top.textOf(LIBRARY, "content-id");
    return new ModuleList(
        id.isEmpty() ? expectedId : id,
        list.implemented,
        list.imported,
        List.copyOf(list.submodules),
        list.deviations,
        list.features);
  }

  private void add(Element module, List<ModuleId> where) {
    String name = module.textOf(LIBRARY, "name");
    if (name.isEmpty()) {
      return;
    }
    where.add(id(module, name));
    // RFC 7895 had a container around submodules in its drafts; some servers still have it
    module
        .all(LIBRARY, "submodules")
        .flatMap(s -> s.all(LIBRARY, "submodule"))
        .forEach(s -> submodules.add(id(s, s.textOf(LIBRARY, "name"))));
    module.all(LIBRARY, "submodule").forEach(s -> submodules.add(id(s, s.textOf(LIBRARY, "name"))));
    module
        .all(LIBRARY, "deviation")
        .forEach(d -> deviations.computeIfAbsent(name, n -> new HashSet<>()).add(deviator(d)));
    module
        .all(LIBRARY, "feature")
        .forEach(f -> features.computeIfAbsent(name, n -> new HashSet<>()).add(f.text().strip()));
  }

  /** A list of modules in RFC 7895, a leaf-list of names in RFC 8525. */
  private static String deviator(Element deviation) {
    return deviation.children().isEmpty()
        ? deviation.text().strip()
        : deviation.textOf(LIBRARY, "name");
  }

  private static ModuleId id(Element module, String name) {
    return new ModuleId(
        name,
        module.textOf(LIBRARY, "revision"),
        module.textOf(LIBRARY, "namespace"),
        module.textOf(LIBRARY, "schema"));
  }
}
