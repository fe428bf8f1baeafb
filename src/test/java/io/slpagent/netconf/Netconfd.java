package io.slpagent.netconf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.slpagent.inventory.HostKeys;
import io.slpagent.ssh.SshDevice;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.digest.BuiltinDigests;
import org.apache.sshd.common.keyprovider.KeyPairProvider;
import org.apache.sshd.server.SshServer;
import org.junit.jupiter.api.Assumptions;

/**
 * The NETCONF server {@code netconfd} (Yuma123), a program that this project did not write, with
 * the modules under {@code yang/slices} or Cisco's own. Its own subsystem program is run behind an
 * SSH server on a free port. {@code SLP_NETCONFD_ROOT} names the folder that it is installed under,
 * else {@code /}.
 */
final class Netconfd implements AutoCloseable {
  private static final int PORT = 830;
  static final Path ROOT =
      Path.of(Optional.ofNullable(System.getenv("SLP_NETCONFD_ROOT")).orElse("/"));
  private final Path folder;
  private final int port;
  private final Path socket;
  private final Process process;
  private final SshServer ssh = SshServer.setUpDefaultServer();
  private final KeyPair hostKey;

  /** With the slices of this project. */
  static Netconfd withSlices(Path folder, String... options) throws Exception {
    List<String> all = new ArrayList<>(List.of(options));
    all.add("--no-startup");
    return new Netconfd(folder, PORT, slices(), UnaryOperator.identity(), all);
  }

  /** With Cisco's own modules of the licensing, and the state of a switch that has just started. */
  static Netconfd withRealModules(Path folder, UnaryOperator<String> hello, String... options)
      throws Exception {
    return withRealModules(folder, PORT, hello, options);
  }

  /**
   * @param port the port at which clients arrive that come by another SSH server
   */
  static Netconfd withRealModules(
      Path folder, int port, UnaryOperator<String> hello, String... options) throws Exception {
    List<String> all = new ArrayList<>(List.of(options));
    all.add("--startup=" + NetconfdModules.startup(folder));
    all.add("--deviation=switch-deviations");
    return new Netconfd(folder, port, NetconfdModules.real(folder).toString(), hello, all);
  }

  private Netconfd(
      Path folder, int port, String modules, UnaryOperator<String> hello, List<String> options)
      throws Exception {
    Path program = ROOT.resolve("usr/sbin/netconfd");
    if ("1".equals(System.getenv("REQUIRE_NETCONFD"))) {
      assertThat(program).exists();
    }
    Assumptions.assumeTrue(Files.exists(program), program + " is not installed here");
    this.folder = folder;
    this.port = port;
    socket = folder.resolve("ncx.sock");
    List<String> command =
        new ArrayList<>(
            List.of(
                program.toString(),
                "--modpath=" + ownModules() + ":" + modules,
                "--module=Cisco-IOS-XE-native",
                "--module=Cisco-IOS-XE-http",
                "--module=cisco-smart-license",
                "--module=cisco-ia",
                "--access-control=off",
                "--superuser=" + SshDevice.USERNAME,
                "--ncxserver-sockname=" + socket,
                "--port=" + port));
    command.addAll(options);
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    // it leaves files where it runs
    builder.directory(folder.toFile());
    builder.redirectOutput(folder.resolve("netconfd.log").toFile());
    environment(builder.environment());
    process = builder.start();
    await().atMost(Duration.ofSeconds(60)).until(() -> Files.exists(socket) || !process.isAlive());
    assertThat(socket).as(Files.readString(folder.resolve("netconfd.log"))).exists();
    hostKey = KeyUtils.generateKeyPair("ecdsa-sha2-nistp256", 256);
    ssh.setHost("127.0.0.1");
    ssh.setPort(0);
    ssh.setKeyPairProvider(KeyPairProvider.wrap(hostKey));
    ssh.setPasswordAuthenticator((user, password, session) -> password.equals(SshDevice.PASSWORD));
    ssh.setSubsystemFactories(List.of(new NetconfdBridge.Factory(this, hello)));
    ssh.start();
  }

  SshDevice device() {
    String pin =
        String.valueOf(KeyUtils.getFingerPrint(BuiltinDigests.sha256, hostKey.getPublic()));
    return SshDevice.at(ssh.getPort(), new HostKeys.Pins(Set.of(pin)));
  }

  private static String slices() {
    return new File("yang/slices").getAbsolutePath();
  }

  private static String ownModules() throws IOException {
    Path yuma = ROOT.resolve("usr/share/yuma/modules");
    try (Stream<Path> folders = Files.list(yuma)) {
      return folders.map(Path::toString).sorted().collect(Collectors.joining(":"));
    }
  }

  private void environment(Map<String, String> environment) {
    environment.put("HOME", folder.toString());
    environment.put("USER", SshDevice.USERNAME);
    environment.put("LD_LIBRARY_PATH", ROOT.resolve("usr/lib/x86_64-linux-gnu").toString());
    environment.put("SSH_CONNECTION", "127.0.0.1 40000 127.0.0.1 " + port);
  }

  /** The command by which an SSH server hands a client to this server. */
  String subsystem() {
    return ROOT.resolve("usr/sbin/netconf-subsystem") + " --ncxserver-sockname=" + at();
  }

  private String at() {
    return port + "@" + socket;
  }

  /** A run of the subsystem program. */
  Process handOver() throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(
            ROOT.resolve("usr/sbin/netconf-subsystem").toString(), "--ncxserver-sockname=" + at());
    environment(builder.environment());
    return builder.start();
  }

  @Override
  public void close() throws IOException {
    ssh.stop(true);
    process.destroy();
    if (process.onExit().completeOnTimeout(process, 10, TimeUnit.SECONDS).join().isAlive()) {
      process.destroyForcibly();
    }
  }
}
