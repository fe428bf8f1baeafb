package io.slpagent.ssh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.slpagent.device.DeviceException;
import io.slpagent.device.Pause;
import io.slpagent.inventory.HostKeys;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Keys and algorithms against OpenSSH, a server that this project did not write. */
class OpenSshdTest {
  private static final String ECHO = "Subsystem echo /bin/cat";
  private static final List<String> ED25519 = List.of("-t ed25519");

  @TempDir static Path shared = Path.of("");
  private static @Nullable OpenSshd plain;
  @TempDir Path folder;
  private final List<AutoCloseable> open = new ArrayList<>();

  @AfterEach
  void close() throws Exception {
    for (AutoCloseable one : open.reversed()) {
      one.close();
    }
  }

  /** What the server sent until it has sent a line. */
  private static final class Line implements SshChannel.Receiver {
    final StringBuilder text = new StringBuilder();
    final CompletableFuture<String> line = new CompletableFuture<>();

    @Override
    public void received(byte[] bytes, int offset, int length) {
      text.append(new String(bytes, offset, length, StandardCharsets.UTF_8));
      if (text.indexOf("\n") >= 0) {
        line.complete(text.toString());
      }
    }

    @Override
    public void ended(String why) {
      line.complete(why);
    }
  }

  /** One server for all who only log in. */
  private static OpenSshd plain() throws Exception {
    OpenSshd one = plain;
    if (one == null) {
      one = new OpenSshd(shared.resolve("server"), OpenSshd.freePort(), ED25519, ECHO);
      plain = one;
    }
    return one;
  }

  @AfterAll
  static void closeShared() throws Exception {
    if (plain != null) {
      plain.close();
    }
    plain = null;
  }

  private OpenSshd server(List<String> hostKeys, String... more) throws Exception {
    List<String> lines = new ArrayList<>(List.of(more));
    lines.add(ECHO);
    OpenSshd server =
        new OpenSshd(
            folder.resolve("server"), OpenSshd.freePort(), hostKeys, lines.toArray(new String[0]));
    open.add(server);
    return server;
  }

  private String echo(SshDevice device) throws Exception {
    SshConnector connector =
        new SshConnector(folder.resolve("first_use"), Pause.REAL, new Random(1));
    open.add(connector);
    Line heard = new Line();
    try (SshChannel echo = connector.open(device.device(), "echo", SshDevice.deadline(), heard)) {
      echo.send("hello\n".getBytes(StandardCharsets.UTF_8));
      return heard.line.get(20, TimeUnit.SECONDS);
    }
  }

  @ParameterizedTest(name = "{0}, passphrase {1}")
  @CsvSource({
    "-t ed25519,",
    "-t ed25519, open s3same",
    "-t ecdsa -b 256,",
    "-t ecdsa -b 384, open s3same",
    "-t ecdsa -b 521,",
    "-t rsa -b 2048,",
    "-t rsa -b 2048, open s3same",
    "-t rsa -b 2048 -m PEM, open s3same",
    "-t ecdsa -b 256 -m PEM,",
    "-t rsa -b 2048 -m PKCS8, open s3same",
    "-t ecdsa -b 256 -m PKCS8,",
  })
  void logs_in_with_a_key_file_that_openssh_made(String kind, @Nullable String passphrase)
      throws Exception {
    String name = "key" + kind.replaceAll("\\W", "") + (passphrase != null);
    Path key = plain().welcomeKey(name, passphrase == null ? "" : passphrase, kind);

    assertThat(echo(plain().device().withKey(key, passphrase))).isEqualTo("hello\n");
  }

