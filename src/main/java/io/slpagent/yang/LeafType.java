package io.slpagent.yang;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The type of a leaf or leaf-list, after all typedefs and leafrefs (RFC 7950 section 9).
 *
 * @param base the built-in type; {@code LEAFREF} only where the schema lacks what it refers to, and
 *     then any text will do
 * @param module the module of the leaf, which an identity without a module belongs to
 * @param words the names of an enumeration, or of bits by their position; empty for others
 * @param ranges what a number must lie in; empty where the built-in type alone decides
 * @param lengths what the length must lie in: characters of a text, octets of a binary
 * @param patterns all of which a text must match
 * @param fractionDigits of a decimal64: 1..18
 * @param identities what an identityref may name, as {@code module:identity}
 * @param members the types of a union, in the order in which they are tried
 */
public record LeafType(
    Base base,
    String module,
    List<String> words,
    List<Range> ranges,
    List<Range> lengths,
    List<TextPattern> patterns,
    int fractionDigits,
    Set<String> identities,
    List<LeafType> members) {

  public LeafType {
    words = List.copyOf(words);
    ranges = List.copyOf(ranges);
    lengths = List.copyOf(lengths);
    patterns = List.copyOf(patterns);
    identities = Set.copyOf(identities);
    members = List.copyOf(members);
  }

  /** A type that nothing bounds. */
  public static LeafType of(Base base, String module) {
    return new LeafType(
        base, module, List.of(), List.of(), List.of(), List.of(), 0, Set.of(), List.of());
  }

  /** The built-in types (RFC 7950 section 9). */
  public enum Base {
    INT8,
    INT16,
    INT32,
    INT64,
    UINT8,
    UINT16,
    UINT32,
    UINT64,
    DECIMAL64,
    STRING,
    BOOLEAN,
    ENUMERATION,
    BITS,
    BINARY,
    LEAFREF,
    IDENTITYREF,
    EMPTY,
    UNION,
    INSTANCE_IDENTIFIER
  }

  /** How a value stands in JSON (RFC 7951 section 6). */
  public enum Form {
    QUOTED,
    NUMBER,
    BOOLEAN,
    EMPTY
  }

  /**
   * A value that the type allows.
   *
   * @param text its canonical form
   * @param form how it stands in JSON
   */
  public record Value(String text, Form form) {}

  /** Both ends belong to it. */
  public record Range(BigDecimal low, BigDecimal high) {
    boolean holds(BigDecimal number) {
      return low.compareTo(number) <= 0 && number.compareTo(high) <= 0;
    }

    @Override
    public String toString() {
      return low.compareTo(high) == 0
          ? low.toPlainString()
          : low.toPlainString() + ".." + high.toPlainString();
    }
  }

  /** The name of the built-in type, e.g. {@code enumeration}. */
  public String builtin() {
    return base == Base.INSTANCE_IDENTIFIER
        ? "instance-identifier"
        : base.name().toLowerCase(Locale.ROOT);
  }

  /** What bounds the values, one item each; see {@link NodeFacts#limits()}. */
  public List<String> limits() {
    List<String> limits = new ArrayList<>();
    if (base == Base.ENUMERATION) {
      limits.add("enum " + String.join(" ", words));
    }
    if (!ranges.isEmpty()) {
      limits.add("range " + shown(ranges));
    }
    if (!lengths.isEmpty()) {
      limits.add("length " + shown(lengths));
    }
    return limits;
  }

  private static String shown(List<Range> ranges) {
    return ranges.stream().map(Range::toString).collect(Collectors.joining(" | "));
  }

  /** The canonical form of a value, or empty where the type does not allow it. */
  public Optional<Value> value(String text) {
    return LeafValues.value(this, text);
  }
}
