package io.slpagent.yang;

import io.slpagent.yang.LeafType.Base;
import io.slpagent.yang.LeafType.Form;
import io.slpagent.yang.LeafType.Range;
import io.slpagent.yang.LeafType.Value;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Which texts a type allows, and their canonical form (RFC 7950 section 9). The reading of answers
 * comes here for each leaf, so that a process that has its schemas in the cache never loads the
 * YANG library; a test holds every type of the real modules against the library's own codecs.
 */
final class LeafValues {
  private static final int LONGEST_NUMBER = 40;
  private static final Pattern INTEGER =
      Pattern.compile("[+-]?(?:0|[1-9][0-9]*|0[0-7]+|0[xX][0-9a-fA-F]+)");
  private static final Pattern DECIMAL = Pattern.compile("[+-]?[0-9]+(?:\\.[0-9]+)?");

  private LeafValues() {}

  static Optional<Value> value(LeafType type, String text) {
    return switch (type.base()) {
      case EMPTY -> allowed(text.isEmpty(), "", Form.EMPTY);
      case BOOLEAN -> allowed(text.equals("true") || text.equals("false"), text, Form.BOOLEAN);
      case ENUMERATION -> allowed(type.words().contains(text), text, Form.QUOTED);
      case STRING -> allowed(fits(type, text), text, Form.QUOTED);
      case LEAFREF -> allowed(true, text, Form.QUOTED);
      case INSTANCE_IDENTIFIER -> allowed(text.startsWith("/"), text, Form.QUOTED);
      case INT8, INT16, INT32, INT64, UINT8, UINT16, UINT32, UINT64 -> integer(type, text);
      case DECIMAL64 -> decimal(type, text);
      case BINARY -> binary(type, text);
      case BITS -> bits(type, text);
      case IDENTITYREF -> identity(type, text);
      case UNION ->
          type.members().stream().flatMap(member -> member.value(text).stream()).findFirst();
    };
  }

  private static Optional<Value> allowed(boolean allowed, String text, Form form) {
    return allowed ? Optional.of(new Value(text, form)) : Optional.empty();
  }

  private static boolean fits(LeafType type, String text) {
    return hasLength(type, text.codePointCount(0, text.length()))
        && type.patterns().stream().allMatch(p -> p.allows(text));
  }

  private static boolean hasLength(LeafType type, int length) {
    return type.lengths().isEmpty() || holds(type.lengths(), BigDecimal.valueOf(length));
  }

  private static boolean holds(List<Range> ranges, BigDecimal number) {
    return ranges.stream().anyMatch(r -> r.holds(number));
  }

  /** Decimal, octal with a leading 0, or hexadecimal (RFC 7950 section 9.2.1). */
  private static Optional<Value> integer(LeafType type, String text) {
    if (text.length() > LONGEST_NUMBER || !INTEGER.matcher(text).matches()) {
      return Optional.empty();
    }
    boolean signed = text.startsWith("-") || text.startsWith("+");
    String digits = signed ? text.substring(1) : text;
    int radix = 10;
    if (digits.startsWith("0x") || digits.startsWith("0X")) {
      radix = 16;
      digits = digits.substring(2);
    } else if (digits.length() > 1 && digits.startsWith("0")) {
      radix = 8;
    }
    BigInteger number = new BigInteger(digits, radix);
    number = text.startsWith("-") ? number.negate() : number;
    boolean inside =
        number.compareTo(least(type.base())) >= 0
            && number.compareTo(most(type.base())) <= 0
            && (type.ranges().isEmpty() || holds(type.ranges(), new BigDecimal(number)));
    boolean long64 = type.base() == Base.INT64 || type.base() == Base.UINT64;
    return allowed(inside, number.toString(), long64 ? Form.QUOTED : Form.NUMBER);
  }

  private static BigInteger least(Base base) {
    return switch (base) {
      case INT8, INT16, INT32, INT64 -> BigInteger.TWO.pow(bitsOf(base) - 1).negate();
      default -> BigInteger.ZERO;
    };
  }

  private static BigInteger most(Base base) {
    int bits =
        switch (base) {
          case INT8, INT16, INT32, INT64 -> bitsOf(base) - 1;
          default -> bitsOf(base);
        };
    return BigInteger.TWO.pow(bits).subtract(BigInteger.ONE);
  }

  private static int bitsOf(Base base) {
    return switch (base) {
      case INT8, UINT8 -> 8;
      case INT16, UINT16 -> 16;
      case INT32, UINT32 -> 32;
      default -> 64;
    };
  }

  /** RFC 7950 section 9.3: a number of 64 bits that stands fraction-digits places to the right. */
  private static Optional<Value> decimal(LeafType type, String text) {
    if (text.length() > LONGEST_NUMBER || !DECIMAL.matcher(text).matches()) {
      return Optional.empty();
    }
    BigDecimal number = new BigDecimal(text).stripTrailingZeros();
    if (number.scale() > type.fractionDigits()
        || number.movePointRight(type.fractionDigits()).toBigInteger().bitLength() > 63
        || !(type.ranges().isEmpty() || holds(type.ranges(), number))) {
      return Optional.empty();
    }
    BigDecimal canonical =
        number.scale() < 1 ? number.setScale(1, RoundingMode.UNNECESSARY) : number;
    return Optional.of(new Value(canonical.toPlainString(), Form.QUOTED));
  }

  private static Optional<Value> binary(LeafType type, String text) {
    try {
      byte[] octets = Base64.getMimeDecoder().decode(text);
      return allowed(
          hasLength(type, octets.length), Base64.getEncoder().encodeToString(octets), Form.QUOTED);
    } catch (IllegalArgumentException notBase64) {
      return Optional.empty();
    }
  }

  private static Optional<Value> bits(LeafType type, String text) {
    Set<String> set = new HashSet<>();
    for (String word : text.strip().split("\\s+", -1)) {
      if (!word.isEmpty() && (!type.words().contains(word) || !set.add(word))) {
        return Optional.empty();
      }
    }
    String canonical = String.join(" ", type.words().stream().filter(set::contains).toList());
    return Optional.of(new Value(canonical, Form.QUOTED));
  }

  private static Optional<Value> identity(LeafType type, String text) {
    String full = text.indexOf(':') < 0 ? type.module() + ":" + text : text;
    return allowed(type.identities().contains(full), full, Form.QUOTED);
  }
}
