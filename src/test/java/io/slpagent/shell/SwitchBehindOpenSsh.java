package io.slpagent.shell;

import static org.assertj.core.api.Assertions.assertThat;

import io.slpagent.inventory.Connection;
import io.slpagent.inventory.Device;
import io.slpagent.inventory.Expectations;
import io.slpagent.inventory.HostKeys;
import io.slpagent.inventory.Policy;
import io.slpagent.inventory.ShellAccess;
import io.slpagent.inventory.SshAccess;
import io.slpagent.inventory.TlsTrust;
import io.slpagent.inventory.Transport;
import io.slpagent.inventory.TrustIntent;
import io.slpagent.model.DesiredState;
import io.slpagent.model.Secret;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyPair;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.config.keys.PublicKeyEntry;
import org.apache.sshd.common.config.keys.writer.openssh.OpenSSHKeyPairResourceWriter;
import org.apache.sshd.common.digest.BuiltinDigests;
import org.junit.jupiter.api.Assumptions;

/**
 * OpenSSH's own server, a program that this project did not write, in front of a small script that
 * plays a switch. It speaks to one connection at a time ({@code sshd -i}), behind a free port.
 */
final class SwitchBehindOpenSsh implements AutoCloseable {
  private static final Path PROGRAM = Path.of("/usr/sbin/sshd");
  private static final Path PYTHON = Path.of("/usr/bin/python3");

  /** Where a server of root shuts in its unprivileged part; its start script makes the folder. */
  private static final Path SEPARATION = Path.of("/run/sshd");

  private final Path folder;
  private final Path configuration;
  private final KeyPair hostKey;
  private final ServerSocket listening;
  private final Queue<Process> processes = new ConcurrentLinkedQueue<>();

  SwitchBehindOpenSsh(Path folder, String... environment) throws Exception {
    this.folder = folder;
    if ("1".equals(System.getenv("REQUIRE_PEERS"))) {
      assertThat(PROGRAM).exists();
    }
    Assumptions.assumeTrue(Files.exists(PROGRAM), PROGRAM + " is not installed here");
    Assumptions.assumeTrue(Files.exists(PYTHON), PYTHON + " is not installed here");
    separate();
    hostKey = key("host", "ecdsa-sha2-nistp256", 256);
    KeyPair ours = key("ours", "ssh-ed25519", 256);
    Files.writeString(
        folder.resolve("authorized"), PublicKeyEntry.toString(ours.getPublic()) + "\n");
    Path script = folder.resolve("switch.py");
    try (InputStream in = SwitchBehindOpenSsh.class.getResourceAsStream("switch.py")) {
      Files.write(script, Objects.requireNonNull(in).readAllBytes());
    }
    configuration = folder.resolve("sshd_config");
    Files.write(
        configuration,
        List.of(
            "HostKey " + folder.resolve("host"),
            "AuthorizedKeysFile " + folder.resolve("authorized"),
            "AuthenticationMethods publickey",
            "PermitRootLogin yes",
            "StrictModes no",
            "UsePAM no",
            "PrintMotd no",
            "PidFile none",
            "ForceCommand /usr/bin/env "
                + String.join(" ", environment)
                + " "
                + PYTHON
                + " "
                + script));
    listening = new ServerSocket(0, 4, InetAddress.getLoopbackAddress());
    Thread.ofVirtual().start(this::serve);
  }

  private void separate() {
    if (System.getProperty("user.name").equals("root") && !Files.exists(SEPARATION)) {
      try {
        Files.createDirectory(SEPARATION);
      } catch (IOException e) {
        Assumptions.abort(SEPARATION + " is missing and cannot be made: " + e.getMessage());
      }
    }
  }

  private KeyPair key(String name, String type, int size) throws Exception {
    KeyPair key = KeyUtils.generateKeyPair(type, size);
    Path file = folder.resolve(name);
    Files.createFile(
        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    try (OutputStream out = Files.newOutputStream(file)) {
      OpenSSHKeyPairResourceWriter.INSTANCE.writePrivateKey(key, name, null, out);
    }
    return key;
  }

  private void serve() {
    try {
      while (true) {
        Socket socket = listening.accept();
        Process process =
            new ProcessBuilder(PROGRAM.toString(), "-i", "-f", configuration.toString())
                .redirectError(folder.resolve("sshd.log").toFile())
                .start();
        processes.add(process);
        Thread.ofPlatform().daemon().start(() -> pump(in(socket), process.getOutputStream()));
        Thread.ofPlatform().daemon().start(() -> pump(process.getInputStream(), out(socket)));
      }
    } catch (IOException closed) {
      // the test is over
    }
  }

  private static InputStream in(Socket socket) {
    try {
      return socket.getInputStream();
    } catch (IOException e) {
      return InputStream.nullInputStream();
    }
  }

  private static OutputStream out(Socket socket) {
    try {
      return socket.getOutputStream();
    } catch (IOException e) {
      return OutputStream.nullOutputStream();
    }
  }

  private static void pump(InputStream from, OutputStream to) {
    byte[] bytes = new byte[8192];
    try (to) {
      for (int n = from.read(bytes); n >= 0; n = from.read(bytes)) {
        to.write(bytes, 0, n);
        to.flush();
      }
    } catch (IOException ended) {
      // one side has gone, and the other is told by the end of its stream
    }
  }

  /** How many connections were made. */
  int connections() {
    return processes.size();
  }

  Device device() {
    String pin =
        String.valueOf(KeyUtils.getFingerPrint(BuiltinDigests.sha256, hostKey.getPublic()));
    SshAccess access =
        new SshAccess(
            folder.resolve("ours"),
            null,
            new HostKeys.Pins(Set.of(pin)),
            Set.of(),
            new ShellAccess(true, listening.getLocalPort(), null));
    return new Device(
        "sw-sshd",
        List.of(),
        Set.of(),
        new Connection(
            "127.0.0.1",
            443,
            Transport.RESTCONF,
            System.getProperty("user.name"),
            new Secret(""),
            new TlsTrust.SystemTrust(),
            access,
            new Connection.Limits(
                Duration.ofSeconds(20), Duration.ofSeconds(20), Duration.ofMinutes(2))),
        DesiredState.of(Map.of()),
        new TrustIntent(false, null, "", false, Duration.ofMinutes(2)),
        new Expectations(Set.of(), null, 10, true),
        new Policy(Policy.Mode.ENFORCE, true, 20, Policy.Save.NEVER, Set.of(), false));
  }

  /** Whether every server has ended. */
  boolean isLeft() throws InterruptedException {
    for (Process process : processes) {
      if (!process.waitFor(10, TimeUnit.SECONDS)) {
        return false;
      }
    }
    return true;
  }

  @Override
  public void close() throws IOException {
    listening.close();
    processes.forEach(Process::destroy);
  }
}
