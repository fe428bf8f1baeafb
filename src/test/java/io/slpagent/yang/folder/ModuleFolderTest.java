package io.slpagent.yang.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.slpagent.model.Observation.Role;
import io.slpagent.model.Setting;
import io.slpagent.model.Setting.Kind;
import io.slpagent.yang.DeviceSchema;
import io.slpagent.yang.RealModules;
import io.slpagent.yang.SchemaException;
import io.slpagent.yang.binding.SchemaReport;
import io.slpagent.yang.binding.SchemaReport.Row;
import io.slpagent.yang.slice.Slices;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModuleFolderTest {
  private static final String DEVIATION =
      """
      module example-deviation {
        namespace "urn:example:deviation";
        prefix ed;
        import Cisco-IOS-XE-native { prefix ios; }
        import not-in-the-folder { prefix other; }
        revision 2025-01-01;
        deviation "/ios:native/ios:ip/ios:name-server/ios:no-vrf-ordered" {
          deviate not-supported;
        }
        deviation "/ios:native/ios:license/ios:smart" { deviate not-supported; }
        deviation "/other:thing" { deviate not-supported; }
      }
      """;
  private static final String LIBRARY =
      """
      <data><modules-state xmlns="urn:ietf:params:xml:ns:yang:ietf-yang-library">
        <module-set-id>1</module-set-id>
        <module><name>Cisco-IOS-XE-native</name><revision>2024-07-01</revision>
          <deviation><name>example-deviation</name><revision>2025-01-01</revision></deviation>
          <submodule><name>Cisco-IOS-XE-ip</name><revision>2024-07-01</revision></submodule>
          <conformance-type>implement</conformance-type></module>
      </modules-state></data>
      """;
  private static final String NEWER_LIBRARY =
      """
      <yang-library xmlns="urn:ietf:params:xml:ns:yang:ietf-yang-library"><module-set>
        <module><name>Cisco-IOS-XE-native</name><feature>wide</feature><feature>long</feature>
          <deviation>example-deviation</deviation></module>
      </module-set></yang-library>
      """;
  private static final String HELLO =
      """
      <hello xmlns="urn:ietf:params:xml:ns:netconf:base:1.0"><capabilities>
        <capability>urn:ietf:params:netconf:base:1.1</capability>
        <capability>http://example.com/ns?module=cisco-ia&amp;revision=2024-07-01</capability>
        <capability>http://example.com/x?module=Cisco-IOS-XE-cef&amp;features=f&amp;deviations=example-deviation,b</capability>
      </capabilities></hello>
      """;

  @TempDir Path folder;

  @BeforeEach
  void modules_of_a_release() throws IOException {
    for (Map.Entry<String, String> module :
        Slices.bundled().named("17.15").orElseThrow().texts().entrySet()) {
      Files.writeString(folder.resolve(module.getKey()), module.getValue());
    }
    Files.writeString(folder.resolve("example-deviation.yang"), DEVIATION);
  }

  private static List<Row> servers(DeviceSchema schema) {
    return SchemaReport.of(schema, Setting.of(Kind.DNS_SERVERS)).rows();
  }

  @Test
  void without_a_list_no_deviation_counts() throws SchemaException {
    DeviceSchema schema = ModuleFolder.read(folder);
    assertThat(schema.origin()).isEqualTo("the folder " + folder);
    assertThat(servers(schema).getFirst().role()).contains(Role.TARGET);
  }

  @Test
  void the_list_beside_the_modules_says_which_deviations_count() throws Exception {
    Files.writeString(folder.resolve("yang-library-cat9k.xml"), LIBRARY);
    DeviceSchema schema = ModuleFolder.read(folder);
    assertThat(schema.origin()).endsWith(" with yang-library-cat9k.xml");
    assertThat(servers(schema).stream().map(Row::why))
        .containsExactly("taken away by a deviation", "deprecated, and nothing newer is there");
    assertThat(servers(schema).getLast().role()).contains(Role.TARGET);
    assertThat(SchemaReport.of(schema, Setting.of(Kind.SMART_URL)).rows().get(1).why())
        .isEqualTo("taken away by a deviation");
    assertThat(SchemaReport.of(schema, Setting.of(Kind.SMART_URL)).rows().getFirst().role())
        .contains(Role.TARGET);
    Setting raw = new Setting(Kind.RAW, "/Cisco-IOS-XE-native:native/license/smart/customer-id");
    assertThat(SchemaReport.of(schema, raw).rows().getFirst().why())
        .contains("is taken away by a deviation");
  }

  @Test
  void the_list_of_a_catalyst_counts_before_others_and_a_library_before_a_hello() throws Exception {
    Files.writeString(folder.resolve("capability-cat8k.xml"), LIBRARY);
    Files.writeString(folder.resolve("hello-cat9k.xml"), HELLO);
    Files.writeString(folder.resolve("notes.xml"), "<note>no list</note>");
    Files.writeString(folder.resolve("broken.xml"), "<module><name>");
    DeviceSchema byHello = ModuleFolder.read(folder);
    assertThat(byHello.origin()).endsWith(" with hello-cat9k.xml");
    assertThat(byHello.leftOut()).containsExactly("broken.xml is not XML");
    Files.writeString(folder.resolve("yang-library-cat9k.xml"), NEWER_LIBRARY);
    assertThat(ModuleFolder.read(folder).origin()).endsWith(" with yang-library-cat9k.xml");
  }

  @Test
  void reads_deviations_and_features_of_all_three_kinds_of_list() throws SchemaException {
    ListedModules library = ModuleListXml.read("a", "Connection refused\n" + LIBRARY).orElseThrow();
    assertThat(library.deviations()).containsExactly("example-deviation");
    assertThat(library.complete()).isTrue();
    ListedModules newer = ModuleListXml.read("b", NEWER_LIBRARY).orElseThrow();
    assertThat(newer.deviations()).containsExactly("example-deviation");
    assertThat(newer.features().get("Cisco-IOS-XE-native"))
        .containsExactlyInAnyOrder("wide", "long");
    ListedModules hello = ModuleListXml.read("c", HELLO).orElseThrow();
    assertThat(hello.deviations()).containsExactlyInAnyOrder("example-deviation", "b");
    assertThat(hello.complete()).isFalse();
    assertThat(hello.features()).isEmpty();
  }

  @Test
  void a_list_cannot_make_the_reader_expand_entities() throws SchemaException {
    String bomb =
        "<!DOCTYPE x [<!ENTITY a \"aaaaaaaa\"><!ENTITY b \"&a;&a;&a;\">]>"
            + "<modules-state><module><name>&b;</name></module></modules-state>";
    assertThatThrownBy(() -> ModuleListXml.read("bomb.xml", bomb))
        .isInstanceOf(SchemaException.class);
  }

  @Test
  void a_folder_without_our_modules_is_refused(@TempDir Path empty) {
    assertThatThrownBy(() -> ModuleFolder.read(empty)).isInstanceOf(SchemaException.class);
    assertThatThrownBy(() -> ModuleFolder.read(empty.resolve("missing")))
        .hasMessageContaining("cannot be read");
  }

  /** With a device's own features and deviations every setting still has its place. */
  @Test
  void the_folder_of_a_real_release_gives_each_setting_its_target() throws Exception {
    for (Path release : RealModules.releases()) {
      DeviceSchema schema = ModuleFolder.read(release);
      assertThat(schema.leftOut()).as(release.toString()).isEmpty();
      List<Row> targets =
          SchemaReport.of(schema).rows().stream()
              .filter(r -> r.role().equals(Optional.of(Role.TARGET)))
              .toList();
      assertThat(targets.stream().map(r -> r.setting().kind()))
          .as(release.toString())
          .contains(Kind.TRANSPORT, Kind.SMART_URL, Kind.DNS_SERVERS, Kind.DNS_SOURCE_INTERFACE)
          .doesNotContain(Kind.PROXY, Kind.VRF, Kind.LICENSE_LEVEL);
    }
  }
}
