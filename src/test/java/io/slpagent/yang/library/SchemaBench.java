package io.slpagent.yang.library;

import io.slpagent.yang.DeviceSchema;
import io.slpagent.yang.RealModules;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

/**
 * What the schema of a device costs: parsed from its real modules, taken from the cache, and asked
 * for by a thousand devices of each release at the same time.
 *
 * <p>usage: {@code SchemaBench CACHE-FOLDER DEVICES}; prints rows of a table
 */
final class SchemaBench {
  private SchemaBench() {}

  public static void main(String[] args) throws Exception {
    Path cache = Path.of(args[0]);
    int devices = Integer.parseInt(args[1]);
    Path last = RealModules.releases().getLast();
    System.out.printf(
        "| schema: parse of %s in a fresh process | %.2f s |%n",
        last.getFileName(), seconds(cache, last, of(last)));
    System.out.printf(
        "| schema: the same from the cache | %.3f s |%n",
        seconds(cache, last, new PretendDevice(id(last))));
    int lists = 0;
    SchemaRepository shared = new SchemaRepository(cache.resolve("fleet"));
    for (Path release : RealModules.releases()) {
      PretendDevice device = of(release);
      List<Callable<DeviceSchema>> asks =
          Collections.nCopies(devices, () -> shared.get(id(release), device));
      try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
        for (Future<DeviceSchema> answer : threads.invokeAll(asks)) {
          answer.get();
        }
      }
      lists += device.lists.get();
    }
    System.out.printf(
        "| schema: parses for %d devices of each of %d releases | %d |%n",
        devices, RealModules.releases().size(), lists);
  }

  private static String id(Path release) {
    return "bench-" + release.getFileName();
  }

  private static PretendDevice of(Path release) throws Exception {
    PretendDevice device = new PretendDevice(id(release));
    try (Stream<Path> files = Files.list(release)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".yang")).sorted().toList()) {
        device.add(Files.readString(file));
      }
    }
    return device;
  }

  private static double seconds(Path cache, Path release, PretendDevice device) throws Exception {
    long start = System.nanoTime();
    new SchemaRepository(cache).get(id(release), device);
    return (System.nanoTime() - start) / 1e9;
  }
}
