package io.slpagent.ssh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.slpagent.device.DeviceException;
import io.slpagent.device.Pause;
import io.slpagent.inventory.HostKeys;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.apache.sshd.common.config.keys.writer.openssh.OpenSSHKeyEncryptionContext;
import org.apache.sshd.common.config.keys.writer.openssh.OpenSSHKeyPairResourceWriter;
import org.apache.sshd.common.kex.BuiltinDHFactories;
import org.apache.sshd.common.keyprovider.KeyPairProvider;
import org.apache.sshd.server.ServerBuilder;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who we are to a server, and whether it is who we think. */
class SshConnectorTest {
  @TempDir Path folder;
  private final List<AutoCloseable> open = new ArrayList<>();

  @AfterEach
  void close() throws Exception {
    for (AutoCloseable one : open.reversed()) {
      one.close();
    }
  }

  /** What a server sent, until it is as long as what is waited for. */
  private static final class Heard implements SshChannel.Receiver {
    final StringBuilder text = new StringBuilder();
    final CompletableFuture<String> line = new CompletableFuture<>();
    final CompletableFuture<String> end = new CompletableFuture<>();

    @Override
    public void received(byte[] bytes, int offset, int length) {
      text.append(new String(bytes, offset, length, StandardCharsets.UTF_8));
      if (text.indexOf("\n") >= 0) {
        line.complete(text.toString());
      }
    }

    @Override
    public void ended(String why) {
      end.complete(why);
    }
  }

  @Test
  void speaks_to_a_subsystem_with_user_name_and_password() throws Exception {
    EchoServer server = server(EchoServer.ed25519());

    assertThat(echo(SshDevice.at(server.port(), pinOf(server)))).isEqualTo("hello\n");
  }

  @Test
  void says_that_the_session_ended_when_the_server_goes() throws Exception {
    EchoServer server = server(EchoServer.ed25519());
    Heard heard = new Heard();
    SshChannel subsystem = subsystem(SshDevice.at(server.port(), pinOf(server)), heard);
    open.add(subsystem);

    server.close();

    assertThat(heard.end.get(20, TimeUnit.SECONDS)).isNotEmpty();
  }

  @Test
  void a_wrong_password_is_tried_once_and_shown_nowhere() throws Exception {
    EchoServer server = server(EchoServer.ed25519());
    SshDevice device = SshDevice.at(server.port(), pinOf(server)).withPassword("wr0ng-canary");

    DeviceException failure =
        catchThrowableOfType(
            DeviceException.Unauthenticated.class, () -> subsystem(device, new Heard()));

    assertThat(failure).hasMessageContaining("user name or password is wrong");
    assertThat(failure.toString() + failure.advice() + failure.getCause())
        .doesNotContain("wr0ng-canary");
    assertThat(server.wrongPasswords).hasValue(1);
  }

  @ParameterizedTest(name = "{0} {1} {2}")
  @CsvSource({
    "ssh-ed25519, 256,",
    "ssh-ed25519, 256, open s3same",
    "ecdsa-sha2-nistp256, 256,",
    "ecdsa-sha2-nistp384, 384, open s3same",
    "ssh-rsa, 2048,",
    "ssh-rsa, 3072, open s3same",
  })
  void logs_in_with_a_private_key(String type, int size, String passphrase) throws Exception {
    EchoServer server = server(EchoServer.ed25519());
    KeyPair ours = EchoServer.key(type, size);
    server.welcome.add(ours.getPublic());
    SshDevice device = SshDevice.at(server.port(), pinOf(server));

    assertThat(echo(device.withKey(file(ours, passphrase), passphrase))).isEqualTo("hello\n");
  }

  @Test
  void a_wrong_passphrase_and_a_missing_one_are_told_apart_from_a_wrong_password()
      throws Exception {
    EchoServer server = server(EchoServer.ed25519());
    Path file = file(EchoServer.ed25519(), "open s3same");
    SshDevice device = SshDevice.at(server.port(), pinOf(server));

    assertThatExceptionOfType(DeviceException.Unauthenticated.class)
        .isThrownBy(() -> subsystem(device.withKey(file, "c4nary"), new Heard()))
        .withMessageContaining("cannot be read with this passphrase")
        .withMessageNotContaining("c4nary");
    assertThatExceptionOfType(DeviceException.Unauthenticated.class)
        .isThrownBy(() -> subsystem(device.withKey(file, null), new Heard()))
        .withMessageContaining("without a passphrase");
  }

