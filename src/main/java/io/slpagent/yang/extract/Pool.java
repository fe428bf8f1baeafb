package io.slpagent.yang.extract;

import io.slpagent.yang.LeafType;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Texts and types that stand in an extract once, however often they are used. */
final class Pool {
  private static final int LONGEST = 1 << 20;
  private static final int MOST = 1 << 20;

  private final Map<String, Integer> textNumbers = new HashMap<>();
  private final Map<LeafType, Integer> typeNumbers = new HashMap<>();
  private final List<String> texts = new ArrayList<>();
  private final List<LeafType> types = new ArrayList<>();

  void write(DataOutput out, String text) throws IOException {
    Integer number = textNumbers.putIfAbsent(text, textNumbers.size());
    if (number != null) {
      out.writeInt(number);
      return;
    }
    out.writeInt(textNumbers.size() - 1);
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  String text(DataInput in) throws IOException {
    int number = in.readInt();
    if (number >= 0 && number < texts.size()) {
      return texts.get(number);
    }
    int length = in.readInt();
    if (number != texts.size() || length < 0 || length > LONGEST || number > MOST) {
      throw new IOException("a text is not as it was written");
    }
    byte[] bytes = new byte[length];
    in.readFully(bytes);
    texts.add(new String(bytes, StandardCharsets.UTF_8));
    return texts.getLast();
  }

  /** A constant of an enumeration by its name. */
  <E extends Enum<E>> E constant(DataInput in, Class<E> constants) throws IOException {
    try {
      return Enum.valueOf(constants, text(in));
    } catch (IllegalArgumentException e) {
      throw new IOException("a constant is not as it was written", e);
    }
  }

  void write(DataOutput out, LeafType type) throws IOException {
    Integer number = typeNumbers.get(type);
    if (number != null) {
      out.writeInt(number);
      return;
    }
    out.writeInt(-1);
    TypeForm.write(out, type, this);
    typeNumbers.put(type, typeNumbers.size());
  }

  LeafType type(DataInput in) throws IOException {
    int number = in.readInt();
    if (number >= 0 && number < types.size()) {
      return types.get(number);
    }
    if (number != -1 || types.size() > MOST) {
      throw new IOException("a type is not as it was written");
    }
    LeafType type = TypeForm.read(in, this);
    types.add(type);
    return type;
  }
}
