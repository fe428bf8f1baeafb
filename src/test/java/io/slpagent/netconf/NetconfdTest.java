package io.slpagent.netconf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import io.slpagent.device.DeviceEvent;
import io.slpagent.device.DeviceEvent.Kind;
import io.slpagent.device.DeviceException;
import io.slpagent.device.DeviceSession;
import io.slpagent.device.EventStream;
import io.slpagent.device.Pause;
import io.slpagent.inventory.Device;
import io.slpagent.inventory.HostKeys;
import io.slpagent.model.Edit;
import io.slpagent.model.Path;
import io.slpagent.model.Tree;
import io.slpagent.ssh.OpenSshd;
import io.slpagent.ssh.SshConnector;
import io.slpagent.ssh.SshDevice;
import io.slpagent.yang.library.SchemaRepository;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The port over NETCONF, against a server that this project did not write. */
class NetconfdTest {
  private static final Path HOSTNAME = Path.parse("/Cisco-IOS-XE-native:native/hostname");
  private static final Path LOOKUP = Path.parse("/Cisco-IOS-XE-native:native/ip/domain/lookup");
  private static final Path SERVERS =
      Path.parse("/Cisco-IOS-XE-native:native/ip/name-server/no-vrf-ordered");

  private static final String CONFIG = "/cisco-smart-license:licensing/config/";
  private static final Path CUSTOM_ID = Path.parse(CONFIG + "custom-id");
  private static final Path TYPE = Path.parse(CONFIG + "transport/transport-type");
  private static final Path URL = Path.parse(CONFIG + "transport/transport-smart/url-default");

  @TempDir java.nio.file.Path folder;
  private final List<AutoCloseable> open = new ArrayList<>();

  @AfterEach
  void close() throws Exception {
    for (AutoCloseable one : open.reversed()) {
      one.close();
    }
  }

  @Test
  void what_is_written_in_one_transaction_reads_back_over_a_new_session() throws Exception {
    Netconfd server = server("--target=running");
    DeviceSession session = session(server);
    assertThat(session.schema().origin()).isEqualTo("the device");

    session.edit(
        List.of(
            new Edit.SetLeaf(HOSTNAME, "sw-1"),
            new Edit.SetLeaf(LOOKUP, "false"),
            new Edit.AddEntries(SERVERS, List.of("192.0.2.1", "192.0.2.2"))));
    session.edit(List.of(new Edit.Remove(SERVERS.entry("192.0.2.1")), new Edit.Remove(LOOKUP)));
    session.close();

    Tree.Container data = session(server).read(Set.of(HOSTNAME, LOOKUP, SERVERS)).data();
    assertThat(data.leaf(HOSTNAME)).contains("sw-1");
    assertThat(data.leafList(SERVERS)).containsExactly("192.0.2.2");
    assertThat(data.leaf(LOOKUP)).isNotEqualTo(Optional.of("false"));
  }

  @Test
  void a_commit_after_validate_that_is_acknowledged_and_not_stored_is_not_taken_for_done()
      throws Exception {
    Netconfd server = server("--target=candidate");
    DeviceSession session = session(server);

    session.edit(List.of(new Edit.SetLeaf(HOSTNAME, "sw-1")));

    // this server's lie: the hostname, a sentinel, is still not there
    DeviceSession fresh = session(server);
    assertThatExceptionOfType(DeviceException.Forbidden.class)
        .isThrownBy(() -> fresh.read(Set.of(HOSTNAME)));
  }

  @Test
  void no_lock_stays_behind_an_edit() throws Exception {
    Netconfd server = server("--target=running");
    DeviceSession first = session(server);
    first.edit(List.of(new Edit.SetLeaf(HOSTNAME, "sw-1")));

    assertThat(first.read(Set.of(HOSTNAME)).data().leaf(HOSTNAME)).contains("sw-1");
    // no lock stayed behind: another session can write at once
    session(server).edit(List.of(new Edit.SetLeaf(HOSTNAME, "sw-2")));
    assertThat(session(server).read(Set.of(HOSTNAME)).data().leaf(HOSTNAME)).contains("sw-2");
  }

