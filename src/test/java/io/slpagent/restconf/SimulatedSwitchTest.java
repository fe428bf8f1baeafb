package io.slpagent.restconf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.slpagent.device.Deadline;
import io.slpagent.device.DeviceException;
import io.slpagent.device.DeviceException.Busy;
import io.slpagent.device.DeviceException.Effect;
import io.slpagent.device.DeviceException.Forbidden;
import io.slpagent.device.DeviceException.NoAnswer;
import io.slpagent.device.DeviceException.Unauthenticated;
import io.slpagent.device.DeviceException.Untrusted;
import io.slpagent.device.DeviceSession;
import io.slpagent.inventory.Connection;
import io.slpagent.inventory.Device;
import io.slpagent.inventory.TlsTrust;
import io.slpagent.model.Edit;
import io.slpagent.model.NodeName;
import io.slpagent.model.Path;
import io.slpagent.model.RpcCall;
import io.slpagent.model.Secret;
import io.slpagent.model.Tree;
import io.slpagent.simulator.Endpoint;
import io.slpagent.simulator.Listening;
import io.slpagent.simulator.Options;
import io.slpagent.simulator.Simulation;
import io.slpagent.simulator.fault.Fault;
import io.slpagent.simulator.fleet.FleetSpec;
import io.slpagent.simulator.fleet.SwitchSpec.Absence;
import io.slpagent.simulator.fleet.SwitchSpec.Access;
import io.slpagent.simulator.fleet.SwitchSpec.Circumstances;
import io.slpagent.simulator.fleet.SwitchSpec.Manners;
import io.slpagent.simulator.fleet.SwitchSpec.Reporting;
import io.slpagent.yang.library.SchemaRepository;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The adapter against a pretend switch that was not written with it; the switch tells the truth.
 */
class SimulatedSwitchTest {
  private static final Path LICENSING = Path.parse("/cisco-smart-license:licensing");
  private static final Path NATIVE = Path.parse("/Cisco-IOS-XE-native:native");
  private static final Path TRANSPORT = LICENSING.child("config").child("transport");
  private static final Path STATE = LICENSING.child("state");
  private static final Path DOMAIN = NATIVE.child("ip").child("domain");
  private static final Path SERVERS = NATIVE.child("ip").child("name-server");
  private static final Path CURRENT_TIME =
      Path.parse(
          "/Cisco-IOS-XE-device-hardware-oper:device-hardware-data/device-hardware"
              + "/device-system-data/current-time");
  private static final String HEALTHY = "sw-healthy-01";

  @TempDir static java.nio.file.Path cache;
  private static SchemaRepository schemas;

  private Simulation simulation;
  private RestconfConnector connector;

  @BeforeAll
  static void keepSchemas() {
    schemas = new SchemaRepository(cache);
  }

  @BeforeEach
  void start() throws Exception {
    simulation = Simulation.start(FleetSpec.demo(), new Listening.OwnPorts(0));
    connector = new RestconfConnector(schemas, d -> simulation.clock().advance(d), new Random(1));
  }

  @AfterEach
  void stop() {
    simulation.close();
  }

  @Test
  void a_check_of_a_known_release_is_two_round_trips() throws Exception {
    try (DeviceSession first = connect(HEALTHY)) {
      first.read(Set.of(DOMAIN));
    }
    try (DeviceSession session = connect(HEALTHY)) {
      Tree.Container data =
          session.read(Set.of(TRANSPORT, STATE, DOMAIN, SERVERS, CURRENT_TIME)).data();

      assertThat(session.roundTrips()).isEqualTo(2);
      assertThat(data.leaf(TRANSPORT.child("transport-type"))).contains("transport-type-smart");
      assertThat(data.leaf(STATE.child("smart-enabled"))).contains("true");
      assertThat(data.leafList(SERVERS.child("no-vrf-ordered"))).containsExactly("10.31.104.74");
      assertThat(data.leaf(CURRENT_TIME)).isPresent();
    }
  }

