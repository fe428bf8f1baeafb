package io.slpagent.yang.binding;

import io.slpagent.model.Edit;
import io.slpagent.model.Observation.Role;
import io.slpagent.model.Path;
import io.slpagent.model.SettingValue;
import io.slpagent.model.Tree;
import io.slpagent.yang.SchemaException;
import java.util.List;
import java.util.Set;

/** One place of a device's schema that carries a setting. A pure translation between the two. */
public interface Binding {

  /** The place as shown in plans: a module-qualified path. */
  String where();

  /** The subtrees to read. */
  Set<Path> reads();

  /** What the place is to the setting in this schema. */
  Role role();

  /** Whether the order of a sequence counts here. */
  boolean ordered();

  /** The value in data that was read; {@link SettingValue#ABSENT} where there is none. */
  SettingValue read(Tree.Container data);

  /**
   * The edits that turn one value into the other here.
   *
   * @throws SchemaException when the schema does not allow the value, with the reason as a sentence
   */
  List<Edit> write(SettingValue before, SettingValue after) throws SchemaException;
}
