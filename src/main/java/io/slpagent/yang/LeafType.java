package io.slpagent.yang;

import com.google.common.collect.ImmutableRangeSet;
import com.google.common.collect.RangeSet;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.opendaylight.yangtools.yang.data.codec.gson.JSONCodec;
import org.opendaylight.yangtools.yang.data.codec.gson.JSONValue;
import org.opendaylight.yangtools.yang.model.api.TypeDefinition;
import org.opendaylight.yangtools.yang.model.api.TypedDataSchemaNode;
import org.opendaylight.yangtools.yang.model.api.type.BinaryTypeDefinition;
import org.opendaylight.yangtools.yang.model.api.type.BitsTypeDefinition;
import org.opendaylight.yangtools.yang.model.api.type.BooleanTypeDefinition;
import org.opendaylight.yangtools.yang.model.api.type.DecimalTypeDefinition;
import org.opendaylight.yangtools.yang.model.api.type.EmptyTypeDefinition;
import org.opendaylight.yangtools.yang.model.api.type.EnumTypeDefinition;
import org.opendaylight.yangtools.yang.model.api.type.IdentityrefTypeDefinition;
import org.opendaylight.yangtools.yang.model.api.type.InstanceIdentifierTypeDefinition;
import org.opendaylight.yangtools.yang.model.api.type.Int16TypeDefinition;
import org.opendaylight.yangtools.yang.model.api.type.Int32TypeDefinition;
import org.opendaylight.yangtools.yang.model.api.type.Int64TypeDefinition;
import org.opendaylight.yangtools.yang.model.api.type.Int8TypeDefinition;
import org.opendaylight.yangtools.yang.model.api.type.LeafrefTypeDefinition;
import org.opendaylight.yangtools.yang.model.api.type.LengthConstraint;
import org.opendaylight.yangtools.yang.model.api.type.StringTypeDefinition;
import org.opendaylight.yangtools.yang.model.api.type.Uint16TypeDefinition;
import org.opendaylight.yangtools.yang.model.api.type.Uint32TypeDefinition;
import org.opendaylight.yangtools.yang.model.api.type.Uint64TypeDefinition;
import org.opendaylight.yangtools.yang.model.api.type.Uint8TypeDefinition;
import org.opendaylight.yangtools.yang.model.api.type.UnionTypeDefinition;
import org.opendaylight.yangtools.yang.model.util.LeafrefResolver;

/**
 * The type of a leaf or leaf-list, after all typedefs and leafrefs. Checks values with the YANG
 * library's own codecs.
 */
public final class LeafType {
  private static final RangeSet<Integer> NO_RANGE = ImmutableRangeSet.of();

  private final Base base;
  private final TypeDefinition<?> definition;
  private final @Nullable JSONCodec<?> codec;
  private final boolean anyText;
  private final RangeSet<Integer> lengths;
  private final Set<String> words;
  private final String module;

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

  private LeafType(
      Base base,
      TypeDefinition<?> definition,
      @Nullable JSONCodec<?> codec,
      Set<String> words,
      String module) {
    this.base = base;
    this.definition = definition;
    this.codec = codec;
    this.words = words;
    this.module = module;
    this.lengths =
        definition instanceof StringTypeDefinition s
            ? s.getLengthConstraint().map(LengthConstraint::getAllowedRanges).orElse(NO_RANGE)
            : NO_RANGE;
    this.anyText =
        codec == null
            || (definition instanceof StringTypeDefinition s
                && s.getPatternConstraints().isEmpty()
                && s.getLengthConstraint().isEmpty());
  }

  static LeafType of(
      TypedDataSchemaNode leaf, SchemaModules modules, Supplier<LeafrefResolver> position) {
    TypeDefinition<?> definition = leaf.getType();
    JSONCodec<?> codec;
    try {
      definition = followed(definition, position);
      codec = modules.codecs().codecFor(leaf, type -> position.get().resolveLeafref(type));
    } catch (RuntimeException broken) {
      // e.g. a leafref to a node that does not exist: any text must do then
      codec = null;
    }
    return new LeafType(
        baseOf(definition),
        definition,
        codec,
        wordsOf(definition),
        modules.moduleName(leaf.getQName().getModule()));
  }

  private static TypeDefinition<?> followed(
      TypeDefinition<?> type, Supplier<LeafrefResolver> position) {
    return type instanceof LeafrefTypeDefinition ref ? position.get().resolveLeafref(ref) : type;
  }

