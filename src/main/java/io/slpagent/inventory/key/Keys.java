package io.slpagent.inventory.key;

import io.slpagent.inventory.SecretSource;
import io.slpagent.inventory.key.Shape.Listed;
import io.slpagent.inventory.key.Shape.Named;
import io.slpagent.inventory.key.Shape.Section;
import io.slpagent.inventory.key.Shape.Value;
import io.slpagent.inventory.value.ProblemList;
import io.slpagent.inventory.value.Reading;
import io.slpagent.inventory.yaml.YamlNode;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What is known of the keys of an inventory: the reference in {@code src/docs} is checked against
 * it, and what holds where a key is absent stands here and nowhere else.
 */
public final class Keys {
  private static final List<Line> REFERENCE = lines();

  /** The defaults, read by the same rules as what an operator writes. */
  private static final Map<String, Object> FALLBACKS = fallbacks();

  private Keys() {}

  /**
   * A line of the reference.
   *
   * @param path the key and those above it, e.g. {@code dns.vrfs.NAME.servers}; without the place
   *     (defaults, a group, a device) where it may stand in any of them
   * @param takes what it takes
   * @param fallback what holds where it is absent; empty where nothing does
   */
  public record Line(String path, String takes, String fallback) {}

  /** Every key, in the order of the reference. */
  public static List<Line> reference() {
    return REFERENCE;
  }

  private static List<Line> lines() {
    Map<String, Line> lines = new LinkedHashMap<>();
    KeyTable.ROOT.keys().values().forEach(key -> list("", key, lines));
    return List.copyOf(lines.values());
  }

  private static void list(String above, Key key, Map<String, Line> lines) {
    String path = KeyTable.BODY.contains(key) ? key.name() : above + key.name();
    if (lines.putIfAbsent(path, new Line(path, key.shape().takes(), key.fallback())) == null) {
      below(path, key.shape(), lines);
    }
  }

  private static void below(String path, Shape shape, Map<String, Line> lines) {
    switch (shape) {
      case Value v -> {}
      case Section section -> section.keys().values().forEach(key -> list(path + ".", key, lines));
      case Listed listed -> below(path + "[]", listed.entry(), lines);
      case Named named -> {
        String entry = path + "." + named.placeholder();
        lines.putIfAbsent(entry, new Line(entry, named.entry().takes(), ""));
        below(entry, named.entry(), lines);
      }
    }
  }

  /** The sections in which a key of that name may stand, for the advice on an unknown key. */
  static List<String> placesOf(String name) {
    return REFERENCE.stream()
        .map(Line::path)
        .filter(path -> path.endsWith("." + name) && !path.contains("[]"))
        .map(path -> path.substring(0, path.length() - name.length() - 1))
        .filter(path -> !path.contains("NAME"))
        .toList();
  }

  /**
   * What holds where a key is absent.
   *
   * @throws IllegalStateException where nothing does
   */
  public static <T> T fallback(Class<T> type, String... path) {
    Object value = FALLBACKS.get(String.join(".", path));
    if (!type.isInstance(value)) {
      throw new IllegalStateException("no default for " + String.join(".", path));
    }
    return type.cast(value);
  }

  private static Map<String, Object> fallbacks() {
    ProblemList problems = new ProblemList("defaults");
    Reading reading = new Reading(problems, SecretSource.ofThisProcess(), Path.of(""));
    Map<String, Object> values = new HashMap<>();
    collect("", KeyTable.ROOT, values, reading);
    if (!problems.isEmpty()) {
      throw new IllegalStateException(problems.all().toString());
    }
    return Map.copyOf(values);
  }

  private static void collect(
      String above, Section section, Map<String, Object> values, Reading reading) {
    for (Key key : section.keys().values()) {
      String path = KeyTable.BODY.contains(key) ? key.name() : above + key.name();
      if (!key.fallback().isEmpty()) {
        YamlNode text = new YamlNode.Scalar(key.fallback(), true, 1, 1);
        Object value =
            key.shape() instanceof Section s && s.alternative() != null
                ? s.alternative().read(text, path, reading)
                : key.shape() instanceof Value v ? v.reader().read(text, path, reading) : null;
        values.put(path, Objects.requireNonNull(value, path));
      }
      switch (key.shape()) {
        case Section s -> collect(path + ".", s, values, reading);
        case Named n when n.entry() instanceof Section s ->
            collect(path + "." + n.placeholder() + ".", s, values, reading);
        case Listed l -> collect(path + "[].", l.entry(), values, reading);
        case Named n -> {}
        case Value v -> {}
      }
    }
  }
}
