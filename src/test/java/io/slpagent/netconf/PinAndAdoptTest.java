package io.slpagent.netconf;

import static org.assertj.core.api.Assertions.assertThat;

import io.slpagent.inventory.Device;
import io.slpagent.inventory.HostKeys;
import io.slpagent.inventory.Transport;
import io.slpagent.netconf.NetconfCommands.Ended;
import io.slpagent.ssh.SshDevice;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code pin} and {@code adopt} where switches are reached over NETCONF. */
class PinAndAdoptTest {
  @TempDir Path folder;
  private final List<AutoCloseable> open = new ArrayList<>();

  @AfterEach
  void close() throws Exception {
    for (AutoCloseable one : open.reversed()) {
      one.close();
    }
  }

  @Test
  void the_fingerprint_of_a_host_key_is_printed_and_nothing_is_trusted_or_sent() throws Exception {
    FakeNetconf server = server();
    NetconfCommands commands = commands();
    Path inventory = commands.inventory(server);
    String text = Files.readString(inventory).replaceFirst(", ssh: .*", "}}");
    Files.writeString(inventory, text);

    Ended ended = commands.bare("pin", "-i", inventory.toString());

    assertThat(ended.status()).as(ended.err()).isZero();
    assertThat(ended.out())
        .contains("  sw-1:\n")
        .contains("shows a host key of the kind ecdsa-sha2-nistp256")
        .contains("    connection: {ssh: {host-keys: {pin: ")
        .contains(pin(server));
    assertThat(server.logins()).as("no login was tried").isZero();
    assertThat(Files.readString(inventory)).isEqualTo(text);
    assertThat(folder.resolve("known_hosts")).doesNotExist();
    // what is printed is an inventory that goes with the rest of it
    Path merged = folder.resolve("merged.yaml");
    Files.writeString(
        merged,
        text.substring(0, text.indexOf("devices:"))
            + ended
                .out()
                .replaceFirst("(?s)^.*(?=devices:)", "")
                .replace("connection: {", "connection: {host: 127.0.0.1, "));
    assertThat(commands.load(merged).devices().getFirst().connection().ssh().hostKeys())
        .isEqualTo(new HostKeys.Pins(java.util.Set.of(pin(server))));
  }

  @Test
  void a_host_key_as_pinned_is_said_and_another_one_ends_with_status_2() throws Exception {
    FakeNetconf server = server();
    NetconfCommands commands = commands();
    Path inventory = commands.inventory(server);

    Ended same = commands.bare("pin", "-i", inventory.toString());
    assertThat(same.status()).isZero();
    assertThat(same.out()).contains("; as pinned in the inventory");

    String other = "SHA256:" + "A".repeat(43);
    Files.writeString(inventory, Files.readString(inventory).replace(pin(server), other));
    Ended differs = commands.bare("pin", "-i", inventory.toString());
    assertThat(differs.status()).isEqualTo(2);
    assertThat(differs.out()).contains("ANOTHER KEY THAN THE INVENTORY PINS");
  }

  @Test
  void hosts_with_their_host_keys_are_adopted_over_netconf_and_the_fragment_says_so()
      throws Exception {
    FakeNetconf server = server();
    NetconfCommands commands = commands();
    commands.inventory(server);
    String host = "127.0.0.1:" + server.device().port();

    Ended pinned = commands.bare("pin", "--transport", "netconf", "--host", host);
    assertThat(pinned.out()).startsWith(host + " " + pin(server) + "  # ");
    Path hosts = Files.writeString(folder.resolve("hosts.txt"), pinned.out());

    Ended adopted =
        commands.run(
            "adopt",
            "-u",
            SshDevice.USERNAME,
            "--password",
            "${file:" + folder.resolve("password") + "}",
            "--from",
            hosts.toString());

    assertThat(adopted.status()).as(adopted.err()).isZero();
    assertThat(adopted.out()).doesNotContain(SshDevice.PASSWORD);
    Device device = inventory(commands, adopted).getFirst();
    assertThat(device.connection().transport()).isEqualTo(Transport.NETCONF);
    assertThat(device.connection().port()).isEqualTo(server.device().port());
    assertThat(device.connection().ssh().hostKeys())
        .isEqualTo(new HostKeys.Pins(java.util.Set.of(pin(server))));
    assertThat(server.callsOfWork()).contains("get").doesNotContain("lock running");
  }

