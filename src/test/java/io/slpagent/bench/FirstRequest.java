package io.slpagent.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * How long a process takes from its start to its first request: a device that only listens tells
 * when a connection comes in. The process is ended then.
 *
 * <p>usage: {@code FirstRequest RUNS INVENTORY-TEMPLATE INVENTORY COMMAND...}; in the template
 * {@code @PORT@} stands for the port that listens.
 */
final class FirstRequest {
  private static final int PATIENCE_MILLIS = 60_000;

  private FirstRequest() {}

  public static void main(String[] args) throws Exception {
    int runs = Integer.parseInt(args[0]);
    List<String> command = Arrays.asList(args).subList(3, args.length);
    try (ServerSocket device = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
      device.setSoTimeout(PATIENCE_MILLIS);
      Files.writeString(
          Path.of(args[2]),
          Files.readString(Path.of(args[1]))
              .replace("@PORT@", Integer.toString(device.getLocalPort())));
      List<Long> millis = new ArrayList<>();
      for (int run = 0; run < runs; run++) {
        millis.add(once(device, command));
      }
      millis.sort(null);
      System.out.println(millis.get(runs / 2));
    }
  }

  private static long once(ServerSocket device, List<String> command) throws IOException {
    long start = System.nanoTime();
    Process process =
        new ProcessBuilder(command)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    try {
      Socket first = device.accept();
      long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
      first.close();
      return millis;
    } finally {
      process.destroyForcibly();
    }
  }
}