  @Test
  void every_switch_of_the_fleet_can_be_read_whatever_its_release() throws Exception {
    for (Endpoint endpoint : simulation.endpoints()) {
      try (DeviceSession session = connect(endpoint.name())) {
        assertThat(
                session
                    .read(Set.of(TRANSPORT, STATE, DOMAIN))
                    .data()
                    .leaf(STATE.child("smart-enabled")))
            .as(endpoint.name())
            .contains("true");
      }
    }
  }

  @Test
  void what_was_edited_is_found_over_a_new_session() throws Exception {
    Edit lookup = new Edit.SetLeaf(DOMAIN.child("lookup"), "false");
    Edit more = new Edit.AddEntries(SERVERS.child("no-vrf-ordered"), List.of("192.0.2.53"));
    Edit less = new Edit.Remove(SERVERS.child("no-vrf-ordered").entry("10.31.104.74"));
    Edit transport = new Edit.SetLeaf(TRANSPORT.child("transport-type"), "transport-type-callhome");

    try (DeviceSession session = connect(HEALTHY)) {
      session.edit(List.of(lookup, more, less, transport));
    }

    try (DeviceSession session = connect(HEALTHY)) {
      Tree.Container data = session.read(Set.of(TRANSPORT, DOMAIN, SERVERS)).data();
      assertThat(data.leaf(DOMAIN.child("lookup"))).contains("false");
      assertThat(data.leafList(SERVERS.child("no-vrf-ordered"))).containsExactly("192.0.2.53");
      assertThat(data.leaf(TRANSPORT.child("transport-type"))).contains("transport-type-callhome");
    }
    assertThat(writes()).containsExactly("PATCH /restconf/data");
  }

  @Test
  void a_switch_that_refuses_fields_is_read_piece_by_piece() throws Exception {
    simulation.device(HEALTHY).addFaults(List.of(new Fault.RefusesFields()));
    for (int round = 0; round < 2; round++) {
      try (DeviceSession session = connect(HEALTHY)) {
        Tree.Container data = session.read(Set.of(TRANSPORT, STATE, DOMAIN, SERVERS)).data();
        assertThat(data.leaf(TRANSPORT.child("transport-type"))).isPresent();
        assertThat(data.leafList(SERVERS.child("no-vrf-ordered"))).isNotEmpty();
        assertThat(session.roundTrips()).isLessThanOrEqualTo(round == 0 ? 10 : 6);
      }
    }
  }

  @Test
  void what_is_hidden_from_the_user_is_refused_and_never_absent() throws Exception {
    Access access = new Access(true, Set.of("/Cisco-IOS-XE-native:native"));
    restart(new Manners(Absence.NO_CONTENT, false, false, Duration.ZERO, access), Options.USUAL);
    try (DeviceSession session = connect(HEALTHY)) {
      Forbidden refused =
          catchThrowableOfType(Forbidden.class, () -> session.read(Set.of(DOMAIN, TRANSPORT)));
      assertThat(refused).hasMessageContaining("native/version");
      assertThat(refused.advice()).contains("privilege 15");
    }
  }

  @ParameterizedTest
  @EnumSource(Absence.class)
  void each_way_to_say_that_nothing_is_there_is_understood(Absence absence) throws Exception {
    restart(new Manners(absence, true, false, Duration.ofSeconds(3), Access.FULL), Options.USUAL);
    simulation.device(HEALTHY).addFaults(List.of(new Fault.RefusesFields()));
    Path vrfs = SERVERS.child("vrf");
    Edit gone = new Edit.Remove(DOMAIN.child("lookup"));
    try (DeviceSession session = connect(HEALTHY)) {
      session.edit(List.of(gone));
      session.edit(List.of(gone));
      Tree.Container data = session.read(Set.of(vrfs, DOMAIN, TRANSPORT)).data();
      assertThat(data.list(vrfs)).isEmpty();
      assertThat(data.leaf(DOMAIN.child("lookup"))).isEmpty();
      assertThat(data.at(TRANSPORT)).isPresent();
    }
  }

