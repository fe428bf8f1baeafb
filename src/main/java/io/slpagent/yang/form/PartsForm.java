package io.slpagent.yang.form;

import io.slpagent.model.Edit;
import io.slpagent.model.Path;
import io.slpagent.model.SettingValue;
import io.slpagent.model.SettingValue.Absent;
import io.slpagent.model.SettingValue.Fields;
import io.slpagent.model.Tree;
import io.slpagent.yang.SchemaException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A setting of several parts, each in a leaf of its own below one container. */
public final class PartsForm implements Form {
  private final Site site;
  private final Map<String, Path> leaves;

  /**
   * A container with parts.
   *
   * @param leaves the path of a leaf, relative to the container and without a module, by part
   */
  public PartsForm(Site site, Map<String, String> leaves) {
    this.site = site;
    this.leaves = new LinkedHashMap<>();
    leaves.forEach((part, leaf) -> this.leaves.put(part, site.child(leaf)));
  }

  @Override
  public SettingValue read(Tree.Container data) {
    Map<String, String> parts = new LinkedHashMap<>();
    leaves.forEach((part, leaf) ->
        data.leaf(leaf).filter(v -> !v.isEmpty()).ifPresent(v -> parts.put(part, v)));
    return parts.isEmpty() ? SettingValue.ABSENT : new Fields(parts);
  }

  @Override
  public List<Edit> write(SettingValue before, SettingValue after) throws SchemaException {
    if (after.equals(before)) {
      return List.of();
    }
    if (after instanceof Absent) {
      return List.of(new Edit.Remove(site.path()));
    }
    if (!(after instanceof Fields wanted)) {
      throw new SchemaException(
          site.path(),
          "'" + after + "' has none of the parts " + String.join(", ", leaves.keySet()));
    }
    return changes(before instanceof Fields f ? f.parts() : Map.of(), wanted.parts());
  }

  private List<Edit> changes(Map<String, String> before, Map<String, String> after)
      throws SchemaException {
    List<Edit> edits = new ArrayList<>();
    for (String part : before.keySet()) {
      if (!after.containsKey(part)) {
        edits.add(new Edit.Remove(leaf(part)));
      }
    }
    for (Map.Entry<String, String> part : after.entrySet()) {
      if (!part.getValue().equals(before.get(part.getKey()))) {
        edits.add(site.set(leaf(part.getKey()), part.getValue()));
      }
    }
    return edits;
  }

  private Path leaf(String part) throws SchemaException {
    Path leaf = leaves.get(part);
    if (leaf == null) {
      throw new SchemaException(
          site.path(), "'" + part + "' is none of its parts " + String.join(", ", leaves.keySet()));
    }
    return leaf;
  }
}
