package io.slpagent.netconf;

import static org.awaitility.Awaitility.await;

import io.slpagent.device.Deadline;
import io.slpagent.device.DeviceException;
import io.slpagent.device.DeviceSession;
import io.slpagent.device.Pause;
import io.slpagent.model.Path;
import io.slpagent.ssh.SshConnector;
import io.slpagent.ssh.SshDevice;
import io.slpagent.yang.library.SchemaRepository;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/**
 * The servers and sessions of one test, which end with it. The SSH client and the schemas are those
 * of all tests, for they know nothing of a device.
 */
final class Sessions implements BeforeEachCallback, AfterEachCallback {
  static final String[] CANDIDATE = {
    "base:1.1",
    "capability:candidate:1.0",
    "capability:rollback-on-error:1.0",
    "capability:validate:1.1",
  };
  static final String[] RUNNING = {
    "base:1.1", "capability:writable-running:1.0", "capability:rollback-on-error:1.0",
  };
  static final Path NAME = Path.parse("/Cisco-IOS-XE-native:native/ip/domain/name");
  static final Path LOOKUP = Path.parse("/Cisco-IOS-XE-native:native/ip/domain/lookup");
  static final Path SERVERS =
      Path.parse("/Cisco-IOS-XE-native:native/ip/name-server/no-vrf-ordered");
  static final Path ID = Path.parse("/cisco-smart-license:licensing/config/custom-id");
  private static final Duration OFTEN = Duration.ofMillis(5);
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final List<AutoCloseable> open = new ArrayList<>();
  private Shared shared = Shared.NONE;

  /** What outlives a test. */
  private record Shared(java.nio.file.Path folder, SshConnector ssh, SchemaRepository schemas)
      implements AutoCloseable {
    static final Shared NONE = of(java.nio.file.Path.of(""));

    static Shared of(java.nio.file.Path folder) {
      return new Shared(
          folder,
          new SshConnector(folder.resolve("known_hosts"), Pause.REAL, new Random(1)),
          new SchemaRepository(folder.resolve("schemas")));
    }

    static Shared made() {
      try {
        return of(Files.createTempDirectory("netconf"));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public void close() throws IOException {
      ssh.close();
      try (Stream<java.nio.file.Path> files = Files.walk(folder)) {
        for (java.nio.file.Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }

  @Override
  public void beforeEach(ExtensionContext context) {
    shared =
        context
            .getRoot()
            .getStore(Namespace.create(Sessions.class))
            .computeIfAbsent("shared", key -> Shared.made(), Shared.class);
  }

  @Override
  public void afterEach(ExtensionContext context) throws Exception {
    for (AutoCloseable one : open.reversed()) {
      one.close();
    }
  }

  /** A server with the modules of a small switch. */
  FakeNetconf server(String... capabilities) throws Exception {
    FakeNetconf server = new FakeNetconf(capabilities);
    open.add(server);
    server.store.modules.put("Cisco-IOS-XE-native", module("native"));
    server.store.modules.put("Cisco-IOS-XE-http", module("http"));
    server.store.modules.put("cisco-smart-license", module("license"));
    server.store.modules.put("Cisco-IOS-XE-device-hardware-oper", module("hardware"));
    server.store.modules.put("cisco-ia", module("ia"));
    return server;
  }

  private static String module(String file) throws IOException {
    String name = "/io/slpagent/restconf/" + file + ".yang";
    try (InputStream in = Sessions.class.getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  DeviceSession open(FakeNetconf server) throws DeviceException {
    return open(server.device(), SshDevice.deadline());
  }

  DeviceSession open(SshDevice device, Deadline deadline) throws DeviceException {
    return open(device, deadline, Pause.REAL, shared.schemas);
  }

  /** With schemas that are fetched anew, or pauses that take no time. */
  DeviceSession open(SshDevice device, Deadline deadline, Pause pause, SchemaRepository schemas)
      throws DeviceException {
    DeviceSession session =
        new NetconfConnector(schemas, shared.ssh, pause, new Random(1))
            .connect(device.device(), deadline);
    open.add(session);
    return session;
  }

  /** The schemas that all tests share. */
  SchemaRepository schemas() {
    return shared.schemas;
  }

  SshConnector ssh() {
    return shared.ssh;
  }

  /** Waits until a server has nobody to talk to. */
  static void awaitNobody(FakeNetconf server) {
    await()
        .pollDelay(Duration.ZERO)
        .pollInterval(OFTEN)
        .atMost(PATIENCE)
        .until(() -> server.openSessions() == 0);
  }

  /** Waits until a server holds neither locks nor anything staged. */
  static void awaitClean(FakeNetconf server) {
    await()
        .pollDelay(Duration.ZERO)
        .pollInterval(OFTEN)
        .atMost(PATIENCE)
        .until(() -> server.store.locks.isEmpty() && server.store.isClean());
  }
}
