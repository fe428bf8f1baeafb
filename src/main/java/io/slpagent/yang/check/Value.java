package io.slpagent.yang.check;

import java.util.List;

/** A value of XPath 1.0 (section 1), with what is not known about it. */
sealed interface Value {

  /** A string. */
  record Text(String text) implements Value {}

  /** A number. */
  record Numeral(double number) implements Value {}

  /** A boolean. */
  record Truth(boolean truth) implements Value {}

  /**
   * A set of nodes.
   *
   * @param points those that are known, in the order of the document
   * @param complete whether there can be no others; not so where something was not read
   */
  record Nodes(List<Point> points, boolean complete) implements Value {
    public Nodes {
      points = List.copyOf(points);
    }
  }

  static boolean truth(Value value) throws NotEvaluable {
    return switch (value) {
      case Text t -> !t.text().isEmpty();
      case Numeral n -> n.number() != 0 && !Double.isNaN(n.number());
      case Truth t -> t.truth();
      case Nodes n -> {
        if (n.points().isEmpty() && !n.complete()) {
          throw unread();
        }
        yield !n.points().isEmpty();
      }
    };
  }

  static String text(Value value) throws NotEvaluable {
    return switch (value) {
      case Text t -> t.text();
      case Numeral n -> text(n.number());
      case Truth t -> String.valueOf(t.truth());
      case Nodes n -> {
        if (!n.points().isEmpty()) {
          yield n.points().getFirst().text();
        }
        if (!n.complete()) {
          throw unread();
        }
        yield "";
      }
    };
  }

  private static String text(double number) {
    return number == Math.rint(number) && Math.abs(number) < 1e15
        ? String.valueOf((long) number)
        : String.valueOf(number);
  }

  static double number(Value value) throws NotEvaluable {
    return switch (value) {
      case Numeral n -> n.number();
      case Truth t -> t.truth() ? 1 : 0;
      case Text t -> number(t.text());
      case Nodes n -> number(text(n));
    };
  }

  /** XPath 1.0 section 4.4: a decimal number, else not a number. */
  static double number(String text) {
    String digits = text.strip();
    boolean sound =
        digits.length() <= 100
            && digits.chars().allMatch(c -> (c >= '0' && c <= '9') || c == '.' || c == '-');
    try {
      return sound && !digits.isEmpty() ? Double.parseDouble(digits) : Double.NaN;
    } catch (NumberFormatException e) {
      return Double.NaN;
    }
  }

  static NotEvaluable unread() {
    return new NotEvaluable("it depends on data that was not read");
  }
}
