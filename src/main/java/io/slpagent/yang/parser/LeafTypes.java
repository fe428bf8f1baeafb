package io.slpagent.yang.parser;

import com.google.common.collect.Range;
import com.google.common.collect.RangeSet;
import io.slpagent.yang.LeafType;
import io.slpagent.yang.LeafType.Base;
import io.slpagent.yang.TextPattern;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.opendaylight.yangtools.yang.model.api.TypeDefinition;
import org.opendaylight.yangtools.yang.model.api.TypedDataSchemaNode;
import org.opendaylight.yangtools.yang.model.api.type.BinaryTypeDefinition;
import org.opendaylight.yangtools.yang.model.api.type.BitsTypeDefinition;
import org.opendaylight.yangtools.yang.model.api.type.BitsTypeDefinition.Bit;
import org.opendaylight.yangtools.yang.model.api.type.BooleanTypeDefinition;
import org.opendaylight.yangtools.yang.model.api.type.DecimalTypeDefinition;
import org.opendaylight.yangtools.yang.model.api.type.EmptyTypeDefinition;
import org.opendaylight.yangtools.yang.model.api.type.EnumTypeDefinition;
import org.opendaylight.yangtools.yang.model.api.type.EnumTypeDefinition.EnumPair;
import org.opendaylight.yangtools.yang.model.api.type.IdentityrefTypeDefinition;
import org.opendaylight.yangtools.yang.model.api.type.InstanceIdentifierTypeDefinition;
import org.opendaylight.yangtools.yang.model.api.type.Int16TypeDefinition;
import org.opendaylight.yangtools.yang.model.api.type.Int32TypeDefinition;
import org.opendaylight.yangtools.yang.model.api.type.Int64TypeDefinition;
import org.opendaylight.yangtools.yang.model.api.type.Int8TypeDefinition;
import org.opendaylight.yangtools.yang.model.api.type.LeafrefTypeDefinition;
import org.opendaylight.yangtools.yang.model.api.type.LengthRestrictedTypeDefinition;
import org.opendaylight.yangtools.yang.model.api.type.ModifierKind;
import org.opendaylight.yangtools.yang.model.api.type.PatternConstraint;
import org.opendaylight.yangtools.yang.model.api.type.RangeRestrictedTypeDefinition;
import org.opendaylight.yangtools.yang.model.api.type.StringTypeDefinition;
import org.opendaylight.yangtools.yang.model.api.type.Uint16TypeDefinition;
import org.opendaylight.yangtools.yang.model.api.type.Uint32TypeDefinition;
import org.opendaylight.yangtools.yang.model.api.type.Uint64TypeDefinition;
import org.opendaylight.yangtools.yang.model.api.type.Uint8TypeDefinition;
import org.opendaylight.yangtools.yang.model.api.type.UnionTypeDefinition;
import org.opendaylight.yangtools.yang.model.util.LeafrefResolver;

/** Takes the types of leaves from the YANG library: typedefs are worked in, leafrefs followed. */
final class LeafTypes {
  private final SchemaModules modules;
  private final Supplier<? extends LeafrefResolver> position;
  private final String module;

  private LeafTypes(
      SchemaModules modules, Supplier<? extends LeafrefResolver> position, String module) {
    this.modules = modules;
    this.position = position;
    this.module = module;
  }

  static LeafType of(
      TypedDataSchemaNode leaf,
      SchemaModules modules,
      Supplier<? extends LeafrefResolver> position) {
    String module = modules.moduleName(leaf.getQName().getModule());
    try {
      return new LeafTypes(modules, position, module).type(leaf.getType());
    } catch (RuntimeException broken) {
      // e.g. a leafref to a node that does not exist: any text must do then
      return LeafType.of(Base.LEAFREF, module);
    }
  }

