package io.slpagent.restconf;

import io.slpagent.model.NodeName;
import io.slpagent.model.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The query parameter {@code fields} (RFC 8040 section 4.8.3): several subtrees of one resource in
 * one request, e.g. {@code fields=version;ip(domain;name-server/vrf)}. None of its characters needs
 * encoding in a query (RFC 3986 section 3.4).
 */
final class Fields {
  /** A node that is selected; one without children is selected whole. */
  private final Map<NodeName, Fields> children = new LinkedHashMap<>();

  private Fields() {}

  /**
   * The query that selects subtrees.
   *
   * @param resource the resource that is asked for
   * @param subtrees paths below it, without keys, none of which is within another
   */
  static String of(Path resource, Collection<Path> subtrees) {
    Fields root = new Fields();
    for (Path path : subtrees) {
      Fields here = root;
      for (Path.Step step : path.steps().subList(resource.steps().size(), path.steps().size())) {
        here = here.children.computeIfAbsent(step.node(), n -> new Fields());
      }
    }
    String module = resource.isRoot() ? "" : resource.last().node().module();
    return "fields=" + root.spelled(module);
  }

  private String spelled(String module) {
    return children.entrySet().stream()
        .map(child -> child.getValue().spelledAs(child.getKey(), module))
        .collect(Collectors.joining(";"));
  }

  private String spelledAs(NodeName name, String parentModule) {
    String own = name.module().equals(parentModule) ? name.name() : name.toString();
    return switch (children.size()) {
      case 0 -> own;
      case 1 -> own + "/" + spelled(name.module());
      default -> own + "(" + spelled(name.module()) + ")";
    };
  }
}
