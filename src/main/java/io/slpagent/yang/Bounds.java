package io.slpagent.yang;

import com.google.common.collect.BoundType;
import com.google.common.collect.Range;
import com.google.common.collect.RangeSet;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.opendaylight.yangtools.yang.model.api.TypeDefinition;
import org.opendaylight.yangtools.yang.model.api.type.LengthRestrictedTypeDefinition;
import org.opendaylight.yangtools.yang.model.api.type.RangeRestrictedTypeDefinition;

/** The ranges and lengths of a type as words, where it has any of its own. */
final class Bounds {
  /** What the library says of a type that has patterns and no length of its own. */
  private static final String ANY_LENGTH = "0.." + Integer.MAX_VALUE;

  private Bounds() {}

  static List<String> of(TypeDefinition<?> type) {
    List<String> bounds = new ArrayList<>();
    String range = range(type);
    if (!range.equals(builtinRange(type))) {
      bounds.add("range " + range);
    }
    if (type instanceof LengthRestrictedTypeDefinition<?> sized) {
      sized
          .getLengthConstraint()
          .map(c -> shown(c.getAllowedRanges()))
          .filter(length -> !length.equals(ANY_LENGTH))
          .ifPresent(length -> bounds.add("length " + length));
    }
    return bounds;
  }

  private static String range(TypeDefinition<?> type) {
    return type instanceof RangeRestrictedTypeDefinition<?, ?> ranged
        ? ranged.getRangeConstraint().map(c -> shown(c.getAllowedRanges())).orElse("")
        : "";
  }

  /** The library gives every number a range, if only that of its built-in type. */
  private static String builtinRange(TypeDefinition<?> type) {
    TypeDefinition<?> root = type;
    while (root.getBaseType() != null) {
      root = root.getBaseType();
    }
    return range(root);
  }

  private static String shown(RangeSet<?> ranges) {
    return ranges.asRanges().stream().map(Bounds::shown).collect(Collectors.joining(" | "));
  }

  private static String shown(Range<?> range) {
    Object low = range.lowerEndpoint();
    Object high = range.upperEndpoint();
    if (range.lowerBoundType() == BoundType.CLOSED && low.equals(high)) {
      return low.toString();
    }
    return low + ".." + high;
  }
}
