package io.slpagent.plan;

import io.slpagent.inventory.value.RawPaths;
import io.slpagent.model.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The last look at where a raw setting would write. The inventory checks the same when it is
 * loaded; here it holds for every plan, wherever its device came from. What carries the access to
 * the switch, or how it starts, is written only below a root that names just that: a wrong value
 * there locks everybody out.
 */
final class RawRoots {
  private static final List<Path> LICENSING =
      List.of(
          Path.parse("/cisco-smart-license:licensing"),
          Path.parse("/Cisco-IOS-XE-native:native/license"));

  private RawRoots() {}

  /** Whether a raw setting is one of licensing alone. */
  static boolean isLicensing(String path) {
    return parse(path).filter(p -> LICENSING.stream().anyMatch(p::startsWith)).isPresent();
  }

  /**
   * Why a raw setting must not be written, as a clause; empty where it may be.
   *
   * @param text its path
   * @param added the roots that the policy adds
   */
  static Optional<String> refusal(String text, Set<String> added) {
    Optional<Path> path = parse(text);
    if (path.isEmpty()) {
      return Optional.of("it is not a data path of the form /module:node/node");
    }
    List<Path> roots = added.stream().flatMap(root -> parse(root).stream()).toList();
    if (RawPaths.carriesManagement(text)) {
      boolean named =
          roots.stream()
              .filter(root -> RawPaths.carriesManagement(root.toString()))
              .anyMatch(path.get()::startsWith);
      return named
          ? Optional.empty()
          : Optional.of(
              "policy: it carries the access to the switch or how it starts, and raw-yang-roots"
                  + " does not name just that");
    }
    return RawPaths.isAllowed(text, roots.stream().map(Path::toString).toList())
        ? Optional.empty()
        : Optional.of("policy: it is outside of the allowed roots; add one to raw-yang-roots");
  }

  /** Without keys, because a root stands for all entries of a list. */
  private static Optional<Path> parse(String text) {
    try {
      return Optional.of(Path.parse(text).withoutKeys()).filter(path -> !path.isRoot());
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
