package io.slpagent.netconf.wire;

import io.slpagent.device.DeviceException;
import io.slpagent.netconf.wire.Inbox.Event;
import io.slpagent.ssh.SshChannel;
import io.slpagent.yang.SchemaException;
import io.slpagent.yang.xml.Element;
import io.slpagent.yang.xml.XmlText;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One NETCONF session: one call at a time, each with a deadline. After a lost answer or a breach of
 * the protocol it is of no more use, and says so. For one thread at a time.
 */
public final class Wire implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Wire.class);
  private static final Call HELLO = Call.of("hello", "");
  private static final Call CLOSE = Call.of("close-session", "<close-session/>");
  private static final Duration FAREWELL = Duration.ofSeconds(2);
  private static final int MOST_BYTES = 16 << 20;

  private final SshChannel channel;
  private final Inbox inbox;
  private final Hello hello;
  private final Timing timing;
  private final Failures failures;
  private long lastId;
  private int calls = 1;
  private boolean dead;

  private Wire(SshChannel channel, Inbox inbox, Hello hello, Timing timing, Failures failures) {
    this.channel = channel;
    this.inbox = inbox;
    this.hello = hello;
    this.timing = timing;
    this.failures = failures;
  }

  /** Opens the channel of a session. */
  @FunctionalInterface
  public interface Opener {
    SshChannel open(SshChannel.Receiver receiver) throws DeviceException;
  }

  /**
   * Opens a session: both sides say hello.
   *
   * @throws DeviceException when no session comes about; nothing was changed then
   */
  public static Wire open(Opener opener, Timing timing, Failures failures) throws DeviceException {
    Inbox inbox = new Inbox(MOST_BYTES);
    SshChannel channel = opener.open(inbox);
    boolean stands = false;
    try {
      channel.send(Frames.marked(Hello.OURS));
      Hello hello = hello(inbox, timing, failures);
      LOG.debug("session {} with {} capabilities", hello.sessionId(), hello.capabilities().size());
      stands = true;
      return new Wire(channel, inbox, hello, timing, failures);
    } catch (IOException e) {
      throw failures.unreachable(HELLO, "the session was lost before hello");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw failures.interrupted(HELLO);
    } finally {
      if (!stands) {
        channel.abort();
      }
    }
  }

  private static Hello hello(Inbox inbox, Timing timing, Failures failures)
      throws DeviceException, InterruptedException {
    Optional<Event> event = inbox.next(timing.deadline().atMost(timing.call()));
    if (event.isEmpty()) {
      throw failures.lost(HELLO, "the device did not say hello in time", null);
    }
    return switch (event.get()) {
      case Event.Greeting greeting -> greeting.hello();
      case Event.Answer answer ->
          throw failures.malformed(HELLO, "the device replies before it says hello", null);
      case Event.Breach breach ->
          throw failures.malformed(
              HELLO, "the device does not speak NETCONF: " + breach.clause(), null);
      case Event.End end ->
          throw failures.unreachable(HELLO, end.clause() + " before it said hello");
    };
  }

  public Hello hello() {
    return hello;
  }

  public Timing timing() {
    return timing;
  }

  public Failures failures() {
    return failures;
  }

  /** How many requests were sent, hello and close included. */
  public int calls() {
    return calls;
  }

  /** Whether the session is of no more use. */
  public boolean isDead() {
    return dead;
  }

  /**
   * Calls, and waits for the reply, which may hold errors.
   *
   * @throws DeviceException when there is no reply that can be read
   */
  public Reply call(Call call) throws DeviceException {
    Duration limit = timing.deadline().atMost(timing.call());
    if (limit.isZero()) {
      throw failures.outOfTime(call);
    }
    return call(call, limit);
  }

  /** Calls to clean up: it is given a little time even when all time is used up. */
  public Reply callLast(Call call) throws DeviceException {
    Duration limit = timing.deadline().atMost(timing.call());
    return call(call, limit.compareTo(FAREWELL) < 0 ? FAREWELL : limit);
  }

  /** Calls, and takes errors for failures. */
  public Reply callForGood(Call call) throws DeviceException {
    Reply reply = call(call);
    if (!reply.isGood()) {
      throw failures.answered(call, reply);
    }
    return reply;
  }

  /**
   * Waits for a notification.
   *
   * @param subscription the call that asked for them
   * @return empty when none came in time
   * @throws DeviceException when no more will come: the session has ended, or the server breaks the
   *     protocol
   */
  public Optional<Element> notification(Call subscription, Duration limit) throws DeviceException {
    try {
      Optional<byte[]> message = inbox.notifications().next(limit);
      if (message.isPresent()) {
        return Optional.of(XmlText.parse(message.get()));
      }
      Optional<Event> event = inbox.next(Duration.ZERO);
      if (event.isEmpty()) {
        return Optional.empty();
      }
      dead = true;
      channel.abort();
      throw switch (event.get()) {
        case Event.End end -> failures.lost(subscription, end.clause(), null);
        case Event.Breach breach -> failures.malformed(subscription, breach.clause(), null);
        case Event.Greeting again ->
            failures.malformed(subscription, "the device says hello twice", null);
        case Event.Answer answer ->
            failures.malformed(subscription, "it replies although nothing was asked", null);
      };
    } catch (SchemaException e) {
      throw failures.malformed(subscription, String.valueOf(e.getMessage()), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw failures.interrupted(subscription);
    }
  }

  /** How many notifications were thrown away because nobody took them in time. */
  public long notificationsDropped() {
    return inbox.notifications().dropped();
  }

  private Reply call(Call call, Duration limit) throws DeviceException {
    if (dead) {
      throw failures.lost(call, "the session is gone", null);
    }
    String id = Long.toString(++lastId);
    calls++;
    long start = System.nanoTime();
    boolean answered = false;
    try {
      send(call, id);
      if (call.writes()) {
        failures.mayHaveChanged();
      }
      Reply reply = reply(call, id, limit);
      answered = true;
      long millis = (System.nanoTime() - start) / 1_000_000;
      LOG.debug("{} {} in {} ms", call.operation(), reply.isGood() ? "good" : "refused", millis);
      for (RpcError warning : reply.warnings()) {
        LOG.debug("{}: warning {}", call.operation(), warning.tag());
      }
      return reply;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw failures.interrupted(call);
    } finally {
      if (!answered) {
        dead = true;
        // the device gives up locks and what is staged when the session ends
        channel.abort();
      }
    }
  }

  private void send(Call call, String id) throws DeviceException {
    String message =
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?><rpc xmlns=\""
            + Hello.BASE
            + "\" message-id=\""
            + id
            + "\">"
            + call.body()
            + "</rpc>";
    try {
      channel.send(hello.has("base:1.1") ? Frames.chunked(message) : Frames.marked(message));
    } catch (IOException e) {
      if (call.writes()) {
        failures.mayHaveChanged();
      }
      throw failures.lost(call, "the session was lost while the request was sent", e);
    }
  }

  private Reply reply(Call call, String id, Duration limit)
      throws DeviceException, InterruptedException {
    Optional<Event> event = inbox.next(limit);
    if (event.isEmpty()) {
      throw failures.lost(call, "no complete answer within " + limit.toMillis() + " ms", null);
    }
    return switch (event.get()) {
      case Event.Answer answer when answer.messageId().equals(id) -> parsed(call, answer);
      case Event.Answer answer ->
          throw failures.malformed(
              call,
              answer.messageId().isEmpty()
                  ? "the reply does not say which call it answers"
                  : "the reply answers another call: '" + answer.messageId() + "'",
              null);
      case Event.Greeting again ->
          throw failures.malformed(call, "the device says hello twice", null);
      case Event.Breach breach -> throw failures.malformed(call, breach.clause(), null);
      case Event.End end -> throw failures.lost(call, end.clause(), null);
    };
  }

  private Reply parsed(Call call, Event.Answer answer) throws DeviceException {
    try {
      return Reply.of(answer.message().parsed());
    } catch (SchemaException e) {
      throw failures.malformed(call, String.valueOf(e.getMessage()), e);
    }
  }

  /** Ends the session in good order where the device plays along. Never throws. */
  @Override
  public void close() {
    try {
      if (!dead) {
        call(CLOSE, FAREWELL);
      }
    } catch (DeviceException e) {
      LOG.debug("the session ended without a farewell: {}", e.getMessage());
    } finally {
      dead = true;
      channel.close();
    }
  }
}
