package io.slpagent.reconcile;

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

  public Fleet(Reconciler reconciler, Clock clock) {
    this.reconciler = reconciler;
    this.clock = clock;
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
        new RunContext(run, request.mode(), request.approval(), listener, stop, new TokenLedger());
    Semaphore turns = new Semaphore(request.parallel());
    List<Future<DeviceReport>> futures = new ArrayList<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Device device : request.devices()) {
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
    List<DeviceReport> reports = futures.stream().map(Fleet::reportOf).toList();
    return new RunReport(
        run, request.mode(), started, clock.instant(), stop.isRequested(), reports);
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
