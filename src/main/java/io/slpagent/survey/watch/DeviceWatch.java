package io.slpagent.survey.watch;

import io.slpagent.device.Deadline;
import io.slpagent.device.DeviceConnector;
import io.slpagent.device.DeviceEvent;
import io.slpagent.device.DeviceEvent.Kind;
import io.slpagent.device.DeviceException;
import io.slpagent.device.EventStream;
import io.slpagent.device.Pause;
import io.slpagent.inventory.Device;
import io.slpagent.survey.watch.WatchLine.Source;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Watches one device for as long as its thread is let run. What the device does not report by
 * itself is found by reading it again and again. A device that is lost is tried again, less and
 * less often; that is said once when it is lost, and once when it is back. One that refuses our
 * login or shows a wrong key is given up, for trying on would lock the user out.
 */
final class DeviceWatch {
  private static final Duration LISTEN = Duration.ofMinutes(1);

  /** A stream that ends sooner counts as one more failure. */
  private static final Duration STEADY = Duration.ofMinutes(1);

  private final Device device;
  private final Means means;
  private final Consumer<WatchLine> lines;
  private final Backoff backoff;
  private boolean polling;
  private @Nullable Snapshot last;
  private @Nullable Instant lostAt;
  private boolean seen;

  /**
   * What all devices are watched with.
   *
   * @param every how long to wait between two readings
   * @param all whether events are wanted that are neither of licensing nor of the configuration
   * @param turns how many devices are read at once
   */
  record Means(
      DeviceConnector connector,
      Clock clock,
      Pause pause,
      Duration every,
      boolean all,
      Semaphore turns) {}

  DeviceWatch(Device device, Means means, Backoff backoff, Consumer<WatchLine> lines) {
    this.device = device;
    this.means = means;
    this.backoff = backoff;
    this.lines = lines;
  }

  /**
   * Watches until the thread is interrupted, or the device is given up.
   *
   * @throws InterruptedException when it was
   */
  void run() throws InterruptedException {
    while (true) {
      try {
        if (polling) {
          poll();
        } else {
          listen();
        }
      } catch (DeviceException e) {
        if (!goesOn(e)) {
          return;
        }
      }
    }
  }

  /** Whether the device is watched at this moment. */
  boolean isWatching() {
    return seen && lostAt == null;
  }

  private boolean goesOn(DeviceException e) throws InterruptedException {
    return switch (e) {
      case DeviceException.Interrupted i -> throw new InterruptedException();
      case DeviceException.Refused r when !polling -> {
        polling = true;
        remark("reports nothing by itself (" + e.getMessage() + "), so it is read instead");
        yield true;
      }
      case DeviceException.Unauthenticated u -> givenUp(e);
      case DeviceException.Untrusted u -> givenUp(e);
      case DeviceException.Refused r -> triedAgain(e);
      case DeviceException.Unreachable u -> triedAgain(e);
      case DeviceException.Forbidden f -> triedAgain(e);
      case DeviceException.Busy b -> triedAgain(e);
      case DeviceException.Malformed m -> triedAgain(e);
      case DeviceException.NoAnswer n -> triedAgain(e);
    };
  }

  private boolean givenUp(DeviceException e) {
    lostAt = means.clock().instant();
    remark("is given up: " + e.getMessage() + ". " + e.advice());
    return false;
  }

  private boolean triedAgain(DeviceException e) throws InterruptedException {
    if (lostAt == null) {
      lostAt = means.clock().instant();
      remark(
          (seen ? "was lost: " : "cannot be watched yet: ")
              + e.getMessage()
              + ". It is tried again, at least every "
              + words(Backoff.LONGEST));
    }
    means.pause().of(backoff.next());
    return true;
  }

  private void isThere(String how) {
    Instant since = lostAt;
    if (since != null) {
      remark("is watched again; what happened since " + since + " may be missing");
    } else if (!seen) {
      remark(how);
    }
    lostAt = null;
    seen = true;
  }

  private void listen() throws DeviceException {
    Deadline deadline = Deadline.in(device.connection().limits().device(), means.clock());
    try (EventStream stream = means.connector().events(device, deadline)) {
      isThere("is watched: it reports events by itself");
      Instant began = means.clock().instant();
      long dropped = 0;
      while (true) {
        Optional<DeviceEvent> event = stream.next(LISTEN);
        if (!began.plus(STEADY).isAfter(means.clock().instant())) {
          backoff.begin();
        }
        if (event.isPresent() && (means.all() || event.get().kind() != Kind.OTHER)) {
          happened(Source.EVENT, event.get());
        }
        long now = stream.dropped();
        if (now > dropped) {
          remark((now - dropped) + " events were dropped: they came faster than they were taken");
          dropped = now;
        }
      }
    }
  }

  private void poll() throws DeviceException, InterruptedException {
    while (true) {
      Snapshot now = snapshot();
      backoff.begin();
      isThere("is watched: it is read every " + words(means.every()));
      Snapshot before = last;
      last = now;
      if (before != null) {
        now.since(before).forEach(event -> happened(Source.POLL, event));
      }
      means.pause().of(means.every());
    }
  }

  private Snapshot snapshot() throws DeviceException, InterruptedException {
    means.turns().acquire();
    try {
      return Snapshot.read(means.connector(), device, means.clock());
    } finally {
      means.turns().release();
    }
  }

  private void happened(Source source, DeviceEvent event) {
    lines.accept(new WatchLine.Happening(device.name(), means.clock().instant(), source, event));
  }

  private void remark(String text) {
    lines.accept(new WatchLine.Remark(device.name(), means.clock().instant(), text));
  }

  private static String words(Duration duration) {
    long seconds = duration.toSeconds();
    return seconds % 60 == 0 ? seconds / 60 + "m" : seconds + "s";
  }
}
