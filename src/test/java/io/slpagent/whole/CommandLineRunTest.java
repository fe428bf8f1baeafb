package io.slpagent.whole;

import static org.assertj.core.api.Assertions.assertThat;

import io.slpagent.inventory.Transport;
import io.slpagent.licensing.Verdict.Result;
import io.slpagent.licensing.sync.SyncOutcome;
import io.slpagent.reconcile.Errand;
import io.slpagent.report.DeviceReport;
import io.slpagent.report.Mode;
import io.slpagent.report.Outcome;
import io.slpagent.simulator.fleet.SwitchSpec;
import io.slpagent.simulator.fleet.SwitchSpec.Circumstances;
import io.slpagent.simulator.fleet.SwitchSpec.Configuration;
import io.slpagent.simulator.fleet.WorldSpec;
import io.slpagent.yang.library.SchemaRepository;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What no model has, on whole runs: proxy, VRF and sync, over both protocols, with the command line
 * and without it. The control port tells what is so.
 */
class CommandLineRunTest {
  private static final String PROXY = "192.168.217.105";

  /** A trusted switch of the demonstration for each release. */
  private static final Map<String, String> SWITCHES =
      Map.of(
          "17.9", "sw-access-01",
          "17.12", "sw-access-02",
          "17.15", "sw-dist-01",
          "26.1", "sw-healthy-01");

  private static final String USUAL =
      """
        licensing: {transport: smart, url: default, proxy: {address: 192.168.217.105, port: 80}}
        dns: {lookup: on, servers: [10.31.104.74], domain: cisco.com, source-interface: Vlan10}
        http-client: {source-interface: Vlan10}
        policy: {mode: apply, deletes: allowed, save: when-clean%s}
        trust: {token: "${env:TOKEN}", wait: 20s}
        sync: {when: after-change, wait: 20s}
      """;

  @TempDir private static Path cache = Path.of("");
  @TempDir private Path folder = Path.of("");
  private static SchemaRepository schemas = new SchemaRepository(cache);

  @BeforeAll
  static void keepsSchemasForAllTests() {
    schemas = new SchemaRepository(cache);
  }

  static Stream<Arguments> ways() {
    return Stream.of(Transport.RESTCONF, Transport.NETCONF)
        .flatMap(transport ->
            SWITCHES.keySet().stream().sorted().map(release -> Arguments.of(transport, release)));
  }

  /** A switch that reaches CSSM through a proxy alone, with other lines than it had. */
  private static UnaryOperator<SwitchSpec> typed(String address, int port, String vrf) {
    return spec -> {
      Circumstances old = spec.circumstances();
      return new SwitchSpec(
          spec.name(),
          spec.address(),
          spec.chassis(),
          new Configuration(
              spec.configuration().data(),
              new SwitchSpec.CommandLine(address, port, vrf, List.of()),
              false),
          new Circumstances(
              old.manners(),
              old.reporting(),
              old.clockOff(),
              !address.isEmpty(),
              old.faults(),
              old.console()));
    };
  }

  private Stage stage(String release, UnaryOperator<SwitchSpec> like) throws IOException {
    return new Stage(
            folder,
            schemas,
            List.of(new WorldSpec.Token(Canary.TOKEN, 100, false)),
            like,
            device(release))
        .declares(USUAL.formatted(""));
  }

  private static String device(String release) {
    return Objects.requireNonNull(SWITCHES.get(release));
  }

  private static List<String> lines(Stage stage, String device) throws Exception {
    return Stream.of(stage.truth(device).get("command-line").toString().split(","))
        .map(line -> line.replaceAll("[\\[\\]\"]", ""))
        .filter(line -> !line.isEmpty())
        .toList();
  }

