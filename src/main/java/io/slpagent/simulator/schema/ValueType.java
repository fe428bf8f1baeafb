package io.slpagent.simulator.schema;

import io.slpagent.simulator.json.Json;
import java.math.BigInteger;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The type of a leaf: which JSON values it takes (RFC 7951 section 6). */
public sealed interface ValueType {
  /** Of nodes that are no leaves. */
  ValueType NONE = new None();

  /** Whether a JSON value is of this type. */
  boolean takes(Json value);

  /**
   * Reads a type of the table of nodes: {@code boolean}, {@code uint16 1..65535}, {@code
   * enumeration a|b} ...; several joined by {@code or} make a union.
   */
  static ValueType parse(String text) {
    List<String> members = Arrays.asList(text.split(" or ", -1));
    if (members.size() > 1) {
      return new Union(members.stream().map(ValueType::parse).toList());
    }
    int blank = text.indexOf(' ');
    String name = blank < 0 ? text : text.substring(0, blank);
    String rest = blank < 0 ? "" : text.substring(blank + 1);
    return switch (name) {
      case "-" -> NONE;
      case "boolean" -> new Truth();
      case "empty" -> new Empty();
      case "string", "binary", "union" -> Words.parse(rest);
      case "enumeration" -> new Choice(List.of(rest.split("\\|", -1)));
      case "ip" -> new Address(true, true);
      case "ipv4" -> new Address(true, false);
      case "ipv6" -> new Address(false, true);
      case "date-and-time" -> new Time();
      default -> Whole.parse(name, rest);
    };
  }

  /** No value at all. */
  record None() implements ValueType {
    @Override
    public boolean takes(Json value) {
      return false;
    }
  }

  /** RFC 7951 section 6.3: not quoted. */
  record Truth() implements ValueType {
    @Override
    public boolean takes(Json value) {
      return value instanceof Json.Bool;
    }
  }

  /** RFC 7951 section 6.9: {@code [null]}. */
  record Empty() implements ValueType {
    @Override
    public boolean takes(Json value) {
      return value.equals(Json.empty());
    }
  }

  /**
   * Text.
   *
   * @param least the least length in characters
   * @param most the greatest length in characters
   */
  record Words(int least, int most) implements ValueType {
    private static final int LONGEST = 65_536;

    static Words parse(String bounds) {
      if (bounds.isEmpty()) {
        return new Words(0, LONGEST);
      }
      String[] ends = bounds.split("\\.\\.", -1);
      String end = ends[ends.length - 1];
      return new Words(
          Integer.parseInt(ends[0]), end.equals("max") ? LONGEST : Integer.parseInt(end));
    }

    @Override
    public boolean takes(Json value) {
      return value instanceof Json.Text(String text)
          && text.length() >= least
          && text.length() <= most;
    }
  }

  /**
   * One of some names.
   *
   * @param names as they are spelled
   */
  record Choice(List<String> names) implements ValueType {
    @Override
    public boolean takes(Json value) {
      return value instanceof Json.Text(String text) && names.contains(text);
    }
  }

  /**
   * A whole number; those of 64 bits are quoted, all others are not (RFC 7951 section 6.1).
   *
   * @param name the built-in type, e.g. {@code uint16}
   * @param least the least value
   * @param most the greatest value
   */
  record Whole(String name, BigInteger least, BigInteger most) implements ValueType {
    private static final Pattern DIGITS = Pattern.compile("-?[0-9]{1,20}");

    static Whole parse(String name, String bounds) {
      boolean unsigned = name.startsWith("u");
      int bits = Integer.parseInt(name.substring(unsigned ? 4 : 3));
      BigInteger least = unsigned ? BigInteger.ZERO : BigInteger.TWO.pow(bits - 1).negate();
      BigInteger most = BigInteger.TWO.pow(unsigned ? bits : bits - 1).subtract(BigInteger.ONE);
      if (!bounds.isEmpty()) {
        String[] ends = bounds.split("\\.\\.", -1);
        String end = ends[ends.length - 1];
        least = new BigInteger(ends[0]);
        most = end.equals("max") ? most : new BigInteger(end);
      }
      return new Whole(name, least, most);
    }

    @Override
    public boolean takes(Json value) {
      boolean quoted = name.endsWith("64");
      Optional<String> digits =
          switch (value) {
            case Json.Numeral(String literal) when !quoted -> Optional.of(literal);
            case Json.Text(String text) when quoted -> Optional.of(text);
            case Json.Numeral ignored -> Optional.empty();
            case Json.Text ignored -> Optional.empty();
            case Json.Bool ignored -> Optional.empty();
            case Json.Nil ignored -> Optional.empty();
            case Json.Items ignored -> Optional.empty();
            case Json.Members ignored -> Optional.empty();
          };
      return digits
          .filter(d -> DIGITS.matcher(d).matches())
          .map(BigInteger::new)
          .filter(n -> n.compareTo(least) >= 0 && n.compareTo(most) <= 0)
          .isPresent();
    }
  }

  /**
   * An IP address, perhaps with a zone.
   *
   * @param four whether version 4 is taken
   * @param six whether version 6 is taken
   */
  record Address(boolean four, boolean six) implements ValueType {
    private static final String OCTET = "(25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9]?[0-9])";
    private static final Pattern FOUR =
        Pattern.compile("(" + OCTET + "\\.){3}" + OCTET + "(%[\\w.-]{1,40})?");
    private static final Pattern SIX =
        Pattern.compile("(?=.{2,45}(%|$))[0-9a-fA-F:.]*:[0-9a-fA-F:.]*(%[\\w.-]{1,40})?");

    @Override
    public boolean takes(Json value) {
      return value instanceof Json.Text(String text)
          && (four && FOUR.matcher(text).matches() || six && isSix(text));
    }

    private static boolean isSix(String text) {
      if (!SIX.matcher(text).matches() || text.contains(":::")) {
        return false;
      }
      String bare = text.contains("%") ? text.substring(0, text.indexOf('%')) : text;
      boolean shortened = bare.contains("::");
      if (shortened && bare.indexOf("::") != bare.lastIndexOf("::")) {
        return false;
      }
      List<String> groups =
          Arrays.stream(bare.split(":", -1)).filter(group -> !group.isEmpty()).toList();
      int dotted = (int) groups.stream().filter(group -> group.contains(".")).count();
      boolean fits =
          groups.stream()
              .allMatch(g -> g.contains(".") ? FOUR.matcher(g).matches() : g.length() <= 4);
      int count = groups.size() + dotted;
      return fits && (shortened ? count < 8 : count == 8);
    }
  }

  /** RFC 6991 date-and-time. */
  record Time() implements ValueType {
    @Override
    public boolean takes(Json value) {
      if (!(value instanceof Json.Text(String text))) {
        return false;
      }
      try {
        OffsetDateTime.parse(text);
        return true;
      } catch (DateTimeParseException e) {
        return false;
      }
    }
  }

  /**
   * Any of some types.
   *
   * @param members in order
   */
  record Union(List<ValueType> members) implements ValueType {
    @Override
    public boolean takes(Json value) {
      return members.stream().anyMatch(member -> member.takes(value));
    }
  }
}
