package io.slpagent.bench;

import io.slpagent.licensing.output.Parsed;
import io.slpagent.licensing.output.license.ShowLicenseAll;
import io.slpagent.licensing.output.license.ShowLicenseEventLog;
import io.slpagent.licensing.output.license.ShowLicenseHistoryMessage;
import io.slpagent.licensing.output.license.ShowLicenseStatus;
import io.slpagent.licensing.output.license.ShowLicenseTechSupport;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * How fast outputs of real switches are read: the largest of each command, again and again on one
 * thread. Prints rows of the table in src/docs/benchmarks.md. The clock is the processor time of
 * the thread, so what else the machine does counts little.
 */
public final class ParserSpeed {
  private static final int ROUNDS = 7;
  private static final long ROUND_NANOS = 700_000_000L;
  private static final double MEGA = 1e6;
  private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();

  private ParserSpeed() {}

  /**
   * Measures.
   *
   * @param args the folder of outputs
   */
  public static void main(String[] args) throws IOException {
    Map<String, Function<String, Parsed<?>>> parsers = new LinkedHashMap<>();
    parsers.put("show license tech support", ShowLicenseTechSupport::parse);
    parsers.put("show license all", ShowLicenseAll::parse);
    parsers.put("show license status", ShowLicenseStatus::parse);
    parsers.put("show license eventlog", ShowLicenseEventLog::parse);
    parsers.put("show license history message", ShowLicenseHistoryMessage::parse);
    for (Map.Entry<String, Function<String, Parsed<?>>> parser : parsers.entrySet()) {
      Optional<Path> largest = largest(Path.of(args[0]), parser.getKey().replace(' ', '_'));
      if (largest.isPresent()) {
        String text = Files.readString(largest.get(), StandardCharsets.UTF_8);
        System.out.printf(
            "| `%s` | %.1f | %.0f |%n",
            parser.getKey(), text.length() / 1e3, speed(parser.getValue(), text));
      }
    }
  }

  private static Optional<Path> largest(Path folder, String command) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.getFileName().toString().startsWith(command))
          .filter(file -> file.toString().endsWith(".txt"))
          .max(Comparator.comparingLong(file -> file.toFile().length()));
    }
  }

  /** The median of several rounds, in MB a second of processor time; the first warms up. */
  private static double speed(Function<String, Parsed<?>> parser, String text) {
    double[] speeds = new double[ROUNDS];
    long kept = 0;
    for (int round = -1; round < ROUNDS; round++) {
      long start = CLOCK.getCurrentThreadCpuTime();
      long read = 0;
      while (CLOCK.getCurrentThreadCpuTime() - start < ROUND_NANOS) {
        kept += parser.apply(text).rest().size();
        read += text.length();
      }
      if (round >= 0) {
        speeds[round] = read / MEGA / ((CLOCK.getCurrentThreadCpuTime() - start) / 1e9);
      }
    }
    if (kept < 0) {
      throw new IllegalStateException("a list has no size");
    }
    Arrays.sort(speeds);
    return speeds[ROUNDS / 2];
  }
}
