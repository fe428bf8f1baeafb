package io.slpagent.yang.binding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.slpagent.model.Edit;
import io.slpagent.model.Observation.Role;
import io.slpagent.model.Path;
import io.slpagent.model.Setting;
import io.slpagent.model.Setting.Kind;
import io.slpagent.model.SettingValue;
import io.slpagent.yang.DeviceSchema;
import io.slpagent.yang.SchemaException;
import io.slpagent.yang.parser.SchemaParser;
import io.slpagent.yang.slice.Slices;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Schemas that no release has yet: the schema decides, whatever it says. */
class OddSchemaTest {
  private static final String CONFIG = "/cisco-smart-license:licensing/config";
  private static final String NATIVE = "/Cisco-IOS-XE-native:native";

  /** The slice 17.15 with one passage of one module changed. */
  private static SettingBindings changed(String module, String passage, String instead)
      throws SchemaException {
    Map<String, String> texts =
        new LinkedHashMap<>(Slices.bundled().named("17.15").orElseThrow().texts());
    String file =
        texts.keySet().stream().filter(f -> f.startsWith(module + "@")).findFirst().orElseThrow();
    String text = texts.getOrDefault(file, "");
    assertThat(text).contains(passage);
    texts.put(file, text.replaceFirst(java.util.regex.Pattern.quote(passage), instead));
    DeviceSchema schema = SchemaParser.parse("odd", "a test", texts, SchemaParser.ROOTS);
    assertThat(schema.leftOut()).isEmpty();
    return new SettingBindings(schema);
  }

  @Test
  void the_second_view_is_written_where_the_first_is_obsolete() throws SchemaException {
    SettingBindings bindings =
        changed(
            "cisco-smart-license",
            "type transport-type-enum;\n        }\n        container transport-smart",
            "type transport-type-enum;\n status obsolete;\n }\n container transport-smart");
    Setting transport = Setting.of(Kind.TRANSPORT);
    assertThat(bindings.of(transport))
        .extracting(Binding::where, Binding::role)
        .startsWith(
            tuple(NATIVE + "/license/smart/transport-type", Role.TARGET),
            tuple(CONFIG + "/transport/transport-type", Role.ALIAS));
    assertThat(
            bindings
                .target(transport)
                .orElseThrow()
                .write(SettingValue.ABSENT, SettingValue.of("off")))
        .containsExactly(
            new Edit.SetLeaf(Path.parse(NATIVE + "/license/smart/transport-type"), "Off"));
  }

  @Test
  void a_deprecated_place_is_written_where_there_is_no_current_one() throws SchemaException {
    SettingBindings bindings =
        changed(
            "Cisco-IOS-XE-ip",
            "leaf lookup {\n          type boolean;",
            "leaf lookup {\n          status deprecated;\n          type boolean;");
    assertThat(bindings.target(Setting.of(Kind.DNS_LOOKUP))).isPresent();
    assertThat(SchemaReport.of(bindings.schema(), Setting.of(Kind.DNS_LOOKUP)).rows())
        .singleElement()
        .extracting(SchemaReport.Row::why)
        .isEqualTo("deprecated, and nothing newer is there");
  }

  @Test
  void a_place_that_is_obsolete_is_read_and_not_written() throws SchemaException {
    SettingBindings bindings =
        changed(
            "Cisco-IOS-XE-http",
            "leaf secure-trustpoint {",
            "leaf secure-trustpoint {\n          status obsolete;");
    Setting trustpoint = Setting.of(Kind.HTTP_TRUSTPOINT);
    assertThat(bindings.target(trustpoint)).isEmpty();
    assertThat(bindings.of(trustpoint)).extracting(Binding::role).containsExactly(Role.READ_ONLY);
    assertThat(bindings.whyNoTarget(trustpoint)).endsWith("secure-trustpoint: obsolete");
  }

  @Test
  void a_setting_whose_only_place_is_missing_says_which_it_would_be() throws SchemaException {
    SettingBindings bindings =
        changed("Cisco-IOS-XE-http", "leaf secure-trustpoint {", "leaf other-trustpoint {");
    Setting trustpoint = Setting.of(Kind.HTTP_TRUSTPOINT);
    assertThat(bindings.of(trustpoint)).isEmpty();
    assertThat(bindings.whyNoTarget(trustpoint))
        .startsWith("the schema of the device has none of")
        .contains("secure-trustpoint");
  }

  @Test
  void a_leaf_for_the_licensing_vrf_would_break_nothing() throws SchemaException {
    SettingBindings bindings =
        changed(
            "Cisco-IOS-XE-license",
            "container smart {",
            "container smart { leaf vrf { type string; } container proxy { leaf address { type"
                + " string; } }");
    assertThat(bindings.of(Setting.of(Kind.VRF))).isEmpty();
    assertThat(bindings.whyNoTarget(Setting.of(Kind.PROXY))).isNotBlank();
    assertThat(bindings.target(Setting.of(Kind.TRANSPORT))).isPresent();
    // an operator can use it at once, by its path
    assertThat(bindings.target(new Setting(Kind.RAW, NATIVE + "/license/smart/vrf"))).isPresent();
  }

  @Test
  void a_source_interface_in_a_container_of_types_is_found_as_well_as_in_a_leaf()
      throws SchemaException {
    SettingBindings bindings =
        changed(
            "Cisco-IOS-XE-http",
            "leaf source-interface {\n          type string;\n        }",
            "container source-interface { choice types { leaf Vlan { type uint16; } } }");
    assertThat(
            bindings
                .target(Setting.of(Kind.HTTP_SOURCE_INTERFACE))
                .orElseThrow()
                .write(SettingValue.ABSENT, SettingValue.of("Vlan10")))
        .singleElement()
        .hasToString(
            "SetLeaf[target="
                + NATIVE
                + "/ip/Cisco-IOS-XE-http:http/client/source-interface/Vlan, value=10]");
  }
}
