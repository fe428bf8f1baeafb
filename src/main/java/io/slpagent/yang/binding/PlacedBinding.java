package io.slpagent.yang.binding;

import io.slpagent.model.Edit;
import io.slpagent.model.Observation.Role;
import io.slpagent.model.Path;
import io.slpagent.model.SettingValue;
import io.slpagent.model.Tree;
import io.slpagent.yang.SchemaException;
import io.slpagent.yang.form.Form;
import io.slpagent.yang.json.JsonCodec;
import java.util.List;
import java.util.Set;

/**
 * A place with its role in one schema and the form of the value there.
 *
 * @param path the place
 * @param subtree what is read to see it
 * @param role what it is to the setting
 * @param inForce whether it shows the value in force and not the configuration
 * @param form how the value stands there
 * @param codec what refuses a change that the schema does not allow
 */
record PlacedBinding(
    Path path, Path subtree, Role role, boolean inForce, Form form, JsonCodec codec)
    implements Binding {

  @Override
  public String where() {
    return path.toString();
  }

  @Override
  public Set<Path> reads() {
    return Set.of(subtree);
  }

  @Override
  public boolean ordered() {
    return form.ordered();
  }

  @Override
  public SettingValue read(Tree.Container data) {
    return form.read(data);
  }

  @Override
  public List<Edit> write(SettingValue before, SettingValue after) throws SchemaException {
    List<Edit> edits = form.write(before, after);
    for (Edit edit : edits) {
      if (!(edit instanceof Edit.Remove)) {
        codec.encode(edit.target(), List.of(edit));
      }
    }
    return edits;
  }
}
