package io.slpagent.plan;

import io.slpagent.model.Path;
import io.slpagent.model.Setting;
import io.slpagent.yang.binding.Binding;
import io.slpagent.yang.binding.SettingBindings;
import java.util.List;
import java.util.Optional;

/** What a plan asks of one device's schema. */
interface Places {

  /** All places that carry a setting. */
  List<Binding> of(Setting setting);

  /** The place to write to. */
  Optional<Binding> target(Setting setting);

  /** Why there is none, as a clause. */
  String whyNoTarget(Setting setting);

  /** Whether the schema has a node, so that its absence in an answer means something. */
  boolean has(Path path);

  /** The places that the bindings know. */
  static Places of(SettingBindings bindings) {
    return new Places() {
      @Override
      public List<Binding> of(Setting setting) {
        return bindings.of(setting);
      }

      @Override
      public Optional<Binding> target(Setting setting) {
        return bindings.target(setting);
      }

      @Override
      public String whyNoTarget(Setting setting) {
        return bindings.whyNoTarget(setting);
      }

      @Override
      public boolean has(Path path) {
        return bindings.schema().find(path.withoutKeys()).isPresent();
      }
    };
  }
}