  @Test
  void a_change_by_another_session_is_an_event_with_its_user_and_its_place() throws Exception {
    Netconfd server = server("--target=running");
    SshConnector ssh = new SshConnector(folder.resolve("known_hosts"), Pause.REAL, new Random(1));
    open.add(ssh);
    EventStream events =
        new NetconfConnector(
                new SchemaRepository(folder.resolve("schemas")), ssh, Pause.REAL, new Random(1))
            .events(server.device().device(), SshDevice.deadline());
    open.add(events);

    session(server).edit(List.of(new Edit.SetLeaf(HOSTNAME, "sw-1")));

    List<DeviceEvent> seen = new ArrayList<>();
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> {
          events.next(Duration.ofSeconds(1)).ifPresent(seen::add);
          return seen.stream().anyMatch(e -> e.kind() == Kind.CONFIGURATION);
        });
    assertThat(seen)
        .filteredOn(e -> e.kind() == Kind.CONFIGURATION)
        .first()
        .satisfies(e -> {
          assertThat(e.name()).isEqualTo("netconf-config-change");
          assertThat(e.details()).containsEntry("username", SshDevice.USERNAME);
          assertThat(e.places()).isNotEmpty().allMatch(p -> p.contains("native"));
          assertThat(e.at()).isNotNull();
        });
    assertThat(events.dropped()).isZero();
  }

  @Test
  void a_wrong_password_is_refused() throws Exception {
    Netconfd server = server("--target=running");

    assertThatExceptionOfType(DeviceException.Unauthenticated.class)
        .isThrownBy(() -> session(server.device().withPassword("wr0ng-canary")))
        .withMessageNotContaining("wr0ng-canary");
  }

  @ParameterizedTest
  @ValueSource(strings = {"-t ed25519", "-t ecdsa -b 256", "-t rsa -b 2048"})
  void behind_openssh_a_key_logs_in_and_real_modules_are_read_and_written(String kind)
      throws Exception {
    OpenSshd.assumeInstalled();
    int port = OpenSshd.freePort();
    Netconfd server = Netconfd.withRealModules(folder, port, h -> h, "--target=running");
    open.add(server);
    OpenSshd ssh =
        new OpenSshd(
            folder.resolve("ssh"),
            port,
            List.of("-t ed25519"),
            "Subsystem netconf " + server.subsystem());
    open.add(ssh);
    SshDevice device = ssh.device().withKey(ssh.welcomeKey("ours", "s3same", kind), "s3same");

    DeviceSession session = session(device);
    session.edit(List.of(new Edit.SetLeaf(CUSTOM_ID, "lab"), new Edit.SetLeaf(URL, "true")));
    session.close();

    DeviceSession fresh = session(device);
    assertThat(fresh.schema().origin()).isEqualTo("the cache");
    Tree.Container data = fresh.read(Set.of(CUSTOM_ID, TYPE, URL)).data();
    assertThat(data.leaf(CUSTOM_ID)).contains("lab");
    assertThat(data.leaf(TYPE)).contains("transport-type-smart");
    assertThat(data.leaf(URL)).contains("true");
  }

  @Test
  void behind_openssh_a_host_key_that_is_not_the_pinned_one_is_refused() throws Exception {
    OpenSshd.assumeInstalled();
    int port = OpenSshd.freePort();
    OpenSshd ssh = new OpenSshd(folder.resolve("ssh"), port, List.of("-t ed25519"));
    open.add(ssh);
    SshDevice device = ssh.device().withKey(ssh.welcomeKey("ours", "", "-t ed25519"), null);
    Device wrong =
        SshDevice.at(port, new HostKeys.Pins(Set.of("SHA256:" + "A".repeat(43)))).device();

    assertThat(device.device().connection().ssh().hostKeys())
        .isEqualTo(new HostKeys.Pins(Set.of(ssh.fingerprint(0))));
    assertThatExceptionOfType(DeviceException.Untrusted.class)
        .isThrownBy(() -> connector().connect(wrong, SshDevice.deadline()))
        .withMessageContaining(ssh.fingerprint(0))
        .withMessageContaining("A".repeat(43));
  }

  private Netconfd server(String... options) throws Exception {
    Netconfd server = Netconfd.withSlices(folder, options);
    open.add(server);
    return server;
  }

  private DeviceSession session(Netconfd server) throws Exception {
    return session(server.device());
  }

  private NetconfConnector connector() {
    SshConnector ssh = new SshConnector(folder.resolve("known_hosts"), Pause.REAL, new Random(1));
    open.add(ssh);
    return new NetconfConnector(
        new SchemaRepository(folder.resolve("schemas")), ssh, Pause.REAL, new Random(1));
  }

  private DeviceSession session(SshDevice device) throws Exception {
    DeviceSession session = connector().connect(device.device(), SshDevice.deadline());
    open.add(session);
    return session;
  }
}
