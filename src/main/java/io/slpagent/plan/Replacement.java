package io.slpagent.plan;

import io.slpagent.model.Edit;
import io.slpagent.model.Setting;
import io.slpagent.model.Setting.Kind;
import io.slpagent.model.SettingValue;
import io.slpagent.model.SettingValue.Sequence;
import io.slpagent.yang.SchemaException;
import java.util.ArrayList;
import java.util.List;

/**
 * Puts one value in the place of another, everywhere. A value that stands where a release has left
 * the setting behind goes first if it is the one that is wanted: old and new place may be one line
 * of the switch's own configuration, and removing the old one last would take the new one away.
 */
final class Replacement {
  private final SettingValue after;
  private final String where;
  private final String keptReason;
  private final List<Edit> edits;
  private final List<Edit> inverse;

  private Replacement(
      SettingValue after, String where, String keptReason, List<Edit> edits, List<Edit> inverse) {
    this.after = after;
    this.where = where;
    this.keptReason = keptReason;
    this.edits = edits;
    this.inverse = inverse;
  }

  /**
   * The edits, there and back.
   *
   * @param wanted the value
   * @param main the place that is written
   * @param leftovers the places that a release has left behind and that have a value
   * @param deletes whether entries of a list may go that the inventory does not name
   */
  static Replacement of(
      Setting setting, SettingValue wanted, Spot main, List<Spot> leftovers, boolean deletes)
      throws SchemaException {
    if (!(wanted instanceof Sequence items) || !isList(setting)) {
      return single(wanted, main, leftovers);
    }
    return new ListReplacement(items.items(), main, leftovers, deletes).replacement();
  }

  private static boolean isList(Setting setting) {
    return setting.kind() == Kind.DNS_SERVERS || setting.kind() == Kind.RAW;
  }

  private static Replacement single(SettingValue wanted, Spot main, List<Spot> leftovers)
      throws SchemaException {
    Builder builder = new Builder();
    for (Spot leftover : leftovers) {
      builder.move(leftover, leftover.value(), SettingValue.ABSENT);
    }
    builder.move(main, main.value(), wanted);
    return builder.build(wanted, main, "");
  }

  /** The value that will be there. */
  SettingValue after() {
    return after;
  }

  /** The place that is written. */
  String where() {
    return where;
  }

  /** Why something that is not wanted stays; empty where nothing does. */
  String keptReason() {
    return keptReason;
  }

  List<Edit> edits() {
    return edits;
  }

  List<Edit> inverse() {
    return inverse;
  }

  /** Collects edits and, the other way round, what undoes them. */
  static final class Builder {
    private final List<Edit> edits = new ArrayList<>();
    private final List<List<Edit>> inverse = new ArrayList<>();
    private final List<String> written = new ArrayList<>();

    /** Turns one value of a place into another. */
    void move(Spot spot, SettingValue from, SettingValue to) throws SchemaException {
      if (from.equals(to)) {
        return;
      }
      List<Edit> there = spot.binding().write(from, to);
      if (there.isEmpty()) {
        return;
      }
      edits.addAll(there);
      inverse.addFirst(spot.binding().write(to, from));
      written.add(spot.binding().where());
    }

    /** What was collected; the main place is named if it is written at all. */
    Replacement build(SettingValue after, Spot main, String keptReason) {
      String place = main.binding().where();
      return new Replacement(
          after,
          written.isEmpty() || written.contains(place) ? place : written.getFirst(),
          keptReason,
          List.copyOf(edits),
          inverse.stream().flatMap(List::stream).toList());
    }
  }
}
