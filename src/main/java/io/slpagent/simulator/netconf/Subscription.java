package io.slpagent.simulator.netconf;

import io.slpagent.simulator.catalyst.CatalystSwitch;
import io.slpagent.simulator.catalyst.Datastores;
import io.slpagent.simulator.catalyst.Notice;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A subscription to the stream NETCONF (RFC 5277), as long as its session lasts. */
final class Subscription implements AutoCloseable {
  private static final Duration LOOK_EVERY = Duration.ofMillis(100);
  private static final String STREAM = "NETCONF";

  /**
   * What is wanted.
   *
   * @param filters the elements of the subtree filter; none for everything
   * @param start from when on past notices are wanted; null for none
   * @param stop when it ends; null for never
   */
  private record Wanted(List<Element> filters, @Nullable Instant start, @Nullable Instant stop) {}

  private final Datastores datastores;
  private final Notifications notifications;
  private final Framing framing;
  private final Wanted wanted;
  private final Thread thread;

  private Subscription(
      CatalystSwitch device, Namespaces namespaces, Framing framing, Wanted wanted) {
    this.datastores = device.datastores();
    this.notifications = new Notifications(namespaces);
    this.framing = framing;
    this.wanted = wanted;
    long from = wanted.start == null ? datastores.noticed() : 0;
    this.thread =
        Thread.ofVirtual().name("notices of " + device.spec().name()).unstarted(() -> run(from));
  }

  static Subscription start(
      CatalystSwitch device, Namespaces namespaces, Framing framing, Element operation)
      throws RpcErrorException {
    String stream = operation.childText("stream");
    if (!stream.isEmpty() && !stream.equals(STREAM)) {
      throw Messages.invalid("stream", stream);
    }
    Instant start = time(operation, "startTime");
    Instant stop = time(operation, "stopTime");
    if (stop != null && (start == null || stop.isBefore(start))) {
      throw Messages.invalid("stopTime", operation.childText("stopTime"));
    }
    List<Element> filters = operation.child("filter").map(Element::children).orElse(List.of());
    Subscription subscription =
        new Subscription(device, namespaces, framing, new Wanted(filters, start, stop));
    subscription.thread.start();
    return subscription;
  }

  private static @Nullable Instant time(Element operation, String name) throws RpcErrorException {
    String text = operation.childText(name);
    if (text.isEmpty()) {
      return null;
    }
    try {
      return OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeParseException e) {
      throw Messages.invalid(name, text);
    }
  }

  private void run(long from) {
    long seen = from;
    boolean replaying = wanted.start != null;
    try {
      while (true) {
        long now = datastores.noticed();
        for (Notice notice : datastores.noticesAfter(seen)) {
          send(notice);
        }
        seen = now;
        if (replaying) {
          framing.write(notifications.mark("replayComplete", datastores.now()));
          replaying = false;
        }
        if (wanted.stop != null && !wanted.stop.isAfter(datastores.now())) {
          framing.write(notifications.mark("notificationComplete", datastores.now()));
          return;
        }
        Thread.sleep(LOOK_EVERY);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (IOException gone) {
      // the session ends by itself when nobody listens any more
      return;
    }
  }

  private void send(Notice notice) throws IOException {
    boolean early = wanted.start != null && notice.at().isBefore(wanted.start);
    if (!early && notifications.passes(notice, wanted.filters)) {
      framing.write(notifications.text(notice));
    }
  }

  @Override
  public void close() {
    thread.interrupt();
  }
}
