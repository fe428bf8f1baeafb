package io.slpagent.yang.extract;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Lists of anything: their size, then one after the other. */
final class Sequence {
  private static final int LONGEST = 1 << 18;

  private Sequence() {}

  /** Writes one element. */
  interface Writer<T> {
    void write(T element) throws IOException;
  }

  /** Reads one element. */
  interface Reader<T> {
    T read() throws IOException;
  }

  static <T> void write(DataOutput out, Collection<T> elements, Writer<T> writer)
      throws IOException {
    out.writeInt(elements.size());
    for (T element : elements) {
      writer.write(element);
    }
  }

  static <T> List<T> read(DataInput in, Reader<T> reader) throws IOException {
    int size = in.readInt();
    if (size < 0 || size > LONGEST) {
      throw new IOException("a list is not as it was written");
    }
    List<T> elements = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      elements.add(reader.read());
    }
    return elements;
  }
}