  @Test
  void the_modules_of_a_release_are_fetched_from_the_switch_once(@TempDir java.nio.file.Path empty)
      throws Exception {
    String folder = System.getenv("SLP_YANG");
    java.nio.file.Path modules = java.nio.file.Path.of(folder == null ? "../shared/yang" : folder);
    Assumptions.assumeTrue(
        Files.isDirectory(modules.resolve("26.1.1")), () -> modules + " is not here");
    restart(Manners.USUAL, Options.USUAL.withModules(modules));
    connector =
        new RestconfConnector(
            new SchemaRepository(empty), d -> simulation.clock().advance(d), new Random(1));

    try (DeviceSession session = connect(HEALTHY)) {
      assertThat(session.schema().origin()).isEqualTo("the device");
      assertThat(session.schema().find(TRANSPORT)).isPresent();
      assertThat(session.roundTrips()).isGreaterThan(20);
    }
    try (DeviceSession session = connect(HEALTHY)) {
      assertThat(session.roundTrips()).isEqualTo(1);
    }
  }

  @Test
  void a_change_that_was_applied_although_denied_is_made_once() throws Exception {
    simulation.device(HEALTHY).addFaults(List.of(new Fault.DeniedThoughApplied(1)));
    edit(new Edit.SetLeaf(DOMAIN.child("lookup"), "false"));
    assertThat(writes()).hasSize(1);
    assertThat(lookupNow()).contains("false");
  }

  @Test
  void a_sync_in_progress_and_a_lock_are_waited_for() throws Exception {
    simulation
        .device(HEALTHY)
        .addFaults(
            List.of(
                new Fault.SyncInProgress(2),
                new Fault.Locked("session 7 other tcp", Duration.ofSeconds(20))));
    edit(new Edit.SetLeaf(DOMAIN.child("lookup"), "false"));
    assertThat(lookupNow()).contains("false");
  }

  @Test
  void a_lock_for_ever_names_its_holder_and_changes_nothing() throws Exception {
    simulation
        .device(HEALTHY)
        .addFaults(List.of(new Fault.Locked("session 7 other tcp", Duration.ZERO)));
    Busy busy =
        catchThrowableOfType(
            Busy.class, () -> edit(new Edit.SetLeaf(DOMAIN.child("lookup"), "false")));
    assertThat(busy.holder()).contains("session 7 other tcp");
    assertThat(busy.effect()).isEqualTo(Effect.NOTHING_CHANGED);
    assertThat(lookupNow()).isNotEqualTo(Optional.of("false"));
  }

  @Test
  void a_write_whose_answer_was_lost_is_unknown_and_made_once() throws Exception {
    simulation.device(HEALTHY).addFaults(List.of(new Fault.DropsAfter(1)));
    NoAnswer lost =
        catchThrowableOfType(
            NoAnswer.class, () -> edit(new Edit.SetLeaf(DOMAIN.child("lookup"), "false")));
    assertThat(lost.effect()).isEqualTo(Effect.UNKNOWN);
    assertThat(writes()).hasSize(1);
    assertThat(lookupNow()).contains("false");
  }

  @Test
  void a_read_that_was_cut_short_is_asked_again() throws Exception {
    try (DeviceSession session = connect(HEALTHY)) {
      simulation.device(HEALTHY).addFaults(List.of(new Fault.CutsShort(1)));
      assertThat(session.read(Set.of(DOMAIN)).data().isEmpty()).isFalse();
    }
  }

  @Test
  void a_delete_that_the_switch_cannot_do_is_refused_after_a_look() throws Exception {
    simulation.device(HEALTHY).addFaults(List.of(new Fault.CannotDelete(Fault.ALWAYS)));
    Edit remove = new Edit.Remove(SERVERS.child("no-vrf-ordered").entry("10.31.104.74"));
    DeviceException failure = catchThrowableOfType(DeviceException.class, () -> edit(remove));
    assertThat(failure).hasMessageContaining("502");
    assertThat(failure.effect()).isEqualTo(Effect.UNKNOWN);
  }

