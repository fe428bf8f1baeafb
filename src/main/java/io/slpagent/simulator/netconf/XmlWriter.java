package io.slpagent.simulator.netconf;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;

/** Writes XML; a namespace is declared where it differs from that of the element around. */
final class XmlWriter {
  private final StringBuilder out = new StringBuilder();
  private final Deque<String> names = new ArrayDeque<>();
  private final Deque<String> namespaces = new ArrayDeque<>();
  private boolean open;

  XmlWriter start(String namespace, String name) {
    finishTag();
    out.append('<').append(name);
    if (namespaces.isEmpty() || !namespaces.peek().equals(namespace)) {
      attribute("xmlns", namespace);
    }
    names.push(name);
    namespaces.push(namespace);
    open = true;
    return this;
  }

  /** An attribute of the element that was just started. */
  XmlWriter attribute(String name, String value) {
    out.append(' ').append(name).append("=\"").append(escaped(value)).append('"');
    return this;
  }

  XmlWriter attributes(Map<String, String> all) {
    all.forEach(this::attribute);
    return this;
  }

  XmlWriter text(String text) {
    if (!text.isEmpty()) {
      finishTag();
      out.append(escaped(text));
    }
    return this;
  }

  XmlWriter end() {
    String name = names.pop();
    namespaces.pop();
    if (open) {
      out.append("/>");
      open = false;
    } else {
      out.append("</").append(name).append('>');
    }
    return this;
  }

  XmlWriter leaf(String namespace, String name, String text) {
    return start(namespace, name).text(text).end();
  }

  private void finishTag() {
    if (open) {
      out.append('>');
      open = false;
    }
  }

  private static String escaped(String text) {
    StringBuilder escaped = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> escaped.append("&amp;");
        case '<' -> escaped.append("&lt;");
        case '>' -> escaped.append("&gt;");
        case '"' -> escaped.append("&quot;");
        case '\r' -> escaped.append("&#13;");
        default -> escaped.append(c);
      }
    }
    return escaped.toString();
  }

  @Override
  public String toString() {
    return out.toString();
  }
}