  @Test
  void a_key_that_is_not_welcome_a_wrong_passphrase_and_a_wrong_password_are_refused()
      throws Exception {
    OpenSshd server = server(ED25519, "PasswordAuthentication yes", "MaxAuthTries 3");
    Path key = server.welcomeKey("ours", "open s3same", "-t ed25519");
    Path other = server.strangeKey("theirs", "-t ed25519");

    assertThatExceptionOfType(DeviceException.Unauthenticated.class)
        .isThrownBy(() -> echo(server.device().withKey(other, null)));
    assertThatExceptionOfType(DeviceException.Unauthenticated.class)
        .isThrownBy(() -> echo(server.device().withKey(key, "c4nary")))
        .withMessageContaining("cannot be read with this passphrase")
        .withMessageNotContaining("c4nary");
    assertThatExceptionOfType(DeviceException.Unauthenticated.class)
        .isThrownBy(() -> echo(server.device().withPassword("wr0ng-canary")))
        .withMessageNotContaining("wr0ng-canary");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "-t ed25519",
        "-t ecdsa -b 256",
        "-t ecdsa -b 384",
        "-t ecdsa -b 521",
        "-t rsa -b 2048"
      })
  void a_host_key_is_believed_by_its_pin_and_by_known_hosts(String kind) throws Exception {
    OpenSshd server = server(List.of(kind));
    Path key = server.welcomeKey("ours", "", "-t ed25519");
    Path known = Files.writeString(folder.resolve("known_hosts"), server.knownHost(0));

    assertThat(echo(server.device().withKey(key, null))).isEqualTo("hello\n");
    assertThat(echo(server.device().believing(new HostKeys.KnownHosts(known)).withKey(key, null)))
        .isEqualTo("hello\n");
  }

  @Test
  void a_host_key_that_is_not_the_pinned_one_is_refused_with_both_fingerprints() throws Exception {
    OpenSshd server = server(ED25519);
    String pin = "SHA256:" + "A".repeat(43);
    Path key = server.welcomeKey("ours", "", "-t ed25519");

    assertThatExceptionOfType(DeviceException.Untrusted.class)
        .isThrownBy(() ->
            echo(server.device().believing(new HostKeys.Pins(Set.of(pin))).withKey(key, null)))
        .withMessageContaining(pin)
        .withMessageContaining(server.fingerprint(0));
    assertThat(server.log()).doesNotContain("Accepted");
  }

  @Test
  void a_server_with_several_host_keys_is_asked_for_the_one_that_is_known() throws Exception {
    OpenSshd server = server(List.of("-t ed25519", "-t rsa -b 2048", "-t ecdsa -b 256"));
    Path key = server.welcomeKey("ours", "", "-t ed25519");
    for (int i = 0; i < 3; i++) {
      Path known = Files.writeString(folder.resolve("known_hosts"), server.knownHost(i));

      assertThat(echo(server.device().believing(new HostKeys.KnownHosts(known)).withKey(key, null)))
          .isEqualTo("hello\n");
    }
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "KexAlgorithms diffie-hellman-group14-sha1, diffie-hellman-group14-sha1",
    "KexAlgorithms diffie-hellman-group1-sha1, diffie-hellman-group1-sha1",
    "Ciphers aes256-cbc, aes256-cbc",
    "MACs hmac-sha1, hmac-sha1",
    "HostKeyAlgorithms ssh-rsa, ssh-rsa",
  })
  void a_weak_algorithm_is_refused_unless_the_inventory_names_it(String line, String name)
      throws Exception {
    // a cipher with a MAC of its own would pass by the question of MACs
    String[] lines =
        line.startsWith("MACs") ? new String[] {line, "Ciphers aes128-ctr"} : new String[] {line};
    OpenSshd server = server(name.equals("ssh-rsa") ? List.of("-t rsa -b 2048") : ED25519, lines);
    Path key = server.welcomeKey("ours", "", "-t ed25519");

    assertThatExceptionOfType(DeviceException.Unreachable.class)
        .isThrownBy(() -> echo(server.device().withKey(key, null)))
        .withMessageContaining("no algorithm that is safe")
        .satisfies(e -> assertThat(e.advice()).contains("connection.ssh.legacy"));
    assertThat(echo(server.device().withLegacy(name).withKey(key, null))).isEqualTo("hello\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "KexAlgorithms curve25519-sha256",
        "KexAlgorithms ecdh-sha2-nistp256",
        "KexAlgorithms ecdh-sha2-nistp521",
        "KexAlgorithms diffie-hellman-group14-sha256",
        "KexAlgorithms diffie-hellman-group16-sha512",
        "KexAlgorithms diffie-hellman-group-exchange-sha256",
        "KexAlgorithms sntrup761x25519-sha512@openssh.com",
        "Ciphers aes128-ctr",
        "Ciphers aes256-gcm@openssh.com",
        "Ciphers chacha20-poly1305@openssh.com",
      })
  void what_is_safe_needs_no_word_in_the_inventory(String line) throws Exception {
    OpenSshd server = server(ED25519, line);
    Path key = server.welcomeKey("ours", "", "-t ed25519");

    assertThat(echo(server.device().withKey(key, null))).isEqualTo("hello\n");
  }

  @Test
  void a_missing_subsystem_ends_the_session() throws Exception {
    Path key = plain().welcomeKey("missing", "", "-t ed25519");
    SshConnector connector =
        new SshConnector(folder.resolve("first_use"), Pause.REAL, new Random(1));
    open.add(connector);
    Line heard = new Line();
    SshDevice device = plain().device().withKey(key, null);

    open.add(connector.open(device.device(), "netconf", SshDevice.deadline(), heard));

    assertThat(heard.line.get(20, TimeUnit.SECONDS)).isNotEmpty();
  }
}
