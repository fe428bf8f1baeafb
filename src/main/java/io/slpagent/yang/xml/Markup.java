package io.slpagent.yang.xml;

import io.slpagent.yang.DataNode;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * XML text of data nodes; each element declares its namespace where it differs from the one above.
 */
final class Markup {
  private final StringBuilder text = new StringBuilder();
  private final Deque<DataNode> open = new ArrayDeque<>();

  /**
   * Opens an element.
   *
   * @param attributes what stands behind the name, with a blank before it, or empty
   */
  void begin(DataNode node, String attributes) {
    start(node, attributes);
    text.append('>');
    open.push(node);
  }

  void end() {
    text.append("</").append(open.pop().name().name()).append('>');
  }

  /** An element without content. */
  void empty(DataNode node, String attributes) {
    start(node, attributes);
    text.append("/>");
  }

  void leaf(DataNode node, String attributes, String value) {
    if (value.isEmpty()) {
      empty(node, attributes);
      return;
    }
    start(node, attributes);
    text.append('>').append(escaped(value)).append("</").append(node.name().name()).append('>');
  }

  private void start(DataNode node, String attributes) {
    text.append('<').append(node.name().name());
    DataNode above = open.peek();
    if (above == null || !above.namespace().equals(node.namespace())) {
      text.append(" xmlns=\"").append(escaped(node.namespace())).append('"');
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
