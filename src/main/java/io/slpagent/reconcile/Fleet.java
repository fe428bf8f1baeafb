package io.slpagent.reconcile;

import io.slpagent.device.Pause;
import io.slpagent.inventory.Device;
import io.slpagent.report.DeviceReport;
import io.slpagent.report.RunReport;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadLocalRandom;

/** Takes many devices down the line at once, each on a virtual thread of its own. */
public final class Fleet {
  private static final DateTimeFormatter RUN_ID =
      DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(ZoneOffset.UTC);
  private final Reconciler reconciler;
  private final Clock clock;
  private final Pause pause;

  public Fleet(Reconciler reconciler, Clock clock) {
    this(reconciler, clock, Pause.REAL);
  }

  /**
   * @param pause lets the time between two waves pass
   */
  public Fleet(Reconciler reconciler, Clock clock, Pause pause) {
    this.reconciler = reconciler;
    this.clock = clock;
    this.pause = pause;
  }

  /**
   * Runs to the end or until it is asked to stop; every device is in the report either way.
   *
   * @param stop the operator's wish to stop
   */
  public RunReport run(RunRequest request, RunListener listener, StopSignal stop) {
    Instant started = clock.instant();
    String run =
        RUN_ID.format(started)
            + "-"
            + String.format("%04x", ThreadLocalRandom.current().nextInt(0x10000));
    RunContext context =
        new RunContext(
            run,
            request.mode(),
            request.approval(),
            listener,
            stop,
            new TokenLedger(),
            request.errand());
    List<DeviceReport> reports =
        new WaveRun(request, context, (some, how) -> together(some, request.parallel(), how), pause)
            .run();
    return new RunReport(
        run, request.mode(), started, clock.instant(), stop.isRequested(), reports);
  }

  private List<DeviceReport> together(List<Device> devices, int parallel, RunContext context) {
    Semaphore turns = new Semaphore(parallel);
    List<Future<DeviceReport>> futures = new ArrayList<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Device device : devices) {
        turns.acquireUninterruptibly();
        futures.add(
            threads.submit(() -> {
              try {
                return reconciler.reconcile(device, context);
              } finally {
                turns.release();
              }
            }));
      }
    }
    return futures.stream().map(Fleet::reportOf).toList();
  }

  private static DeviceReport reportOf(Future<DeviceReport> future) {
    try {
      return future.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException("the line catches what a device does", e.getCause());
    } catch (InterruptedException e) {
      throw new IllegalStateException("the threads have ended", e);
    }
  }
}
