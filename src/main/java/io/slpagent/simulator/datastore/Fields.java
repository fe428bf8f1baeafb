package io.slpagent.simulator.datastore;

import io.slpagent.simulator.json.Json;
import io.slpagent.simulator.schema.SchemaNode;
import io.slpagent.simulator.schema.SchemaNode.Kind;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** The {@code fields} parameter of RFC 8040 section 4.8.3: which nodes of an answer are wanted. */
public final class Fields {
  private static final int MOST_NODES = 2000;

  private final Map<String, Fields> wanted = new LinkedHashMap<>();

  private Fields() {}

  /**
   * Reads an expression such as {@code a/b(c;d);e}.
   *
   * @throws Refusal 400 where it is not well formed or names an unknown node
   */
  public static Fields parse(SchemaNode node, String expression) throws Refusal {
    Fields fields = new Fields();
    Parser parser = new Parser(expression);
    parser.expression(node, fields);
    if (parser.at < expression.length()) {
      throw Refusal.malformed("invalid value for: fields");
    }
    return fields;
  }

  /** The names wanted at the top. */
  public Set<String> names() {
    return wanted.keySet();
  }

  /** The wanted part of a value. Keys of list entries are always there. */
  public Json select(SchemaNode node, Json value) {
    if (wanted.isEmpty()) {
      return value;
    }
    if (value instanceof Json.Items items) {
      return new Json.Items(items.values().stream().map(item -> select(node, item)).toList());
    }
    if (!(value instanceof Json.Members members)) {
      return value;
    }
    Json.Members part = new Json.Members();
    members
        .values()
        .forEach((name, below) -> {
          Fields deeper = wanted.get(name);
          SchemaNode child = node.child(name);
          if (deeper != null && child != null) {
            Json selected = deeper.select(child, below);
            if (!isHollow(selected, child)) {
              part.put(name, selected);
            }
          } else if (node.kind() == Kind.LIST && node.properties().keys().contains(name)) {
            part.put(name, below);
          }
        });
    return part;
  }

  private static boolean isHollow(Json value, SchemaNode node) {
    return node.kind() == Kind.CONTAINER
        && value instanceof Json.Members members
        && members.values().isEmpty();
  }

  /** Reads the grammar of RFC 8040 section 4.8.3 from left to right. */
  private static final class Parser {
    private final String text;
    private int at;
    private int nodes;

    Parser(String text) {
      this.text = text;
    }

    void expression(SchemaNode node, Fields into) throws Refusal {
      while (true) {
        SchemaNode at = node;
        Fields deepest = into;
        do {
          at = child(at);
          deepest = deepest.wanted.computeIfAbsent(at.key(), k -> new Fields());
        } while (take('/'));
        if (take('(')) {
          expression(at, deepest);
          if (!take(')')) {
            throw Refusal.malformed("invalid value for: fields");
          }
        }
        if (!take(';')) {
          return;
        }
      }
    }

    private SchemaNode child(SchemaNode node) throws Refusal {
      int start = at;
      while (at < text.length() && "/();".indexOf(text.charAt(at)) < 0) {
        at++;
      }
      String name = text.substring(start, at);
      SchemaNode child = node.child(name);
      if (name.isEmpty() || ++nodes > MOST_NODES) {
        throw Refusal.malformed("invalid value for: fields");
      }
      if (child == null) {
        throw Refusal.unknownElement(name);
      }
      return child;
    }

    private boolean take(char c) {
      if (at < text.length() && text.charAt(at) == c) {
        at++;
        return true;
      }
      return false;
    }
  }
}
