package io.slpagent.netconf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.slpagent.inventory.HostKeys;
import io.slpagent.ssh.OpenSshd;
import io.slpagent.ssh.SshDevice;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/**
 * OpenDaylight's netconf-testtool in a process of its own, with our slices of the licensing
 * modules. It believes any password and host key there is, and checks nothing that is written.
 * Where it was not fetched ({@code make peers}), tests are skipped; with {@code REQUIRE_PEERS=1}
 * they fail.
 */
final class Testtool implements AutoCloseable {
  private static final Path JAR = Path.of("target/peer/netconf-testtool-executable.jar");
  private static final Duration START = Duration.ofMinutes(4);
  private final Process process;
  private final int port;
  private final Path log;

  Testtool(Path folder) throws IOException {
    if ("1".equals(System.getenv("REQUIRE_PEERS"))) {
      assertThat(JAR).exists();
    }
    Assumptions.assumeTrue(Files.exists(JAR), () -> JAR + " is not there: run 'make peers'");
    Path modules = Files.createDirectories(folder.resolve("modules"));
    try (Stream<Path> slices = Files.list(Path.of("yang/slices"))) {
      for (Path slice : slices.filter(Testtool::isLicensing).toList()) {
        Files.copy(slice, modules.resolve(slice.getFileName()));
      }
    }
    port = OpenSshd.freePort();
    log = folder.resolve("testtool.log");
    List<String> command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-Xmx256m",
            "-jar",
            JAR.toAbsolutePath().toString(),
            "--schemas-dir",
            modules.toString(),
            "--device-count",
            "1",
            "--starting-port",
            Integer.toString(port),
            "--ssh",
            "true",
            "--md-sal",
            "true",
            "--debug",
            "false");
    process =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    await()
        .atMost(START)
        .until(() -> !process.isAlive() || log().contains("devices started successfully"));
    assertThat(process.isAlive()).as(log()).isTrue();
  }

  private static boolean isLicensing(Path file) {
    return String.valueOf(file.getFileName()).startsWith("cisco-smart-license");
  }

  private String log() {
    try {
      return Files.readString(log);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  SshDevice device() {
    return SshDevice.at(port, new HostKeys.FirstUse());
  }

  @Override
  public void close() {
    process.destroy();
    if (process.onExit().completeOnTimeout(process, 10, TimeUnit.SECONDS).join().isAlive()) {
      process.destroyForcibly();
    }
  }
}
