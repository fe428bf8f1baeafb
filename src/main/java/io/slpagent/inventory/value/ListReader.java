package io.slpagent.inventory.value;

import io.slpagent.inventory.yaml.YamlNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Reads a list.
 *
 * @param takes see {@link ValueReader#takes()}
 * @param item reads an entry
 * @param most how many entries there may be
 * @param sameness two entries for which this is equal are the same
 */
record ListReader(String takes, ValueReader<String> item, int most, UnaryOperator<String> sameness)
    implements ValueReader<List<String>> {

  @Override
  public ValueForm form() {
    return new ValueForm.Many(item.form(), most);
  }

  @Override
  public @Nullable List<String> read(YamlNode node, String key, Reading reading) {
    if (!(node instanceof YamlNode.Items list)) {
      reading.problem(
          node,
          "'"
              + key
              + "' takes "
              + takes
              + ", not "
              + node.kind()
              + ". Write it as a list: [FIRST, SECOND].");
      return null;
    }
    if (list.items().isEmpty()) {
      reading.problem(
          node, "'" + key + "' is an empty list. Write its entries, or remove the key.");
      return null;
    }
    List<String> read = new ArrayList<>();
    Map<String, Integer> seen = new HashMap<>();
    boolean good = true;
    for (int i = 0; i < list.items().size(); i++) {
      YamlNode entry = list.items().get(i);
      if (i == most) {
        reading.problem(
            entry,
            "'"
                + key
                + "' holds "
                + list.items().size()
                + " entries, and "
                + most
                + " is the most. Remove some.");
        good = false;
      }
      String value = item.read(entry, key, reading);
      if (value == null) {
        good = false;
      } else if (seen.putIfAbsent(sameness.apply(value), entry.line()) != null) {
        reading.problem(entry, Quote.of(value) + " stands twice in '" + key + "'. Remove one.");
        good = false;
      } else {
        read.add(value);
      }
    }
    return good ? List.copyOf(read) : null;
  }
}
