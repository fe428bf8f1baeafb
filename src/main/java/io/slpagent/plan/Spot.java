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
  Spot {
    // one state leads to one plan, in whatever order a switch lists what has none
    if (value instanceof Sequence sequence && !binding.ordered()) {
      value = new Sequence(sequence.items().stream().sorted().toList());
    }
  }

  /** The entries of a sequence; empty for none. */
  List<String> items() {
    return switch (value) {
      case Sequence sequence -> sequence.items();
      case Text text -> List.of(text.text());
      case Absent none -> List.of();
      case Fields parts -> List.of();
    };
  }

  static SettingValue of(List<String> items) {
    return items.isEmpty() ? SettingValue.ABSENT : new Sequence(items);
  }
}
