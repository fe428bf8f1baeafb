package io.slpagent.netconf.wire;

import java.util.Arrays;

/**
 * Cuts what a server sends into messages: by end-of-message marks (RFC 6242 section 4.3) until
 * {@link #chunked()} is called, by chunks (section 4.2) from then on. Bytes may come in pieces of
 * any size. For one thread at a time.
 */
final class FrameDecoder {
  private static final byte[] MARK = {']', ']', '>', ']', ']', '>'};
  private static final long LARGEST_CHUNK = 4_294_967_295L;
  private static final int FIRST_SIZE = 4096;

  private final int most;
  private final Sink sink;
  private byte[] buffer = new byte[0];
  private int length;
  private State state = State.MARKED;
  private long chunk;
  private int chunks;

  private enum State {
    MARKED,
    BEFORE_HASH,
    HASH,
    FIRST_DIGIT,
    DIGITS,
    CONTENT,
    END
  }

  /** Takes messages. */
  @FunctionalInterface
  interface Sink {
    /** A whole message, without its frame. */
    void message(byte[] message) throws FrameException;
  }

  /** The server does not keep to the framing, or sends too much; the message is a clause. */
  static final class FrameException extends Exception {
    private static final long serialVersionUID = 1L;

    FrameException(String clause) {
      super(clause, null, false, false);
    }
  }

  /**
   * @param most the most bytes of one message
   */
  FrameDecoder(int most, Sink sink) {
    this.most = most;
    this.sink = sink;
  }

  /** From the next message on there are chunks; to be called between two messages. */
  void chunked() {
    state = State.BEFORE_HASH;
  }

  /** Whether a message has begun and not ended. */
  boolean isInside() {
    return length > 0 || (state != State.MARKED && state != State.BEFORE_HASH) || chunks > 0;
  }

  void feed(byte[] bytes, int offset, int count) throws FrameException {
    int at = offset;
    int end = offset + count;
    while (at < end) {
      if (state == State.CONTENT) {
        int part = (int) Math.min(chunk, end - at);
        append(bytes, at, part);
        at += part;
        chunk -= part;
        if (chunk == 0) {
          state = State.BEFORE_HASH;
        }
      } else {
        one(bytes[at]);
        at++;
      }
    }
  }

  private void one(byte b) throws FrameException {
    switch (state) {
      case MARKED -> marked(b);
      case BEFORE_HASH -> expect(b, '\n', State.HASH);
      case HASH -> expect(b, '#', State.FIRST_DIGIT);
      case FIRST_DIGIT -> {
        if (b == '#' && chunks > 0) {
          state = State.END;
        } else if (b >= '1' && b <= '9') {
          chunk = (long) b - '0';
          state = State.DIGITS;
        } else {
          throw header(b);
        }
      }
      case DIGITS -> {
        if (b == '\n') {
          begin();
        } else if (b >= '0' && b <= '9') {
          chunk = chunk * 10 + (b - '0');
          if (chunk > LARGEST_CHUNK) {
            throw new FrameException("it announces a chunk of more than 4294967295 bytes");
          }
        } else {
          throw header(b);
        }
      }
      case END -> {
        expect(b, '\n', State.BEFORE_HASH);
        chunks = 0;
        sink.message(taken(length));
      }
      case CONTENT -> throw new IllegalStateException("content is taken as a whole");
    }
  }

  private void begin() throws FrameException {
    if (chunk > most) {
      throw new FrameException(
          "it announces a chunk of " + chunk + " bytes, and a message may have " + limit());
    }
    if (length + chunk > most) {
      throw new FrameException("a message is larger than " + limit());
    }
    chunks++;
    state = State.CONTENT;
  }

  private void expect(byte b, char wanted, State next) throws FrameException {
    if (b != wanted) {
      throw header(b);
    }
    state = next;
  }

  private static FrameException header(byte b) {
    String shown = b > ' ' && b < 127 ? "'" + (char) b + "'" : "0x" + Integer.toHexString(b & 0xff);
    return new FrameException("the header of a chunk is malformed at " + shown);
  }

  private void marked(byte b) throws FrameException {
    append(new byte[] {b}, 0, 1);
    int start = length - MARK.length;
    if (b == '>' && start >= 0 && Arrays.equals(buffer, start, length, MARK, 0, MARK.length)) {
      sink.message(taken(start));
    }
  }

  private void append(byte[] bytes, int offset, int count) throws FrameException {
    if (length + (long) count > (long) most + MARK.length) {
      throw new FrameException("a message is larger than " + limit());
    }
    if (length + count > buffer.length) {
      int twice = Math.max(FIRST_SIZE, Math.min(buffer.length * 2, most + MARK.length));
      buffer = Arrays.copyOf(buffer, Math.max(length + count, twice));
    }
    System.arraycopy(bytes, offset, buffer, length, count);
    length += count;
  }

  private String limit() {
    return most >= 1 << 20 ? (most >> 20) + " MB" : most + " bytes";
  }

  /** The message, and nothing kept of it: a session that waits holds no buffer. */
  private byte[] taken(int size) {
    byte[] message = Arrays.copyOf(buffer, size);
    buffer = new byte[0];
    length = 0;
    return message;
  }
}