  @Test
  void rpcs_are_called_and_answered() throws Exception {
    try (DeviceSession session = connect(HEALTHY)) {
      Tree.Container saved = session.invoke(RpcCall.of("cisco-ia:save-config"));
      assertThat(saved.leaf(Path.ROOT.child(NodeName.parse("cisco-ia:result"))))
          .contains("Save running-config successful");
    }
  }

  @Test
  void a_token_reaches_the_switch() throws Exception {
    RpcCall trust =
        RpcCall.of("cisco-smart-license:id-token-trust")
            .with("id-token", new Tree.HiddenLeaf(new Secret(simulation.token())))
            .with("force", new Tree.Leaf("true"));
    try (DeviceSession session = connect(HEALTHY)) {
      Tree.Container answer = session.invoke(trust);
      assertThat(answer.leaf(Path.ROOT.child(NodeName.parse("cisco-smart-license:return-code"))))
          .contains("registrationinprogress");
    }
  }

  @Test
  void a_wrong_password_is_told_at_once() {
    Device wrong = device(HEALTHY, "wrong", pinOf(HEALTHY));
    assertThat(catchThrowableOfType(Unauthenticated.class, () -> connector.connect(wrong, soon())))
        .isNotNull();
  }

  @Test
  void the_pin_that_a_refusal_shows_is_the_one_that_opens_the_door() throws Exception {
    Device unpinned = device(HEALTHY, simulation.password(), new TlsTrust.SystemTrust());
    Untrusted refused =
        catchThrowableOfType(Untrusted.class, () -> connector.connect(unpinned, soon()));
    TlsTrust pin = new TlsTrust.Pins(Set.of(refused.fingerprint()));
    try (DeviceSession session =
        connector.connect(device(HEALTHY, simulation.password(), pin), soon())) {
      assertThat(session.schema().contentId()).isNotEmpty();
    }
  }

  private void restart(Manners manners, Options options) throws Exception {
    simulation.close();
    Circumstances circumstances =
        new Circumstances(manners, Reporting.NEVER, Duration.ZERO, false, List.of());
    FleetSpec demo = FleetSpec.demo();
    simulation =
        Simulation.start(
            demo.with(List.of(demo.named(HEALTHY).with(circumstances))),
            new Listening.OwnPorts(0),
            options);
  }

  private Optional<String> lookupNow() throws Exception {
    simulation.device(HEALTHY).clearFaults();
    try (DeviceSession session = connect(HEALTHY)) {
      return session.read(Set.of(DOMAIN)).data().leaf(DOMAIN.child("lookup"));
    }
  }

  private List<String> writes() {
    return simulation.device(HEALTHY).writes().entries().stream()
        .filter(e -> !e.path().contains("is-syncing"))
        .map(e -> e.method() + " " + e.path())
        .toList();
  }

  private void edit(Edit... edits) throws DeviceException {
    try (DeviceSession session = connect(HEALTHY)) {
      session.edit(List.of(edits));
    }
  }

  private DeviceSession connect(String name) throws DeviceException {
    return connector.connect(device(name, simulation.password(), pinOf(name)), soon());
  }

  private TlsTrust pinOf(String name) {
    return new TlsTrust.Pins(Set.of(simulation.endpoint(name).pin()));
  }

  private Deadline soon() {
    Clock world = simulation.clock();
    return Deadline.in(Duration.ofMinutes(5), world);
  }

  private Device device(String name, String password, TlsTrust tls) {
    Endpoint endpoint = simulation.endpoint(name);
    Device like = TestDevice.at(endpoint.port()).device();
    Connection c = like.connection();
    return new Device(
        name,
        like.groups(),
        like.labels(),
        new Connection(
            endpoint.host(),
            endpoint.port(),
            c.transport(),
            simulation.user(),
            new Secret(password),
            tls,
            c.limits()),
        like.desired(),
        like.trust(),
        like.expect(),
        like.policy());
  }
}
