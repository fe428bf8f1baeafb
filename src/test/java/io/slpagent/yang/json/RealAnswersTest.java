package io.slpagent.yang.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.slpagent.model.Note;
import io.slpagent.model.Path;
import io.slpagent.model.Tree;
import io.slpagent.yang.DeviceSchema;
import io.slpagent.yang.RealModules;
import io.slpagent.yang.SchemaException;
import io.slpagent.yang.SliceSchemas;
import io.slpagent.yang.slice.Slices;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

class RealAnswersTest {
  private static final Path STATE = Path.parse("/cisco-smart-license:licensing/state");
  private static final String SAMPLE = "wire/restconf_get_licensing_state__c9300-48uxm_17156.json";

  static List<java.nio.file.Path> releases() throws IOException {
    return RealModules.releases();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("releases")
  void reads_a_real_licensing_state_whole(java.nio.file.Path release)
      throws IOException, SchemaException {
    readsWhole(RealModules.schema(release));
  }

  @Test
  void reads_a_real_licensing_state_whole_by_each_slice() throws IOException, SchemaException {
    for (String slice : Slices.bundled().names()) {
      readsWhole(SliceSchemas.named(slice));
    }
  }

  private static void readsWhole(DeviceSchema schema) throws IOException, SchemaException {
    String body = RealModules.sample(SAMPLE);

    JsonCodec.Decoded decoded = new JsonCodec(schema).decode(STATE, body);

    Path info = STATE.child("state-info");
    assertThat(decoded.data().leaf(STATE.child("smart-enabled"))).contains("true");
    assertThat(decoded.data().leaf(info.child("udi").child("pid"))).contains("C9300-48UXM");
    assertThat(decoded.data().leaf(info.child("transport").child("transport-type")))
        .contains("transport-type-callhome");
    assertThat(decoded.data().list(info.child("usage"))).isNotEmpty();
    // every leaf is there, but for the empty ones, each of which has its note
    assertThat(decoded.notes()).allMatch(n -> n.text().startsWith("The value is empty"));
    assertThat(decoded.notes()).extracting(Note::where).doesNotHaveDuplicates();
    assertThat(leaves(decoded.data())).isEqualTo(scalars(body) - decoded.notes().size());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("releases")
  void survives_any_damage_to_a_real_answer(java.nio.file.Path release)
      throws IOException, SchemaException {
    DeviceSchema schema = RealModules.schema(release);
    new Damage(RealModules.sample(SAMPLE), 20_000 / releases().size() + 1, 20_251_122)
        .forEach(body -> new JsonCodec(schema, 5_000).decode(STATE, body));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("releases")
  void reads_the_other_real_answers(java.nio.file.Path release)
      throws IOException, SchemaException {
    JsonCodec codec = new JsonCodec(RealModules.schema(release));
    Path ip = Path.parse("/Cisco-IOS-XE-native:native/ip");
    Path servers = ip.child("name-server").child("no-vrf");
    assertThat(
            codec
                .decode(
                    servers.parent(),
                    RealModules.sample("wire/restconf_200_name-server_no-vrf.json"))
                .data()
                .leafList(servers))
        .containsExactly("10.0.0.1");
    Path name = ip.child("domain").child("name");
    assertThat(
            codec
                .decode(name.parent(), RealModules.sample("wire/restconf_200_domain.json"))
                .data()
                .leaf(name))
        .contains("example.com");
    Path registration = STATE.child("state-info").child("registration").child("registration-state");
    assertThat(
            codec
                .decode(
                    registration,
                    RealModules.sample("wire/restconf_200_registration-state_leaf.json"))
                .data()
                .leaf(registration))
        .contains("reg-state-complete");
  }

  private static long leaves(Tree tree) {
    return switch (tree) {
      case Tree.Leaf leaf -> 1;
      case Tree.HiddenLeaf hidden -> 1;
      case Tree.LeafList list -> list.values().size();
      case Tree.Entries list -> list.entries().stream().mapToLong(RealAnswersTest::leaves).sum();
      case Tree.Container c ->
          c.children().values().stream().mapToLong(RealAnswersTest::leaves).sum();
    };
  }

  /** How many scalars a JSON text has, counted without any schema. */
  private static long scalars(String body) {
    return scalars(new ObjectMapper().readTree(body));
  }

  private static long scalars(JsonNode node) {
    long count = node.isContainer() ? 0 : 1;
    for (JsonNode child : node) {
      count += scalars(child);
    }
    return count;
  }
}
