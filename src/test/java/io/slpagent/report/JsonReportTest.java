package io.slpagent.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.slpagent.licensing.Verdicts;
import io.slpagent.plan.Plan;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The stable shape of the JSON output. */
class JsonReportTest {
  private static final JsonMapper JSON = new JsonMapper();

  @Test
  void a_device_has_the_documented_fields() {
    JsonNode device = device(Reports.device(Outcome.DRIFT, Reports.FULL, Reports.PROVEN, null));
    assertThat(device.get("name").asString()).isEqualTo("sw-1");
    assertThat(device.get("outcome").asString()).isEqualTo("drift");
    JsonNode change = device.get("changes").get(0);
    assertThat(change.get("setting").asString()).isEqualTo("licensing.transport");
    assertThat(change.get("before").asString()).isEqualTo("callhome");
    assertThat(change.get("after").asString()).isEqualTo("smart");
    assertThat(change.get("where").asString())
        .isEqualTo("/cisco-smart-license:licensing/config/transport/transport-type");
    assertThat(device.get("withheld").get(0).get("reason").asString()).isEqualTo("no model has it");
    assertThat(device.get("unverified").get(0).get("setting").asString())
        .isEqualTo("licensing.vrf");
    assertThat(device.get("actions").get(0).get("action").asString()).isEqualTo("install-trust");
    assertThat(device.get("verdicts").get("config").asString()).isEqualTo("proven");
    assertThat(device.get("reasons").get("trust").asString()).isEqualTo("read");
    assertThat(device.get("problem").isNull()).isTrue();
  }

  @Test
  void a_failure_says_what_happened_what_it_left_and_what_to_do() {
    Failure failure = new Failure("GET /x", "refused", "nothing changed", "Ask for privilege 15.");
    JsonNode device =
        device(Reports.device(Outcome.FAILED, Plan.EMPTY, Verdicts.unknown("not read"), failure));
    assertThat(device.get("problem").asString())
        .contains("refused", "nothing changed", "privilege 15");
    assertThat(device.get("failure").get("operation").asString()).isEqualTo("GET /x");
  }

  @Test
  void every_field_stands_in_the_document_about_the_output() throws Exception {
    String document = Files.readString(Path.of("src/docs/output.md"));
    List<String> names = new ArrayList<>();
    collect(JSON.readTree(JsonReport.of(full())), names);
    assertThat(names).isNotEmpty().allSatisfy(name -> assertThat(document).contains("`" + name));
  }

  private static RunReport full() {
    Failure failure = new Failure("GET /x", "refused", "nothing changed", "Do this.");
    return Reports.run(false, Reports.device(Outcome.DRIFT, Reports.FULL, Reports.PROVEN, failure));
  }

  private static void collect(JsonNode node, List<String> names) {
    if (node.isObject()) {
      node.properties()
          .forEach(p -> {
            names.add(p.getKey());
            collect(p.getValue(), names);
          });
    }
    node.values().stream().filter(n -> node.isArray()).forEach(n -> collect(n, names));
  }

  private static JsonNode device(DeviceReport report) {
    return JSON.readTree(JsonReport.of(Reports.run(false, report))).get("devices").get(0);
  }
}
