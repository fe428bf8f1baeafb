package io.slpagent.netconf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.slpagent.inventory.HostKeys;
import io.slpagent.ssh.SshDevice;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
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
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.digest.BuiltinDigests;
import org.apache.sshd.common.keyprovider.KeyPairProvider;
import org.apache.sshd.server.Environment;
import org.apache.sshd.server.ExitCallback;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.server.channel.ChannelSession;
import org.apache.sshd.server.command.Command;
import org.apache.sshd.server.subsystem.SubsystemFactory;
import org.junit.jupiter.api.Assumptions;

/**
 * The NETCONF server {@code netconfd} (Yuma123), a program that this project did not write, with
 * the modules under {@code yang/slices}. Its own subsystem program is run behind an SSH server on a
 * free port. {@code SLP_NETCONFD_ROOT} names the folder that it is installed under, else {@code /}.
 */
final class Netconfd implements AutoCloseable {
  private static final String PORT = "830";
  private final Path root =
      Path.of(Optional.ofNullable(System.getenv("SLP_NETCONFD_ROOT")).orElse("/"));
  private final Path socket;
  private final Process process;
  private final SshServer ssh = SshServer.setUpDefaultServer();
  private final KeyPair hostKey;

  Netconfd(Path folder, String... options) throws Exception {
    Path program = root.resolve("usr/sbin/netconfd");
    if ("1".equals(System.getenv("REQUIRE_NETCONFD"))) {
      assertThat(program).exists();
    }
    Assumptions.assumeTrue(Files.exists(program), program + " is not installed here");
    socket = folder.resolve("ncx.sock");
    List<String> command =
        new ArrayList<>(
            List.of(
                program.toString(),
                "--modpath=" + modules(),
                "--module=Cisco-IOS-XE-native",
                "--module=Cisco-IOS-XE-http",
                "--module=cisco-smart-license",
                "--module=cisco-ia",
                "--access-control=off",
                "--superuser=" + SshDevice.USERNAME,
                "--no-startup",
                "--ncxserver-sockname=" + socket,
                "--port=" + PORT));
    command.addAll(List.of(options));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    // it leaves files where it runs
    builder.directory(folder.toFile());
    builder.redirectOutput(folder.resolve("netconfd.log").toFile());
    environment(builder.environment(), folder);
    process = builder.start();
    await().atMost(Duration.ofSeconds(60)).until(() -> Files.exists(socket));
    hostKey = KeyUtils.generateKeyPair("ecdsa-sha2-nistp256", 256);
    ssh.setHost("127.0.0.1");
    ssh.setPort(0);
    ssh.setKeyPairProvider(KeyPairProvider.wrap(hostKey));
    ssh.setPasswordAuthenticator((user, password, session) -> true);
    ssh.setSubsystemFactories(List.of(new Subsystems(folder)));
    ssh.start();
  }

  SshDevice device() {
    String pin =
        String.valueOf(KeyUtils.getFingerPrint(BuiltinDigests.sha256, hostKey.getPublic()));
    return SshDevice.at(ssh.getPort(), new HostKeys.Pins(Set.of(pin)));
  }

  private String modules() throws IOException {
    Path yuma = root.resolve("usr/share/yuma/modules");
    try (Stream<Path> folders = Files.list(yuma)) {
      return folders.map(Path::toString).sorted().collect(Collectors.joining(":"))
          + ":"
          + new File("yang/slices").getAbsolutePath();
    }
  }

  private void environment(Map<String, String> environment, Path folder) {
    environment.put("HOME", folder.toString());
    environment.put("USER", SshDevice.USERNAME);
    environment.put("LD_LIBRARY_PATH", root.resolve("usr/lib/x86_64-linux-gnu").toString());
    environment.put("SSH_CONNECTION", "127.0.0.1 40000 127.0.0.1 " + PORT);
  }

  @Override
  public void close() throws Exception {
    ssh.stop(true);
    process.destroy();
    if (!process.waitFor(10, TimeUnit.SECONDS)) {
      process.destroyForcibly();
    }
  }

  private final class Subsystems implements SubsystemFactory {
    private final Path folder;

    Subsystems(Path folder) {
      this.folder = folder;
    }

    @Override
    public String getName() {
      return "netconf";
    }

    @Override
    public Command createSubsystem(ChannelSession channel) {
      return new Bridge(folder);
    }
  }

  /** One run of the subsystem program. */
  private final class Bridge implements Command {
    private final Path folder;
    private InputStream in = InputStream.nullInputStream();
    private OutputStream out = OutputStream.nullOutputStream();
    private ExitCallback exit = (code, text, close) -> {};
    private Process program = process;

    Bridge(Path folder) {
      this.folder = folder;
    }

    @Override
    public void setInputStream(InputStream stream) {
      in = stream;
    }

    @Override
    public void setOutputStream(OutputStream stream) {
      out = stream;
    }

    @Override
    public void setErrorStream(OutputStream stream) {}

    @Override
    public void setExitCallback(ExitCallback callback) {
      exit = callback;
    }

    @Override
    public void start(ChannelSession channel, Environment environment) throws IOException {
      ProcessBuilder builder =
          new ProcessBuilder(
              root.resolve("usr/sbin/netconf-subsystem").toString(),
              "--ncxserver-sockname=" + PORT + "@" + socket);
      environment(builder.environment(), folder);
      program = builder.start();
      Thread.ofPlatform().daemon().start(() -> pump(in, program.getOutputStream()));
      Thread.ofPlatform()
          .daemon()
          .start(() -> {
            pump(program.getInputStream(), out);
            exit.onExit(0);
          });
    }

    private static void pump(InputStream from, OutputStream to) {
      byte[] bytes = new byte[8192];
      try (to) {
        for (int n = from.read(bytes); n >= 0; n = from.read(bytes)) {
          to.write(bytes, 0, n);
          to.flush();
        }
      } catch (IOException ended) {
        throw new UncheckedIOException(ended);
      }
    }

    @Override
    public void destroy(ChannelSession channel) {
      program.destroy();
    }
  }
}
