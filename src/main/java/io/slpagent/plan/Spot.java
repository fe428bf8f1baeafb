package io.slpagent.plan;

import io.slpagent.model.SettingValue;
import io.slpagent.model.SettingValue.Absent;
import io.slpagent.model.SettingValue.Fields;
import io.slpagent.model.SettingValue.Sequence;
import io.slpagent.model.SettingValue.Text;
import io.slpagent.yang.binding.Binding;
import java.util.List;

/**
 * A place with the value that was read there.
 *
 * @param binding the place
 * @param value what is there
 */
record Spot(Binding binding, SettingValue value) {

  /** The entries of a sequence, sorted where the place keeps no order; empty for none. */
  List<String> items() {
    return items(value, binding.ordered());
  }

  static List<String> items(SettingValue value, boolean ordered) {
    return switch (value) {
      case Sequence sequence ->
          ordered ? sequence.items() : sequence.items().stream().sorted().toList();
      case Text text -> List.of(text.text());
      case Absent none -> List.of();
      case Fields parts -> List.of();
    };
  }

  static SettingValue of(List<String> items) {
    return items.isEmpty() ? SettingValue.ABSENT : new Sequence(items);
  }
}
