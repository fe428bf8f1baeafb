package io.slpagent.yang.library;

import io.slpagent.yang.SchemaException;
import io.slpagent.yang.parser.ModuleText;
import io.slpagent.yang.parser.SchemaParser;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Fetches what a schema needs, breadth first: the roots that the device has, what these import and
 * include, and the modules that the device says deviate them.
 */
final class Closure {
  private final ModuleList list;
  private final ModuleSource source;
  private final Map<String, List<ModuleId>> listed = new HashMap<>();
  private final Map<ModuleId, ModuleSet.Text> texts = new LinkedHashMap<>();
  private final List<String> missing = new ArrayList<>();

  Closure(ModuleList list, ModuleSource source) {
    this.list = list;
    this.source = source;
    for (List<ModuleId> ids : List.of(list.implemented(), list.imported(), list.submodules())) {
      ids.forEach(id -> listed.computeIfAbsent(id.name(), n -> new ArrayList<>()).add(id));
    }
    listed.values().forEach(ids -> ids.sort((a, b) -> b.revision().compareTo(a.revision())));
  }

  /** The revision of each module and submodule that is listed; of several the newest. */
  Map<String, String> revisions() {
    Map<String, String> revisions = new HashMap<>();
    listed.forEach((name, ids) -> revisions.put(name, ids.getFirst().revision()));
    return revisions;
  }

  /**
   * Fetches the texts.
   *
   * @throws ModuleSource.ModuleNotServed when a text that is needed is not handed out
   * @throws SchemaException when there is none of the roots, or too much of anything
   * @throws Exception what the source throws
   */
  ModuleSet fetch(List<String> roots) throws Exception {
    Deque<ModuleId> open = new ArrayDeque<>();
    roots.forEach(root -> find(root, "").ifPresent(open::add));
    if (open.isEmpty()) {
      throw new SchemaException("the device has none of the modules " + String.join(", ", roots));
    }
    while (!open.isEmpty()) {
      ModuleId id = open.remove();
      if (!texts.containsKey(id)) {
        String text =
            SchemaParser.DISPENSABLE.contains(id.name())
                ? fetchIfServed(id, "module " + id.name() + " is not handed out")
                : fetch(id);
        needs(id, text).forEach(n -> find(n.name(), n.revision()).ifPresent(open::add));
      }
    }
    Set<String> names = new HashSet<>();
    texts.keySet().forEach(id -> names.add(id.name()));
    Set<String> deviations = fetchDeviations(names);
    texts.keySet().forEach(id -> names.add(id.name()));
    Map<String, Set<String>> features = new HashMap<>(list.features());
    features.keySet().retainAll(names);
    return new ModuleSet(
        List.copyOf(texts.values()), deviations, features, missing, "", "the device");
  }

  /**
   * Adds to a slice what the device says that deviates its modules, as far as it hands that out.
   *
   * @throws Exception what the source throws
   */
  ModuleSet deviating(ModuleSet slice) throws Exception {
    Set<String> names = new TreeSet<>();
    slice.texts().forEach(text -> names.add(text.name().replaceFirst("(@.*)?(\\.yang)?$", "")));
    Set<String> wanted = fetchDeviations(names);
    wanted.removeAll(names);
    List<ModuleSet.Text> all = new ArrayList<>(slice.texts());
    texts.values().stream().filter(text -> wanted.contains(text.name())).forEach(all::add);
    return new ModuleSet(all, wanted, slice.features(), missing, slice.slice(), slice.origin());
  }

  private Set<String> fetchDeviations(Set<String> deviated) throws Exception {
    Set<String> wanted = new TreeSet<>();
    for (String name : deviated) {
      wanted.addAll(list.deviations().getOrDefault(name, Set.of()));
    }
    for (String name : wanted) {
      Optional<ModuleId> id = find(name, "").filter(i -> !texts.containsKey(i));
      if (id.isPresent()) {
        // without a deviation we may know too many nodes
        fetchIfServed(
            id.get(), "module " + id.get().name() + ", which deviates others, is not handed out");
      }
    }
    return wanted;
  }

  /** What can be done without costs a note where it cannot be read; its text is empty then. */
  private String fetchIfServed(ModuleId id, String note) throws Exception {
    try {
      return fetch(id);
    } catch (ModuleSource.ModuleNotServed e) {
      missing.add(note);
      return "";
    }
  }

  private Optional<ModuleId> find(String name, String revision) {
    return listed.getOrDefault(name, List.of()).stream()
        .filter(id -> revision.isEmpty() || id.revision().equals(revision))
        .findFirst();
  }

  private String fetch(ModuleId id) throws Exception {
    if (texts.size() >= ModuleSet.MOST_MODULES) {
      throw new SchemaException(
          "the schema needs more than " + ModuleSet.MOST_MODULES + " modules");
    }
    String text = source.text(id);
    if (text.length() > ModuleSet.LONGEST_MODULE) {
      throw new SchemaException("the text of module " + id.name() + " is longer than 4 MB");
    }
    texts.put(id, new ModuleSet.Text(id.name(), id.revision(), text));
    return text;
  }

  /** What a module needs; nothing where it cannot be read, and then the parser says why. */
  private static List<ModuleText.Need> needs(ModuleId id, String text) {
    try {
      return ModuleText.read(id.name(), text).needs();
    } catch (SchemaException unreadable) {
      return List.of();
    }
  }
}
