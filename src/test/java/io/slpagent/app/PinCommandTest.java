package io.slpagent.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PinCommandTest {
  @TempDir private Path folder = Path.of("");

  @Test
  void the_pins_of_chosen_devices_are_printed_and_nothing_is_asked_of_them() throws Exception {
    try (Bench bench = new Bench(folder, "sw-healthy-01", "sw-core-02")) {
      Path inventory = bench.inventory("");
      Bench.Ended pinned = Bench.run("pin", "-i", inventory.toString(), "sw-healthy-01");
      assertThat(pinned.status()).as(pinned.err()).isZero();
      assertThat(pinned.out())
          .contains("  sw-healthy-01:\n", bench.simulation().endpoint("sw-healthy-01").pin())
          .doesNotContain("sw-core-02");
      assertThat(pinned.out()).contains("valid until");
      assertThat(Files.readString(inventory)).as("trusts nothing by itself").doesNotContain("pin");
    }
  }

  @Test
  void a_pin_of_the_inventory_that_is_not_shown_any_more_is_told() throws Exception {
    try (Bench bench = new Bench(folder, "sw-healthy-01", "sw-core-02")) {
      String other = bench.simulation().endpoint("sw-core-02").pin();
      Path inventory = bench.inventory("");
      String pinned =
          Files.readString(inventory).replace("tls: {ca: ca.pem}", "tls: {pin: " + other + "}");
      Files.writeString(inventory, pinned);
      Bench.Ended ended = Bench.run("pin", "-i", inventory.toString());
      assertThat(ended.status()).isEqualTo(2);
      assertThat(ended.out()).containsOnlyOnce("ANOTHER KEY THAN THE INVENTORY PINS");
      assertThat(ended.out()).containsOnlyOnce("; as pinned in the inventory");
    }
  }

  @Test
  void no_credentials_are_sent_to_what_shows_no_certificate() throws Exception {
    try (ServerSocket listener =
        new ServerSocket(0, 1, java.net.InetAddress.getLoopbackAddress())) {
      CompletableFuture<byte[]> heard = CompletableFuture.supplyAsync(() -> heard(listener));
      Files.writeString(folder.resolve("password"), Bench.PASSWORD);
      Path inventory =
          Files.writeString(
              folder.resolve("inventory.yaml"),
              """
              devices:
                odd:
                  connection:
                    host: 127.0.0.1
                    port: %d
                    username: canary-user
                    password: ${file:password}
              """
                  .formatted(listener.getLocalPort()));
      Bench.Ended ended = Bench.run("pin", "-i", inventory.toString());
      assertThat(ended.status()).isEqualTo(1);
      assertThat(ended.out()).contains("# NOT SEEN odd: TLS handshake with 127.0.0.1:");
      assertThat(new String(heard.get(20, TimeUnit.SECONDS), StandardCharsets.ISO_8859_1))
          .isNotEmpty()
          .doesNotContain("canary-user", Bench.PASSWORD, "Authorization");
    }
  }

  @Test
  void nobody_there_is_a_failure_and_the_others_are_printed() throws Exception {
    int free;
    try (ServerSocket socket = new ServerSocket(0)) {
      free = socket.getLocalPort();
    }
    try (Bench bench = new Bench(folder, "sw-healthy-01")) {
      Bench.Ended ended =
          Bench.run("pin", "--host", "127.0.0.1:" + free, "--host", bench.at("sw-healthy-01"));
      assertThat(ended.status()).isEqualTo(1);
      List<String> lines = ended.out().lines().toList();
      assertThat(lines.get(0)).startsWith("# NOT SEEN 127.0.0.1:" + free);
      assertThat(lines.get(1)).startsWith(bench.at("sw-healthy-01") + " sha256/");
    }
  }

  @Test
  void a_word_that_chooses_nothing_is_wrong_usage() throws Exception {
    try (Bench bench = new Bench(folder, "sw-healthy-01")) {
      Path inventory = bench.inventory("");
      assertThat(Bench.run("pin", "-i", inventory.toString(), "sw-helthy-01").status())
          .isEqualTo(64);
      assertThat(Bench.run("pin", "--host", "a", "b").status()).isEqualTo(64);
    }
  }

  /** What a client says before it is answered with something that is no TLS. */
  private static byte[] heard(ServerSocket listener) {
    try (Socket socket = listener.accept()) {
      byte[] hello = new byte[4096];
      int count = socket.getInputStream().read(hello);
      socket
          .getOutputStream()
          .write("HTTP/1.1 400 Bad Request\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
      socket.getOutputStream().flush();
      byte[] rest = socket.getInputStream().readNBytes(4096);
      byte[] all = java.util.Arrays.copyOf(hello, count + rest.length);
      System.arraycopy(rest, 0, all, count, rest.length);
      return all;
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