  @Test
  void a_key_that_the_server_does_not_know_is_refused() throws Exception {
    EchoServer server = server(EchoServer.ed25519());
    Path file = file(EchoServer.ed25519(), null);
    SshDevice device = SshDevice.at(server.port(), pinOf(server)).withKey(file, null);

    assertThatExceptionOfType(DeviceException.Unauthenticated.class)
        .isThrownBy(() -> subsystem(device, new Heard()));
  }

  @Test
  void a_host_key_that_is_not_pinned_is_refused_with_both_fingerprints() throws Exception {
    KeyPair real = EchoServer.ed25519();
    KeyPair pinned = EchoServer.ed25519();
    EchoServer server = server(real);
    String pin = Fingerprint.of(pinned.getPublic());
    SshDevice device = SshDevice.at(server.port(), new HostKeys.Pins(Set.of(pin)));

    DeviceException.Untrusted failure =
        catchThrowableOfType(DeviceException.Untrusted.class, () -> subsystem(device, new Heard()));

    assertThat(failure)
        .hasMessageContaining(pin)
        .hasMessageContaining(Fingerprint.of(real.getPublic()));
    assertThat(failure.fingerprint()).isEqualTo(Fingerprint.of(real.getPublic()));
    assertThat(server.wrongPasswords).hasValue(0);
  }

  @Test
  void a_known_host_is_believed_also_where_only_its_port_22_is_known() throws Exception {
    KeyPair key = EchoServer.ed25519();
    EchoServer server = server(key);

    HostKeys exact = knownHosts(KnownHostsFile.line("127.0.0.1", server.port(), key.getPublic()));
    HostKeys plain = knownHosts(KnownHostsFile.line("127.0.0.1", 22, key.getPublic()));

    assertThat(echo(SshDevice.at(server.port(), exact))).isEqualTo("hello\n");
    assertThat(echo(SshDevice.at(server.port(), plain))).isEqualTo("hello\n");
  }

  @Test
  void an_unknown_host_is_refused_and_its_fingerprint_shown() throws Exception {
    KeyPair key = EchoServer.ed25519();
    EchoServer server = server(key);
    HostKeys none = knownHosts("# nobody\nthis line is damaged\n");

    assertThatExceptionOfType(DeviceException.Untrusted.class)
        .isThrownBy(() -> subsystem(SshDevice.at(server.port(), none), new Heard()))
        .withMessageContaining("is not known")
        .withMessageContaining(Fingerprint.of(key.getPublic()));
  }

  @Test
  void a_changed_host_key_is_refused_and_both_fingerprints_are_shown() throws Exception {
    KeyPair key = EchoServer.ed25519();
    KeyPair old = EchoServer.ed25519();
    EchoServer server = server(key);
    HostKeys known = knownHosts(KnownHostsFile.line("127.0.0.1", server.port(), old.getPublic()));

    assertThatExceptionOfType(DeviceException.Untrusted.class)
        .isThrownBy(() -> subsystem(SshDevice.at(server.port(), known), new Heard()))
        .withMessageContaining("has changed")
        .withMessageContaining(Fingerprint.of(key.getPublic()))
        .withMessageContaining(Fingerprint.of(old.getPublic()));
  }

  @Test
  void a_revoked_host_key_is_refused() throws Exception {
    KeyPair key = EchoServer.ed25519();
    EchoServer server = server(key);
    String line = KnownHostsFile.line("127.0.0.1", server.port(), key.getPublic());

    assertThatExceptionOfType(DeviceException.Untrusted.class)
        .isThrownBy(() ->
            subsystem(
                SshDevice.at(server.port(), knownHosts(line + "@revoked " + line)), new Heard()))
        .withMessageContaining("is revoked");
  }

  @Test
  void a_server_with_several_host_keys_is_asked_for_the_one_that_is_known() throws Exception {
    KeyPair rsa = EchoServer.key("ssh-rsa", 2048);
    EchoServer server = server(EchoServer.ed25519(), rsa);
    HostKeys known = knownHosts(KnownHostsFile.line("127.0.0.1", server.port(), rsa.getPublic()));

    assertThat(echo(SshDevice.at(server.port(), known))).isEqualTo("hello\n");
  }

  @Test
  void the_key_of_the_first_use_is_kept_and_another_one_refused_later() throws Exception {
    KeyPair first = EchoServer.ed25519();
    EchoServer server = server(first);
    SshDevice device = SshDevice.at(server.port(), new HostKeys.FirstUse());

    assertThat(echo(device)).isEqualTo("hello\n");
    assertThat(echo(device)).isEqualTo("hello\n");
    assertThat(Files.readString(folder.resolve("state/known_hosts")).lines()).hasSize(1);

    KeyPair second = EchoServer.ed25519();
    server.server.setKeyPairProvider(KeyPairProvider.wrap(second));
    assertThatExceptionOfType(DeviceException.Untrusted.class)
        .isThrownBy(() -> subsystem(device, new Heard()))
        .withMessageContaining(Fingerprint.of(first.getPublic()))
        .withMessageContaining(Fingerprint.of(second.getPublic()));
    assertThat(Files.readString(folder.resolve("state/known_hosts")).lines()).hasSize(1);
  }

