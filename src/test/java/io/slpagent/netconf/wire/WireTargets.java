package io.slpagent.netconf.wire;

import io.slpagent.fuzz.Target;
import io.slpagent.netconf.wire.FrameDecoder.FrameException;
import io.slpagent.yang.SchemaException;
import io.slpagent.yang.xml.XmlText;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/** What reads the bytes of a NETCONF server. */
public final class WireTargets {
  private static final int MOST = 4096;
  private static final int MOST_EVENTS = 8;
  private static final String HELLO =
      "<hello xmlns='urn:ietf:params:xml:ns:netconf:base:1.0'><capabilities><capability>"
          + "urn:ietf:params:netconf:base:1.1</capability></capabilities>"
          + "<session-id>7</session-id></hello>]]>]]>";

  public static final List<Target> ALL =
      List.of(
          Target.of("netconf-marked", bytes -> framing(bytes, false), FrameException.class),
          Target.of("netconf-chunked", bytes -> framing(bytes, true), FrameException.class),
          new Target("netconf-session", WireTargets::session, Set.of()),
          Target.of("netconf-hello", b -> Hello.of(XmlText.parse(b)), SchemaException.class),
          Target.of("netconf-reply", WireTargets::reply, SchemaException.class));

  private WireTargets() {}

  /** In pieces whose size the input itself decides. */
  private static void framing(byte[] bytes, boolean chunked) throws FrameException {
    FrameDecoder decoder =
        new FrameDecoder(
            MOST,
            message -> {
              if (message.length > MOST) {
                throw new IllegalStateException("a message of " + message.length + " bytes");
              }
            });
    if (chunked) {
      decoder.chunked();
    }
    int piece = bytes.length == 0 ? 1 : 1 + (bytes[bytes.length - 1] & 0x3f);
    for (int at = 0; at < bytes.length; at += piece) {
      decoder.feed(bytes, at, Math.min(piece, bytes.length - at));
    }
  }

  private static void session(byte[] bytes) throws InterruptedException {
    Inbox inbox = new Inbox(MOST);
    byte[] hello = HELLO.getBytes(StandardCharsets.US_ASCII);
    inbox.received(hello, 0, hello.length);
    inbox.received(bytes, 0, bytes.length);
    inbox.ended("the end");
    for (int events = 0; events < MOST_EVENTS; events++) {
      Inbox.Event event = inbox.next(Duration.ZERO).orElseThrow();
      if (event instanceof Inbox.Event.End || event instanceof Inbox.Event.Breach) {
        return;
      }
    }
    throw new IllegalStateException("a session without an end");
  }

  private static void reply(byte[] bytes) throws SchemaException {
    Reply reply = Reply.of(XmlText.parse(bytes));
    int told = 0;
    for (RpcError error : reply.errors()) {
      told += error.words().length();
    }
    if (told > 64 * bytes.length + 1000) {
      throw new IllegalStateException("words of " + told + " characters");
    }
  }
}
