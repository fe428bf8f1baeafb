package io.slpagent.inventory.key;

import io.slpagent.inventory.key.Part.Branch;
import io.slpagent.inventory.key.Part.Leaf;
import io.slpagent.inventory.key.Part.Word;
import io.slpagent.inventory.key.Shape.Listed;
import io.slpagent.inventory.key.Shape.Named;
import io.slpagent.inventory.key.Shape.Section;
import io.slpagent.inventory.key.Shape.Value;
import io.slpagent.inventory.value.Quote;
import io.slpagent.inventory.value.Reading;
import io.slpagent.inventory.value.ValueReader;
import io.slpagent.inventory.yaml.YamlNode;
import io.slpagent.inventory.yaml.YamlNode.Pair;
import io.slpagent.inventory.yaml.YamlNode.Pairs;
import io.slpagent.inventory.yaml.YamlNode.Scalar;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.IntSupplier;
import java.util.stream.Collectors;

/** Turns nodes into checked parts, by the table of keys. Reports what does not fit. */
public final class PartReader {
  private static final String UNMANAGED = "unmanaged";
  private static final int LONGEST_KEY = 40;
  private static final int LONGEST_NAME = 80;

  private final Reading reading;

  public PartReader(Reading reading) {
    this.reading = reading;
  }

  /**
   * Reads a whole inventory: {@code defaults}, {@code groups} and {@code devices} by name, and
   * {@code schedules} by their number from 0.
   */
  public Branch root(Pairs root) {
    return section(root, KeyTable.ROOT, "the inventory", root);
  }

  private Part part(Key key, Scalar place, YamlNode node) {
    if (key.cancels() && node instanceof Scalar scalar && scalar.text().equals(UNMANAGED)) {
      return new Leaf(Word.UNMANAGED, node.line(), node.column());
    }
    String name = key.name();
    return switch (key.shape()) {
      case Value value -> leaf(value.reader(), name, node);
      case Section section -> {
        if (node instanceof Pairs pairs) {
          yield section(pairs, section, "'" + name + "'", place);
        }
        yield section.alternative() != null
            ? leaf(section.alternative(), name, node)
            : noMap(name, place, node);
      }
      case Named named ->
          node instanceof Pairs pairs ? named(pairs, named, key, place) : noMap(name, place, node);
      case Listed listed -> listed(listed, name, place, node);
    };
  }

  private Leaf leaf(ValueReader<?> reader, String name, YamlNode node) {
    Object value = reader.read(node, name, reading);
    return new Leaf(value == null ? Word.WRONG : value, node.line(), node.column());
  }

  /** A map without keys may be written as nothing at all. */
  private Part noMap(String name, Scalar place, YamlNode node) {
    if (node instanceof Scalar scalar && scalar.isNull()) {
      return new Branch(Map.of(), false, place.line(), place.column());
    }
    reading.problem(
        node,
        "'" + name + "' takes a map of keys, not " + node.kind() + ". Indent its keys below it.");
    return new Leaf(Word.WRONG, node.line(), node.column());
  }

  private Branch section(Pairs node, Section section, String title, YamlNode place) {
    Map<String, Part> parts = new LinkedHashMap<>();
    for (Pair pair : node.pairs()) {
      String name = pair.key().text();
      Key key = section.keys().get(name);
      if (key == null) {
        unknown(pair.key(), section, title);
      } else if (parts.putIfAbsent(name, part(key, pair.key(), pair.value())) != null) {
        twice(pair.key(), title, () -> firstLine(node, name));
      }
    }
    return new Branch(parts, section.whole(), place.line(), place.column());
  }

  private Branch named(Pairs node, Named named, Key above, Scalar place) {
    String title = above.name();
    Map<String, Part> parts = new LinkedHashMap<>();
    Map<String, Integer> seen = new HashMap<>();
    for (Pair pair : node.pairs()) {
      String name = named.name().read(pair.key(), title, reading);
      Part part = entry(named, above, name == null ? title : name, pair);
      if (name != null) {
        Integer first = seen.putIfAbsent(name, pair.key().line());
        if (first != null) {
          twice(pair.key(), "'" + title + "'", () -> first);
        }
        parts.putIfAbsent(name, part);
      }
    }
    return new Branch(parts, false, place.line(), place.column());
  }

  /** What stands under a name; its place is that of the name. */
  private Part entry(Named named, Key above, String name, Pair pair) {
    Scalar key = pair.key();
    boolean value = named.entry() instanceof Value;
    Part part =
        part(
            new Key(value ? above.name() : name, named.entry(), "", above.cancels()),
            key,
            pair.value());
    return value && part instanceof Leaf leaf
        ? new Leaf(leaf.value(), key.line(), key.column())
        : part;
  }

  private Part listed(Listed listed, String name, Scalar place, YamlNode node) {
    if (node instanceof Scalar scalar && scalar.isNull()) {
      return new Branch(Map.of(), false, place.line(), place.column());
    }
    if (!(node instanceof YamlNode.Items items)) {
      reading.problem(
          node,
          "'" + name + "' takes a list of maps, not " + node.kind() + ". Start each with a dash.");
      return new Leaf(Word.WRONG, node.line(), node.column());
    }
    Map<String, Part> parts = new LinkedHashMap<>();
    for (YamlNode item : items.items()) {
      if (item instanceof Pairs pairs) {
        parts.put(
            Integer.toString(parts.size()),
            section(pairs, listed.entry(), "an entry of '" + name + "'", item));
      } else {
        reading.problem(
            item, "an entry of '" + name + "' is a map of keys, not " + item.kind() + ".");
      }
    }
    return new Branch(parts, false, place.line(), place.column());
  }

  private void twice(Scalar key, String title, IntSupplier first) {
    reading.problem(
        key,
        (key.text().length() > LONGEST_NAME ? "a key" : Quote.of(key.text()))
            + " stands twice in "
            + title
            + ", first in line "
            + (reading.problems().isFull() ? key.line() : first.getAsInt())
            + ". Keep one of them.");
  }

  private static int firstLine(Pairs node, String name) {
    return node.pairs().stream()
        .map(Pair::key)
        .filter(key -> key.text().equals(name))
        .findFirst()
        .map(Scalar::line)
        .orElse(node.line());
  }

  private void unknown(Scalar key, Section section, String title) {
    String name = key.text();
    if (reading.problems().isFull()) {
      reading.problem(key, "unknown key");
    } else if (name.isEmpty()) {
      reading.problem(key, "a key is missing before the colon. Write it, or remove the line.");
    } else if (name.equals("<<")) {
      reading.problem(
          key, "the merge key '<<' has no meaning here. Put what is shared into a group.");
    } else {
      reading.problem(key, "unknown key " + shown(name) + "." + advice(name, section, title));
    }
  }

  private String advice(String name, Section section, String title) {
    Set<String> names = section.keys().keySet();
    String meant = reading.suggestion(name, names);
    if (!meant.isEmpty()) {
      return meant;
    }
    String places =
        Keys.placesOf(name).stream().map(p -> "'" + p + "'").collect(Collectors.joining(" or "));
    return places.isEmpty()
        ? " In " + title + " can stand: " + String.join(", ", names) + "."
        : " It belongs under " + places + ".";
  }

  /** What stands before a colon by mistake can be a secret: long words are not repeated. */
  private static String shown(String name) {
    return name.length() > LONGEST_KEY ? "of " + name.length() + " characters" : Quote.of(name);
  }
}
