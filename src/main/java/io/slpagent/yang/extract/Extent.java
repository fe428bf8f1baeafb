package io.slpagent.yang.extract;

import io.slpagent.model.NodeName;
import io.slpagent.model.Path;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What an extract holds of a schema: {@code yang/nodes.txt}, and what an operator may set by path.
 */
public final class Extent {
  private static final String FILE = "/yang/nodes.txt";
  private static final String SUBTREE = "/**";

  /** The roots of raw settings that need no further allowance. */
  private static final List<String> RAW =
      List.of(
          "/cisco-smart-license:licensing/config/**",
          "/Cisco-IOS-XE-native:native/license/**",
          "/Cisco-IOS-XE-native:native/ip/domain/**",
          "/Cisco-IOS-XE-native:native/ip/name-server/**",
          "/Cisco-IOS-XE-native:native/ip/Cisco-IOS-XE-http:http/client/**",
          "/Cisco-IOS-XE-native:native/ntp/**",
          "/Cisco-IOS-XE-native:native/clock/**");

  /** Calls that no slice stands in for: a device has them itself or not at all. */
  private static final String PREVIEW = "/Cisco-IOS-XE-cli-preview-rpc:cli-preview/**";

  private final List<String> lines;
  private final Set<List<NodeName>> nodes = new HashSet<>();
  private final Set<List<NodeName>> subtrees = new HashSet<>();

  private Extent(List<String> lines) {
    this.lines = List.copyOf(lines);
    for (String line : lines) {
      boolean subtree = line.endsWith(SUBTREE);
      String path = subtree ? line.substring(0, line.length() - SUBTREE.length()) : line;
      List<NodeName> names = names(Path.parse(path));
      if (subtree) {
        subtrees.add(names);
      }
      for (int i = 1; i <= names.size(); i++) {
        nodes.add(List.copyOf(names.subList(0, i)));
      }
    }
  }

  /** That of the program. */
  public static Extent bundled() {
    try (InputStream stream = Extent.class.getResourceAsStream(FILE)) {
      if (stream == null) {
        throw new IllegalStateException("the program lacks its file " + FILE);
      }
      List<String> lines = new ArrayList<>(RAW);
      lines.add(PREVIEW);
      new String(stream.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .map(String::strip)
          .filter(line -> !line.isEmpty() && !line.startsWith("#"))
          .forEach(lines::add);
      return new Extent(lines);
    } catch (IOException e) {
      throw new UncheckedIOException("the program's file " + FILE + " cannot be read", e);
    }
  }

  /** The lines it is made of; two extents with the same lines are the same. */
  List<String> lines() {
    return lines;
  }

  /** Whether a node is of the extent; if a schema lacks it there, the device lacks it. */
  boolean covers(Path path) {
    List<NodeName> names = names(path);
    return nodes.contains(names) || coversAllBelow(names);
  }

  /** Whether all nodes below a node are of the extent. */
  boolean coversAllBelow(Path path) {
    return coversAllBelow(names(path));
  }

  private boolean coversAllBelow(List<NodeName> names) {
    for (int i = names.size(); i > 0; i--) {
      if (subtrees.contains(names.subList(0, i))) {
        return true;
      }
    }
    return false;
  }

  private static List<NodeName> names(Path path) {
    return path.steps().stream().map(Path.Step::node).toList();
  }
}