  @ParameterizedTest(name = "{0}, {1}")
  @MethodSource("ways")
  void with_the_shell_on_a_wrong_proxy_port_is_found_corrected_proven_and_synced(
      Transport transport, String release) throws Exception {
    String name = device(release);
    try (Stage stage = stage(release, typed(PROXY, 8080, ""))) {
      stage.withCommandLine(transport, true);
      DeviceReport done = stage.apply(name);
      assertThat(done.outcome()).as(stage.printed()).isEqualTo(Outcome.CHANGED);
      assertThat(done.plan().changes()).anyMatch(c -> c.where().equals("license smart proxy"));
      assertThat(done.verdicts().config().result()).isEqualTo(Result.PROVEN);
      assertThat(lines(stage, name))
          .containsExactly("license smart proxy address " + PROXY, "license smart proxy port 80");
      assertThat(done.sync()).isInstanceOf(SyncOutcome.AckPending.class);
      assertThat(stage.truth(name).at("/asked/syncs").asInt()).isEqualTo(1);
      assertThat(stage.run(Mode.PLAN).devices().getFirst().outcome()).isEqualTo(Outcome.IN_SYNC);
      assertThat(stage.truth(name).get("sessions").asInt()).isZero();
    }
  }

  @ParameterizedTest(name = "{0}, {1}")
  @MethodSource("ways")
  void with_the_shell_off_the_proxy_is_unverified_and_stays_as_it_is(
      Transport transport, String release) throws Exception {
    String name = device(release);
    try (Stage stage = stage(release, typed(PROXY, 8080, ""))) {
      stage.withCommandLine(transport, false);
      DeviceReport done = stage.apply(name);
      assertThat(done.verdicts().config().result()).isEqualTo(Result.UNPROVEN);
      assertThat(done.plan().unverified()).hasSize(1);
      assertThat(done.plan().withheld())
          .anyMatch(
              w -> w.what().equals("licensing.proxy") && w.reason().contains("connection.shell"));
      assertThat(lines(stage, name)).contains("license smart proxy port 8080");
      assertThat(stage.typed(name)).isEmpty();
    }
  }

  @ParameterizedTest(name = "{0}, {1}")
  @MethodSource("ways")
  void with_the_shell_off_and_the_allowance_a_value_is_written_once_and_the_report_says_when(
      Transport transport, String release) throws Exception {
    String name = device(release);
    try (Stage stage = stage(release, typed(PROXY, 8080, ""))) {
      stage
          .declares(USUAL.formatted(", write-unreadable: allowed"))
          .withCommandLine(transport, false);
      DeviceReport done = stage.apply(name);
      assertThat(done.outcome()).as(stage.printed()).isEqualTo(Outcome.CHANGED);
      assertThat(done.notes())
          .anyMatch(n -> n.startsWith("licensing.proxy was written unseen at 2"));
      assertThat(done.verdicts().config().result()).isEqualTo(Result.UNPROVEN);
      assertThat(lines(stage, name)).contains("license smart proxy port 80");
      DeviceReport again = stage.apply(name);
      assertThat(again.plan().changes()).isEmpty();
      assertThat(again.plan().withheld())
          .anyMatch(w -> w.reason().startsWith("it was written unseen at 2"));
    }
  }

  @Test
  void a_wrong_vrf_is_found_corrected_and_reaches_cssm_again() throws Exception {
    try (Stage stage =
        new Stage(
                folder,
                schemas,
                List.of(new WorldSpec.Token(Canary.TOKEN, 100, false)),
                typed("", 0, ""),
                "sw-core-01")
            .declares(
                """
                  licensing: {transport: smart, url: default, vrf: Mgmt-vrf}
                  sync: {when: after-change, wait: 20s}
                """)) {
      stage.withCommandLine(Transport.RESTCONF, true);
      DeviceReport done = stage.apply("sw-core-01");
      assertThat(done.outcome()).as(stage.printed()).isEqualTo(Outcome.CHANGED);
      assertThat(lines(stage, "sw-core-01")).containsExactly("license smart vrf Mgmt-vrf");
    }
  }

  @Test
  void the_domain_name_of_a_vrf_goes_by_the_command_line_where_the_release_has_no_leaf_for_it()
      throws Exception {
    try (Stage stage =
        new Stage(folder, schemas, "sw-core-01")
            .declares("  dns: {vrfs: {Mgmt-vrf: {domain: cisco.com}}}\n")) {
      stage.withCommandLine(Transport.NETCONF, true);
      DeviceReport done = stage.apply("sw-core-01");
      assertThat(done.outcome()).as(stage.printed()).isEqualTo(Outcome.CHANGED);
      assertThat(done.plan().changes())
          .extracting(c -> c.where())
          .containsExactly("ip domain name vrf Mgmt-vrf");
      assertThat(lines(stage, "sw-core-01")).contains("ip domain name vrf Mgmt-vrf cisco.com");
      assertThat(done.verdicts().config().result()).isEqualTo(Result.PROVEN);
    }
  }

