package io.slpagent.whole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.slpagent.plan.Withheld;
import io.slpagent.report.DeviceReport;
import io.slpagent.report.Mode;
import io.slpagent.report.Outcome;
import io.slpagent.report.RunReport;
import io.slpagent.yang.library.SchemaRepository;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Schemas that nobody knows or that lack a path: that setting is withheld, the rest works. */
@Timeout(300)
class StrangeSchemaTest {
  private static final String DEVICE = "sw-access-01";
  private static final String NEWEST = "sw-healthy-01";
  private static final Path MODULES =
      Path.of(System.getenv().getOrDefault("SLP_YANG", "../shared/yang"));

  @TempDir private static Path cache = Path.of("");
  @TempDir private Path folder = Path.of("");
  private static SchemaRepository schemas = new SchemaRepository(cache);

  @BeforeAll
  static void keepsSchemasForAllTests() {
    schemas = new SchemaRepository(cache);
  }

  @Test
  void a_path_that_a_deviation_took_away_withholds_its_setting_and_the_rest_works()
      throws Exception {
    assumeTrue(Files.isDirectory(MODULES.resolve("17.9.1")), "no folder of modules");
    try (Stage stage = Stage.withModules(folder, schemas, MODULES, DEVICE)) {
      stage.declares(
          """
            dns: {lookup: off, servers: [10.31.104.74]}
            policy: {mode: apply, deletes: allowed}
          """);
      var at = stage.endpoint(DEVICE);
      // a parse of Cisco's own modules can take long on a machine that is busy
      stage.reaches(
          DEVICE, "{host: %s, port: %d, timeouts: {device: 4m}}".formatted(at.host(), at.port()));
      stage.fault(
          DEVICE,
          "{\"kind\": \"not-supported\", \"path\": \"/Cisco-IOS-XE-native:native/ip/domain/lookup\"}");
      DeviceReport report = stage.apply(DEVICE);
      assertThat(report.failure()).isNull();
      assertThat(report.plan().withheld()).extracting(Withheld::what).contains("dns.lookup");
      assertThat(report.plan().withheld())
          .extracting(Withheld::reason)
          .anySatisfy(reason -> assertThat(reason).contains("taken away by a deviation"));
      assertThat(stage.configured(DEVICE, "/Cisco-IOS-XE-native:native/ip/name-server/no-vrf"))
          .contains("10.31.104.74");
    }
  }

  @Test
  void a_path_that_is_missing_withholds_its_setting_and_the_rest_works() throws Exception {
    try (Stage stage = new Stage(folder, schemas, List.of(), DEVICE)) {
      stage.declares(
          """
            dns: {servers: [10.31.104.74]}
            policy: {mode: apply, deletes: allowed}
            yang: {/Cisco-IOS-XE-native:native/license/no-such-leaf: 5}
          """);
      withholds(stage, DEVICE, "no-such-leaf");
    }
  }

  @Test
  void an_obsolete_path_withholds_its_setting_and_the_rest_works() throws Exception {
    try (Stage stage = new Stage(folder, schemas, List.of(), NEWEST)) {
      stage.declares(
          """
            dns: {servers: [10.31.104.75]}
            policy: {mode: apply, deletes: allowed}
            yang: {/Cisco-IOS-XE-native:native/ip/domain/name: example.com}
          """);
      withholds(stage, NEWEST, "domain/name");
    }
  }

  @Test
  void settings_that_no_model_has_are_withheld_and_the_rest_works() throws Exception {
    try (Stage stage = new Stage(folder, schemas, List.of(), DEVICE)) {
      stage.declares(
          """
            licensing: {transport: smart, url: default, proxy: {address: 192.0.2.8, port: 80}}
            dns: {servers: [10.31.104.74]}
            policy: {mode: apply, deletes: allowed}
          """);
      withholds(stage, DEVICE, "licensing.proxy");
    }
  }

  @Test
  void a_release_that_nobody_has_seen_works_and_the_report_says_whose_schema_was_used()
      throws Exception {
    try (Stage stage = new Stage(folder, schemas, List.of(), NEWEST, DEVICE);
        Gate gate = new Gate(stage.endpoint(NEWEST))) {
      stage.reaches(NEWEST, gate.connection());
      gate.rewrite("GET .*yang-library.*", body -> revised(body, "2099-01-01"));
      RunReport report = stage.run(Mode.APPLY);
      assertThat(Stage.only(report, NEWEST).outcome()).isEqualTo(Outcome.IN_SYNC);
      assertThat(Stage.only(report, NEWEST).notes())
          .anyMatch(note -> note.contains("module revisions differ"));
      assertThat(Stage.only(report, DEVICE).outcome()).isEqualTo(Outcome.CHANGED);
    }
  }

  @Test
  void where_the_device_turns_out_not_to_have_a_path_nothing_is_changed() throws Exception {
    try (Stage stage = new Stage(folder, schemas, List.of(), DEVICE, NEWEST);
        Gate gate = new Gate(stage.endpoint(DEVICE))) {
      stage.reaches(DEVICE, gate.connection());
      gate.rewrite("GET .*yang-library.*", body -> revised(body, "2099-01-01"));
      var before = stage.truth(DEVICE).get("configuration");
      DeviceReport report = Stage.only(stage.run(Mode.APPLY), DEVICE);
      assertThat(report.outcome()).isIn(Outcome.FAILED, Outcome.UNDONE, Outcome.REFUTED);
      assertThat(report.failure()).isNotNull();
      assertThat(stage.truth(DEVICE).get("configuration")).isEqualTo(before);
    }
  }

  @Test
  void a_schema_that_cannot_be_had_at_all_is_a_clear_failure_and_the_others_go_on()
      throws Exception {
    try (Stage stage = new Stage(folder, schemas, List.of(), NEWEST, DEVICE);
        Gate gate = new Gate(stage.endpoint(NEWEST))) {
      stage.reaches(NEWEST, gate.connection());
      gate.rewrite("GET .*yang-library.*", body -> revised(body, "2001-01-01"));
      RunReport report = stage.run(Mode.APPLY);
      Stage.assertFailure(Stage.only(report, NEWEST), "yang-library", "nothing changed", "schema");
      assertThat(stage.writes(NEWEST)).isEmpty();
      assertThat(Stage.only(report, DEVICE).outcome()).isEqualTo(Outcome.CHANGED);
    }
  }

  private static void withholds(Stage stage, String device, String what) throws Exception {
    DeviceReport report = stage.apply(device);
    assertThat(report.failure()).isNull();
    assertThat(report.plan().withheld())
        .anySatisfy(withheld -> {
          assertThat(withheld.what()).contains(what);
          assertThat(withheld.reason()).isNotBlank();
        });
    assertThat(report.plan().changes()).isNotEmpty();
    assertThat(stage.configured(device, "/Cisco-IOS-XE-native:native/ip/name-server"))
        .contains("10.31.104.7");
    assertThat(stage.printed()).contains(what);
  }

  /** The same list of modules as if of another release. */
  private static String revised(String body, String revision) {
    return body.replaceAll("(\"revision\":\\s*\")[0-9-]+", "$1" + revision)
        .replaceAll("(module-set-id\":\\s*\")", "$1of-" + revision + "-");
  }
}
