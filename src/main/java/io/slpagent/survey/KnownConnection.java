package io.slpagent.survey;

import io.slpagent.inventory.BoundedFile;
import io.slpagent.inventory.yaml.YamlNode;
import io.slpagent.inventory.yaml.YamlNode.Items;
import io.slpagent.inventory.yaml.YamlNode.Pairs;
import io.slpagent.inventory.yaml.YamlNode.Scalar;
import io.slpagent.inventory.yaml.YamlReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** The way to switches that an inventory's defaults tell, as it is written there. */
public final class KnownConnection {
  private static final int MOST_BYTES = 16 << 20;

  private KnownConnection() {}

  /**
   * The keys of {@code defaults.connection}, each with its value as YAML; secrets stay references.
   *
   * @param inventory a file that was found good
   * @throws IOException where it cannot be read
   */
  public static Map<String, String> of(Path inventory) throws IOException {
    String text = new String(BoundedFile.bytes(inventory, MOST_BYTES), StandardCharsets.UTF_8);
    Map<String, String> keys = new LinkedHashMap<>();
    if (YamlReader.read(text).root() instanceof Pairs root
        && child(root, "defaults") instanceof Pairs defaults
        && child(defaults, "connection") instanceof Pairs connection) {
      connection.pairs().forEach(p -> keys.put(p.key().text(), yaml(p.value())));
    }
    return keys;
  }

  private static YamlNode child(Pairs pairs, String name) {
    return pairs.pairs().stream()
        .filter(p -> p.key().text().equals(name))
        .map(YamlNode.Pair::value)
        .findFirst()
        .orElse(new Scalar("", true, 1, 1));
  }

  private static String yaml(YamlNode node) {
    return switch (node) {
      case Scalar s -> Yaml.scalar(s.text());
      case Items i ->
          i.items().stream().map(KnownConnection::yaml).collect(Collectors.joining(", ", "[", "]"));
      case Pairs p -> {
        Map<String, String> pairs = new LinkedHashMap<>();
        p.pairs().forEach(pair -> pairs.put(pair.key().text(), yaml(pair.value())));
        yield Yaml.map(pairs);
      }
    };
  }
}
