package io.slpagent.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.slpagent.licensing.JsonTrees;
import io.slpagent.model.Edit;
import io.slpagent.model.Path;
import io.slpagent.model.Setting;
import io.slpagent.model.Setting.Kind;
import io.slpagent.model.Tree;
import java.util.List;
import org.junit.jupiter.api.Test;

class RestorationTest {
  private static final Tree.Container BEFORE =
      JsonTrees.read(
          """
          {"m:config": {"type": "smart", "smart": {"url": "https://a.example.com/", "tags": ["x", "y"]},
                        "vrf": [{"word": "A", "name": "example.com"}]}}
          """);

  @Test
  void what_a_removal_takes_along_is_put_back_too() {
    Edit back = new Edit.SetLeaf(Path.parse("/m:config/type"), "smart");
    assertThat(
            Restoration.complete(
                List.of(new Edit.Remove(Path.parse("/m:config/smart"))), List.of(back), BEFORE))
        .containsExactly(
            back,
            new Edit.AddEntries(Path.parse("/m:config/smart/tags"), List.of("x", "y")),
            new Edit.SetLeaf(Path.parse("/m:config/smart/url"), "https://a.example.com/"));
  }

  @Test
  void what_the_inverse_puts_back_itself_is_not_put_back_twice() {
    Edit back = new Edit.SetLeaf(Path.parse("/m:config/type"), "smart");
    assertThat(
            Restoration.complete(
                List.of(new Edit.Remove(Path.parse("/m:config/type"))), List.of(back), BEFORE))
        .containsExactly(back);
  }

  @Test
  void the_keys_of_an_entry_come_back_with_what_is_in_it() {
    Path entry = Path.parse("/m:config/vrf[word='A']");
    assertThat(Restoration.complete(List.of(new Edit.Remove(entry)), List.of(), BEFORE))
        .containsExactly(new Edit.SetLeaf(entry.child("name"), "example.com"));
  }

  @Test
  void an_entry_of_a_leaf_list_is_the_matter_of_the_setting_itself() {
    Path entry = Path.parse("/m:config/smart/tags[.='x']");
    assertThat(Restoration.complete(List.of(new Edit.Remove(entry)), List.of(), BEFORE)).isEmpty();
  }

  @Test
  void nothing_is_removed_twice_in_one_plan_unless_it_was_set_in_between() {
    Path smart = Path.parse("/m:config/smart");
    Edit removal = new Edit.Remove(smart);
    Edit inner = new Edit.Remove(smart.child("url"));
    Edit set = new Edit.SetLeaf(smart.child("url"), "x");
    assertThat(EditDedup.of(List.of(change(removal), change(inner))))
        .extracting(Change::edits)
        .containsExactly(List.of(removal), List.of());
    assertThat(EditDedup.of(List.of(change(removal), change(set), change(inner))))
        .extracting(Change::edits)
        .containsExactly(List.of(removal), List.of(set), List.of(inner));
  }

  private static Change change(Edit edit) {
    return new Change(
        Setting.of(Kind.SMART_URL),
        Devices.text("a"),
        Devices.text("b"),
        "/m:config",
        List.of(edit),
        List.of(),
        false);
  }
}
