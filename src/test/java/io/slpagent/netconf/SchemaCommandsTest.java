package io.slpagent.netconf;

import static org.assertj.core.api.Assertions.assertThat;

import io.slpagent.netconf.NetconfCommands.Ended;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code schema fetch} and {@code schema show} of switches that are reached over NETCONF. */
class SchemaCommandsTest {
  @TempDir Path folder;
  private final List<AutoCloseable> open = new ArrayList<>();

  @AfterEach
  void close() throws Exception {
    for (AutoCloseable one : open.reversed()) {
      one.close();
    }
  }

  @Test
  void a_release_is_fetched_once_for_all_its_switches_and_kept() throws Exception {
    FakeNetconf first = server("set-1");
    FakeNetconf second = server("set-1");
    FakeNetconf other = server("set-2");
    other.store.modules.put("Cisco-IOS-XE-cli-preview-rpc", NetconfStage.module("preview"));
    NetconfCommands commands = commands();
    String inventory = commands.inventory(first, second, other).toString();

    Ended ended = commands.run("schema", "fetch", "-i", inventory);

    assertThat(ended.status()).as(ended.err()).isZero();
    assertThat(ended.out())
        .contains("set-1: from the device, 5 modules, ")
        .contains("  of sw-1, sw-2\n")
        .contains("set-2: from the device, 6 modules, ")
        .contains("  of sw-3\n")
        .contains("  kept in " + folder)
        .endsWith("2 schemas of 3 devices.\n");
    assertThat(fetched(first) + fetched(second)).isEqualTo(5);
    assertThat(fetched(other)).isEqualTo(6);

    Ended again = commands.run("schema", "fetch", "-i", inventory, "--verbose");

    assertThat(again.out())
        .contains("set-1: from the cache, 5 modules, ")
        .contains("    Cisco-IOS-XE-native@2026-01-01\n");
    assertThat(fetched(first) + fetched(second) + fetched(other)).as("fetched once").isEqualTo(11);
  }

  @Test
  void json_names_the_modules_their_size_and_where_they_lie() throws Exception {
    FakeNetconf server = server("set-1");
    NetconfCommands commands = commands();
    String inventory = commands.inventory(server).toString();

    Ended ended = commands.run("schema", "fetch", "-i", inventory, "-o", "json");

    JsonNode schema = new JsonMapper().readTree(ended.out()).at("/schemas/0");
    assertThat(schema.get("content-id").asString()).isEqualTo("set-1");
    assertThat(schema.get("origin").asString()).isEqualTo("the device");
    assertThat(schema.get("devices").get(0).asString()).isEqualTo("sw-1");
    assertThat(schema.get("modules")).hasSize(5);
    assertThat(schema.get("modules").toString()).contains("cisco-smart-license", "2026-01-01");
    long length = 0;
    for (String text : server.store.modules.values()) {
      length += text.length();
    }
    assertThat(schema.get("bytes").asLong()).isEqualTo(length);
    assertThat(Path.of(schema.get("folder").asString())).isDirectory();
  }

  @Test
  void a_switch_that_cannot_be_asked_is_told_and_the_others_are_fetched() throws Exception {
    FakeNetconf server = server("set-1");
    FakeNetconf gone = server("set-2");
    NetconfCommands commands = commands();
    String inventory = commands.inventory(server, gone).toString();
    gone.close();

    Ended ended = commands.run("schema", "fetch", "-i", inventory);

    assertThat(ended.status()).isEqualTo(1);
    assertThat(ended.err()).startsWith("sw-2: ");
    assertThat(ended.out())
        .contains("set-1: from the device")
        .endsWith("1 schema of 1 device, and 1 could not be asked.\n");
  }

  @Test
  void words_that_choose_nothing_are_wrong_usage_and_a_bad_inventory_is_one() throws Exception {
    NetconfCommands commands = commands();
    String inventory = commands.inventory(server("set-1")).toString();

    assertThat(commands.run("schema", "fetch", "-i", inventory, "sw-9").status()).isEqualTo(64);
    Path bad = Files.writeString(folder.resolve("bad.yaml"), "devices: {a: {konnection: {}}}\n");
    assertThat(commands.run("schema", "fetch", "-i", bad.toString()).status()).isEqualTo(65);
  }

  @Test
  void show_tells_path_module_revision_status_and_why_of_a_setting_over_netconf() throws Exception {
    NetconfCommands commands = commands();
    String inventory = commands.inventory(server("set-1")).toString();

    Ended ended = commands.run("schema", "show", "dns.domain", "--device", "sw-1", "-i", inventory);

    assertThat(ended.status()).as(ended.err()).isZero();
    assertThat(ended.out())
        .startsWith("schema: the device\n\ndns.domain\n")
        .contains("target    /Cisco-IOS-XE-native:native/ip/domain/name\n")
        .contains("Cisco-IOS-XE-native@2026-01-01, current\n")
        .contains("not in this schema");

    Ended json =
        commands.run(
            "schema", "show", "dns.domain", "--device", "sw-1", "-i", inventory, "-o", "json");
    JsonNode rows = new JsonMapper().readTree(json.out()).get("settings");
    for (JsonNode row : rows) {
      if (row.get("exists").asBoolean()) {
        assertThat(row.get("path").asString()).startsWith("/Cisco-IOS-XE-native:native/ip");
        assertThat(row.get("module").asString()).isEqualTo("Cisco-IOS-XE-native");
        assertThat(row.get("revision").asString()).isEqualTo("2026-01-01");
        assertThat(row.get("status").asString()).isEqualTo("current");
      }
      assertThat(row.get("why").asString()).isNotEmpty();
    }
    assertThat(rows).anyMatch(row -> row.get("exists").asBoolean());
  }

  private static long fetched(FakeNetconf server) {
    return server.calls.stream().filter("get-schema"::equals).count();
  }

  private FakeNetconf server(String contentId) throws Exception {
    FakeNetconf server = NetconfStage.server(Map.of(), "base:1.1");
    server.store.contentId = contentId;
    open.add(server);
    return server;
  }

  private NetconfCommands commands() {
    NetconfCommands commands = new NetconfCommands(folder);
    open.add(commands);
    return commands;
  }
}
