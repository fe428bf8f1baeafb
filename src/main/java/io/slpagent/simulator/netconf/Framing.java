package io.slpagent.simulator.netconf;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Messages on a stream (RFC 6242 section 4): with an end mark at first, in chunks once both sides
 * have said that they speak base:1.1. For one reader, and for many writers.
 */
final class Framing {
  private static final int LONGEST = 16 << 20;
  private static final byte[] END = "]]>]]>".getBytes(StandardCharsets.US_ASCII);
  private static final int LARGEST_CHUNK = 32 << 10;

  private final InputStream in;
  private final OutputStream out;
  private final ReentrantLock writing = new ReentrantLock();
  private volatile boolean chunked;

  Framing(InputStream in, OutputStream out) {
    this.in = new BufferedInputStream(in);
    this.out = out;
  }

  /** From now on messages come and go in chunks. */
  void chunk() {
    chunked = true;
  }

  boolean isChunked() {
    return chunked;
  }

  /**
   * The next message; null where the stream has ended.
   *
   * @throws IOException where it is not framed as it must be; nothing more can be read then
   */
  byte @Nullable [] read() throws IOException {
    return chunked ? readChunks() : readToMark();
  }

  private byte @Nullable [] readToMark() throws IOException {
    ByteArrayOutputStream message = new ByteArrayOutputStream();
    int matched = 0;
    for (int b = in.read(); b >= 0; b = in.read()) {
      message.write(b);
      if (b == END[matched]) {
        matched++;
      } else {
        // a third bracket in a row can still be the second of the mark
        matched = b == ']' ? 2 : 0;
      }
      if (matched == END.length) {
        byte[] whole = message.toByteArray();
        return Arrays.copyOf(whole, whole.length - END.length);
      }
      limit(message.size());
    }
    return null;
  }

  private static void limit(long length) throws IOException {
    if (length > LONGEST) {
      throw new IOException("a message longer than " + LONGEST + " bytes");
    }
  }

  private byte @Nullable [] readChunks() throws IOException {
    ByteArrayOutputStream message = new ByteArrayOutputStream();
    int first = in.read();
    if (first < 0) {
      return null;
    }
    while (true) {
      expect(first, '\n');
      expect(in.read(), '#');
      int next = in.read();
      if (next == '#') {
        expect(in.read(), '\n');
        if (message.size() == 0) {
          throw new IOException("a message without a chunk");
        }
        return message.toByteArray();
      }
      long size = size(next);
      limit(message.size() + size);
      byte[] chunk = in.readNBytes((int) size);
      if (chunk.length < size) {
        throw new IOException("the stream ends within a chunk");
      }
      message.writeBytes(chunk);
      first = in.read();
    }
  }

  private long size(int first) throws IOException {
    if (first < '1' || first > '9') {
      throw new IOException("a chunk without a size");
    }
    long size = (long) first - '0';
    for (int b = in.read(); b != '\n'; b = in.read()) {
      if (b < '0' || b > '9' || size > 429_496_729L) {
        throw new IOException("a chunk without a size");
      }
      size = size * 10 + b - '0';
    }
    return size;
  }

  private static void expect(int got, char wanted) throws IOException {
    if (got != wanted) {
      throw new IOException("a message that is not framed in chunks");
    }
  }

  /** Writes a message as a whole. */
  void write(String message) throws IOException {
    byte[] bytes = message.getBytes(StandardCharsets.UTF_8);
    writing.lock();
    try {
      if (chunked) {
        for (int at = 0; at < bytes.length; at += LARGEST_CHUNK) {
          int size = Math.min(LARGEST_CHUNK, bytes.length - at);
          out.write(("\n#" + size + "\n").getBytes(StandardCharsets.US_ASCII));
          out.write(bytes, at, size);
        }
        out.write("\n##\n".getBytes(StandardCharsets.US_ASCII));
      } else {
        out.write(bytes);
        out.write(END);
      }
      out.flush();
    } finally {
      writing.unlock();
    }
  }

  /** Writes the first half of a message, and never the rest. */
  void writeHalf(String message) throws IOException {
    byte[] bytes = message.getBytes(StandardCharsets.UTF_8);
    writing.lock();
    try {
      if (chunked) {
        out.write(("\n#" + bytes.length + "\n").getBytes(StandardCharsets.US_ASCII));
      }
      out.write(bytes, 0, bytes.length / 2);
      out.flush();
    } finally {
      writing.unlock();
    }
  }
}
