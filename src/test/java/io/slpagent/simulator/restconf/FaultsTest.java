package io.slpagent.simulator.restconf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.slpagent.simulator.Client;
import io.slpagent.simulator.Listening;
import io.slpagent.simulator.Options;
import io.slpagent.simulator.Simulation;
import io.slpagent.simulator.datastore.Leaves;
import io.slpagent.simulator.fleet.FleetSpec;
import io.slpagent.simulator.fleet.SwitchSpec;
import io.slpagent.simulator.fleet.SwitchSpec.Absence;
import io.slpagent.simulator.fleet.SwitchSpec.Access;
import io.slpagent.simulator.fleet.SwitchSpec.Circumstances;
import io.slpagent.simulator.fleet.SwitchSpec.Manners;
import io.slpagent.simulator.json.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FaultsTest {
  private static final String CONFIG = "cisco-smart-license:licensing/config";
  private static final String DOMAIN = "Cisco-IOS-XE-native:native/ip/domain";
  private static final String BODY =
      """
      {"cisco-smart-license:config": {
        "custom-id": "new", "usage": {"interval": 14, "customer-tags": {"tag1": "a"}}}}
      """;

  private Simulation simulation;
  private Client device;

  @BeforeEach
  void start() throws IOException {
    start(Manners.USUAL);
  }

  private void start(Manners manners) throws IOException {
    SwitchSpec spec = FleetSpec.demo().named("sw-healthy-01");
    Circumstances old = spec.circumstances();
    SwitchSpec changed =
        spec.with(
            new Circumstances(
                manners, old.reporting(), old.clockOff(), old.behindProxy(), old.faults()));
    if (simulation != null) {
      simulation.close();
    }
    simulation =
        Simulation.start(
            FleetSpec.demo().with(List.of(changed)),
            new Listening.OwnPorts(0),
            Options.USUAL.withClockFactor(0));
    device = new Client(simulation, "sw-healthy-01");
  }

  @AfterEach
  void stop() {
    simulation.close();
  }

  private String customId() {
    return Leaves.text(device.truth().get("configuration"), CONFIG + "/custom-id");
  }

  private String interval() {
    return Leaves.text(device.truth().get("configuration"), CONFIG + "/usage/interval");
  }

  private void settle() {
    device.advance(Duration.ofSeconds(2));
  }

  @Test
  void is_locked_by_somebody_for_a_while() {
    device.fault(
        "{\"kind\": \"locked\", \"holder\": \"session 7 netconf tcp (ops from 192.0.2.7)\","
            + " \"seconds\": 30}");
    Client.Answer answer = device.patch(CONFIG, BODY).expect(409);
    assertThat(answer.errorTag()).isEqualTo("lock-denied");
    assertThat(answer.errorText()).contains("session 7 netconf tcp (ops from 192.0.2.7)");
    assertThat(device.data("ietf-netconf-monitoring:netconf-state/datastores").body())
        .contains("global-lock")
        .contains("\"locked-by-session\": 7");
    assertThat(customId()).isEmpty();
    device.advance(Duration.ofSeconds(31));
    device.patch(CONFIG, BODY).expect(204);
    assertThat(customId()).isEqualTo("new");
  }

  @Test
  void is_locked_until_the_fault_is_taken_away() {
    device.fault("{\"kind\": \"locked\"}");
    device.advance(Duration.ofDays(3));
    device.patch(CONFIG, BODY).expect(409);
    device.control("DELETE", "/switches/sw-healthy-01/faults", "");
    device.patch(CONFIG, BODY).expect(204);
  }

  @ParameterizedTest
  @CsvSource({
    "denied-though-applied, 409, lock-denied, new",
    "sync-in-progress, 409, resource-denied, ''",
    "fails, 500, operation-failed, ''",
  })
  void refuses_a_write_once(String kind, int status, String tag, String left) {
    device.fault("{\"kind\": \"" + kind + "\", \"times\": 1}");
    Client.Answer answer = device.patch(CONFIG, BODY).expect(status);
    assertThat(answer.errorTag()).isEqualTo(tag);
    assertThat(customId()).isEqualTo(left);
    settle();
    device.patch(CONFIG, BODY).expect(204);
    assertThat(customId()).isEqualTo("new");
  }

  @Test
  void cannot_delete_and_says_so_as_the_web_server_in_front_does() {
    device.fault("{\"kind\": \"cannot-delete\", \"times\": 1}");
    assertThat(device.delete(DOMAIN + "/name-container").expect(502).body()).contains("<html>");
    device.delete(DOMAIN + "/name-container").expect(204);
  }

  @Test
  void acknowledges_and_ignores() {
    device.fault("{\"kind\": \"ignores\", \"times\": 1}");
    device.patch(CONFIG, BODY).expect(204);
    assertThat(customId()).isEmpty();
  }

  @Test
  void applies_only_the_first_node() {
    device.fault("{\"kind\": \"applies-half\", \"times\": 1}");
    device.patch(CONFIG, BODY).expect(204);
    assertThat(customId()).isEqualTo("new");
    assertThat(interval()).isEmpty();
  }

  @Test
  void applies_something_else() {
    device.fault(
        "{\"kind\": \"applies-otherwise\", \"path\": \""
            + CONFIG
            + "/usage/interval\", \"value\": 99, \"times\": 1}");
    device.patch(CONFIG, BODY).expect(204);
    assertThat(customId()).isEqualTo("new");
    assertThat(interval()).isEqualTo("99");
  }

  @Test
  void reverts_after_a_while() {
    device.fault("{\"kind\": \"reverts\", \"seconds\": 10, \"times\": 1}");
    device.patch(CONFIG, BODY).expect(204);
    device.advance(Duration.ofSeconds(9));
    assertThat(customId()).isEqualTo("new");
    device.advance(Duration.ofSeconds(2));
    assertThat(customId()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"drops-before, ''", "drops-after, new"})
  void closes_the_connection_instead_of_an_answer(String kind, String left) {
    device.fault("{\"kind\": \"" + kind + "\", \"times\": 1}");
    assertThatThrownBy(() -> device.patch(CONFIG, BODY)).isInstanceOf(UncheckedIOException.class);
    assertThat(customId()).isEqualTo(left);
    assertThat(device.control("GET", "/switches/sw-healthy-01/writes", "").toString())
        .contains("\"status\":0");
  }

  @Test
  void cuts_an_answer_short() {
    device.fault("{\"kind\": \"cuts-short\", \"times\": 1}");
    assertThatThrownBy(() -> device.data(CONFIG)).isInstanceOf(UncheckedIOException.class);
    device.data(CONFIG).expect(200);
  }

  @Test
  void refuses_fields_and_writes() {
    device.fault("{\"kind\": \"refuses-fields\"}");
    device.fault("{\"kind\": \"forbids-writes\"}");
    device.data(CONFIG + "?fields=custom-id").expect(400);
    device.data(CONFIG).expect(200);
    assertThat(device.patch(CONFIG, BODY).expect(403).errorTag()).isEqualTo("access-denied");
    device.call("cisco-ia:save-config", "").expect(200);
  }

  @Test
  void does_not_have_a_node_that_a_deviation_took_away() {
    device.fault(
        "{\"kind\": \"not-supported\", \"path\":"
            + " \"/Cisco-IOS-XE-native:native/ip/domain/name-container\"}");
    device.data(DOMAIN + "/name-container").expect(404);
    assertThat(device.data(DOMAIN).expect(200).body()).doesNotContain("name-container");
    device
        .patch(
            DOMAIN,
            "{\"Cisco-IOS-XE-native:domain\": {\"name-container\": {\"name-no-vrf\": \"x\"}}}")
        .expect(400);
    Json library = device.data("ietf-yang-library:modules-state").json();
    assertThat(library.toString())
        .contains("pretend-switch-deviation")
        .doesNotContain("c19206a6fbb85c61758b05133f918b76");
    assertThat(
            device
                .get("/restconf/tailf/modules/pretend-switch-deviation/2026-01-01")
                .expect(200)
                .body())
        .contains(
            "deviation \"/Cisco-IOS-XE-native:native/Cisco-IOS-XE-native:ip"
                + "/Cisco-IOS-XE-native:domain/Cisco-IOS-XE-native:name-container\"");
  }

  @Test
  void slows_down() {
    device.fault("{\"kind\": \"slow\", \"millis\": 150}");
    long start = System.nanoTime();
    device.data(CONFIG).expect(200);
    assertThat(System.nanoTime() - start).isGreaterThanOrEqualTo(150_000_000L);
  }

  @Test
  void answers_with_the_other_shape_of_errors_and_of_absence() throws IOException {
    start(new Manners(Absence.DATA_MISSING, true, false, Duration.ofMillis(200), Access.FULL));
    Client.Answer unknown = device.data("nothing:here").expect(404);
    assertThat(unknown.json().has("errors")).isTrue();
    assertThat(device.data(CONFIG + "/custom-id").expect(404).errorTag()).isEqualTo("data-missing");
    start(new Manners(Absence.NO_KEYPATH, false, false, Duration.ofMillis(200), Access.FULL));
    assertThat(device.data(CONFIG + "/custom-id").expect(404).errorText())
        .isEqualTo("uri keypath not found");
  }

  @Test
  void leaves_out_in_silence_what_the_user_may_not_see() throws IOException {
    start(
        new Manners(
            Absence.NO_CONTENT,
            false,
            false,
            Duration.ofMillis(200),
            new Access(true, Set.of("/Cisco-IOS-XE-native:native/ip/name-server"))));
    device.data("Cisco-IOS-XE-native:native/ip/name-server").expect(204);
    assertThat(device.data("Cisco-IOS-XE-native:native/ip").expect(200).body())
        .contains("domain")
        .doesNotContain("name-server");
  }

  @Test
  void refuses_everything_to_a_user_of_too_little_privilege() throws IOException {
    start(
        new Manners(Absence.NO_CONTENT, false, false, Duration.ZERO, new Access(false, Set.of())));
    device.data("Cisco-IOS-XE-native:native/version").expect(403);
    device.get("/.well-known/host-meta").expect(200);
  }
}
