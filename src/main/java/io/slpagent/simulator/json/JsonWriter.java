package io.slpagent.simulator.json;

import java.util.Iterator;
import java.util.Map;

/** Writes JSON text (RFC 8259). */
public final class JsonWriter {
  private final StringBuilder out = new StringBuilder();
  private final boolean indented;

  private JsonWriter(boolean indented) {
    this.indented = indented;
  }

  /** On one line. */
  public static String compact(Json value) {
    JsonWriter writer = new JsonWriter(false);
    writer.write(value, 0);
    return writer.out.toString();
  }

  /** On many lines, two blanks a level, as the switches do. */
  public static String indented(Json value) {
    JsonWriter writer = new JsonWriter(true);
    writer.write(value, 0);
    return writer.out.append('\n').toString();
  }

  private void write(Json value, int level) {
    switch (value) {
      case Json.Text(String text) -> quote(text);
      case Json.Numeral(String literal) -> out.append(literal);
      case Json.Bool(boolean bool) -> out.append(bool);
      case Json.Nil ignored -> out.append("null");
      case Json.Items items -> writeItems(items, level);
      case Json.Members members -> writeMembers(members, level);
    }
  }

  private void writeItems(Json.Items items, int level) {
    out.append('[');
    for (Iterator<Json> it = items.values().iterator(); it.hasNext(); ) {
      newLine(level + 1);
      write(it.next(), level + 1);
      if (it.hasNext()) {
        out.append(',');
      } else {
        newLine(level);
      }
    }
    out.append(']');
  }

  private void writeMembers(Json.Members members, int level) {
    out.append('{');
    for (Iterator<Map.Entry<String, Json>> it = members.values().entrySet().iterator();
        it.hasNext(); ) {
      Map.Entry<String, Json> member = it.next();
      newLine(level + 1);
      quote(member.getKey());
      out.append(indented ? ": " : ":");
      write(member.getValue(), level + 1);
      if (it.hasNext()) {
        out.append(',');
      } else {
        newLine(level);
      }
    }
    out.append('}');
  }

  private void newLine(int level) {
    if (indented) {
      out.append('\n').repeat("  ", level);
    }
  }

  private void quote(String text) {
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"' -> out.append("\\\"");
        case '\\' -> out.append("\\\\");
        case '\n' -> out.append("\\n");
        case '\r' -> out.append("\\r");
        case '\t' -> out.append("\\t");
        default -> {
          if (c < 0x20) {
            out.append(String.format("\\u%04x", (int) c));
          } else {
            out.append(c);
          }
        }
      }
    }
    out.append('"');
  }
}
