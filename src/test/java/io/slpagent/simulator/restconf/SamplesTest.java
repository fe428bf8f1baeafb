package io.slpagent.simulator.restconf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.slpagent.simulator.Client;
import io.slpagent.simulator.Listening;
import io.slpagent.simulator.Options;
import io.slpagent.simulator.Simulation;
import io.slpagent.simulator.fleet.FleetSpec;
import io.slpagent.simulator.json.Json;
import io.slpagent.simulator.json.JsonException;
import io.slpagent.simulator.json.JsonReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The answers have the shape of answers that were captured from real switches. */
class SamplesTest {
  private Simulation simulation;

  @BeforeEach
  void start() throws IOException {
    simulation =
        Simulation.start(
            FleetSpec.demo(), new Listening.OwnPorts(0), Options.USUAL.withClockFactor(0));
  }

  @AfterEach
  void stop() {
    simulation.close();
  }

  private static Json.Members sample(String name) throws IOException, JsonException {
    String folder = System.getenv().getOrDefault("SLP_SAMPLES", "../shared/samples");
    Path file = Path.of(folder, "wire", name);
    assumeTrue(Files.isRegularFile(file), "the folder of captured answers is not here: " + file);
    return JsonReader.readObject(Files.readString(file));
  }

  /** Every path of names in a value, with the kind of what stands there. */
  private static Set<String> shape(Json value) {
    Set<String> paths = new TreeSet<>();
    shape("", value, paths);
    return paths;
  }

  private static void shape(String path, Json value, Set<String> into) {
    switch (value) {
      case Json.Members members -> {
        for (Map.Entry<String, Json> member : members.values().entrySet()) {
          shape(path + "/" + member.getKey(), member.getValue(), into);
        }
      }
      case Json.Items items -> items.values().forEach(item -> shape(path + "[]", item, into));
      case Json.Text ignored -> into.add(path + " text");
      case Json.Numeral ignored -> into.add(path + " number");
      case Json.Bool ignored -> into.add(path + " boolean");
      case Json.Nil ignored -> into.add(path + " null");
    }
  }

  @Test
  void licensing_state_of_a_switch_that_was_never_trusted() throws IOException, JsonException {
    Json.Members real = sample("restconf_get_licensing_state__c9300-48uxm_17156.json");
    Client core = new Client(simulation, "sw-core-02");
    core.patch(
            "cisco-smart-license:licensing/config/transport",
            "{\"cisco-smart-license:transport\": {\"transport-type\": \"transport-type-callhome\"}}")
        .expect(204);
    core.advance(Duration.ofDays(3));
    Json ours = core.data("cisco-smart-license:licensing/state").expect(200).json();
    assertThat(shape(ours)).isEqualTo(shape(real));
  }

  @Test
  void errors_and_results() throws IOException, JsonException {
    Client device = new Client(simulation, "sw-healthy-01");
    assertThat(device.data("x:y").json())
        .isEqualTo(sample("restconf_404_uri-keypath-not-found__c9800_wnc.json"));
    assertThat(device.as("admin:no").data("x:y").json())
        .isEqualTo(sample("restconf_401_access-denied.json"));
    assertThat(device.call("cisco-ia:save-config", "").json())
        .isEqualTo(sample("restconf_200_save-config__c9300_1712-1718.json"));
    assertThat(shape(device.get("/restconf").json()))
        .isEqualTo(shape(sample("restconf_200_root__iosxe.json")));
    String lines = "Cisco-IOS-XE-cli-rpc:config-ios-cli-rpc";
    assertThat(device.call(lines, "{\"input\": {\"clis\": \"x\"}}").json())
        .isEqualTo(sample("restconf_400_cli-rpc_wrong-leaf__c9300_17181.json"));
    assertThat(device.call(lines, "{\"input\": {\"config-clis\": \"!\"}}").json())
        .isEqualTo(sample("restconf_200_config-ios-cli-rpc__c9300_17181.json"));
    device.advance(Duration.ofMinutes(1));
    device.fault("{\"kind\": \"sync-in-progress\", \"times\": 1}");
    String path = "Cisco-IOS-XE-native:native/ip";
    assertThat(device.patch(path, "{\"Cisco-IOS-XE-native:ip\": {}}").json())
        .isEqualTo(sample("restconf_409_resource-denied_sync-in-progress.json"));
    device.fault("{\"kind\": \"locked\"}");
    assertThat(shape(device.patch(path, "{\"Cisco-IOS-XE-native:ip\": {}}").json()))
        .isEqualTo(shape(sample("restconf_409_lock-denied__c9300_1795.json")));
  }
}
