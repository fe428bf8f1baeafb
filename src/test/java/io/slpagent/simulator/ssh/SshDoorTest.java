package io.slpagent.simulator.ssh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.slpagent.simulator.catalyst.CatalystSwitch;
import io.slpagent.simulator.catalyst.ModuleLibrary;
import io.slpagent.simulator.datastore.Refusal;
import io.slpagent.simulator.fleet.FleetSpec;
import io.slpagent.simulator.world.SimulatedClock;
import io.slpagent.simulator.world.World;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.PublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.sshd.client.SshClient;
import org.apache.sshd.client.channel.ClientChannel;
import org.apache.sshd.client.channel.ClientChannelEvent;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.core.CoreModuleProperties;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SshDoorTest {
  private static final Duration SOON = Duration.ofSeconds(20);
  private static final String PASSWORD = "letmein";

  private final SshClient client = SshClient.setUpDefaultClient();
  private final AtomicReference<PublicKey> shown = new AtomicReference<>();

  @BeforeEach
  void starts_a_client() {
    client.setServerKeyVerifier((session, address, key) -> {
      shown.set(key);
      return true;
    });
    CoreModuleProperties.REQUEST_SHELL_REPLY.set(client, true);
    client.start();
  }

  @AfterEach
  void stops_the_client() {
    client.stop();
  }

  private static CatalystSwitch device(String name) throws Refusal {
    FleetSpec demo = FleetSpec.demo();
    World world = new World(demo.world(), new SimulatedClock(Instant.now(), 0));
    return new CatalystSwitch(demo.named(name), world, new ModuleLibrary(null));
  }

  /** Says who is behind the door, and what was asked. */
  private static int echo(Line line) throws IOException {
    String said = line.device().spec().name() + " " + line.caller().user() + " " + line.command();
    line.out().write(said.getBytes(StandardCharsets.UTF_8));
    return 3;
  }

  private static SshDoor door(FleetKeys keys, @Nullable ChannelService console) {
    return new SshDoor(
        new SshDoor.Entrance("admin", PASSWORD, keys.user()),
        new Services(SshDoorTest::echo, console));
  }

  private ClientSession session(String host, int port) throws IOException {
    return client.connect("admin", host, port).verify(SOON).getSession();
  }

  private static String said(ClientChannel channel) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    channel.setOut(out);
    channel.open().verify(SOON);
    channel.waitFor(EnumSet.of(ClientChannelEvent.CLOSED), SOON);
    return out.toString(StandardCharsets.UTF_8);
  }

  @Test
  void tells_switches_apart_and_shows_each_its_own_host_key() throws Exception {
    FleetKeys keys = FleetKeys.of(null);
    try (SshDoor door = door(keys, null)) {
      CatalystSwitch one = device("sw-access-01");
      CatalystSwitch other = device("sw-core-01");
      int first = door.listen(one, "127.0.0.1", 0, keys.host("one"));
      int second = door.listen(other, "127.0.0.1", 0, keys.host("other"));
      int shared = door.listen(Map.of("127.0.0.1", one, "127.0.0.9", other), 0, keys.host("all"));
      assertThat(netconf("127.0.0.1", first)).isEqualTo("sw-access-01 admin ");
      assertThat(KeyUtils.compareKeys(shown.get(), keys.host("one").getPublic())).isTrue();
      assertThat(netconf("127.0.0.1", second)).isEqualTo("sw-core-01 admin ");
      assertThat(KeyUtils.compareKeys(shown.get(), keys.host("other").getPublic())).isTrue();
      assertThat(netconf("127.0.0.9", shared)).isEqualTo("sw-core-01 admin ");
      assertThat(KeyUtils.compareKeys(shown.get(), keys.host("all").getPublic())).isTrue();
      assertThatThrownBy(() -> netconf("127.0.0.10", shared)).isInstanceOf(IOException.class);
    }
  }

  private String netconf(String host, int port) throws IOException {
    try (ClientSession session = session(host, port)) {
      session.addPasswordIdentity(PASSWORD);
      session.auth().verify(SOON);
      return said(session.createSubsystemChannel("netconf"));
    }
  }

  @Test
  void lets_in_by_password_and_by_key_and_nobody_else() throws Exception {
    FleetKeys keys = FleetKeys.of(null);
    try (SshDoor door = door(keys, null)) {
      int port = door.listen(device("sw-access-01"), "127.0.0.1", 0, keys.host("one"));
      try (ClientSession session = session("127.0.0.1", port)) {
        session.addPublicKeyIdentity(keys.user());
        session.auth().verify(SOON);
        assertThat(said(session.createSubsystemChannel("netconf"))).startsWith("sw-access-01");
      }
      try (ClientSession session = session("127.0.0.1", port)) {
        session.addPasswordIdentity(PASSWORD + "?");
        session.addPublicKeyIdentity(keys.host("not the user's"));
        assertThatThrownBy(() -> session.auth().verify(SOON)).isInstanceOf(IOException.class);
      }
    }
  }

  @Test
  void offers_a_shell_and_commands_where_there_is_a_console() throws Exception {
    FleetKeys keys = FleetKeys.of(null);
    try (SshDoor with = door(keys, SshDoorTest::echo);
        SshDoor without = door(keys, null)) {
      int port = with.listen(device("sw-access-01"), "127.0.0.1", 0, keys.host("one"));
      try (ClientSession session = session("127.0.0.1", port)) {
        session.addPasswordIdentity(PASSWORD);
        session.auth().verify(SOON);
        assertThat(said(session.createShellChannel())).isEqualTo("sw-access-01 admin ");
        ClientChannel exec = session.createExecChannel("show version");
        assertThat(said(exec)).isEqualTo("sw-access-01 admin show version");
        assertThat(exec.getExitStatus()).isEqualTo(3);
      }
      int mute = without.listen(device("sw-access-01"), "127.0.0.1", 0, keys.host("one"));
      try (ClientSession session = session("127.0.0.1", mute)) {
        session.addPasswordIdentity(PASSWORD);
        session.auth().verify(SOON);
        assertThat(said(session.createShellChannel())).isEmpty();
      }
    }
  }

  @Test
  void keeps_its_keys_in_a_file_for_the_owner_alone(@TempDir Path folder)
      throws IOException, GeneralSecurityException {
    Path file = folder.resolve("fleet/host_keys");
    FleetKeys first = FleetKeys.of(file);
    KeyPair host = first.host("sw-1");
    KeyPair user = first.user();
    first.keep();
    FleetKeys second = FleetKeys.of(file);
    assertThat(KeyUtils.compareKeyPairs(second.host("sw-1"), host)).isTrue();
    assertThat(KeyUtils.compareKeyPairs(second.user(), user)).isTrue();
    assertThat(Files.getPosixFilePermissions(file))
        .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    Files.writeString(file, "sw-1 nonsense\n");
    assertThatThrownBy(() -> FleetKeys.of(file))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("not a file of host keys");
  }
}
