package io.slpagent.model;

/**
 * The name of a YANG data node or RPC, qualified by the module that defines it (RFC 7951 section
 * 4).
 *
 * @param module the module's name, never its prefix, e.g. {@code Cisco-IOS-XE-native}
 * @param name the node's identifier
 */
public record NodeName(String module, String name) implements Comparable<NodeName> {
  public NodeName {
    if (module.isEmpty() || name.isEmpty()) {
      throw new IllegalArgumentException("a node name needs a module and a name");
    }
  }

  /** Reads {@code module:name}. */
  public static NodeName parse(String text) {
    int colon = text.indexOf(':');
    if (colon <= 0 || colon == text.length() - 1) {
      throw new IllegalArgumentException("'" + text + "' is not of the form module:name");
    }
    return new NodeName(text.substring(0, colon), text.substring(colon + 1));
  }

  @Override
  public int compareTo(NodeName other) {
    int byModule = module.compareTo(other.module);
    return byModule != 0 ? byModule : name.compareTo(other.name);
  }

  @Override
  public String toString() {
    return module + ":" + name;
  }
}
