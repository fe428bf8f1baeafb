package io.slpagent.simulator.schema;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One node of a release's schema tree. */
public final class SchemaNode {

  /** What a node is; the root stands for the datastore. */
  public enum Kind {
    ROOT,
    CONTAINER,
    PRESENCE,
    LIST,
    LEAF,
    LEAF_LIST,
    RPC,
    INPUT,
    OUTPUT
  }

  /** RFC 7950 section 7.21.2. */
  public enum Status {
    CURRENT,
    DEPRECATED,
    OBSOLETE
  }

  /**
   * What else a node says of itself.
   *
   * @param status its own or its nearest ancestor's
   * @param state whether it and all below is state, not configuration
   * @param userOrdered whether the order of the entries is the user's
   * @param keys a list's keys
   * @param most the most entries, {@link Integer#MAX_VALUE} where there is no bound
   * @param mandatory whether it must be there
   * @param fallback its default, or empty
   * @param when {@code LEAF:VALUE}, the sibling that must have that value; empty where no condition
   * @param via the choices and cases between its parent and it: choice, case, choice, case ...
   */
  public record Properties(
      Status status,
      boolean state,
      boolean userOrdered,
      List<String> keys,
      int most,
      boolean mandatory,
      String fallback,
      String when,
      List<String> via) {
    static final Properties NONE =
        new Properties(
            Status.CURRENT, false, false, List.of(), Integer.MAX_VALUE, false, "", "", List.of());
  }

  private final String module;
  private final String name;
  private final Kind kind;
  private final ValueType type;
  private final Properties properties;
  private final @Nullable SchemaNode parent;
  private final Map<String, SchemaNode> children = new LinkedHashMap<>();

  SchemaNode(
      String module,
      String name,
      Kind kind,
      ValueType type,
      Properties properties,
      @Nullable SchemaNode parent) {
    this.module = module;
    this.name = name;
    this.kind = kind;
    this.type = type;
    this.properties = properties;
    this.parent = parent;
  }

  static SchemaNode root() {
    return new SchemaNode("", "", Kind.ROOT, ValueType.NONE, Properties.NONE, null);
  }

  void add(SchemaNode child) {
    children.put(child.key(), child);
  }

  public String module() {
    return module;
  }

  public String name() {
    return name;
  }

  public Kind kind() {
    return kind;
  }

  public ValueType type() {
    return type;
  }

  public Properties properties() {
    return properties;
  }

  public @Nullable SchemaNode parent() {
    return parent;
  }

  /** Its name in JSON: qualified where its module is not its parent's (RFC 7951 section 4). */
  public String key() {
    boolean qualified = parent == null || !parent.module.equals(module);
    return qualified ? qualifiedName() : name;
  }

  public String qualifiedName() {
    return module + ":" + name;
  }

  public Collection<SchemaNode> children() {
    return children.values();
  }

  public Set<String> childKeys() {
    return children.keySet();
  }

  /**
   * A child by the name that stands in JSON or in a URI; a module that need not be named may be.
   */
  public @Nullable SchemaNode child(String text) {
    SchemaNode exact = children.get(text);
    if (exact != null) {
      return exact;
    }
    return text.startsWith(module + ":") ? children.get(text.substring(module.length() + 1)) : null;
  }

  /** Whether it holds other nodes. */
  public boolean inner() {
    return type == ValueType.NONE;
  }

  /** The path without keys: {@code /module:a/b}. */
  public String path() {
    return parent == null ? "" : parent.path() + "/" + key();
  }

  /** Whether another child of the same parent stands in another case of the same choice. */
  public boolean excludes(SchemaNode sibling) {
    List<String> own = properties.via;
    List<String> others = sibling.properties.via;
    for (int i = 0; i + 1 < Math.min(own.size(), others.size()); i += 2) {
      if (!own.get(i).equals(others.get(i))) {
        return false;
      }
      if (!own.get(i + 1).equals(others.get(i + 1))) {
        return true;
      }
    }
    return false;
  }

  @Override
  public String toString() {
    return path();
  }
}
