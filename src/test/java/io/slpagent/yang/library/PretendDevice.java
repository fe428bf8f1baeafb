package io.slpagent.yang.library;

import io.slpagent.yang.SchemaException;
import io.slpagent.yang.parser.ModuleText;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** A device that hands out the modules it was given, and counts how often it is asked. */
final class PretendDevice implements ModuleSource {
  private final String contentId;
  private final Map<String, String> texts = new LinkedHashMap<>();
  private final List<ModuleId> modules = new ArrayList<>();
  private final List<ModuleId> submodules = new ArrayList<>();
  final AtomicInteger lists = new AtomicInteger();
  final AtomicInteger fetched = new AtomicInteger();
  Map<String, Set<String>> deviations = Map.of();
  Map<String, Set<String>> features = Map.of();
  volatile boolean servesTexts = true;

  /** What it hands out even where it keeps its texts to itself. */
  final Set<String> served = new HashSet<>();

  volatile @Nullable IOException down;

  PretendDevice(String contentId, String... modules) {
    this.contentId = contentId;
    for (String text : modules) {
      add(text);
    }
  }

  PretendDevice add(String text) {
    try {
      ModuleText read = ModuleText.read("a module of the test", text);
      ModuleId id = new ModuleId(read.name(), read.revision(), read.namespace(), "/x");
      (read.owner().isEmpty() ? modules : submodules).add(id);
      texts.put(read.name() + "@" + read.revision(), text);
      return this;
    } catch (SchemaException e) {
      throw new AssertionError(e);
    }
  }

  /** How many texts it has. */
  int size() {
    return texts.size();
  }

  /** Lists a module whose text it does not have. */
  void listOnly(String module) {
    modules.add(new ModuleId(module, "2001-01-01", "urn:example:" + module, "/x"));
  }

  @Override
  public ModuleList moduleList() throws IOException {
    lists.incrementAndGet();
    IOException trouble = down;
    if (trouble != null) {
      throw trouble;
    }
    return new ModuleList(contentId, modules, List.of(), submodules, deviations, features);
  }

  @Override
  public String text(ModuleId module) throws ModuleNotServed {
    fetched.incrementAndGet();
    String text = texts.get(module.name() + "@" + module.revision());
    if (text == null || !(servesTexts || served.contains(module.name()))) {
      throw new ModuleNotServed(module);
    }
    return text;
  }
}
