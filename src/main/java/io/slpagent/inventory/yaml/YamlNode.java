package io.slpagent.inventory.yaml;

import java.util.List;
import java.util.Set;

/** A node of a YAML document, and where it stands: line and column from 1, in characters. */
public sealed interface YamlNode {
  int line();

  int column();

  /** What the node is, as an operator would call it. */
  default String kind() {
    return switch (this) {
      case Scalar s -> s.isNull() ? "nothing" : "a single value";
      case Items i -> "a list";
      case Pairs p -> "a map";
    };
  }

  /**
   * One word, number or text. Nothing is converted: {@code off} and {@code 007} stay what they are.
   *
   * @param text the value, without quotes and with escapes resolved
   * @param plain whether it was written without quotes
   */
  record Scalar(String text, boolean plain, int line, int column) implements YamlNode {
    private static final Set<String> NULL_WORDS = Set.of("", "~", "null", "Null", "NULL");

    /** Whether it stands for nothing (YAML 1.2.2 section 10.3.2, core schema). */
    public boolean isNull() {
      return plain && NULL_WORDS.contains(text);
    }

    /** Never the text: it may be a secret. */
    @Override
    public String toString() {
      return "scalar at " + line + ":" + column;
    }
  }

  /** A list. */
  record Items(List<YamlNode> items, int line, int column) implements YamlNode {
    public Items {
      items = List.copyOf(items);
    }
  }

  /**
   * A map, in the order of the file.
   *
   * @param pairs every key with its value, a key that stands twice included
   */
  record Pairs(List<Pair> pairs, int line, int column) implements YamlNode {
    public Pairs {
      pairs = List.copyOf(pairs);
    }
  }

  /** A key and its value. */
  record Pair(Scalar key, YamlNode value) {}
}
