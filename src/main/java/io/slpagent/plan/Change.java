package io.slpagent.plan;

import io.slpagent.model.Edit;
import io.slpagent.model.Path;
import io.slpagent.model.Setting;
import io.slpagent.model.SettingValue;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One setting that is to be changed.
 *
 * @param setting which
 * @param before what is there now; null where nobody can read it, and it is written unseen
 * @param after what shall be there
 * @param where the place that is written: a module-qualified path or a command line
 * @param does what makes it
 * @param undoes what undoes it, made from the values read before
 * @param wholeDevice whether the setting serves more than licensing
 */
public record Change(
    Setting setting,
    @Nullable SettingValue before,
    SettingValue after,
    String where,
    Steps does,
    Steps undoes,
    boolean wholeDevice) {

  /** A change of what a model has. */
  public Change(
      Setting setting,
      SettingValue before,
      SettingValue after,
      String where,
      List<Edit> edits,
      List<Edit> inverse,
      boolean wholeDevice) {
    this(setting, before, after, where, Steps.of(edits), Steps.of(inverse), wholeDevice);
  }

  /** The edits that make it. */
  public List<Edit> edits() {
    return does.edits();
  }

  /** The edits that undo it. */
  public List<Edit> inverse() {
    return undoes.edits();
  }

  /** Whether it is written without having been read, and cannot be read back or undone. */
  public boolean isUnseen() {
    return before == null;
  }

  /** What is there now, in words. */
  public String beforeWords() {
    return before == null ? "(unknown)" : before.toString();
  }

  /** Whether it is typed, because no model has the setting. */
  public boolean isTyped() {
    return !does.lines().isEmpty();
  }

  /**
   * The places that a release has left behind and that this change empties: a setting can move
   * without another value.
   */
  public List<String> cleared() {
    return edits().stream()
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
