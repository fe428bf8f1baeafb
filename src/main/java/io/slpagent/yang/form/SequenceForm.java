package io.slpagent.yang.form;

import io.slpagent.model.Edit;
import io.slpagent.model.SettingValue;
import io.slpagent.model.SettingValue.Absent;
import io.slpagent.model.SettingValue.Fields;
import io.slpagent.model.SettingValue.Sequence;
import io.slpagent.model.SettingValue.Text;
import io.slpagent.model.Tree;
import io.slpagent.yang.SchemaException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.function.UnaryOperator;

/** A setting in a leaf-list. Its order counts where the schema says {@code ordered-by user}. */
public final class SequenceForm implements Form {
  private final Site site;
  private final UnaryOperator<String> spelling;
  private final int max;

  /**
   * A leaf-list.
   *
   * @param spelling turns an entry into the one spelling that is compared and written
   */
  public SequenceForm(Site site, UnaryOperator<String> spelling) {
    this.site = site;
    this.spelling = spelling;
    this.max = site.schema().node(site.path()).map(n -> n.maxElements()).orElse(Integer.MAX_VALUE);
  }

  @Override
  public boolean ordered() {
    return site.facts().orderedByUser();
  }

  @Override
  public SettingValue read(Tree.Container data) {
    List<String> entries = data.leafList(site.path()).stream().map(spelling).distinct().toList();
    return entries.isEmpty() ? SettingValue.ABSENT : new Sequence(entries);
  }

  @Override
  public List<Edit> write(SettingValue before, SettingValue after) throws SchemaException {
    List<String> wanted = checked(entries(after));
    return ListChange.edits(site.path(), entries(before), wanted, ordered(), max);
  }

  private List<String> entries(SettingValue value) throws SchemaException {
    List<String> entries =
        switch (value) {
          case Absent none -> List.of();
          case Text text -> List.of(text.text());
          case Sequence sequence -> sequence.items();
          case Fields parts ->
              throw new SchemaException(site.path(), "a list is wanted here, not '" + parts + "'");
        };
    return entries.stream().map(spelling).toList();
  }

  private List<String> checked(List<String> entries) throws SchemaException {
    List<String> canonical = new ArrayList<>();
    for (String entry : entries) {
      canonical.add(site.checked(site.path(), entry));
    }
    if (canonical.size() > max) {
      throw new SchemaException(
          site.path(), canonical.size() + " entries are wanted and at most " + max + " fit");
    }
    if (new HashSet<>(canonical).size() < canonical.size()) {
      throw new SchemaException(
          site.path(), "an entry stands twice in '" + String.join(" ", entries) + "'");
    }
    return canonical;
  }
}
