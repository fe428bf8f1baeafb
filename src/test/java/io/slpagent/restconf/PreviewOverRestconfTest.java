package io.slpagent.restconf;

import static io.slpagent.restconf.FakeSwitch.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.slpagent.model.Edit;
import io.slpagent.model.Path;
import io.slpagent.model.Setting;
import io.slpagent.model.Setting.Kind;
import io.slpagent.model.SettingValue;
import io.slpagent.model.Tree;
import io.slpagent.plan.Change;
import io.slpagent.plan.preview.PreviewCall;
import io.slpagent.restconf.wire.Wires;
import io.slpagent.yang.DeviceSchema;
import io.slpagent.yang.json.JsonCodec;
import io.slpagent.yang.parser.SchemaParser;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The call for a preview as an operation of RESTCONF (RFC 8040 section 3.6). */
class PreviewOverRestconfTest {
  private static final FakeSwitch SWITCH = FakeSwitch.SHARED;
  private static final String PREVIEW =
      "/restconf/operations/Cisco-IOS-XE-cli-preview-rpc:cli-preview";
  private static final Path NAME = Path.parse("/Cisco-IOS-XE-native:native/ip/domain/name");
  private static final Path SERVERS =
      Path.parse("/Cisco-IOS-XE-native:native/ip/name-server/no-vrf-ordered");

  @BeforeEach
  void forget() {
    SWITCH.forget();
  }

  @Test
  void the_edits_travel_as_one_text_and_the_lines_come_back() throws Exception {
    SWITCH.on(
        "POST",
        PREVIEW,
        json(
            "{\"Cisco-IOS-XE-cli-preview-rpc:output\":"
                + "{\"config-cli\":\"ip domain name example.com\\nip domain lookup\\n\"}}"));
    DeviceSchema schema = schema();
    List<Edit> edits = List.of(new Edit.SetLeaf(NAME, "example.com"));

    Tree.Container output =
        invoke(schema, PreviewCall.of(schema, changes(edits), Duration.ofSeconds(20)).getFirst());

    assertThat(PreviewCall.lines(output))
        .containsExactly("ip domain name example.com", "ip domain lookup");
    JsonNode input =
        new JsonMapper()
            .readTree(SWITCH.requests().getFirst().getBodyAsString())
            .get("Cisco-IOS-XE-cli-preview-rpc:input");
    assertThat(input.get("custom-timeout").asInt()).isEqualTo(20);
    assertThat(input.at("/netconf-xml/config-xml").asString())
        .startsWith("<config xmlns=\"urn:ietf:params:xml:ns:netconf:base:1.0\"><native ")
        .contains("<name>example.com</name>")
        .endsWith("</config>");
  }

  @Test
  void what_is_removed_and_put_back_elsewhere_is_asked_for_in_parts() throws Exception {
    DeviceSchema schema = schema();
    List<Edit> edits =
        List.of(
            new Edit.Remove(SERVERS.entry("192.0.2.1")),
            new Edit.AddEntries(SERVERS, List.of("192.0.2.1")));

    assertThat(PreviewCall.of(schema, changes(edits), Duration.ofHours(1)))
        .hasSize(2)
        .allSatisfy(call -> assertThat(call.input().toString()).contains("600"));
  }

  @Test
  void a_schema_without_the_call_offers_no_preview() throws Exception {
    assertThat(PreviewCall.isOffered(SmallSchema.BEFORE)).isFalse();
    assertThat(PreviewCall.isOffered(schema())).isTrue();
  }

  private static List<Change> changes(List<Edit> edits) {
    return List.of(
        new Change(
            Setting.of(Kind.DNS_DOMAIN),
            SettingValue.ABSENT,
            SettingValue.of("example.com"),
            NAME.toString(),
            edits,
            List.of(),
            true));
  }

  private static DeviceSchema schema() throws Exception {
    Map<String, String> texts = new LinkedHashMap<>();
    for (String file : List.of("native", "http", "license", "preview")) {
      texts.put(file, SmallSchema.text(file));
    }
    return SchemaParser.parse("with a preview", "the test", texts, SchemaParser.ROOTS);
  }

  private static Tree.Container invoke(DeviceSchema schema, io.slpagent.model.RpcCall call)
      throws Exception {
    try (RestconfSession session =
        new RestconfSession(
            new Access(
                new Wires(new TestClock(), new Random(1))
                    .open(SWITCH.device().device(), TestDevice.deadline()),
                new DataUrl("/restconf", schema),
                schema,
                new JsonCodec(schema),
                new ReleaseMemory()))) {
      return session.invoke(call);
    }
  }
}
