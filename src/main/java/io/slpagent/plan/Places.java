package io.slpagent.plan;

import io.slpagent.model.Edit;
import io.slpagent.model.Path;
import io.slpagent.model.Setting;
import io.slpagent.model.Tree;
import io.slpagent.yang.binding.Binding;
import io.slpagent.yang.binding.SettingBindings;
import io.slpagent.yang.check.ConfigurationCheck;
import io.slpagent.yang.check.Finding;
import io.slpagent.yang.check.TreeEdits;
import java.util.List;
import java.util.Optional;
import java.util.Set;

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

  /**
   * The rules of the schema that a configuration breaks after some edits and did not break before.
   *
   * @param before what was read
   * @param read the subtrees that it is all of
   */
  List<Finding> broken(Tree.Container before, List<Edit> edits, Set<Path> read);

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

      @Override
      public List<Finding> broken(Tree.Container before, List<Edit> edits, Set<Path> read) {
        Tree.Container after = new TreeEdits(bindings.schema()).apply(before, edits);
        return new ConfigurationCheck(bindings.schema()).check(before, after, read).violated();
      }
    };
  }
}