  @Test
  void the_option_for_the_transport_stands_in_the_defaults_of_what_is_adopted() throws Exception {
    FakeNetconf server = server();
    NetconfCommands commands = commands();
    commands.inventory(server);

    Ended adopted =
        commands.run(
            "adopt",
            "-u",
            SshDevice.USERNAME,
            "--password",
            "${file:" + folder.resolve("password") + "}",
            "--transport",
            "netconf",
            "--host-key",
            pin(server),
            "127.0.0.1:" + server.device().port());

    assertThat(adopted.status()).as(adopted.err()).isZero();
    assertThat(adopted.out()).contains("    transport: netconf\n");
    assertThat(inventory(commands, adopted).getFirst().connection().transport())
        .isEqualTo(Transport.NETCONF);
  }

  @Test
  void a_host_key_that_is_not_known_fails_the_adoption_and_is_shown() throws Exception {
    FakeNetconf server = server();
    NetconfCommands commands = commands();
    commands.inventory(server);

    Ended adopted =
        commands.run(
            "adopt",
            "-u",
            SshDevice.USERNAME,
            "--password",
            "${file:" + folder.resolve("password") + "}",
            "--transport",
            "netconf",
            "--host-key",
            "SHA256:" + "A".repeat(43),
            "127.0.0.1:" + server.device().port());

    assertThat(adopted.status()).isEqualTo(1);
    assertThat(adopted.err()).contains(pin(server));
    assertThat(server.logins()).isZero();
  }

  @Test
  void what_speaks_no_ssh_is_not_seen_and_hears_no_credentials() throws Exception {
    NetconfCommands commands = commands();
    try (ServerSocket listener = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      CompletableFuture<String> heard =
          CompletableFuture.supplyAsync(() -> {
            try (Socket socket = listener.accept()) {
              byte[] first = new byte[4096];
              int count = socket.getInputStream().read(first);
              socket
                  .getOutputStream()
                  .write("HTTP/1.1 400 Bad Request\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
              return new String(first, 0, count, StandardCharsets.ISO_8859_1);
            } catch (java.io.IOException e) {
              throw new java.io.UncheckedIOException(e);
            }
          });

      Ended ended =
          commands.bare(
              "pin", "--transport", "netconf", "--host", "127.0.0.1:" + listener.getLocalPort());

      assertThat(ended.status()).isEqualTo(1);
      assertThat(ended.out()).startsWith("# NOT SEEN 127.0.0.1:" + listener.getLocalPort());
      assertThat(heard.get(20, TimeUnit.SECONDS))
          .startsWith("SSH-2.0-")
          .doesNotContain(SshDevice.USERNAME, SshDevice.PASSWORD);
    }
  }

  @Test
  void the_host_key_of_a_command_line_is_looked_at_however_the_switch_is_reached()
      throws Exception {
    FakeNetconf server = server();
    NetconfCommands commands = commands();
    Path inventory =
        Files.writeString(
            folder.resolve("restconf.yaml"),
            """
            devices:
              sw-1:
                connection:
                  host: 127.0.0.1
                  username: admin
                  password: ${env:HOME}
                  ssh: {port: %d}
            """
                .formatted(server.device().port()));

    Ended ended = commands.bare("pin", "--shell", "-i", inventory.toString());

    assertThat(ended.status()).as(ended.err()).isZero();
    assertThat(ended.out()).contains("ssh: {host-keys: {pin: ", pin(server));
    assertThat(commands.bare("pin", "--shell", "--host", "192.0.2.1").status()).isEqualTo(64);
  }

  private List<Device> inventory(NetconfCommands commands, Ended adopted) throws Exception {
    return commands
        .load(Files.writeString(folder.resolve("adopted.yaml"), adopted.out()))
        .devices();
  }

  private static String pin(FakeNetconf server) {
    return server.device().access().hostKeys() instanceof HostKeys.Pins pins
        ? pins.pins().iterator().next()
        : "none";
  }

  private FakeNetconf server() throws Exception {
    FakeNetconf server = NetconfStage.server(Map.of(), "base:1.1");
    open.add(server);
    return server;
  }

  private NetconfCommands commands() {
    NetconfCommands commands = new NetconfCommands(folder);
    open.add(commands);
    return commands;
  }
}
