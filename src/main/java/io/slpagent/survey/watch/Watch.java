package io.slpagent.survey.watch;

import io.slpagent.device.DeviceConnector;
import io.slpagent.device.Pause;
import io.slpagent.inventory.Device;
import io.slpagent.reconcile.StopSignal;
import io.slpagent.survey.watch.DeviceWatch.Means;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Watches many devices at once, each on a virtual thread of its own, until enough was seen, the
 * time is over, no device is left, or somebody asks to stop.
 */
public final class Watch {
  private static final Logger LOG = LoggerFactory.getLogger(Watch.class);
  private static final Duration FAREWELL = Duration.ofSeconds(10);

  private final DeviceConnector connector;
  private final Clock clock;
  private final Pause pause;
  private final RandomGenerator random;

  /**
   * What is asked for.
   *
   * @param every how long to wait between two readings of a device that reports nothing by itself
   * @param all whether events are wanted that are neither of licensing nor of the configuration
   * @param parallel how many devices are read at once
   * @param time how long to watch; zero for as long as nobody asks to stop
   * @param count after how many events to end; zero for as many as there are
   */
  public record Wish(Duration every, boolean all, int parallel, Duration time, int count) {}

  /** Takes the lines, one at a time. */
  @FunctionalInterface
  public interface Printer {
    /** Prints a line, and says whether there is still somebody who reads them. */
    boolean print(WatchLine line);
  }

  /**
   * @param pause how to let time pass
   * @param random spreads waits; safe for use by many threads
   */
  public Watch(DeviceConnector connector, Clock clock, Pause pause, RandomGenerator random) {
    this.connector = connector;
    this.clock = clock;
    this.pause = pause;
    this.random = random;
  }

  /**
   * Watches.
   *
   * @param stop the operator's wish to stop
   * @return the names of the devices that were not being watched at the end
   */
  public List<String> run(List<Device> devices, Wish wish, Printer printer, StopSignal stop) {
    CountDownLatch end = new CountDownLatch(1);
    Lines lines = new Lines(printer, wish.count(), end);
    Means means =
        new Means(
            connector, clock, pause, wish.every(), wish.all(), new Semaphore(wish.parallel()));
    AtomicInteger left = new AtomicInteger(devices.size());
    List<DeviceWatch> watches = new ArrayList<>();
    ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    try {
      for (Device device : devices) {
        DeviceWatch watch = new DeviceWatch(device, means, new Backoff(random), lines::take);
        watches.add(watch);
        threads.execute(() -> {
          run(device, watch);
          if (left.decrementAndGet() == 0) {
            end.countDown();
          }
        });
      }
      await(end, wish.time(), stop);
      List<String> lost = new ArrayList<>();
      for (int i = 0; i < devices.size(); i++) {
        if (!watches.get(i).isWatching()) {
          lost.add(devices.get(i).name());
        }
      }
      return lost;
    } finally {
      lines.end();
      leave(threads);
    }
  }

  private static void run(Device device, DeviceWatch watch) {
    try {
      watch.run();
    } catch (InterruptedException e) {
      LOG.debug("{}: the watch ends", device.name());
    } catch (RuntimeException e) {
      LOG.error("{}: a defect in the agent", device.name(), e);
    }
  }

  private static void await(CountDownLatch end, Duration time, StopSignal stop) {
    if (!stop.enterReading()) {
      return;
    }
    try {
      if (time.isZero()) {
        end.await();
      } else if (!end.await(time.toMillis(), TimeUnit.MILLISECONDS)) {
        LOG.debug("the time is over");
      }
    } catch (InterruptedException e) {
      LOG.debug("asked to stop");
    } finally {
      stop.leaveReading();
    }
  }

  /** Lets the threads close their sessions. */
  private static void leave(ExecutorService threads) {
    threads.shutdownNow();
    try {
      if (!threads.awaitTermination(FAREWELL.toMillis(), TimeUnit.MILLISECONDS)) {
        LOG.debug("some sessions did not end in time");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Hands lines on one at a time; whoever has more waits, and its device's queue fills. */
  private static final class Lines {
    private final Printer printer;
    private final CountDownLatch end;
    private final boolean counts;
    private int left;
    private boolean over;

    Lines(Printer printer, int count, CountDownLatch end) {
      this.printer = printer;
      this.end = end;
      this.counts = count > 0;
      this.left = count;
    }

    synchronized void take(WatchLine line) {
      if (over) {
        return;
      }
      boolean read = printer.print(line);
      boolean enough = counts && line instanceof WatchLine.Happening && --left == 0;
      if (!read || enough) {
        over = true;
        end.countDown();
      }
    }

    synchronized void end() {
      over = true;
    }
  }
}
