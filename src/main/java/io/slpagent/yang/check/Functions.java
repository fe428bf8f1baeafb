package io.slpagent.yang.check;

import java.util.List;

/** The core functions of XPath 1.0 section 4 that need nothing but their arguments. */
final class Functions {
  private Functions() {}

  /**
   * Calls a function.
   *
   * @throws NotEvaluable for one that is not known here, and where an argument is not known
   */
  static Value call(String name, List<Value> arguments) throws NotEvaluable {
    return switch (arguments.size()) {
      case 0 -> constant(name);
      case 1 -> ofOne(name, arguments.getFirst());
      default -> ofSeveral(name, arguments);
    };
  }

  private static Value constant(String name) throws NotEvaluable {
    return switch (name) {
      case "true" -> new Value.Truth(true);
      case "false" -> new Value.Truth(false);
      default -> throw unknown(name);
    };
  }

  private static Value ofOne(String name, Value value) throws NotEvaluable {
    return switch (name) {
      case "not" -> new Value.Truth(!Value.truth(value));
      case "boolean" -> new Value.Truth(Value.truth(value));
      case "string" -> new Value.Text(Value.text(value));
      case "number" -> new Value.Numeral(Value.number(value));
      case "string-length" -> {
        String text = Value.text(value);
        yield new Value.Numeral(text.codePointCount(0, text.length()));
      }
      case "normalize-space" ->
          new Value.Text(Value.text(value).strip().replaceAll("[ \\t\\r\\n]+", " "));
      case "floor" -> new Value.Numeral(Math.floor(Value.number(value)));
      case "ceiling" -> new Value.Numeral(Math.ceil(Value.number(value)));
      case "round" -> new Value.Numeral(Math.floor(Value.number(value) + 0.5));
      case "count" -> new Value.Numeral(whole(value).size());
      case "sum" -> {
        double sum = 0;
        for (Point point : whole(value)) {
          sum += Value.number(point.text());
        }
        yield new Value.Numeral(sum);
      }
      case "local-name" -> {
        List<Point> points = whole(value);
        yield new Value.Text(points.isEmpty() ? "" : points.getFirst().node().name().name());
      }
      default -> throw unknown(name);
    };
  }

  private static List<Point> whole(Value value) throws NotEvaluable {
    if (!(value instanceof Value.Nodes nodes)) {
      throw new NotEvaluable("it counts what is no set of nodes");
    }
    if (!nodes.complete()) {
      throw Value.unread();
    }
    return nodes.points();
  }

  private static Value ofSeveral(String name, List<Value> arguments) throws NotEvaluable {
    String first = Value.text(arguments.get(0));
    String second = name.equals("substring") ? "" : Value.text(arguments.get(1));
    return switch (name) {
      case "concat" -> {
        StringBuilder all = new StringBuilder();
        for (Value argument : arguments) {
          all.append(Value.text(argument));
        }
        yield new Value.Text(all.toString());
      }
      case "starts-with" -> new Value.Truth(first.startsWith(second));
      case "contains" -> new Value.Truth(first.contains(second));
      case "substring-before" -> {
        int at = first.indexOf(second);
        yield new Value.Text(at < 0 ? "" : first.substring(0, at));
      }
      case "substring-after" -> {
        int at = first.indexOf(second);
        yield new Value.Text(at < 0 ? "" : first.substring(at + second.length()));
      }
      case "substring" -> substring(first, arguments);
      default -> throw unknown(name);
    };
  }

  /** XPath 1.0 section 4.2: positions count from 1 and are rounded. */
  private static Value substring(String text, List<Value> arguments) throws NotEvaluable {
    double start = Math.floor(Value.number(arguments.get(1)) + 0.5);
    double end =
        arguments.size() < 3
            ? Double.POSITIVE_INFINITY
            : start + Math.floor(Value.number(arguments.get(2)) + 0.5);
    int[] letters = text.codePoints().toArray();
    StringBuilder part = new StringBuilder();
    for (int i = 0; i < letters.length; i++) {
      if (i + 1 >= start && i + 1 < end) {
        part.appendCodePoint(letters[i]);
      }
    }
    return new Value.Text(part.toString());
  }

  static NotEvaluable unknown(String name) {
    return new NotEvaluable("the function " + name + " is not evaluated here");
  }
}
