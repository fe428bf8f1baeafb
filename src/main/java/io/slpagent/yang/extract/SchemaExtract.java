package io.slpagent.yang.extract;

import io.slpagent.yang.DataNode;
import io.slpagent.yang.DeviceSchema;
import io.slpagent.yang.LeafType;
import io.slpagent.yang.TakenAway;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInput;
import java.io.DataInputStream;
import java.io.DataOutput;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * Writes a schema's extract, and makes a schema of it again. That schema answers for the nodes of
 * the extent by itself; for any other node it has the whole schema made.
 */
public final class SchemaExtract {
  private static final int FORMAT = 1;
  private static final int DEEPEST = 64;

  private final Extent extent;

  public SchemaExtract(Extent extent) {
    this.extent = extent;
  }

  /** The extract of a schema. */
  public byte[] write(DeviceSchema schema) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Pool pool = new Pool();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeInt(FORMAT);
      Sequence.write(out, extent.lines(), line -> pool.write(out, line));
      Sequence.write(
          out,
          schema.modules().entrySet(),
          module -> {
            pool.write(out, module.getKey());
            pool.write(out, module.getValue());
          });
      Sequence.write(out, schema.leftOut(), text -> pool.write(out, text));
      Sequence.write(
          out,
          schema.takenAway().targets(),
          target -> Sequence.write(out, target, name -> StatementForm.name(out, name, pool)));
      children(out, schema.root(), pool);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private void children(DataOutput out, DataNode node, Pool pool) throws IOException {
    boolean all = extent.coversAllBelow(node.path());
    List<DataNode> kept =
        node.children().stream()
            .filter(child -> all || extent.covers(child.path()) || isDemanded(child))
            .toList();
    Sequence.write(out, kept, child -> node(out, child, pool));
  }

  /** What must be there is always at hand, so that its absence is seen without the whole schema. */
  private static boolean isDemanded(DataNode node) {
    return node.mandatory()
        || (!node.branches().isEmpty() && node.branches().getFirst().mandatory());
  }

  private void node(DataOutput out, DataNode node, Pool pool) throws IOException {
    StatementForm.write(out, node.statement(), pool);
    Optional<LeafType> type = node.type();
    out.writeBoolean(type.isPresent());
    if (type.isPresent()) {
      pool.write(out, type.get());
    }
    if (extent.covers(node.path())) {
      children(out, node, pool);
    } else {
      out.writeInt(0);
    }
  }

  /**
   * The schema of an extract.
   *
   * @param whole makes the whole schema; asked when a node beyond the extent is wanted
   * @throws IOException when these are not the bytes of an extract of this extent
   */
  public DeviceSchema read(
      String contentId, String origin, byte[] bytes, Supplier<DeviceSchema> whole)
      throws IOException {
    Pool pool = new Pool();
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
      if (in.readInt() != FORMAT
          || !Sequence.read(in, () -> pool.text(in)).equals(extent.lines())) {
        throw new IOException("the extract is of another program");
      }
      Map<String, String> modules = new TreeMap<>();
      Sequence.read(in, () -> modules.put(pool.text(in), pool.text(in)));
      List<String> leftOut = Sequence.read(in, () -> pool.text(in));
      TakenAway takenAway =
          new TakenAway(
              Sequence.read(in, () -> Sequence.read(in, () -> StatementForm.name(in, pool))));
      ExtractNode.Common common = new ExtractNode.Common(extent, whole);
      List<ExtractNode> top = below(in, pool, common, 0);
      if (in.read() != -1) {
        throw new IOException("something stands behind the extract");
      }
      ExtractNode root = new ExtractNode(DataNode.DATASTORE, Optional.empty(), top, common);
      return new DeviceSchema(
          contentId, origin, modules, DataNode.root(root, modules.keySet()), takenAway, leftOut);
    }
  }

  private static List<ExtractNode> below(
      DataInput in, Pool pool, ExtractNode.Common common, int depth) throws IOException {
    if (depth > DEEPEST) {
      throw new IOException("the extract is too deep");
    }
    return Sequence.read(
        in,
        () ->
            new ExtractNode(
                StatementForm.read(in, pool),
                in.readBoolean() ? Optional.of(pool.type(in)) : Optional.empty(),
                below(in, pool, common, depth + 1),
                common));
  }
}
