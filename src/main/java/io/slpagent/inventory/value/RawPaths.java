package io.slpagent.inventory.value;

import io.slpagent.inventory.value.ScalarReader.Wrong;
import io.slpagent.model.Path;
import java.util.Collection;
import java.util.List;
import java.util.function.UnaryOperator;

/** How paths of raw settings are written. */
public final class RawPaths {
  private RawPaths() {}

  /** The roots of {@code policy.raw-yang-roots}, in their canonical spelling. */
  public static ValueReader<List<String>> roots() {
    return new ListReader(
        "a list of paths such as /Cisco-IOS-XE-native:native/logging",
        new ScalarReader<>(
            "a path such as /Cisco-IOS-XE-native:native/logging",
            text -> {
              Path path = parse(text);
              if (path.steps().size() < 2) {
                throw new Wrong("A root has two steps at least.");
              }
              return path.withoutKeys().toString();
            }),
        32,
        UnaryOperator.identity());
  }

  /** The path of a raw setting, in its canonical spelling. */
  public static ValueReader<String> path() {
    return new ScalarReader<>(
        "a path such as /Cisco-IOS-XE-native:native/ip/domain/timeout",
        text -> {
          Path path = parse(text);
          if (path.steps().size() < 2) {
            throw new Wrong("It leads to a whole tree: name a leaf or a leaf-list.");
          }
          if (path.last().keys().containsKey(Path.VALUE_KEY)) {
            throw new Wrong("Leave out [.=...] and list the wanted values.");
          }
          return path.toString();
        });
  }

  /** {@link RawRules#isAllowed} for one path. */
  public static boolean isAllowed(String path, Collection<String> added) {
    return new RawRules().isAllowed(path, added);
  }

  /** {@link RawRules#carriesManagement} for one path. */
  public static boolean carriesManagement(String path) {
    return new RawRules().carriesManagement(path);
  }

  private static Path parse(String text) throws Wrong {
    try {
      return Path.parse(Texts.plain(text, 1024));
    } catch (IllegalArgumentException e) {
      throw new Wrong("");
    }
  }
}
