package io.slpagent.yang.answer;

import io.slpagent.model.NodeName;
import io.slpagent.model.Tree;
import io.slpagent.yang.DataNode;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Tells the entries of one list of an answer apart. */
public final class EntryKeys {
  private final DataNode list;
  private final Notes notes;
  private final Set<Map<String, String>> known = new HashSet<>();

  public EntryKeys(DataNode list, Notes notes) {
    this.list = list;
    this.notes = notes;
  }

  /**
   * Fills the keys of an entry into its place, and notes what is odd about them.
   *
   * @return whether the entry counts; of two with the same keys the first does
   */
  public boolean isNew(Tree.Container entry, Spot here) {
    Map<String, String> keys = new LinkedHashMap<>();
    for (String key : list.keys()) {
      if (entry.children().get(new NodeName(list.name().module(), key)) instanceof Tree.Leaf leaf) {
        keys.put(key, leaf.value());
      }
    }
    here.keys(keys);
    if (keys.size() < list.keys().size()) {
      notes.add(here, "The entry lacks a key.");
      return true;
    }
    if (!keys.isEmpty() && !known.add(keys)) {
      notes.add(here, "An entry with these keys stands twice; the first was taken.");
      return false;
    }
    return true;
  }
}