  private static Base baseOf(TypeDefinition<?> type) {
    return switch (type) {
      case Int8TypeDefinition t -> Base.INT8;
      case Int16TypeDefinition t -> Base.INT16;
      case Int32TypeDefinition t -> Base.INT32;
      case Int64TypeDefinition t -> Base.INT64;
      case Uint8TypeDefinition t -> Base.UINT8;
      case Uint16TypeDefinition t -> Base.UINT16;
      case Uint32TypeDefinition t -> Base.UINT32;
      case Uint64TypeDefinition t -> Base.UINT64;
      case DecimalTypeDefinition t -> Base.DECIMAL64;
      case BooleanTypeDefinition t -> Base.BOOLEAN;
      case EnumTypeDefinition t -> Base.ENUMERATION;
      case BitsTypeDefinition t -> Base.BITS;
      case BinaryTypeDefinition t -> Base.BINARY;
      case LeafrefTypeDefinition t -> Base.LEAFREF;
      case IdentityrefTypeDefinition t -> Base.IDENTITYREF;
      case EmptyTypeDefinition t -> Base.EMPTY;
      case UnionTypeDefinition t -> Base.UNION;
      case InstanceIdentifierTypeDefinition t -> Base.INSTANCE_IDENTIFIER;
      default -> Base.STRING;
    };
  }

  private static Set<String> wordsOf(TypeDefinition<?> type) {
    Set<String> words = new LinkedHashSet<>();
    if (type instanceof EnumTypeDefinition e) {
      e.getValues().forEach(pair -> words.add(pair.getName()));
    } else if (type instanceof BitsTypeDefinition b) {
      b.getBits().forEach(bit -> words.add(bit.getName()));
    }
    return Collections.unmodifiableSet(words);
  }

  public Base base() {
    return base;
  }

  /** The name of the built-in type, e.g. {@code enumeration}. */
  public String builtin() {
    return base == Base.INSTANCE_IDENTIFIER
        ? "instance-identifier"
        : base.name().toLowerCase(Locale.ROOT);
  }

  /** The names of an enumeration or of bits, in the order of the schema; empty for others. */
  public Set<String> words() {
    return words;
  }

  /** The module of the leaf, which an identity without a module belongs to. */
  public String module() {
    return module;
  }

  /** What bounds the values, one item each; see {@link NodeFacts#limits()}. */
  public List<String> limits() {
    List<String> limits = new ArrayList<>();
    if (base == Base.ENUMERATION) {
      limits.add("enum " + String.join(" ", words));
    }
    limits.addAll(Bounds.of(definition));
    return limits;
  }

  /** The canonical form of a value, or empty where the type does not allow it. */
  public Optional<Value> value(String text) {
    return switch (base) {
      case EMPTY -> text.isEmpty() ? Optional.of(new Value("", Form.EMPTY)) : Optional.empty();
      case BOOLEAN ->
          text.equals("true") || text.equals("false")
              ? Optional.of(new Value(text, Form.BOOLEAN))
              : Optional.empty();
      case ENUMERATION ->
          words.contains(text) ? Optional.of(new Value(text, Form.QUOTED)) : Optional.empty();
      case STRING, LEAFREF, BINARY, BITS, UNION -> byCodec(text);
      case INT8,
          INT16,
          INT32,
          INT64,
          UINT8,
          UINT16,
          UINT32,
          UINT64,
          DECIMAL64,
          IDENTITYREF,
          INSTANCE_IDENTIFIER ->
          text.isEmpty() ? Optional.empty() : byCodec(text);
    };
  }

  private Optional<Value> byCodec(String text) {
    JSONCodec<?> checked = codec;
    if (anyText || checked == null) {
      return Optional.of(new Value(text, Form.QUOTED));
    }
    // devices answer with many empty texts: an exception for each would cost more than the rest
    if (!lengths.isEmpty() && !lengths.contains(text.codePointCount(0, text.length()))) {
      return Optional.empty();
    }
    try {
      return Optional.of(checked(checked, text));
    } catch (RuntimeException refused) {
      // the library throws several unrelated types, and their text would repeat the value
      return Optional.empty();
    }
  }

  private <T> Value checked(JSONCodec<T> codec, String text) {
    JSONValue json = codec.unparseValue(codec.parseValue(text));
    Form form =
        switch (json.kind()) {
          case BOOLEAN -> Form.BOOLEAN;
          case NUMBER -> Form.NUMBER;
          case EMPTY -> Form.EMPTY;
          case STRING -> Form.QUOTED;
        };
    String canonical = form == Form.EMPTY ? "" : json.rawString();
    if (base == Base.IDENTITYREF && canonical.indexOf(':') < 0) {
      canonical = module + ":" + canonical;
    }
    return new Value(canonical, form);
  }
}
