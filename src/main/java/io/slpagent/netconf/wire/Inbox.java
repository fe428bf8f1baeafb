package io.slpagent.netconf.wire;

import io.slpagent.netconf.wire.FrameDecoder.FrameException;
import io.slpagent.ssh.SshChannel;
import io.slpagent.yang.SchemaException;
import io.slpagent.yang.xml.Element;
import io.slpagent.yang.xml.XmlText;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Sorts what a server sends: the hello, replies, and notifications, which are set aside. After the
 * first breach of the protocol nothing more is taken in. Memory is bounded, whatever arrives.
 */
final class Inbox implements SshChannel.Receiver {
  private static final int MOST_REPLIES = 4;

  private final FrameDecoder decoder;
  private final BlockingQueue<Event> events = new ArrayBlockingQueue<>(MOST_REPLIES + 2);
  private final Notifications notifications = new Notifications();
  private boolean greeted;
  private volatile boolean deaf;
  private @Nullable Event last;

  /** A message as it arrived. */
  static final class Text {
    private final byte[] bytes;

    Text(byte[] bytes) {
      this.bytes = bytes;
    }

    Element parsed() throws SchemaException {
      return XmlText.parse(bytes);
    }
  }

  /** Something that a caller waits for. */
  sealed interface Event {
    /** The server's hello. */
    record Greeting(Hello hello) implements Event {}

    /**
     * A reply.
     *
     * @param messageId the number of the call that it answers; empty where it names none
     */
    record Answer(String messageId, Text message) implements Event {}

    /** The server breaks the protocol, as a clause says. */
    record Breach(String clause) implements Event {}

    /** The connection has ended, as a clause says. */
    record End(String clause) implements Event {}
  }

  Inbox(int mostBytes) {
    this.decoder = new FrameDecoder(mostBytes, this::message);
  }

  /** The next event; empty when none came in time. The end of a session is told again and again. */
  Optional<Event> next(Duration limit) throws InterruptedException {
    Event known = last;
    if (known != null) {
      return Optional.of(known);
    }
    Event event = events.poll(limit.toMillis(), TimeUnit.MILLISECONDS);
    if (event instanceof Event.Breach || event instanceof Event.End) {
      last = event;
    }
    return Optional.ofNullable(event);
  }

  /** The notifications that were set aside. */
  Notifications notifications() {
    return notifications;
  }

  @Override
  public void received(byte[] bytes, int offset, int length) {
    if (deaf) {
      return;
    }
    try {
      decoder.feed(bytes, offset, length);
    } catch (FrameException e) {
      breach(String.valueOf(e.getMessage()));
    }
  }

  @Override
  public void ended(String why) {
    if (!deaf) {
      deaf = true;
      put(new Event.End(decoder.isInside() ? why + " in the middle of a message" : why));
      notifications.end();
    }
  }

  private void breach(String clause) {
    deaf = true;
    put(new Event.Breach(clause));
    notifications.end();
  }

  private void put(Event event) {
    if (!events.offer(event)) {
      // two places are kept for the end, and one event of an end is enough
      deaf = true;
    }
  }

  private void message(byte[] message) throws FrameException {
    Element head;
    try {
      head = XmlText.head(message);
    } catch (SchemaException e) {
      throw new FrameException("a message is no XML: " + e.getMessage());
    }
    String base = head.namespace().equals(Hello.BASE) ? head.name() : "";
    switch (base) {
      case "hello" -> greeting(message);
      case "rpc-reply" -> answer(head, message);
      default -> {
        if (!head.name().equals("notification") || !greeted) {
          throw new FrameException("it sends something that is neither hello nor a reply");
        }
        notifications.add(message);
      }
    }
  }

  private void greeting(byte[] message) throws FrameException {
    if (greeted) {
      throw new FrameException("it says hello twice");
    }
    greeted = true;
    try {
      Hello hello = Hello.of(XmlText.parse(message));
      if (hello.has("base:1.1")) {
        decoder.chunked();
      }
      put(new Event.Greeting(hello));
    } catch (SchemaException e) {
      throw new FrameException(String.valueOf(e.getMessage()));
    }
  }

  private void answer(Element head, byte[] message) throws FrameException {
    if (!greeted) {
      throw new FrameException("it replies before it has said hello");
    }
    if (events.remainingCapacity() <= 2) {
      throw new FrameException("it sends replies that nobody asked for");
    }
    put(new Event.Answer(head.attribute("message-id").orElse(""), new Text(message)));
  }
}
