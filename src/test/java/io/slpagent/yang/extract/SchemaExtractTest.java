package io.slpagent.yang.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.slpagent.model.Path;
import io.slpagent.model.Setting;
import io.slpagent.model.Setting.Kind;
import io.slpagent.yang.DataNode;
import io.slpagent.yang.DeviceSchema;
import io.slpagent.yang.RealModules;
import io.slpagent.yang.SchemaException;
import io.slpagent.yang.binding.SettingBindings;
import io.slpagent.yang.slice.Slices;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SchemaExtractTest {
  private static final Extent EXTENT = Extent.bundled();
  private static final SchemaExtract EXTRACTS = new SchemaExtract(EXTENT);

  private static DeviceSchema slice(String name) {
    try {
      return Slices.bundled().named(name).orElseThrow().schema();
    } catch (SchemaException e) {
      throw new AssertionError(e);
    }
  }

  static Stream<DeviceSchema> slices() {
    return Slices.bundled().names().stream().map(SchemaExtractTest::slice);
  }

  static Stream<DeviceSchema> releases() throws IOException {
    return RealModules.releases().stream().map(RealModules::schema);
  }

  private static DeviceSchema again(DeviceSchema schema, Supplier<DeviceSchema> whole) {
    try {
      return EXTRACTS.read(schema.contentId(), "an extract", EXTRACTS.write(schema), whole);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static DeviceSchema alone(DeviceSchema schema) {
    return again(
        schema,
        () -> {
          throw new AssertionError("looked beyond the extract");
        });
  }

  /** Everything that is known of a node and of what is at hand below it. */
  private static List<Object> known(DataNode node) {
    List<Object> facts = new ArrayList<>();
    facts.add(node.statement());
    facts.add(node.type());
    for (DataNode child : node.childrenAtHand()) {
      if (EXTENT.covers(child.path())) {
        facts.addAll(known(child));
      }
    }
    return facts;
  }

  private static void same(DeviceSchema schema) {
    DeviceSchema extract = alone(schema);
    assertThat(known(extract.root())).isEqualTo(known(schema.root()));
    assertThat(extract.modules()).isEqualTo(schema.modules());
    assertThat(extract.takenAway()).isEqualTo(schema.takenAway());
    assertThat(extract.leftOut()).isEqualTo(schema.leftOut());
  }

  @ParameterizedTest
  @MethodSource("slices")
  void an_extract_of_a_slice_knows_what_the_slice_knows(DeviceSchema slice) {
    same(slice);
  }

  @ParameterizedTest
  @MethodSource("releases")
  void an_extract_of_a_release_knows_what_its_modules_know(DeviceSchema release) {
    same(release);
  }

  @ParameterizedTest
  @MethodSource("releases")
  void no_setting_looks_beyond_the_extract(DeviceSchema release) {
    SettingBindings whole = new SettingBindings(release);
    SettingBindings extract = new SettingBindings(alone(release));
    List<Setting> settings = new ArrayList<>();
    for (Kind kind : Kind.values()) {
      if (kind != Kind.RAW) {
        settings.add(Setting.of(kind));
        settings.add(new Setting(kind, "Mgmt-vrf"));
      }
    }
    settings.add(new Setting(Kind.RAW, "/Cisco-IOS-XE-native:native/clock/timezone/zone"));
    for (Setting setting : settings) {
      assertThat(extract.of(setting)).hasSameSizeAs(whole.of(setting));
      assertThat(extract.whyNoTarget(setting)).isEqualTo(whole.whyNoTarget(setting));
    }
    assertThat(extract.reads(settings)).isEqualTo(whole.reads(settings));
  }

  @Test
  void a_node_beyond_the_extract_is_found_in_the_whole_schema() throws Exception {
    DeviceSchema release = RealModules.schema(RealModules.releases().getLast());
    List<String> asked = new ArrayList<>();
    DeviceSchema extract =
        again(
            release,
            () -> {
              asked.add("whole");
              return release;
            });
    Path beyond = Path.parse("/Cisco-IOS-XE-native:native/banner/motd");
    assertThat(extract.find(Path.parse("/Cisco-IOS-XE-native:native/hostname"))).isPresent();
    assertThat(asked).isEmpty();
    assertThat(extract.find(beyond)).isEqualTo(release.find(beyond)).isPresent();
    assertThat(asked).isNotEmpty();
    assertThat(extract.children(Path.parse("/Cisco-IOS-XE-native:native")))
        .isEqualTo(release.children(Path.parse("/Cisco-IOS-XE-native:native")));
  }

  @Test
  void no_bytes_do_more_than_be_refused() {
    DeviceSchema slice = slice("17.15");
    byte[] good = EXTRACTS.write(slice);
    Random random = new Random(7);
    for (int i = 0; i < 2_000; i++) {
      byte[] bad = i % 2 == 0 ? Arrays.copyOf(good, random.nextInt(good.length)) : good.clone();
      if (bad.length > 0) {
        bad[random.nextInt(bad.length)] ^= (byte) (1 << random.nextInt(8));
      }
      try {
        EXTRACTS.read("id", "damaged", bad, () -> slice);
      } catch (IOException refused) {
        assertThat(refused).isNotNull();
      }
    }
    assertThatThrownBy(() -> EXTRACTS.read("id", "empty", new byte[0], () -> slice))
        .isInstanceOf(IOException.class);
  }
}
