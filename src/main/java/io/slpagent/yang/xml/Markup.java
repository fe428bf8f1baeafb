package io.slpagent.yang.xml;

import io.slpagent.model.NodeName;
import java.util.ArrayDeque;
import java.util.Deque;

/** XML text of data nodes; each element declares its namespace where it differs from the one above. */
final class Markup {
  private final Namespaces namespaces;
  private final StringBuilder text = new StringBuilder();
  private final Deque<NodeName> open = new ArrayDeque<>();

  Markup(Namespaces namespaces) {
    this.namespaces = namespaces;
  }

  /**
   * Opens an element.
   *
   * @param attributes what stands behind the name, with a blank before it, or empty
   */
  void begin(NodeName name, String attributes) {
    start(name, attributes);
    text.append('>');
    open.push(name);
  }

  void end() {
    text.append("</").append(open.pop().name()).append('>');
  }

  /** An element without content. */
  void empty(NodeName name, String attributes) {
    start(name, attributes);
    text.append("/>");
  }

  void leaf(NodeName name, String attributes, String value) {
    if (value.isEmpty()) {
      empty(name, attributes);
      return;
    }
    start(name, attributes);
    text.append('>').append(escaped(value)).append("</").append(name.name()).append('>');
  }

  private void start(NodeName name, String attributes) {
    text.append('<').append(name.name());
    NodeName above = open.peek();
    if (above == null || !above.module().equals(name.module())) {
      text.append(" xmlns=\"").append(escaped(namespaces.of(name.module()))).append('"');
    }
    text.append(attributes);
  }

  static String escaped(String value) {
    StringBuilder safe = new StringBuilder(value.length() + 16);
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      switch (c) {
        case '<' -> safe.append("&lt;");
        case '>' -> safe.append("&gt;");
        case '&' -> safe.append("&amp;");
        case '"' -> safe.append("&quot;");
        case '\r' -> safe.append("&#13;");
        default -> safe.append(c);
      }
    }
    return safe.toString();
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
