package io.slpagent.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class AdoptCommandTest {
  private static final JsonMapper JSON = new JsonMapper();
  @TempDir private static Path cache = Path.of("");
  @TempDir private Path folder = Path.of("");

  private Bench.Ended adopt(Bench bench, List<String> hosts) {
    return Bench.run(
        Bench.words(
            hosts,
            "adopt",
            "--cache",
            cache.toString(),
            "-u",
            "admin",
            "--password",
            bench.password(),
            "--ca",
            folder.resolve("ca.pem").toString()));
  }

  private JsonNode plan(String fragment) throws IOException {
    Path file = Files.writeString(folder.resolve("adopted.yaml"), fragment);
    Bench.Ended check = Bench.run("check", "-i", file.toString());
    assertThat(check.out() + check.err()).contains("no problems");
    Bench.Ended plan =
        Bench.run(
            "plan",
            "-i",
            file.toString(),
            "--cache",
            cache.toString(),
            "--state",
            folder.toString(),
            "-o",
            "json");
    return JSON.readTree(plan.out());
  }

  @Test
  void a_whole_fleet_is_adopted_and_a_plan_finds_no_drift_in_it() throws Exception {
    try (Bench bench = new Bench(folder)) {
      Bench.Ended adopted = adopt(bench, bench.all());
      assertThat(adopted.err()).isEmpty();
      assertThat(adopted.status()).isZero();
      JsonNode devices = plan(adopted.out()).get("devices");
      assertThat(devices).hasSize(9);
      for (JsonNode device : devices) {
        assertThat(device.get("outcome").asString()).as(adopted.out()).isEqualTo("in-sync");
        assertThat(device.get("changes")).isEmpty();
        assertThat(device.get("withheld")).isEmpty();
        assertThat(device.get("unverified")).isEmpty();
        assertThat(device.get("verdicts").get("config").asString()).isEqualTo("proven");
      }
      assertThat(adopted.out()).contains("defaults:", "groups:", "licensing:", "Mgmt-vrf");
    }
  }

  @Test
  void what_most_switches_have_is_a_default_and_the_rest_stays_with_each() throws Exception {
    try (Bench bench = new Bench(folder, "sw-healthy-01", "sw-core-02", "sw-access-03")) {
      String adopted = adopt(bench, bench.all()).out();
      String defaults =
          adopted.substring(adopted.indexOf("defaults:"), adopted.indexOf("devices:"));
      assertThat(defaults).contains("transport: smart", "domain: cisco.com");
      String odd = adopted.substring(adopted.indexOf("  sw-access-03:"));
      assertThat(odd).contains("transport: callhome");
      assertThat(adopted.substring(adopted.indexOf("devices:")))
          .as("each value stands once")
          .doesNotContain("transport: smart", "domain: cisco.com");
    }
  }

  @Test
  void a_value_in_a_place_that_a_release_left_behind_is_a_comment() throws Exception {
    try (Bench bench = new Bench(folder, "sw-access-02")) {
      String adopted = adopt(bench, bench.all()).out();
      assertThat(adopted)
          .contains("# not declared: dns.servers: 10.31.104.74 at /Cisco-IOS-XE-native:native/ip")
          .contains("'apply' moves it")
          .doesNotContain("servers: [");
    }
  }

  @Test
  void no_secret_is_printed_and_no_switch_is_written_to() throws Exception {
    try (Bench bench = new Bench(folder, "sw-healthy-01")) {
      Bench.Ended adopted = adopt(bench, bench.all());
      assertThat(adopted.out() + adopted.err()).doesNotContain(Bench.PASSWORD);
      assertThat(adopted.out()).contains("password: \"${file:");
      assertThat(bench.simulation().device("sw-healthy-01").writes().count()).isZero();
      assertThat(adopted.out()).contains("licensing.proxy and licensing.vrf");
    }
  }

  @Test
  void a_switch_that_cannot_be_reached_is_a_comment_and_the_others_go_on() throws Exception {
    int free;
    try (ServerSocket socket = new ServerSocket(0)) {
      free = socket.getLocalPort();
    }
    try (Bench bench = new Bench(folder, "sw-healthy-01")) {
      Bench.Ended adopted = adopt(bench, List.of("127.0.0.1:" + free, bench.at("sw-healthy-01")));
      assertThat(adopted.status()).isEqualTo(1);
      assertThat(adopted.err()).contains("127.0.0.1:" + free, "1 of 2 devices not read");
      assertThat(adopted.out()).contains("# NOT READ 127.0.0.1:" + free + ": ");
      assertThat(plan(adopted.out()).get("devices")).hasSize(1);
    }
  }

  @Test
  void an_untrusted_certificate_names_its_pin_and_that_pin_adopts() throws Exception {
    try (Bench bench = new Bench(folder, "sw-healthy-01")) {
      String pin = bench.simulation().endpoint("sw-healthy-01").pin();
      List<String> access =
          List.of(bench.at("sw-healthy-01"), "-u", "admin", "--password", bench.password());
      Bench.Ended refused = Bench.run(Bench.words(access, "adopt", "--cache", cache.toString()));
      assertThat(refused.status()).isEqualTo(1);
      assertThat(refused.out()).startsWith("# What 0 switches have");
      assertThat(refused.err()).contains(pin);
      Bench.Ended adopted =
          Bench.run(Bench.words(access, "adopt", "--cache", cache.toString(), "--pin", pin));
      assertThat(adopted.status()).as(adopted.err()).isZero();
      assertThat(plan(adopted.out()).get("devices")).hasSize(1);
    }
  }

  @Test
  void hosts_come_from_a_file_and_the_way_to_them_from_an_inventory() throws Exception {
    try (Bench bench = new Bench(folder, "sw-healthy-01", "sw-core-02")) {
      Path inventory = bench.inventory("");
      Path hosts =
          Files.writeString(
              folder.resolve("hosts.txt"),
              "# the new ones\n\n"
                  + bench.at("sw-healthy-01")
                  + "  # first\n"
                  + bench.at("sw-core-02"));
      Bench.Ended adopted =
          Bench.run(
              "adopt",
              "-f",
              inventory.toString(),
              "--from",
              hosts.toString(),
              "--cache",
              cache.toString());
      assertThat(adopted.err()).isEmpty();
      assertThat(adopted.out()).contains("username: admin", "tls: {ca: ca.pem}");
      assertThat(plan(adopted.out()).get("devices")).hasSize(2);
    }
  }

  @Test
  void what_pin_prints_adopts_over_standard_input() throws Exception {
    InputStream before = System.in;
    try (Bench bench = new Bench(folder, "sw-healthy-01")) {
      Bench.Ended pinned = Bench.run("pin", "--host", bench.at("sw-healthy-01"));
      System.setIn(new ByteArrayInputStream(pinned.out().getBytes(StandardCharsets.UTF_8)));
      Bench.Ended adopted =
          Bench.run(
              "adopt",
              "-",
              "-u",
              "admin",
              "--password",
              bench.password(),
              "--cache",
              cache.toString());
      assertThat(adopted.status()).as(adopted.err()).isZero();
      assertThat(adopted.out()).contains("tls: {pin: ");
    } finally {
      System.setIn(before);
    }
  }

  @Test
  void wrong_words_are_wrong_usage_with_every_problem() {
    assertThat(Bench.run("adopt").status()).isEqualTo(64);
    assertThat(Bench.run("adopt", "sw1").err()).contains("--username");
    Bench.Ended plain = Bench.run("adopt", "sw1", "-u", "a", "--password", "canary");
    assertThat(plain.status()).isEqualTo(64);
    assertThat(plain.err()).contains("plain text").doesNotContain("canary");
    Bench.Ended hosts = Bench.run("adopt", "a b c", "x:0");
    assertThat(hosts.status()).isEqualTo(64);
    assertThat(hosts.err()).contains("'a b c'", "'x:0'");
  }
}
