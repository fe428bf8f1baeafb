package io.slpagent.inventory.file;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.slpagent.inventory.InventoryException;
import io.slpagent.inventory.key.JsonSchema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The schema for editors and the parser, judged by a validator that this project did not write. */
class JsonSchemaTest {
  private static final JsonMapper JSON = new JsonMapper();
  private static final Schema SCHEMA =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(JsonSchema.text());

  private static final String EVERYTHING =
      """
      defaults:
        connection:
          port: "8443"
          transport: restconf
          username: 1234
          password: ${env:PASSWORD}
          tls: {pin: [sha256/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=]}
          shell: on
          ssh: {port: 22, enable: "${env:PASSWORD}", host-keys: first-use, legacy: [ssh-rsa]}
          timeouts: {connect: 5s, call: 2m, device: 1h}
        licensing:
          transport: off
          url: none
          cslu-url: none
          proxy: none
          vrf: none
          usage-interval: 30d
          customer-tags: [1, campus a]
          custom-id: 12.5
          privacy: {hostname: hidden, version: sent}
          level: {level: network-advantage, addon: dna-advantage}
        dns: {lookup: on, servers: [192.0.2.53, "2001:db8::1"], domain: example.com}
        http-client: {source-interface: Vlan10, proxy: {host: a, port: 80}, trustpoint: T}
        trust: {token: "${env:TOKEN}", install: true, force: "false", wait: 2m}
        expect: {config: readable, trust: any, reporting: any, ack-within: 45d, backlog: 0}
        policy: {mode: audit, deletes: allowed, max-changes: 5, save: never, sync-spacing: 2h, forbid: {trust: [shell], sync: [cli-rpc]}}
        sync: {when: both, every: 7d, scope: local, wait: 2m}
        labels: [a, 7]
      groups:
        empty:
        outer: {dns: unmanaged, connection: {tls: system}}
        inner:
          parent: outer
          licensing: {transport: smart, url: {registration: "https://a.example/", utility: "https://b.example/"}}
          dns: {vrfs: {Mgmt-vrf: {servers: [192.0.2.53], source-interface: unmanaged}, Other: unmanaged}}
          yang: {"/Cisco-IOS-XE-native:native/ip/domain/timeout": 5}
      devices:
        a: {group: inner, connection: {host: 192.0.2.1, timeouts: unmanaged}, labels: unmanaged}
        b: {group: empty, connection: {host: b.example.com}}
      schedules:
        - {name: s, cron: "0 0 2 * * ?", zone: UTC, devices: [a, "group:inner"], mode: audit}
      """;

  @TempDir private static Path folder = Path.of("");

  @BeforeAll
  static void theAuthorityOfTheDemoIsThere() throws IOException {
    TestLoading.folderWithCa(folder);
  }

  @Test
  void every_inventory_that_the_parser_takes_fits_the_schema() throws Exception {
    for (String yaml : List.of(EVERYTHING, Files.readString(Path.of("inventory.yaml")))) {
      assertThat(parserTakes(yaml)).as("the parser takes it").isTrue();
      assertThat(problems(tree(yaml))).isEmpty();
    }
  }

  @Test
  void the_schema_is_never_stricter_than_the_parser_and_knows_keys_and_kinds() throws Exception {
    List<Mutant> mutants = mutants(tree(EVERYTHING));
    assertThat(mutants).hasSizeGreaterThan(400);
    int refused = 0;
    for (Mutant mutant : mutants) {
      List<Error> problems = problems(mutant.tree());
      if (parserTakes(mutant.tree().toString())) {
        assertThat(problems).as("taken by the parser: %s", mutant.what()).isEmpty();
      } else if (mutant.structural()) {
        assertThat(problems).as("refused by the parser alone: %s", mutant.what()).isNotEmpty();
        refused++;
      }
    }
    assertThat(refused).isGreaterThan(100);
  }