  private LeafType type(TypeDefinition<?> declared) {
    TypeDefinition<?> type =
        declared instanceof LeafrefTypeDefinition ref
            ? position.get().resolveLeafref(ref)
            : declared;
    return new LeafType(
        baseOf(type),
        module,
        words(type),
        ranges(type),
        lengths(type),
        patterns(type),
        type instanceof DecimalTypeDefinition decimal ? decimal.getFractionDigits() : 0,
        type instanceof IdentityrefTypeDefinition ref
            ? modules.derived(ref.getIdentities())
            : Set.of(),
        type instanceof UnionTypeDefinition union
            ? union.getTypes().stream().map(this::type).toList()
            : List.of());
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
      case IdentityrefTypeDefinition t -> Base.IDENTITYREF;
      case EmptyTypeDefinition t -> Base.EMPTY;
      case UnionTypeDefinition t -> Base.UNION;
      case InstanceIdentifierTypeDefinition t -> Base.INSTANCE_IDENTIFIER;
      default -> Base.STRING;
    };
  }

  private static List<String> words(TypeDefinition<?> type) {
    return switch (type) {
      case EnumTypeDefinition e -> e.getValues().stream().map(EnumPair::getName).toList();
      case BitsTypeDefinition b ->
          b.getBits().stream()
              .sorted(Comparator.comparingLong(bit -> bit.getPosition().longValue()))
              .map(Bit::getName)
              .toList();
      default -> List.of();
    };
  }

  /** The library gives every number a range, if only that of its built-in type. */
  private static List<LeafType.Range> ranges(TypeDefinition<?> type) {
    List<LeafType.Range> ranges = allRanges(type);
    if (type instanceof DecimalTypeDefinition decimal) {
      int digits = decimal.getFractionDigits();
      LeafType.Range all = range(scaled(Long.MIN_VALUE, digits), scaled(Long.MAX_VALUE, digits));
      return ranges.equals(List.of(all)) ? List.of() : ranges;
    }
    TypeDefinition<?> root = type;
    while (root.getBaseType() != null) {
      root = root.getBaseType();
    }
    return ranges.equals(allRanges(root)) ? List.of() : ranges;
  }

  private static BigDecimal scaled(long number, int digits) {
    return BigDecimal.valueOf(number).movePointLeft(digits);
  }

  private static List<LeafType.Range> allRanges(TypeDefinition<?> type) {
    return type instanceof RangeRestrictedTypeDefinition<?, ?> ranged
        ? ranged.getRangeConstraint().map(c -> closed(c.getAllowedRanges())).orElse(List.of())
        : List.of();
  }

  /** The library gives a text with patterns a length that says nothing. */
  private static List<LeafType.Range> lengths(TypeDefinition<?> type) {
    Optional<List<LeafType.Range>> lengths =
        type instanceof LengthRestrictedTypeDefinition<?> sized
            ? sized.getLengthConstraint().map(c -> closed(c.getAllowedRanges()))
            : Optional.empty();
    return lengths
        .filter(
            l -> !l.equals(List.of(range(BigDecimal.ZERO, BigDecimal.valueOf(Integer.MAX_VALUE)))))
        .orElse(List.of());
  }

  private static List<LeafType.Range> closed(RangeSet<?> ranges) {
    List<LeafType.Range> all = new ArrayList<>();
    for (Range<?> range : ranges.asRanges()) {
      all.add(
          range(
              new BigDecimal(range.lowerEndpoint().toString()),
              new BigDecimal(range.upperEndpoint().toString())));
    }
    return all;
  }

  private static LeafType.Range range(BigDecimal low, BigDecimal high) {
    return new LeafType.Range(low, high);
  }

  /** A value must match the patterns of all typedefs on the way. */
  private static List<TextPattern> patterns(TypeDefinition<?> type) {
    List<TextPattern> patterns = new ArrayList<>();
    for (TypeDefinition<?> t = type; t != null; t = t.getBaseType()) {
      if (t instanceof StringTypeDefinition text) {
        for (PatternConstraint constraint : text.getPatternConstraints()) {
          TextPattern pattern =
              new TextPattern(
                  constraint.getJavaPatternString(),
                  constraint.getModifier().filter(m -> m == ModifierKind.INVERT_MATCH).isPresent());
          if (!patterns.contains(pattern)) {
            patterns.add(pattern);
          }
        }
      }
    }
    return patterns;
  }
}