  @Test
  void a_proxy_that_is_to_go_is_removed_and_read_back() throws Exception {
    try (Stage stage = stage("17.15", typed(PROXY, 80, ""))) {
      stage.declares("  licensing: {proxy: none}\n").withCommandLine(Transport.RESTCONF, true);
      assertThat(stage.apply("sw-dist-01").verdicts().config().result()).isEqualTo(Result.PROVEN);
      assertThat(lines(stage, "sw-dist-01")).isEmpty();
    }
  }

  @Test
  void a_forbidden_cli_rpc_leaves_it_to_the_shell_and_the_report_says_so() throws Exception {
    try (Stage stage = stage("17.15", typed(PROXY, 8080, ""))) {
      stage
          .declares(USUAL.formatted(", forbid: {settings: [cli-rpc]}"))
          .withCommandLine(Transport.RESTCONF, true);
      DeviceReport done = stage.apply("sw-dist-01");
      assertThat(done.outcome()).as(stage.printed()).isEqualTo(Outcome.CHANGED);
      assertThat(done.notes())
          .anyMatch(n -> n.startsWith("licensing.proxy: by shell, after cli-rpc"));
      assertThat(stage.typed("sw-dist-01")).contains("license smart proxy port 80");
    }
  }

  @Test
  void a_sync_that_cannot_reach_cssm_fails_with_the_cause() throws Exception {
    try (Stage stage = stage("17.15", typed(PROXY, 8080, ""))) {
      stage.withCommandLine(Transport.NETCONF, true);
      DeviceReport done = stage.send(new Errand.Sync(false, Duration.ZERO)).devices().getFirst();
      assertThat(done.sync()).as(stage.printed()).isInstanceOf(SyncOutcome.Failed.class);
      assertThat(lines(stage, "sw-dist-01")).contains("license smart proxy port 8080");
    }
  }

  @Test
  void two_syncs_keep_their_distance_unless_somebody_insists() throws Exception {
    try (Stage stage = stage("17.15", typed(PROXY, 80, ""))) {
      stage.withCommandLine(Transport.RESTCONF, true);
      stage.send(new Errand.Sync(false, Duration.ZERO));
      DeviceReport second = stage.send(new Errand.Sync(false, Duration.ZERO)).devices().getFirst();
      assertThat(second.plan().withheld()).anyMatch(w -> w.reason().contains("sync-spacing"));
      assertThat(stage.truth("sw-dist-01").at("/asked/syncs").asInt()).isEqualTo(1);
      stage.send(new Errand.Sync(true, Duration.ZERO));
      assertThat(stage.truth("sw-dist-01").at("/asked/syncs").asInt()).isEqualTo(2);
    }
  }

  @Test
  void trust_at_the_command_line_is_proven_and_no_token_is_left_anywhere() throws Exception {
    try (Stage stage =
        new Stage(folder, schemas, "sw-core-02")
            .declares(
                USUAL
                    .formatted(", forbid: {trust: [id-token-trust, license-rpc]}")
                    .replace(", proxy: {address: 192.168.217.105, port: 80}", ""))) {
      stage.withCommandLine(Transport.RESTCONF, true);
      stage.apply("sw-core-02");
      DeviceReport done = stage.send(new Errand.Trust()).devices().getFirst();
      assertThat(done.verdicts().trust().result()).as(stage.printed()).isEqualTo(Result.PROVEN);
      assertThat(stage.typed("sw-core-02"))
          .anyMatch(line -> line.startsWith("license smart trust idtoken"));
      assertNoSecret(stage.printed());
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          assertNoSecret(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
        }
      }
    }
  }

  private static void assertNoSecret(String text) {
    Canary.spellings().forEach(secret -> assertThat(text).doesNotContain(secret));
  }
}
