package io.slpagent.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ExplainCommandTest {
  private static final JsonMapper JSON = new JsonMapper();
  @TempDir private Path folder = Path.of("");

  @Test
  void a_code_is_explained_with_the_next_step() {
    Bench.Ended ended = Bench.run("explain", "NullCcoIdToken");
    assertThat(ended.status()).isZero();
    assertThat(ended.out())
        .contains("nullccoidtoken (27)", "ID token", "Next: Make a new ID token");
    assertThat(Bench.run("explain", "0x1b").out()).isEqualTo(ended.out());
  }

  @Test
  void words_need_no_quotes_and_json_is_one_document() {
    JsonNode found =
        JSON.readTree(Bench.run("explain", "-o", "json", "Connection", "timed", "out").out());
    assertThat(found.get("explanations").get(0).get("kind").asString()).isEqualTo("reason");
    assertThat(found.get("explanations").get(0).get("next-step").asString()).contains("firewall");
  }

  @Test
  void a_miss_suggests_what_may_be_meant() {
    Bench.Ended ended = Bench.run("explain", "alredyregisterd");
    assertThat(ended.status()).isEqualTo(1);
    assertThat(ended.err()).contains("Did you mean 'alreadyregistered'?");
    assertThat(Bench.run("explain").status()).isEqualTo(64);
  }

  @Test
  void a_claim_is_explained_with_one_verdict_or_all() {
    assertThat(Bench.run("explain", "reporting", "unproven").out())
        .contains("REPORTING unproven")
        .doesNotContain("REPORTING proven");
    assertThat(Bench.run("explain", "config").out())
        .contains("CONFIG proven", "CONFIG refuted", "CONFIG unproven");
    assertThat(Bench.run("explain", "trust", "maybe").status()).isEqualTo(64);
  }

  @Test
  void each_verdict_about_a_device_is_told_fact_by_fact_with_path_and_time() throws Exception {
    try (Bench bench = new Bench(folder, "sw-core-02")) {
      Path inventory =
          bench.inventory(
              "  licensing: {transport: smart, proxy: {address: 192.0.2.8, port: 80}}\n");
      List<String> words =
          List.of(
              "verdict", "sw-core-02", "-i", inventory.toString(), "--cache", folder.toString());
      Bench.Ended ended = Bench.run(Bench.words(words, "explain"));
      assertThat(ended.status()).as(ended.err()).isZero();
      assertThat(ended.out())
          .contains(
              "CONFIG unproven",
              "licensing.transport: wanted smart, as wanted, here smart [target]",
              "/cisco-smart-license:licensing/config/transport/transport-type, read 20",
              "licensing.proxy: wanted address=192.0.2.8 port=80, unverified",
              "TRUST refuted",
              ": no trust code",
              "trust-code[key_udi='",
              "REPORTING unproven",
              "last acknowledgement: ",
              "/rum-ack/last-received-time");
      JsonNode json = JSON.readTree(Bench.run(Bench.words(words, "explain", "-o", "json")).out());
      assertThat(json.get("verdicts")).hasSize(3);
      assertThat(json.get("verdicts").get(1).get("facts").get(1).get("at").asString())
          .startsWith("20");
      assertThat(bench.simulation().device("sw-core-02").writes().count()).isZero();
    }
  }

  @Test
  void a_growing_backlog_is_in_status_and_in_the_reason_of_reporting() throws Exception {
    try (Bench bench = new Bench(folder, "sw-access-01")) {
      Path inventory = bench.inventory("");
      String[] status = {
        "status",
        "-i",
        inventory.toString(),
        "--cache",
        folder.toString(),
        "--state",
        folder.toString()
      };
      assertThat(Bench.run(status).out())
          .contains("closed reports")
          .doesNotContain("more than in the run");
      Path file;
      try (var files = Files.list(folder.resolve("backlog"))) {
        file = files.findFirst().orElseThrow();
      }
      assertThat(Files.readString(file)).startsWith("3 ");
      Files.writeString(file, "2 2026-01-02T00:00:00Z 1 2026-01-01T00:00:00Z\n");
      assertThat(Bench.run(status).out())
          .contains(
              "3 closed reports are not acknowledged, 1 more than in the run of", "2 more than");
      assertThat(Files.readString(file)).contains(" 1 2026-01-01T00:00:00Z");
      Files.writeString(file, "damaged");
      assertThat(Bench.run(status).out())
          .contains("closed reports")
          .doesNotContain("more than in the run");
    }
  }
}
