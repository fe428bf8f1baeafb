package io.slpagent.netconf.wire;

import java.nio.charset.StandardCharsets;

/** Puts messages into frames (RFC 6242 sections 4.2 and 4.3). */
final class Frames {
  private Frames() {}

  static byte[] marked(String message) {
    return (message + "]]>]]>").getBytes(StandardCharsets.UTF_8);
  }

  static byte[] chunked(String message) {
    byte[] content = message.getBytes(StandardCharsets.UTF_8);
    byte[] head = ("\n#" + content.length + "\n").getBytes(StandardCharsets.US_ASCII);
    byte[] end = "\n##\n".getBytes(StandardCharsets.US_ASCII);
    byte[] frame = new byte[head.length + content.length + end.length];
    System.arraycopy(head, 0, frame, 0, head.length);
    System.arraycopy(content, 0, frame, head.length, content.length);
    System.arraycopy(end, 0, frame, head.length + content.length, end.length);
    return frame;
  }
}
