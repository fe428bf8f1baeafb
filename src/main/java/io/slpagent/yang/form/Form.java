package io.slpagent.yang.form;

import io.slpagent.model.Edit;
import io.slpagent.model.SettingValue;
import io.slpagent.model.Tree;
import io.slpagent.yang.SchemaException;
import java.util.List;

/** How the value of a setting stands at one place. A pure translation between the two. */
public interface Form {

  /** The value in data that was read; {@link SettingValue#ABSENT} where there is none. */
  SettingValue read(Tree.Container data);

  /**
   * The edits that turn one value into the other here.
   *
   * @throws SchemaException when the schema does not allow the value, with the reason as a sentence
   */
  List<Edit> write(SettingValue before, SettingValue after) throws SchemaException;

  /** Whether the order of a sequence counts here. */
  default boolean ordered() {
    return false;
  }
}
