package io.slpagent.yang.form;

import io.slpagent.model.Edit;
import io.slpagent.model.SettingValue;
import io.slpagent.model.SettingValue.Absent;
import io.slpagent.model.SettingValue.Fields;
import io.slpagent.model.SettingValue.Sequence;
import io.slpagent.model.SettingValue.Text;
import io.slpagent.model.Tree;
import io.slpagent.yang.SchemaException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The licence level of the next boot: one node of a choice, which may carry an add-on. It takes
 * effect at a reload, and may then take features away: the planner writes it only by an explicit
 * allowance.
 */
public final class LevelForm implements Form {
  private final Site site;

  public LevelForm(Site site) {
    this.site = site;
  }

  @Override
  public SettingValue read(Tree.Container data) {
    Tree.Container levels = data.container(site.path());
    return levels.children().entrySet().stream()
        .findFirst()
        .<SettingValue>map(level -> {
          Map<String, String> parts = new LinkedHashMap<>();
          parts.put("level", level.getKey().name());
          String addon = addon(level.getValue());
          if (addon != null) {
            parts.put("addon", addon);
          }
          return new Fields(parts);
        })
        .orElse(SettingValue.ABSENT);
  }

  private @Nullable String addon(Tree level) {
    return level instanceof Tree.Container inner
        ? inner.children().entrySet().stream()
            .filter(e -> e.getKey().name().equals("addon"))
            .map(e -> e.getValue() instanceof Tree.Leaf leaf ? leaf.value() : null)
            .findFirst()
            .orElse(null)
        : null;
  }

  @Override
  public List<Edit> write(SettingValue before, SettingValue after) throws SchemaException {
    if (after.equals(before)) {
      return List.of();
    }
    return switch (after) {
      case Fields wanted -> List.of(level(wanted.parts()));
      case Absent none -> List.of(new Edit.Remove(site.child(name(before))));
      case Text text -> throw unfit();
      case Sequence items -> throw unfit();
    };
  }

  /** The other cases of the choice go by themselves (RFC 7950 section 7.9). */
  private Edit level(Map<String, String> wanted) throws SchemaException {
    String level = wanted.get("level");
    String addon = wanted.get("addon");
    if (level == null || addon == null) {
      throw new SchemaException(
          site.path(), "a licence level is written together with its add-on, or not at all");
    }
    return site.set(site.child(level).child("addon"), addon);
  }

  private String name(SettingValue value) throws SchemaException {
    String level = value instanceof Fields fields ? fields.parts().get("level") : null;
    if (level == null) {
      throw unfit();
    }
    return level;
  }

  private SchemaException unfit() {
    return new SchemaException(site.path(), "a licence level has a level and an add-on");
  }
}