  @Test
  void weak_algorithms_are_used_only_where_the_inventory_names_them() throws Exception {
    KeyPair rsa = EchoServer.key("ssh-rsa", 2048);
    EchoServer server = new EchoServer(rsa);
    open.add(server);
    server.server.setKeyExchangeFactories(
        List.of(ServerBuilder.DH2KEX.apply(BuiltinDHFactories.dhg14)));
    server.start();
    SshDevice device = SshDevice.at(server.port(), pinOf(server));

    assertThatExceptionOfType(DeviceException.Unreachable.class)
        .isThrownBy(() -> subsystem(device, new Heard()))
        .withMessageContaining("no algorithm that is safe");
    assertThat(echo(device.withLegacy("diffie-hellman-group14-sha1"))).isEqualTo("hello\n");
  }

  @Test
  void a_missing_subsystem_ends_the_session() throws Exception {
    EchoServer server = server(EchoServer.ed25519());
    SshDevice device = SshDevice.at(server.port(), pinOf(server));
    Heard heard = new Heard();

    open.add(connector().open(device.device(), "netconf", SshDevice.deadline(), heard));

    assertThat(heard.end.get(20, TimeUnit.SECONDS)).isNotEmpty();
  }

  @Test
  void a_server_that_says_nothing_is_given_up_in_time() throws Exception {
    try (ServerSocket silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      SshDevice device =
          SshDevice.at(silent.getLocalPort(), new HostKeys.FirstUse())
              .hurried(Duration.ofMillis(300));

      assertThatExceptionOfType(DeviceException.NoAnswer.class)
          .isThrownBy(() -> subsystem(device, new Heard()))
          .withMessageContaining("no answer in time");
    }
  }

  @Test
  void a_connection_that_is_reset_at_once_is_tried_again_and_then_given_up() throws Exception {
    try (ServerSocket rude = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      CompletableFuture<Integer> taken = CompletableFuture.supplyAsync(() -> hangUp(rude, 3));
      SshDevice device = SshDevice.at(rude.getLocalPort(), new HostKeys.FirstUse());

      assertThatExceptionOfType(DeviceException.Unreachable.class)
          .isThrownBy(() -> subsystem(device, new Heard()));
      assertThat(taken.get(20, TimeUnit.SECONDS)).isEqualTo(3);
    }
  }

  private static int hangUp(ServerSocket rude, int times) {
    int taken = 0;
    try {
      while (taken < times) {
        rude.accept().close();
        taken++;
      }
    } catch (IOException e) {
      return taken;
    }
    return taken;
  }

  private EchoServer server(KeyPair... keys) throws IOException {
    EchoServer server = new EchoServer(keys).start();
    open.add(server);
    return server;
  }

  private SshConnector connector() {
    SshConnector connector =
        new SshConnector(folder.resolve("state/known_hosts"), Pause.REAL, new Random(1));
    open.add(connector);
    return connector;
  }

  private SshChannel subsystem(SshDevice device, Heard heard) throws DeviceException {
    return connector().open(device.device(), "echo", SshDevice.deadline(), heard);
  }

  private String echo(SshDevice device) throws Exception {
    Heard heard = new Heard();
    try (SshChannel subsystem = subsystem(device, heard)) {
      subsystem.send("hello\n".getBytes(StandardCharsets.UTF_8));
      return heard.line.get(20, TimeUnit.SECONDS);
    }
  }

  private static HostKeys pinOf(EchoServer server) {
    return new HostKeys.Pins(Set.of(Fingerprint.of(server.hostKey.getPublic())));
  }

  private HostKeys knownHosts(String text) throws IOException {
    return new HostKeys.KnownHosts(Files.writeString(folder.resolve("known"), text));
  }

  private Path file(KeyPair key, @Nullable String passphrase) throws Exception {
    Path file = folder.resolve("key");
    @Nullable OpenSSHKeyEncryptionContext encryption = null;
    if (passphrase != null) {
      encryption = new OpenSSHKeyEncryptionContext();
      encryption.setCipherName("AES");
      encryption.setCipherType("256");
      encryption.setCipherMode("CTR");
      encryption.setPassword(passphrase);
    }
    try (OutputStream out = Files.newOutputStream(file)) {
      OpenSSHKeyPairResourceWriter.INSTANCE.writePrivateKey(key, "", encryption, out);
    }
    return file;
  }
}
