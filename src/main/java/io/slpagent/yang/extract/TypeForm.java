package io.slpagent.yang.extract;

import io.slpagent.yang.LeafType;
import io.slpagent.yang.LeafType.Base;
import io.slpagent.yang.LeafType.Range;
import io.slpagent.yang.TextPattern;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;

/** A type in an extract. */
final class TypeForm {
  private TypeForm() {}

  static void write(DataOutput out, LeafType type, Pool pool) throws IOException {
    pool.write(out, type.base().name());
    pool.write(out, type.module());
    Sequence.write(out, type.words(), word -> pool.write(out, word));
    Sequence.write(out, type.ranges(), range -> write(out, range, pool));
    Sequence.write(out, type.lengths(), range -> write(out, range, pool));
    Sequence.write(
        out,
        type.patterns(),
        pattern -> {
          pool.write(out, pattern.expression());
          out.writeBoolean(pattern.inverted());
        });
    out.writeByte(type.fractionDigits());
    Sequence.write(
        out, type.identities().stream().sorted().toList(), name -> pool.write(out, name));
    Sequence.write(out, type.members(), member -> pool.write(out, member));
  }

  static LeafType read(DataInput in, Pool pool) throws IOException {
    Base base = pool.constant(in, Base.class);
    String module = pool.text(in);
    List<String> words = Sequence.read(in, () -> pool.text(in));
    List<Range> ranges = Sequence.read(in, () -> range(in, pool));
    List<Range> lengths = Sequence.read(in, () -> range(in, pool));
    List<TextPattern> patterns =
        Sequence.read(in, () -> new TextPattern(pool.text(in), in.readBoolean()));
    int fractionDigits = in.readUnsignedByte();
    Set<String> identities = Set.copyOf(Sequence.read(in, () -> pool.text(in)));
    List<LeafType> members = Sequence.read(in, () -> pool.type(in));
    return new LeafType(
        base, module, words, ranges, lengths, patterns, fractionDigits, identities, members);
  }

  private static void write(DataOutput out, Range range, Pool pool) throws IOException {
    pool.write(out, range.low().toString());
    pool.write(out, range.high().toString());
  }

  private static Range range(DataInput in, Pool pool) throws IOException {
    try {
      return new Range(new BigDecimal(pool.text(in)), new BigDecimal(pool.text(in)));
    } catch (NumberFormatException e) {
      throw new IOException("a range is not as it was written", e);
    }
  }
}
