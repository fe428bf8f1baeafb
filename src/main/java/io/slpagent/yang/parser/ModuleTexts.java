package io.slpagent.yang.parser;

import io.slpagent.yang.SchemaException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A set of modules and submodules, by name and revision; several revisions of one may be there. */
final class ModuleTexts {
  private final Map<String, List<ModuleText>> byName = new HashMap<>();

  ModuleTexts(Collection<ModuleText> texts) {
    for (ModuleText text : texts) {
      List<ModuleText> revisions = byName.computeIfAbsent(text.name(), n -> new ArrayList<>());
      if (revisions.stream().noneMatch(r -> r.revision().equals(text.revision()))) {
        revisions.add(text);
        revisions.sort((a, b) -> b.revision().compareTo(a.revision()));
      }
    }
  }

  /** The module of a name; the newest where no revision is asked for. */
  Optional<ModuleText> find(String name, String revision) {
    return byName.getOrDefault(name, List.of()).stream()
        .filter(t -> revision.isEmpty() || t.revision().equals(revision))
        .findFirst();
  }

  boolean has(String name) {
    return byName.containsKey(name);
  }

  /**
   * A module with all that it needs, directly or not.
   *
   * @throws SchemaException where something is missing
   */
  Set<ModuleText> closure(ModuleText start) throws SchemaException {
    Set<ModuleText> found = new LinkedHashSet<>();
    Deque<ModuleText> open = new ArrayDeque<>(List.of(start));
    while (!open.isEmpty()) {
      ModuleText text = open.remove();
      if (!found.add(text)) {
        continue;
      }
      for (ModuleText.Need need : text.needs()) {
        open.add(find(need.name(), need.revision()).orElseThrow(() -> missing(text, need)));
      }
    }
    return found;
  }

  private static SchemaException missing(ModuleText text, ModuleText.Need need) {
    String revision = need.revision().isEmpty() ? "" : " of " + need.revision();
    return new SchemaException(
        "module " + text.name() + " needs " + need.name() + revision + ", which is not there");
  }
}
