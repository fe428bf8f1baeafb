package io.slpagent.plan;

import io.slpagent.model.Edit;
import io.slpagent.model.Path;
import io.slpagent.model.Setting;
import io.slpagent.model.SettingValue;
import java.util.List;

/**
 * One setting that is to be changed.
 *
 * @param setting which
 * @param before what is there now
 * @param after what shall be there
 * @param where the place that is written: a module-qualified path or a command line
 * @param edits what is sent, in this order
 * @param inverse what undoes it, made from the values read before
 * @param wholeDevice whether the setting serves more than licensing
 */
public record Change(
    Setting setting,
    SettingValue before,
    SettingValue after,
    String where,
    List<Edit> edits,
    List<Edit> inverse,
    boolean wholeDevice) {
  public Change {
    edits = List.copyOf(edits);
    inverse = List.copyOf(inverse);
  }

  /**
   * The places that a release has left behind and that this change empties: a setting can move
   * without another value.
   */
  public List<String> cleared() {
    return edits.stream()
        .filter(edit -> edit instanceof Edit.Remove)
        .map(edit -> place(edit.target()).toString())
        .filter(place -> !place.equals(where) && !place.startsWith(where + "/"))
        .distinct()
        .toList();
  }

  private static Path place(Path target) {
    boolean entry = target.last().keys().containsKey(Path.VALUE_KEY);
    return entry ? target.parent().child(target.last().node()) : target;
  }
}
