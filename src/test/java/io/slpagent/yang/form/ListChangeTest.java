package io.slpagent.yang.form;

import static org.assertj.core.api.Assertions.assertThat;

import io.slpagent.model.Edit;
import io.slpagent.model.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ListChangeTest {
  private static final Path LIST = Path.parse("/m:servers");
  private static final int MAX = 6;

  @ParameterizedTest(name = "ordered {0}")
  @ValueSource(booleans = {true, false})
  void reaches_the_new_entries_and_is_never_empty_or_too_full_on_the_way(boolean ordered) {
    Random random = new Random(3);
    for (int i = 0; i < 5_000; i++) {
      List<String> before = some(random);
      List<String> after = some(random);
      List<String> entries = new ArrayList<>(before);
      List<Edit> edits = ListChange.edits(LIST, before, after, ordered, MAX);
      for (Edit edit : edits) {
        step(entries, edit);
        String story = before + " to " + after + " by " + edits;
        assertThat(entries).as(story).hasSizeLessThanOrEqualTo(MAX).doesNotHaveDuplicates();
        if (!before.isEmpty() && !after.isEmpty()) {
          assertThat(entries).as(story).isNotEmpty();
        }
      }
      if (ordered) {
        assertThat(entries).isEqualTo(after);
      } else {
        assertThat(entries).containsExactlyInAnyOrderElementsOf(after);
      }
      assertThat(edits).hasSizeLessThanOrEqualTo(leastRemovals(before, after, ordered) + 2);
    }
  }

  /** What cannot stay must be removed, one edit each. */
  private static int leastRemovals(List<String> before, List<String> after, boolean ordered) {
    int kept = 0;
    for (String entry : before) {
      if (ordered ? kept < after.size() && after.get(kept).equals(entry) : after.contains(entry)) {
        kept++;
      }
    }
    return before.size() - kept;
  }

  private static List<String> some(Random random) {
    List<String> all = new ArrayList<>(List.of("a", "b", "c", "d", "e", "f", "g", "h"));
    Collections.shuffle(all, random);
    return List.copyOf(all.subList(0, random.nextInt(MAX + 1)));
  }

  private static void step(List<String> entries, Edit edit) {
    switch (edit) {
      case Edit.AddEntries add -> entries.addAll(add.values());
      case Edit.Remove remove ->
          assertThat(entries.remove(remove.target().last().keys().get(Path.VALUE_KEY))).isTrue();
      case Edit.SetLeaf leaf -> throw new AssertionError(leaf);
    }
  }

  @Test
  void keeps_what_can_stay_where_order_counts() {
    assertThat(ListChange.edits(LIST, List.of("a", "x", "b"), List.of("a", "b", "c"), true, MAX))
        .containsExactly(new Edit.Remove(LIST.entry("x")), new Edit.AddEntries(LIST, List.of("c")));
  }

  @Test
  void moves_an_entry_to_the_front_by_writing_the_others_anew() {
    assertThat(ListChange.edits(LIST, List.of("a", "b"), List.of("b", "a"), true, MAX))
        .containsExactly(new Edit.Remove(LIST.entry("a")), new Edit.AddEntries(LIST, List.of("a")));
  }

  @Test
  void an_old_entry_goes_only_after_a_new_one_has_come() {
    assertThat(ListChange.edits(LIST, List.of("a"), List.of("b"), true, MAX))
        .containsExactly(new Edit.AddEntries(LIST, List.of("b")), new Edit.Remove(LIST.entry("a")));
  }

  @Test
  void six_new_entries_for_six_old_ones_never_make_seven() {
    List<String> before = List.of("a", "b", "c", "d", "e", "f");
    List<String> after = List.of("1", "2", "3", "4", "5", "6");
    List<Edit> edits = ListChange.edits(LIST, before, after, true, MAX);
    assertThat(edits.getLast()).isEqualTo(new Edit.AddEntries(LIST, List.of("6")));
    assertThat(new HashSet<>(edits)).hasSize(8);
  }

  @Test
  void nothing_is_done_where_order_does_not_count_and_the_entries_are_the_same() {
    assertThat(ListChange.edits(LIST, List.of("a", "b"), List.of("b", "a"), false, MAX)).isEmpty();
  }
}
