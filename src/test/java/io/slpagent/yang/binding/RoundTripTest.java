package io.slpagent.yang.binding;

import static org.assertj.core.api.Assertions.assertThat;

import io.slpagent.model.DesiredState;
import io.slpagent.model.Edit;
import io.slpagent.model.Observation;
import io.slpagent.model.Observation.Role;
import io.slpagent.model.Observation.Sighting;
import io.slpagent.model.Setting;
import io.slpagent.model.SettingValue;
import io.slpagent.model.SettingValue.Sequence;
import io.slpagent.model.Tree;
import io.slpagent.yang.DeviceSchema;
import io.slpagent.yang.SchemaException;
import io.slpagent.yang.check.TreeEdits;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What was written is what is read, whatever was there before. */
class RoundTripTest {
  private static final int PAIRS = 25;

  static List<Schemas.Named> schemas() throws IOException {
    return Schemas.all();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("schemas")
  void every_setting_reads_as_it_was_written_whatever_was_there(Schemas.Named named)
      throws SchemaException {
    DeviceSchema schema = named.schema();
    SettingBindings bindings = new SettingBindings(schema);
    Examples examples = new Examples(new Random(7));
    for (Setting setting : Examples.settings()) {
      for (int i = 0; i < PAIRS; i++) {
        SettingValue before = examples.value(setting);
        SettingValue after = examples.value(setting);
        roundTrip(schema, bindings, setting, before, after);
      }
    }
  }

  private static void roundTrip(
      DeviceSchema schema,
      SettingBindings bindings,
      Setting setting,
      SettingValue before,
      SettingValue after)
      throws SchemaException {
    TreeEdits device = new TreeEdits(schema);
    Binding target = bindings.target(setting).orElseThrow(() -> new AssertionError(setting));
    SettingValue start = target.read(Tree.Container.EMPTY);
    Tree.Container data = device.apply(Tree.Container.EMPTY, target.write(start, before));
    assertSeen(bindings, setting, data, before);

    List<Edit> edits = target.write(before, after);
    Tree.Container changed = device.apply(data, edits);
    assertSeen(bindings, setting, changed, after);
    assertThat(edits.isEmpty())
        .as("%s: nothing to do", setting)
        .isEqualTo(isSame(target, before, after));

    Tree.Container undone = device.apply(changed, target.write(after, before));
    assertSeen(bindings, setting, undone, before);
  }

  private static void assertSeen(
      SettingBindings bindings, Setting setting, Tree.Container data, SettingValue wanted) {
    Observation seen = bindings.observe(setting, data);
    assertThat(seen).as(setting.toString()).isInstanceOf(Observation.Seen.class);
    Sighting first = ((Observation.Seen) seen).sightings().getFirst();
    assertThat(first.role()).isEqualTo(Role.TARGET);
    assertThat(comparable(first.value(), first.ordered()))
        .as("%s at %s", setting, first.where())
        .isEqualTo(comparable(wanted, first.ordered()));
  }

  private static boolean isSame(Binding target, SettingValue one, SettingValue other) {
    return comparable(one, target.ordered()).equals(comparable(other, target.ordered()));
  }

  private static Object comparable(SettingValue value, boolean ordered) {
    return value instanceof Sequence items && !ordered ? new TreeSet<>(items.items()) : value;
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("schemas")
  void the_wish_is_spelled_as_the_device_spells_it(Schemas.Named named) throws SchemaException {
    DeviceSchema schema = named.schema();
    SettingBindings bindings = new SettingBindings(schema);
    Examples examples = new Examples(new Random(11));
    for (Setting setting : Examples.settings()) {
      SettingValue wish = examples.value(setting);
      assertThat(bindings.canonical(DesiredState.of(Map.of(setting, wish))).settings())
          .containsEntry(setting, wish);
    }
  }
}
