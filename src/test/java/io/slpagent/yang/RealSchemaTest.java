package io.slpagent.yang;

import static org.assertj.core.api.Assertions.assertThat;

import io.slpagent.model.NodeName;
import io.slpagent.model.Path;
import io.slpagent.yang.NodeFacts.Kind;
import io.slpagent.yang.NodeFacts.Status;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RealSchemaTest {
  private static final String LICENSING = "/cisco-smart-license:licensing";
  private static final String NATIVE = "/Cisco-IOS-XE-native:native";

  static List<java.nio.file.Path> releases() throws IOException {
    return RealModules.releases();
  }

  private static NodeFacts facts(DeviceSchema schema, String path) {
    return schema.find(Path.parse(path)).orElseThrow(() -> new AssertionError(path));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("releases")
  void tells_what_the_nodes_of_a_real_release_are(java.nio.file.Path release) {
    DeviceSchema schema = RealModules.schema(release);

    NodeFacts transport = facts(schema, LICENSING + "/config/transport/transport-type");
    assertThat(transport.kind()).isEqualTo(Kind.LEAF);
    assertThat(transport.type()).isEqualTo("enumeration");
    assertThat(transport.config()).isTrue();
    assertThat(transport.status()).isEqualTo(Status.CURRENT);
    assertThat(transport.limits()).singleElement().asString().contains("transport-type-smart");

    NodeFacts interval = facts(schema, LICENSING + "/config/usage/interval");
    assertThat(interval.type()).isEqualTo("uint32");
    assertThat(interval.limits()).containsExactly("range 1..365");

    NodeFacts smart = facts(schema, LICENSING + "/config/transport/transport-smart");
    assertThat(smart.conditions()).containsExactly("when");

    NodeFacts trust = facts(schema, LICENSING + "/state/state-info/trust-code");
    assertThat(trust.kind()).isEqualTo(Kind.LIST);
    assertThat(trust.keys()).containsExactly("key_udi");
    assertThat(trust.config()).isFalse();

    NodeFacts proxy = facts(schema, NATIVE + "/ip/Cisco-IOS-XE-http:http/client/proxy-server");
    assertThat(proxy.module()).isEqualTo("Cisco-IOS-XE-http");
    assertThat(proxy.namespace()).isEqualTo("http://cisco.com/ns/yang/Cisco-IOS-XE-http");
    assertThat(proxy.revision()).isEqualTo(schema.modules().get("Cisco-IOS-XE-http"));

    NodeFacts lookup = facts(schema, NATIVE + "/ip/domain/lookup");
    assertThat(lookup.defaultValue()).isEqualTo("true");

    NodeFacts servers = facts(schema, NATIVE + "/ip/name-server/no-vrf");
    assertThat(servers.kind()).isEqualTo(Kind.LEAF_LIST);
    assertThat(servers.orderedByUser()).isFalse();
    assertThat(servers.limits()).contains("max-elements 6");
    // wherever the ordered place exists the unordered one is on its way out
    schema
        .find(Path.parse(NATIVE + "/ip/name-server/no-vrf-ordered"))
        .ifPresent(ordered -> {
          assertThat(ordered.orderedByUser()).isTrue();
          assertThat(ordered.status()).isEqualTo(Status.CURRENT);
          assertThat(servers.status()).isNotEqualTo(Status.CURRENT);
        });
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("releases")
  void knows_the_rpcs_of_a_real_release(java.nio.file.Path release) {
    DeviceSchema schema = RealModules.schema(release);
    assertThat(schema.hasRpc(NodeName.parse("cisco-smart-license:id-token-trust"))).isTrue();
    assertThat(schema.hasRpc(NodeName.parse("cisco-ia:save-config"))).isTrue();
    assertThat(schema.hasRpc(NodeName.parse("cisco-smart-license:licensing"))).isFalse();
    NodeFacts token = facts(schema, "/cisco-smart-license:id-token-trust/input/id-token");
    assertThat(token.limits()).containsExactly("length 1..255");
    assertThat(token.conditions()).containsExactly("mandatory");
    assertThat(token.config()).isFalse();
    assertThat(schema.find(Path.parse("/cisco-smart-license:id-token-trust/output/return-code")))
        .isPresent();
    assertThat(schema.children(Path.ROOT))
        .anyMatch(n -> n.kind() == Kind.RPC)
        .anyMatch(n -> n.kind() == Kind.CONTAINER);
  }
}