  @Test
  void mistakes_that_people_make_are_seen_while_they_write() throws Exception {
    for (String[] change :
        new String[][] {
          {"transport: off", "transport: smrt"},
          {"mode: audit, deletes", "mode: enforce, deletes"},
          {"lookup: on", "lookup: yes"},
          {"custom-id:", "customid:"},
          {"usage-interval: 30d", "usage-interval: 30"},
          {"max-changes: 5", "max-changes: 500"},
          {"password: ${env:PASSWORD}", "password: secret"},
          {"servers: [192.0.2.53, \"2001:db8::1\"]", "servers: 192.0.2.53"},
          {"username: 1234", "host: 192.0.2.9, username: 1234".replace(", ", "\n    ")},
          {"save: never", "save: sometimes"},
          {"tls: system", "tls: none"},
          {"url: none", "url: ftp://a.example"}
        }) {
      String yaml =
          EVERYTHING.replaceFirst(
              java.util.regex.Pattern.quote(change[0]),
              java.util.regex.Matcher.quoteReplacement(change[1]));
      assertThat(yaml).isNotEqualTo(EVERYTHING);
      assertThat(parserTakes(yaml)).as(change[1]).isFalse();
      assertThat(problems(tree(yaml))).as(change[1]).isNotEmpty();
    }
  }

  @Test
  void an_inventory_without_devices_is_not_one() {
    assertThat(problems(JSON.readTree("{}"))).isNotEmpty();
    assertThat(problems(JSON.readTree("{\"devices\": {}}"))).isNotEmpty();
  }

  private record Mutant(String what, JsonNode tree, boolean structural) {}

  /** One change at every place: an unknown key, a value of another kind, another word. */
  private static List<Mutant> mutants(JsonNode tree) {
    List<String> places = new ArrayList<>();
    collect(tree, "", places);
    List<Mutant> mutants = new ArrayList<>();
    for (String place : places) {
      JsonNode at = tree.at(place);
      if (at.isObject()) {
        mutants.add(
            changed(
                tree,
                place,
                "unknown key",
                true,
                node -> ((ObjectNode) node.deepCopy()).put("transprot", "x")));
        mutants.add(
            changed(tree, place, "list for map", true, node -> JSON.createArrayNode().add("x")));
      } else if (at.isArray()) {
        mutants.add(changed(tree, place, "empty list", true, node -> JSON.createArrayNode()));
        mutants.add(
            changed(
                tree, place, "map for list", true, node -> JSON.createObjectNode().put("x", "y")));
      } else {
        mutants.add(
            changed(
                tree, place, "map for value", true, node -> JSON.createObjectNode().put("x", "y")));
        mutants.add(changed(tree, place, "nothing", false, node -> JSON.nullNode()));
        for (String word : List.of("none", "unmanaged", "no such word", "5", "true", "smart")) {
          mutants.add(changed(tree, place, word, false, node -> JSON.stringNode(word)));
        }
      }
    }
    return mutants;
  }

  private static Mutant changed(
      JsonNode tree,
      String place,
      String what,
      boolean structural,
      UnaryOperator<JsonNode> change) {
    JsonNode copy = tree.deepCopy();
    JsonNode node = change.apply(copy.at(place));
    int slash = place.lastIndexOf('/');
    if (slash < 0) {
      return new Mutant(what + " at the top", node, structural);
    }
    JsonNode parent = copy.at(place.substring(0, slash));
    String last = place.substring(slash + 1).replace("~1", "/").replace("~0", "~");
    if (parent instanceof ObjectNode object) {
      object.set(last, node);
    } else {
      ((ArrayNode) parent).set(Integer.parseInt(last), node);
    }
    // names of devices, groups, VRFs and paths are free: a key more is an entry more
    boolean free = what.equals("unknown key") && place.matches("/(groups|devices)|.*/vrfs|.*/yang");
    return new Mutant(what + " at " + place, copy, structural && !free);
  }

  private static void collect(JsonNode node, String place, List<String> places) {
    places.add(place);
    if (node instanceof ObjectNode object) {
      object
          .properties()
          .forEach(p ->
              collect(
                  p.getValue(),
                  place + "/" + p.getKey().replace("~", "~0").replace("/", "~1"),
                  places));
    } else if (node instanceof ArrayNode array) {
      for (int i = 0; i < array.size(); i++) {
        collect(array.get(i), place + "/" + i, places);
      }
    }
  }

  private boolean parserTakes(String yaml) {
    try {
      TestLoading.load(folder, yaml);
      return true;
    } catch (InventoryException e) {
      return false;
    }
  }

  private static List<Error> problems(JsonNode tree) {
    return SCHEMA.validate(tree);
  }

  private static JsonNode tree(String yaml) {
    Object read = new Load(LoadSettings.builder().build()).loadFromString(yaml);
    return JSON.valueToTree(read instanceof Map<?, ?> map ? map : Map.of());
  }
}
