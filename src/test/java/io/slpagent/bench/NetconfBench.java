package io.slpagent.bench;

import com.sun.management.OperatingSystemMXBean;
import io.slpagent.device.Deadline;
import io.slpagent.device.DeviceException;
import io.slpagent.device.Pause;
import io.slpagent.device.Redaction;
import io.slpagent.inventory.Device;
import io.slpagent.inventory.HostKeys;
import io.slpagent.model.Secret;
import io.slpagent.netconf.wire.Call;
import io.slpagent.netconf.wire.Failures;
import io.slpagent.netconf.wire.Timing;
import io.slpagent.netconf.wire.Wire;
import io.slpagent.ssh.SshChannel;
import io.slpagent.ssh.SshConnector;
import io.slpagent.ssh.SshDevice;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;

/**
 * What checks over NETCONF cost, against servers that somebody else wrote: connect, one get, close.
 *
 * <p>usage: {@code NetconfBench STATE-FOLDER PORT DEVICES CHECKS PARALLEL SESSIONS}; prints rows of
 * a table
 */
final class NetconfBench implements AutoCloseable {
  private static final String GET =
      "<get><filter type=\"subtree\"><licensing"
          + " xmlns=\"http://cisco.com/ns/yang/cisco-smart-license\"/></filter></get>";

  /** A machine that does nothing else needs a small part of it. */
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private static final OperatingSystemMXBean SYSTEM =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

  private final SshConnector ssh;
  private final int port;
  private final int devices;
  private final AtomicLong calls = new AtomicLong();

  /** What some checks took. */
  private record Cost(double wall, double processor) {}

  /** One check of one device. */
  private interface Check {
    void of(int device) throws DeviceException;
  }

  private NetconfBench(Path state, int port, int devices) {
    this.ssh = new SshConnector(state.resolve("known_hosts"), Pause.REAL, new Random(1));
    this.port = port;
    this.devices = devices;
  }

  public static void main(String[] args) throws Exception {
    int checks = Integer.parseInt(args[3]);
    int parallel = Integer.parseInt(args[4]);
    int sessions = Integer.parseInt(args[5]);
    try (NetconfBench bench =
        new NetconfBench(Path.of(args[0]), Integer.parseInt(args[1]), Integer.parseInt(args[2]))) {
      Cost cold = bench.all(checks, parallel, bench::check);
      long calls = bench.calls.get();
      Cost warm = bench.all(checks, parallel, bench::check);
      Cost login = bench.all(checks, parallel, bench::login);
      row("checks a second, " + parallel + " at once", "%.1f", checks / warm.wall);
      row("processor time a check, first " + checks, "%.1f ms", cold.processor / checks * 1000);
      row("processor time a check, next " + checks, "%.1f ms", warm.processor / checks * 1000);
      row(
          "of it key exchange and login",
          "%.0f %%",
          Math.min(100, 100 * login.processor / warm.processor));
      row("requests a check, hello and close included", "%.2f", (double) calls / checks);
      bench.hold(sessions, parallel);
      System.out.printf("CPU %.3f %.3f%n", cold.processor / checks, warm.processor / checks);
    }
  }

  private static void row(String what, String format, double value) {
    System.out.printf("| agent: %s | " + format + " |%n", what, value);
  }

  private Cost all(int checks, int parallel, Check check) throws Exception {
    long wall = System.nanoTime();
    long processor = SYSTEM.getProcessCpuTime();
    Semaphore turns = new Semaphore(parallel);
    List<Future<?>> done = new ArrayList<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < checks; i++) {
        int device = i % devices;
        turns.acquireUninterruptibly();
        done.add(
            threads.submit(() -> {
              try {
                check.of(device);
              } finally {
                turns.release();
              }
              return null;
            }));
      }
    }
    for (Future<?> one : done) {
      one.get();
    }
    return new Cost(
        (System.nanoTime() - wall) / 1e9, (SYSTEM.getProcessCpuTime() - processor) / 1e9);
  }

  private Device device(int number) {
    return SshDevice.at(port + number, new HostKeys.FirstUse()).hurried(PATIENCE).device();
  }

  private Wire session(int number) throws DeviceException {
    Device device = device(number);
    Deadline deadline = Deadline.in(Duration.ofMinutes(5), Clock.systemUTC());
    return Wire.open(
        receiver -> ssh.open(device, "netconf", deadline, receiver),
        new Timing(Duration.ofSeconds(60), deadline, Pause.REAL, new Random(1)),
        new Failures(device.name(), Redaction.of("netops", new Secret("unused"))));
  }

  private void check(int number) throws DeviceException {
    Wire wire = session(number);
    try (wire) {
      wire.callForGood(Call.of("get", GET));
    }
    calls.addAndGet(wire.calls());
  }

  /** The same without a word of NETCONF. */
  private void login(int number) throws DeviceException {
    Deadline deadline = Deadline.in(Duration.ofMinutes(5), Clock.systemUTC());
    ssh.open(device(number), "netconf", deadline, new Deaf()).close();
  }

  /** Many sessions at once, each of which has been asked something. */
  private void hold(int sessions, int parallel) throws Exception {
    int threadsBefore = ManagementFactory.getThreadMXBean().getThreadCount();
    long before = heap();
    List<Wire> open = Collections.synchronizedList(new ArrayList<>());
    try {
      all(
          sessions,
          parallel,
          device -> {
            Wire wire = session(device);
            wire.callForGood(Call.of("get", GET));
            open.add(wire);
          });
      double kilobytes = (heap() - before) / 1024.0 / open.size();
      row("sessions open at once", "%.0f", open.size());
      row("heap a session", "%.1f KB", kilobytes);
      row(
          "platform threads more than without them",
          "%.0f",
          ManagementFactory.getThreadMXBean().getThreadCount() - threadsBefore);
    } finally {
      try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
        open.forEach(wire -> threads.execute(wire::close));
      }
    }
  }

  private static long heap() {
    for (int i = 0; i < 3; i++) {
      System.gc();
    }
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }

  @Override
  public void close() {
    ssh.close();
  }

  /** Hears nothing. */
  private static final class Deaf implements SshChannel.Receiver {
    @Override
    public void received(byte[] bytes, int offset, int length) {}

    @Override
    public void ended(String why) {}
  }
}
