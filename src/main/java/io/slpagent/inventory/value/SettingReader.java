package io.slpagent.inventory.value;

import io.slpagent.inventory.yaml.YamlNode;
import io.slpagent.model.SettingValue;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a setting must be on a device. The word {@code none} says that it must not be there.
 *
 * @param takes see {@link ValueReader#takes()}
 * @param reader reads the value
 * @param value turns it into that of a setting
 */
record SettingReader<T>(String takes, ValueReader<T> reader, Function<T, SettingValue> value)
    implements ValueReader<SettingValue> {

  static <T> SettingReader<T> of(ValueReader<T> reader, Function<T, SettingValue> value) {
    return new SettingReader<>(reader.takes() + ", or none", reader, value);
  }

  @Override
  public ValueForm form() {
    return new ValueForm.Either(List.of(reader.form(), new ValueForm.Words(List.of("none"))));
  }

  static boolean isNone(YamlNode node) {
    return node instanceof YamlNode.Scalar scalar && scalar.text().equals("none");
  }

  @Override
  public @Nullable SettingValue read(YamlNode node, String key, Reading reading) {
    if (isNone(node)) {
      return SettingValue.ABSENT;
    }
    T read = reader.read(node, key, reading);
    return read == null ? null : value.apply(read);
  }
}
