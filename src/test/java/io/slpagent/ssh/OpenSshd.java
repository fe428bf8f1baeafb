package io.slpagent.ssh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.slpagent.inventory.HostKeys;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;

/**
 * OpenSSH's own server on a port of the loopback interface, with keys made by OpenSSH's own tool.
 * It lets in the user who runs the tests. Where it is not installed tests are skipped; with {@code
 * REQUIRE_NETCONFD=1} they fail.
 */
public final class OpenSshd implements AutoCloseable {
  private static final Path PROGRAM = Path.of("/usr/sbin/sshd");
  private static final String USER = System.getProperty("user.name");
  private final Path folder;
  private final int port;
  private final Process process;

  /**
   * @param port see {@link #freePort}
   * @param hostKeys each as {@code ssh-keygen} wants it: {@code -t ed25519}
   * @param more lines of its configuration
   */
  public OpenSshd(Path folder, int port, List<String> hostKeys, String... more) throws Exception {
    assumeInstalled();
    this.folder = Files.createDirectories(folder);
    this.port = port;
    StringBuilder config = new StringBuilder();
    config.append("Port ").append(port).append("\nListenAddress 127.0.0.1\nPidFile none\n");
    for (int i = 0; i < hostKeys.size(); i++) {
      config.append("HostKey ").append(key("host" + i, "", hostKeys.get(i))).append('\n');
    }
    config.append("AuthorizedKeysFile ").append(welcome()).append('\n');
    config.append("StrictModes no\nPermitRootLogin yes\nPermitUserEnvironment no\n");
    config.append("KbdInteractiveAuthentication no\nPasswordAuthentication no\n");
    for (String line : more) {
      config.append(line).append('\n');
    }
    Path file = Files.writeString(folder.resolve("sshd_config"), config);
    if ("root".equals(USER)) {
      // where it gives up its privileges; a service would have made it
      Files.createDirectories(Path.of("/run/sshd"));
    }
    process =
        new ProcessBuilder(PROGRAM.toString(), "-D", "-e", "-f", file.toString())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("sshd.log").toFile())
            .start();
    await().pollInterval(Duration.ofMillis(20)).atMost(Duration.ofSeconds(20)).until(this::answers);
  }

  public static void assumeInstalled() {
    if ("1".equals(System.getenv("REQUIRE_NETCONFD"))) {
      assertThat(PROGRAM).exists();
    }
    Assumptions.assumeTrue(Files.exists(PROGRAM), PROGRAM + " is not installed here");
  }

  /** A port that nobody uses: this server, and one behind it, must be told it before they start. */
  public static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private boolean answers() throws IOException {
    if (!process.isAlive()) {
      throw new IllegalStateException(log());
    }
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      return socket.isConnected();
    } catch (IOException e) {
      return false;
    }
  }

  private Path welcome() {
    return folder.resolve("authorized_keys");
  }

  /** Makes a key pair; the public half stands beside it. */
  private Path key(String name, String passphrase, String kind) throws Exception {
    Path file = folder.resolve(name);
    // it would ask before it writes over a key
    Files.deleteIfExists(file);
    Files.deleteIfExists(folder.resolve(name + ".pub"));
    List<String> command =
        new ArrayList<>(
            List.of("ssh-keygen", "-q", "-N", passphrase, "-C", name, "-f", file.toString()));
    command.addAll(List.of(kind.split(" ")));
    Process made = new ProcessBuilder(command).redirectErrorStream(true).start();
    made.getOutputStream().close();
    String said = new String(made.getInputStream().readAllBytes());
    assertThat(made.waitFor()).as(said).isZero();
    return file;
  }

  /** Makes a key pair that may not log in. */
  public Path strangeKey(String name, String kind) throws Exception {
    return key(name, "", kind);
  }

  /** Makes a key pair that may log in. */
  public Path welcomeKey(String name, String passphrase, String kind) throws Exception {
    Path file = key(name, passphrase, kind);
    Files.writeString(
        welcome(),
        Files.readString(folder.resolve(name + ".pub")),
        StandardOpenOption.CREATE,
        StandardOpenOption.APPEND);
    return file;
  }

  /** The fingerprint of a host key as OpenSSH's own tool prints it. */
  public String fingerprint(int hostKey) throws Exception {
    Process asked =
        new ProcessBuilder("ssh-keygen", "-l", "-f", folder.resolve("host" + hostKey).toString())
            .start();
    return new String(asked.getInputStream().readAllBytes()).split(" ")[1];
  }

  /** A line of a file of known hosts, as OpenSSH writes it. */
  public String knownHost(int hostKey) throws IOException {
    String[] words = Files.readString(folder.resolve("host" + hostKey + ".pub")).split(" ");
    return "[127.0.0.1]:" + port + " " + words[0] + " " + words[1] + "\n";
  }

  /** This server as a device; the first host key is pinned. */
  public SshDevice device() throws Exception {
    return SshDevice.at(port, new HostKeys.Pins(Set.of(fingerprint(0)))).withUser(USER);
  }

  public String log() throws IOException {
    return Files.readString(folder.resolve("sshd.log"));
  }

  @Override
  public void close() {
    process.destroy();
    if (process.onExit().completeOnTimeout(process, 10, TimeUnit.SECONDS).join().isAlive()) {
      process.destroyForcibly();
    }
  }
}
