package io.slpagent.simulator.catalyst;

import io.slpagent.simulator.fleet.SwitchSpec;
import io.slpagent.simulator.fleet.SwitchSpec.YangPatching;
import io.slpagent.simulator.json.Json;
import io.slpagent.simulator.schema.ModuleTable;
import io.slpagent.simulator.schema.ModuleTable.Module;
import io.slpagent.simulator.schema.ModuleTable.ModuleSet;
import io.slpagent.simulator.schema.ModuleTable.Unit;
import io.slpagent.simulator.schema.NodeTable;
import io.slpagent.simulator.schema.SchemaNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The modules that a switch lists and, where a folder of them is given, their texts. The texts are
 * Cisco's and are not part of the pretend fleet.
 */
public final class ModuleLibrary {
  /** The module that takes nodes away where a fault says so. */
  static final Unit DEVIATION = new Unit("pretend-switch-deviation", "2026-01-01");

  private static final String SCHEMA_URL = "http://localhost:8008/restconf/tailf/modules/";
  private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9._-]{0,100}");
  private static final long LONGEST_TEXT = 8L << 20;

  private static final Module YANG_PATCH =
      new Module(
          new Unit("ietf-yang-patch", "2017-02-22"),
          "urn:ietf:params:xml:ns:yang:ietf-yang-patch",
          false,
          false,
          List.of(),
          List.of(),
          List.of());

  private final @Nullable Path folder;

  /**
   * @param folder holds {@code RELEASE/NAME.yang}; null where no texts are served
   */
  public ModuleLibrary(@Nullable Path folder) {
    this.folder = folder;
  }

  /** The modules that the NETCONF hello of a release lists (RFC 6020 section 5.6.4). */
  public static List<String> greeted(String release) {
    return ModuleTable.of(release).modules().stream()
        .filter(Module::greeted)
        .map(ModuleLibrary::capability)
        .toList();
  }

  private static String capability(Module module) {
    StringBuilder uri = new StringBuilder(module.namespace());
    uri.append(module.namespace().contains("?") ? '&' : '?');
    uri.append("module=").append(module.unit().name());
    if (!module.unit().revision().isEmpty()) {
      uri.append("&revision=").append(module.unit().revision());
    }
    if (!module.features().isEmpty()) {
      uri.append("&features=").append(String.join(",", module.features()));
    }
    if (!module.deviations().isEmpty()) {
      uri.append("&deviations=")
          .append(String.join(",", module.deviations().stream().map(Unit::name).toList()));
    }
    return uri.toString();
  }

  /** Whether a switch announces YANG Patch. */
  boolean announcesYangPatch(SwitchSpec spec) {
    return switch (spec.circumstances().manners().yangPatch()) {
      case ON, REFUSED -> true;
      case OFF -> false;
      case BY_RELEASE ->
          ModuleTable.of(spec.chassis().release()).modules().stream()
              .anyMatch(module -> module.unit().equals(YANG_PATCH.unit()));
    };
  }

  /** Whether a switch takes YANG Patch. */
  boolean takesYangPatch(SwitchSpec spec) {
    return announcesYangPatch(spec)
        && spec.circumstances().manners().yangPatch() != YangPatching.REFUSED;
  }

  /** The text of a module or submodule of a release. */
  public Optional<String> text(String release, String name) {
    Optional<Path> file = file(release, name);
    if (file.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Files.size(file.get()) > LONGEST_TEXT
          ? Optional.empty()
          : Optional.of(Files.readString(file.get(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** The text of the module that takes nodes away. */
  static String deviationText(String release, Collection<String> removed) {
    StringBuilder text = new StringBuilder();
    text.append("module ").append(DEVIATION.name()).append(" {\n  namespace \"urn:example:");
    text.append(DEVIATION.name()).append("\";\n  prefix deviation;\n");
    Set<String> imported = new LinkedHashSet<>();
    StringBuilder deviations = new StringBuilder();
    for (String path : removed) {
      SchemaNode node = NodeTable.of(release);
      deviations.append("  deviation \"");
      for (String name : path.substring(1).split("/", -1)) {
        SchemaNode child = node.child(name);
        if (child == null) {
          throw new IllegalArgumentException(release + " has no " + path);
        }
        imported.add(child.module());
        for (String between : child.properties().via()) {
          deviations.append('/').append(child.module()).append(':').append(between);
        }
        deviations.append('/').append(child.qualifiedName());
        node = child;
      }
      deviations.append("\" {\n    deviate not-supported;\n  }\n");
    }
    imported.forEach(
        module -> text.append("  import %s {\n    prefix %s;\n  }\n".formatted(module, module)));
    text.append("  revision ").append(DEVIATION.revision()).append(";\n");
    return text.append(deviations).append("}\n").toString();
  }

  private Optional<Path> file(String release, String name) {
    if (folder == null || !NAME.matcher(name).matches()) {
      return Optional.empty();
    }
    return Optional.of(folder.resolve(release).resolve(name + ".yang"))
        .filter(Files::isRegularFile);
  }

  /**
   * {@code ietf-yang-library:modules-state} (RFC 7895).
   *
   * @param removed the paths that a deviation takes away
   */
  Json.Members modulesState(SwitchSpec spec, Collection<String> removed) {
    String release = spec.chassis().release();
    ModuleSet set = ModuleTable.of(release);
    Set<String> deviated = new LinkedHashSet<>();
    removed.forEach(path -> deviated.add(path.substring(1, path.indexOf(':'))));
    Json.Items list = new Json.Items();
    for (Module module : set.modules()) {
      if (listed(release, module) && !module.unit().equals(YANG_PATCH.unit())) {
        list.add(entry(release, module, deviated.contains(module.unit().name())));
      }
    }
    if (announcesYangPatch(spec)) {
      list.add(entry(release, YANG_PATCH, false));
    }
    String id = set.id();
    if (!removed.isEmpty()) {
      list.add(
          unit(DEVIATION)
              .put("namespace", "urn:example:" + DEVIATION.name())
              .put("conformance-type", "implement"));
      byte[] seed = (id + String.join(" ", removed)).getBytes(StandardCharsets.UTF_8);
      id = UUID.nameUUIDFromBytes(seed).toString().replace("-", "");
    }
    return new Json.Members().put("module-set-id", id).put("module", list);
  }

  /**
   * With a folder of texts, deviations whose text is not there are not listed: none could read
   * them.
   */
  private boolean listed(String release, Module module) {
    String name = module.unit().name();
    return folder == null || !name.endsWith("-deviation") || file(release, name).isPresent();
  }

  private Json.Members entry(String release, Module module, boolean deviated) {
    Json.Members entry = unit(module.unit()).put("namespace", module.namespace());
    if (!module.features().isEmpty()) {
      entry.put("feature", Json.Items.ofTexts(module.features()));
    }
    List<Unit> deviations =
        module.deviations().stream()
            .filter(unit -> folder == null || file(release, unit.name()).isPresent())
            .toList();
    Json.Items items = new Json.Items();
    deviations.forEach(unit -> items.add(plain(unit)));
    if (deviated) {
      items.add(plain(DEVIATION));
    }
    if (!items.values().isEmpty()) {
      entry.put("deviation", items);
    }
    entry.put("conformance-type", module.implemented() ? "implement" : "import");
    if (!module.submodules().isEmpty()) {
      entry.put("submodule", new Json.Items(module.submodules().stream().map(this::unit).toList()));
    }
    return entry;
  }

  private static Json.Members plain(Unit unit) {
    return new Json.Members().put("name", unit.name()).put("revision", unit.revision());
  }

  private Json.Members unit(Unit unit) {
    String revision = unit.revision().isEmpty() ? "" : "/" + unit.revision();
    return plain(unit).put("schema", SCHEMA_URL + unit.name() + revision);
  }
}
