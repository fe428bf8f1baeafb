package io.slpagent.yang.form;

import io.slpagent.model.Edit;
import io.slpagent.model.SettingValue;
import io.slpagent.model.SettingValue.Fields;
import io.slpagent.model.Tree;
import io.slpagent.yang.SchemaException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The licence level of the next boot: one node of a choice, which may carry an add-on. It is read
 * and never written: it takes effect at a reload, and may then take features away.
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
    throw new SchemaException(site.path(), "the licence level is audited and never written");
  }
}
