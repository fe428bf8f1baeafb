package io.slpagent.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.slpagent.simulator.datastore.Leaves;
import io.slpagent.simulator.fleet.FleetSpec;
import io.slpagent.simulator.fleet.SwitchSpec;
import io.slpagent.simulator.fleet.SwitchSpec.Absence;
import io.slpagent.simulator.fleet.SwitchSpec.Access;
import io.slpagent.simulator.fleet.SwitchSpec.Circumstances;
import io.slpagent.simulator.fleet.SwitchSpec.Manners;
import io.slpagent.simulator.fleet.SwitchSpec.Reporting;
import io.slpagent.simulator.json.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SimulationTest {
  private static final String HOSTNAME = "Cisco-IOS-XE-native:native/hostname";

  private static String hostname(Client client) {
    return Leaves.text(client.data(HOSTNAME).expect(200).json(), "Cisco-IOS-XE-native:hostname");
  }

  @Test
  void listens_on_an_address_for_each_switch() throws IOException {
    try (Simulation simulation =
        Simulation.start(FleetSpec.demo(), new Listening.OwnAddresses("127.0.0.11", 0))) {
      assertThat(simulation.endpoint("sw-healthy-01").host()).isEqualTo("127.0.0.19");
      for (String name : List.of("sw-access-01", "sw-healthy-01")) {
        assertThat(hostname(new Client(simulation, name))).isEqualTo(name);
      }
      assertThat(new HashSet<>(simulation.endpoints().stream().map(Endpoint::pin).toList()))
          .hasSize(9);
    }
  }

  @Test
  void tells_switches_on_one_listener_apart_by_their_address() throws IOException {
    try (Simulation simulation =
        Simulation.start(FleetSpec.generated(300, 0.1), new Listening.Shared("127.1.0.1", 0))) {
      assertThat(new HashSet<>(simulation.endpoints().stream().map(Endpoint::pin).toList()))
          .hasSize(1);
      assertThat(simulation.endpoint("sw-00255").host()).isEqualTo("127.1.1.1");
      for (String name : List.of("sw-00001", "sw-00254", "sw-00255", "sw-00300")) {
        assertThat(hostname(new Client(simulation, name))).isEqualTo(name);
      }
    }
  }

  @Test
  void listens_on_loopback_alone() {
    assertThatThrownBy(
            () -> Simulation.start(FleetSpec.demo(), new Listening.Shared("10.0.0.1", 0)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("not a loopback address");
  }

  @Test
  void shows_a_certificate_of_a_foreign_name_where_it_is_told_to() throws IOException {
    SwitchSpec spec = FleetSpec.demo().named("sw-healthy-01");
    Manners factory = new Manners(Absence.NO_CONTENT, false, true, Duration.ZERO, Access.FULL);
    SwitchSpec changed =
        spec.with(new Circumstances(factory, Reporting.NEVER, Duration.ZERO, false, List.of()));
    try (Simulation simulation =
        Simulation.start(FleetSpec.demo().with(List.of(changed)), new Listening.OwnPorts(0))) {
      Client client = new Client(simulation, "sw-healthy-01");
      assertThatThrownBy(() -> client.data(HOSTNAME)).isInstanceOf(UncheckedIOException.class);
      assertThat(simulation.endpoint("sw-healthy-01").pin()).startsWith("sha256/").hasSize(51);
    }
  }

  @Test
  void hands_out_what_a_client_needs_to_its_owner_alone(@TempDir Path folder) throws IOException {
    Path handout = folder.resolve("fleet");
    try (Simulation simulation = Simulation.start(FleetSpec.demo(), new Listening.OwnPorts(0))) {
      simulation.handOut(handout);
      simulation.handOut(handout);
      assertThat(handout.resolve("password")).hasContent(simulation.password());
      assertThat(handout.resolve("token")).hasContent(simulation.token());
      assertThat(handout.resolve("control")).hasContent(simulation.controlUrl());
      assertThat(handout.resolve("ca.pem")).content().startsWith("-----BEGIN CERTIFICATE-----");
      assertThat(Files.getPosixFilePermissions(handout))
          .isEqualTo(PosixFilePermissions.fromString("rwx------"));
      for (String file :
          List.of("password", "token", "control", "ca.pem", "known_hosts", "id_ecdsa")) {
        assertThat(Files.getPosixFilePermissions(handout.resolve(file)))
            .isEqualTo(PosixFilePermissions.fromString("rw-------"));
      }
      assertThat(simulation.password()).hasSizeGreaterThan(20);
      assertThat(simulation.token()).hasSizeBetween(40, 255);
    }
  }

  @Test
  void serves_the_texts_of_a_folder_of_modules(@TempDir Path folder) throws IOException {
    Path release = Files.createDirectories(folder.resolve("26.1.1"));
    Files.writeString(release.resolve("cisco-smart-license.yang"), "module of somebody {}");
    Files.writeString(folder.resolve("secret.yang"), "not to be seen");
    try (Simulation simulation =
        Simulation.start(
            FleetSpec.demo(), new Listening.OwnPorts(0), Options.USUAL.withModules(folder))) {
      Client client = new Client(simulation, "sw-healthy-01");
      String modules = "/restconf/tailf/modules/";
      assertThat(client.get(modules + "cisco-smart-license/2021-03-01").expect(200).body())
          .isEqualTo("module of somebody {}");
      client.get(modules + "cisco-ia/2024-07-01").expect(404);
      client.get(modules + "..%2Fsecret/x").expect(404);
      client.get(modules + "../secret").expect(404);
      assertThat(client.data("ietf-yang-library:modules-state").body())
          .doesNotContain("switch-deviation");
    }
  }

  @Test
  void is_changed_by_another_tool_from_time_to_time() throws IOException {
    Options options = Options.USUAL.withDriftEvery(Duration.ofMillis(20));
    try (Simulation simulation =
        Simulation.start(FleetSpec.demo(), new Listening.OwnPorts(0), options)) {
      Client client = new Client(simulation, "sw-healthy-01");
      Json before = client.truth().get("configuration");
      Awaitility.await()
          .atMost(Duration.ofSeconds(30))
          .until(() -> !Objects.equals(client.truth().get("configuration"), before));
      assertThat(client.control("GET", "/switches/sw-healthy-01/writes", "").get("count"))
          .isEqualTo(Json.number(0));
    }
  }

  @Test
  void has_a_control_port_for_this_machine_alone() throws IOException, InterruptedException {
    try (Simulation simulation = Simulation.start(FleetSpec.demo(), new Listening.OwnPorts(0))) {
      Client client = new Client(simulation, "sw-healthy-01");
      Json.Members all = client.control("GET", "/switches", "");
      assertThat(Leaves.items(all, "switches")).hasSize(9);
      client.control(
          "POST",
          "/switches/sw-healthy-01/drift",
          "{\"path\": \"Cisco-IOS-XE-native:native/ip/domain/lookup\", \"value\": false}");
      assertThat(client.data("Cisco-IOS-XE-native:native/ip/domain/lookup").body())
          .contains("false");
      client.control(
          "POST",
          "/switches/sw-healthy-01/drift",
          "{\"lines\": [\"license smart proxy address 192.0.2.3\"]}");
      assertThat(Leaves.items(client.truth(), "command-line"))
          .isEqualTo(List.of(Json.text("license smart proxy address 192.0.2.3")));
      URI control = URI.create(simulation.controlUrl());
      assertThat(control.getHost()).isEqualTo("127.0.0.1");
      for (String path : Set.of("/nothing", "/switches/nobody", "/switches/sw-healthy-01/x")) {
        assertThat(status(control.resolve(path))).isEqualTo(404);
      }
    }
  }

  private static int status(URI uri) throws IOException, InterruptedException {
    return HttpClient.newHttpClient()
        .send(HttpRequest.newBuilder(uri).build(), BodyHandlers.discarding())
        .statusCode();
  }

  @Test
  void notes_every_write_without_its_secrets() throws IOException {
    try (Simulation simulation = Simulation.start(FleetSpec.demo(), new Listening.OwnPorts(0))) {
      Client client = new Client(simulation, "sw-core-02");
      String input = "{\"input\": {\"id-token\": \"very-secret\"}}";
      client.call("cisco-smart-license:id-token-trust", input).expect(200);
      client.call(
          "Cisco-IOS-XE-cli-rpc:config-ios-cli-rpc",
          "{\"input\": {\"config-clis\": \"do license smart trust idtoken very-secret all\"}}");
      client.patch("nonsense:x", "very-secret and no JSON").expect(404);
      client.data(HOSTNAME).expect(200);
      client.call("cisco-ia:is-syncing", "").expect(200);
      Json.Members log = client.control("GET", "/switches/sw-core-02/writes", "");
      assertThat(log.toString()).doesNotContain("very-secret").contains("***");
      assertThat(Leaves.items(log, "writes").stream().map(w -> Leaves.text(w, "status")))
          .containsExactly("200", "200", "404");
    }
  }
}
