package io.slpagent.plan;

import static io.slpagent.plan.Devices.items;
import static io.slpagent.plan.Devices.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.slpagent.drift.Unverified;
import io.slpagent.model.Edit;
import io.slpagent.model.Path;
import io.slpagent.model.Setting;
import io.slpagent.model.Setting.Kind;
import io.slpagent.model.SettingValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class PlanHashTest {
  private static final Setting TRANSPORT = Setting.of(Kind.TRANSPORT);

  @Test
  void it_is_the_same_for_the_same_plans_in_any_order() {
    Map<String, Plan> one = new LinkedHashMap<>();
    one.put("a", plan(text("smart"), "/m:t", "why"));
    one.put("b", Plan.EMPTY);
    Map<String, Plan> other = new LinkedHashMap<>();
    other.put("b", Plan.EMPTY);
    other.put("a", plan(text("smart"), "/m:t", "why"));
    assertThat(PlanHash.of(one)).isEqualTo(PlanHash.of(other)).matches("[0-9a-f]{64}");
  }

  @Test
  void it_changes_with_the_device_the_value_the_place_and_what_is_withheld() {
    Plan plan = plan(text("smart"), "/m:t", "why");
    String hash = PlanHash.of(Map.of("a", plan));
    assertThat(
            List.of(
                PlanHash.of(Map.of("b", plan)),
                PlanHash.of(Map.of("a", plan(text("cslu"), "/m:t", "why"))),
                PlanHash.of(Map.of("a", plan(items("smart"), "/m:t", "why"))),
                PlanHash.of(Map.of("a", plan(text("smart"), "/m:u", "why"))),
                PlanHash.of(Map.of("a", plan, "b", Plan.EMPTY)),
                PlanHash.of(
                    Map.of(
                        "a",
                        new Plan(plan.changes(), plan.actions(), List.of(), plan.unverified()))),
                PlanHash.of(
                    Map.of(
                        "a",
                        new Plan(
                            plan.changes(),
                            List.of(new Action.InstallTrust(List.of("PID:A,SN:1"), true, true)),
                            plan.withheld(),
                            plan.unverified())))))
        .doesNotContain(hash)
        .doesNotHaveDuplicates();
  }

  @Test
  void it_does_not_change_with_a_reason_or_with_what_cannot_be_said() {
    Plan plan = plan(text("smart"), "/m:t", "why");
    Plan later =
        new Plan(
            plan.changes(),
            plan.actions(),
            plan(text("smart"), "/m:t", "another reason").withheld(),
            List.of(new Unverified(TRANSPORT, text("smart"), "it was not read")));
    assertThat(PlanHash.of(Map.of("a", later))).isEqualTo(PlanHash.of(Map.of("a", plan)));
  }

  @Test
  void it_changes_with_the_place_that_is_emptied() {
    Plan plan = plan(text("smart"), "/m:t", "why");
    Change change = plan.changes().getFirst();
    Change moving =
        new Change(
            change.setting(),
            Objects.requireNonNull(change.before()),
            change.after(),
            change.where(),
            List.of(new Edit.Remove(Path.parse("/m:old")), change.edits().getFirst()),
            List.of(),
            false);
    Plan moved = new Plan(List.of(moving), plan.actions(), plan.withheld(), List.of());
    assertThat(PlanHash.of(Map.of("a", moved))).isNotEqualTo(PlanHash.of(Map.of("a", plan)));
    assertThat(Outline.of(plan).differences(Outline.of(moved)))
        .containsExactly(
            "licensing.transport: approved callhome -> smart at /m:t, now callhome -> smart at"
                + " /m:t, removed from /m:old");
  }

  @Test
  void the_difference_names_what_came_what_went_and_nothing_that_stayed() {
    Plan plan = plan(text("smart"), "/m:t", "why");
    Plan later =
        new Plan(
            List.of(),
            plan.actions(),
            List.of(new Withheld("dns.domain", text("a"), text("b"), "policy")),
            List.of());
    assertThat(Outline.of(plan).differences(Outline.of(later)))
        .containsExactly(
            "dns.domain: approved no change, now withheld a -> b",
            "licensing.proxy: approved withheld (unknown) -> p, now no change",
            "licensing.transport: approved callhome -> smart at /m:t, now no change");
    assertThat(Outline.of(plan).differences(Outline.of(plan))).isEmpty();
  }

  @Test
  void two_lists_of_words_that_join_to_the_same_text_differ() {
    assertThat(PlanHash.of(Map.of("a", plan(items("ab", "c"), "/m:t", ""))))
        .isNotEqualTo(PlanHash.of(Map.of("a", plan(items("a", "bc"), "/m:t", ""))));
  }

  private static Plan plan(SettingValue after, String where, String reason) {
    Change change =
        new Change(
            TRANSPORT,
            text("callhome"),
            after,
            where,
            List.of(new Edit.SetLeaf(Path.parse("/m:t"), "x")),
            List.of(),
            false);
    return new Plan(
        List.of(change),
        List.of(new Action.InstallTrust(List.of("PID:A,SN:1"), false, false)),
        List.of(new Withheld("licensing.proxy", null, text("p"), reason)),
        List.of());
  }
}
