package io.slpagent.yang.binding;

import io.slpagent.model.Path;
import io.slpagent.yang.DeviceSchema;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The subtrees that are read as one: small ones that hold several settings. Never the whole of
 * {@code native}, which is the whole configuration.
 */
final class Subtrees {
  private static final List<Path> SHARED =
      List.of(
          Path.parse("/cisco-smart-license:licensing/config"),
          Path.parse("/cisco-smart-license:licensing/state"),
          Path.parse("/Cisco-IOS-XE-native:native/license"),
          Path.parse("/Cisco-IOS-XE-native:native/ip/name-server"),
          Path.parse("/Cisco-IOS-XE-native:native/ip/domain"),
          Path.parse("/Cisco-IOS-XE-native:native/ip/Cisco-IOS-XE-http:http/client"));

  private Subtrees() {}

  /** The subtree to read for one place. */
  static Path of(DeviceSchema schema, Path place) {
    return SHARED.stream()
        .filter(subtree -> place.withoutKeys().startsWith(subtree))
        .filter(subtree -> !holdsPassword(schema, subtree))
        .findFirst()
        .orElse(place);
  }

  /** The same subtrees without those that another one covers. */
  static Set<Path> merged(Collection<Path> subtrees) {
    Set<Path> kept = new TreeSet<>();
    for (Path path : subtrees) {
      if (subtrees.stream().noneMatch(s -> !s.equals(path) && path.startsWith(s))) {
        kept.add(path);
      }
    }
    return kept;
  }

  /** What is not read cannot leak: some releases keep the password of the HTTP client here. */
  private static boolean holdsPassword(DeviceSchema schema, Path subtree) {
    return schema.find(subtree.child("password")).isPresent();
  }
}
