package io.slpagent.licensing.output.license;

import io.slpagent.licensing.output.SwitchTime;
import io.slpagent.licensing.output.Words;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What somebody else's parser found in the same output, and what of it was compared with ours. */
final class ExpectedFacts {
  private final JsonNode root;
  private final Set<String> left = new TreeSet<>();
  private final List<String> wrong = new ArrayList<>();

  private ExpectedFacts(JsonNode root) {
    this.root = root;
    leaves("", root);
  }

  /** The facts beside an output; empty where there are none. */
  static Optional<ExpectedFacts> beside(Path output) {
    Path json = output.resolveSibling(output.getFileName().toString().replaceFirst("txt$", "json"));
    return Files.exists(json)
        ? Optional.of(new ExpectedFacts(JsonMapper.shared().readTree(json.toFile())))
        : Optional.empty();
  }

  private void leaves(String path, JsonNode node) {
    if (node.isObject()) {
      for (Map.Entry<String, JsonNode> child : node.properties()) {
        leaves(path + "/" + escape(child.getKey()), child.getValue());
      }
    } else if (node.isArray()) {
      for (int i = 0; i < node.size(); i++) {
        leaves(path + "/" + i, node.get(i));
      }
    } else {
      left.add(path);
    }
  }

  static String escape(String name) {
    return name.replace("~", "~0").replace("/", "~1");
  }

  boolean has(String path) {
    return !root.at(path).isMissingNode();
  }

  /** Compares a fact with ours, if they have it. */
  void agree(String path, @Nullable Object ours) {
    JsonNode node = root.at(path);
    if (node.isMissingNode() || node.isContainer()) {
      return;
    }
    left.remove(path);
    String theirs = node.asString();
    if (!same(theirs, ours)) {
      wrong.add(path + ": theirs is '" + theirs + "', ours " + ours);
    }
  }

  /** Their text of a fact, which then counts as compared. */
  Optional<String> take(String path) {
    left.remove(path);
    return has(path) ? Optional.of(root.at(path).asString()) : Optional.empty();
  }

  private static boolean same(String theirs, @Nullable Object ours) {
    return switch (ours) {
      case null -> Words.present(theirs) == null;
      case SwitchTime time -> time.equals(SwitchTime.read(theirs));
      case Boolean flag -> flag.equals(Words.flag(theirs));
      default -> ours.toString().equals(theirs.strip());
    };
  }

  /** What we do not model, by the beginnings of its paths. */
  void without(String... beginnings) {
    left.removeIf(path -> Set.of(beginnings).stream().anyMatch(path::startsWith));
  }

  List<String> wrong() {
    return wrong;
  }

  Set<String> left() {
    return left;
  }
}
