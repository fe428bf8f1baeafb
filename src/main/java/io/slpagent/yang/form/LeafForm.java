package io.slpagent.yang.form;

import io.slpagent.model.Edit;
import io.slpagent.model.SettingValue;
import io.slpagent.model.SettingValue.Absent;
import io.slpagent.model.SettingValue.Text;
import io.slpagent.model.Tree;
import io.slpagent.yang.SchemaException;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * A setting in one leaf. Where the schema has a default, an absent leaf reads as that: a switch
 * does not store defaults (RFC 6243, basic mode explicit).
 */
public final class LeafForm implements Form {
  private final Site site;
  private final Words words;
  private final UnaryOperator<String> spelling;

  public LeafForm(Site site, Words words) {
    this(site, words, UnaryOperator.identity());
  }

  /**
   * A leaf.
   *
   * @param spelling turns a value into the one spelling that is compared and written
   */
  public LeafForm(Site site, Words words, UnaryOperator<String> spelling) {
    this.site = site;
    this.words = words;
    this.spelling = spelling;
  }

  @Override
  public SettingValue read(Tree.Container data) {
    boolean presence = site.facts().type().equals("empty");
    Optional<String> there = data.leaf(site.path()).filter(v -> presence || !v.isEmpty());
    return there
        .or(() -> Optional.of(site.facts().defaultValue()).filter(v -> !v.isEmpty()))
        .map(value -> SettingValue.of(words.toSetting(spelling.apply(value))))
        .orElse(SettingValue.ABSENT);
  }

  @Override
  public List<Edit> write(SettingValue before, SettingValue after) throws SchemaException {
    if (after.equals(before)) {
      return List.of();
    }
    if (after instanceof Absent) {
      return List.of(site.removal());
    }
    if (!(after instanceof Text text)) {
      throw new SchemaException(site.path(), "one value is wanted here, not '" + after + "'");
    }
    if (text.text().equals(words.noLeaf())) {
      return before instanceof Absent ? List.of() : List.of(site.removal());
    }
    return List.of(site.set(site.path(), words.toLeaf(spelling.apply(text.text()))));
  }
}
