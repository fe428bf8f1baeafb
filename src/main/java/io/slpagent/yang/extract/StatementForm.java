package io.slpagent.yang.extract;

import io.slpagent.model.NodeName;
import io.slpagent.yang.Condition;
import io.slpagent.yang.NodeFacts.Kind;
import io.slpagent.yang.NodeFacts.Status;
import io.slpagent.yang.NodeStatement;
import io.slpagent.yang.NodeStatement.Branch;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** What a schema says on a node, in an extract. */
final class StatementForm {
  private StatementForm() {}

  static void write(DataOutput out, NodeStatement node, Pool pool) throws IOException {
    name(out, node.name(), pool);
    pool.write(out, node.kind().name());
    pool.write(out, node.status().name());
    out.writeBoolean(node.config());
    Sequence.write(out, node.keys(), key -> pool.write(out, key));
    out.writeBoolean(node.orderedByUser());
    out.writeInt(node.minElements());
    out.writeInt(node.maxElements());
    out.writeBoolean(node.mandatory());
    pool.write(out, node.defaultValue());
    Sequence.write(
        out,
        node.branches(),
        branch -> {
          name(out, branch.choice(), pool);
          name(out, branch.caseName(), pool);
          out.writeBoolean(branch.mandatory());
        });
    Sequence.write(
        out,
        node.conditions(),
        condition -> {
          pool.write(out, condition.kind().name());
          out.writeBoolean(condition.onParent());
          pool.write(out, condition.expression());
          pool.write(out, condition.message());
        });
    pool.write(out, node.revision());
    pool.write(out, node.namespace());
  }

  static NodeStatement read(DataInput in, Pool pool) throws IOException {
    return new NodeStatement(
        name(in, pool),
        pool.constant(in, Kind.class),
        pool.constant(in, Status.class),
        in.readBoolean(),
        Sequence.read(in, () -> pool.text(in)),
        in.readBoolean(),
        in.readInt(),
        in.readInt(),
        in.readBoolean(),
        pool.text(in),
        Sequence.read(in, () -> new Branch(name(in, pool), name(in, pool), in.readBoolean())),
        Sequence.read(
            in,
            () ->
                new Condition(
                    pool.constant(in, Condition.Kind.class),
                    in.readBoolean(),
                    pool.text(in),
                    pool.text(in))),
        pool.text(in),
        pool.text(in));
  }

  static void name(DataOutput out, NodeName name, Pool pool) throws IOException {
    pool.write(out, name.module());
    pool.write(out, name.name());
  }

  static NodeName name(DataInput in, Pool pool) throws IOException {
    try {
      return new NodeName(pool.text(in), pool.text(in));
    } catch (IllegalArgumentException e) {
      throw new IOException("a name is not as it was written", e);
    }
  }
}
