package io.slpagent.survey;

import static org.assertj.core.api.Assertions.assertThat;

import io.slpagent.model.Setting;
import io.slpagent.model.Setting.Kind;
import io.slpagent.model.SettingValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GroupingTest {
  private static final Setting TRANSPORT = Setting.of(Kind.TRANSPORT);
  private static final Setting DOMAIN = Setting.of(Kind.DNS_DOMAIN);
  private static final Setting URL = Setting.of(Kind.SMART_URL);

  private final Map<String, Map<Setting, SettingValue>> devices = new LinkedHashMap<>();

  private GroupingTest with(String name, String transport, String domain) {
    devices.put(
        name,
        domain.isEmpty()
            ? Map.of(TRANSPORT, SettingValue.of(transport))
            : Map.of(TRANSPORT, SettingValue.of(transport), DOMAIN, SettingValue.of(domain)));
    return this;
  }

  @Test
  void a_single_switch_keeps_everything() {
    Grouping one = with("a", "smart", "example.com").grouped();
    assertThat(one.defaults()).isEmpty();
    assertThat(one.own().get("a")).hasSize(2);
  }

  @Test
  void what_most_have_is_a_default_and_the_others_say_otherwise() {
    Grouping three =
        with("a", "smart", "x.example")
            .with("b", "smart", "")
            .with("c", "cslu", "x.example")
            .grouped();
    assertThat(three.defaults())
        .containsEntry(TRANSPORT, "smart")
        .containsEntry(DOMAIN, "x.example");
    assertThat(three.own().get("a")).isEmpty();
    assertThat(three.own().get("b")).isEqualTo(Map.of(DOMAIN, "unmanaged"));
    assertThat(three.own().get("c")).isEqualTo(Map.of(TRANSPORT, "cslu"));
  }

  @Test
  void what_several_share_is_a_group_named_after_them() {
    Grouping four =
        with("berlin-1", "smart", "b.example")
            .with("berlin-2", "smart", "b.example")
            .with("lisbon-1", "smart", "l.example")
            .with("lisbon-2", "smart", "l.example")
            .grouped();
    assertThat(four.defaults()).containsOnlyKeys(TRANSPORT);
    assertThat(four.groups())
        .isEqualTo(
            Map.of("berlin", Map.of(DOMAIN, "b.example"), "lisbon", Map.of(DOMAIN, "l.example")));
    assertThat(four.groupOf())
        .containsEntry("berlin-2", "berlin")
        .containsEntry("lisbon-1", "lisbon");
    assertThat(four.own().values()).allMatch(Map::isEmpty);
  }

  @Test
  void parts_are_never_a_default_that_another_would_inherit_from() {
    SettingValue both =
        new SettingValue.Fields(
            Map.of("registration", "https://a.example/", "utility", "https://u.example/"));
    SettingValue one = new SettingValue.Fields(Map.of("registration", "https://b.example/"));
    devices.put("a", Map.of(URL, both));
    devices.put("b", Map.of(URL, both));
    devices.put("c", Map.of(URL, one));
    assertThat(grouped().defaults()).isEmpty();
    assertThat(grouped().groups()).hasSize(1);
    assertThat(grouped().own().get("c")).isEqualTo(Map.of(URL, "https://b.example/"));
  }

  @Test
  void the_order_of_equal_switches_makes_no_difference() {
    with("a", "smart", "x.example").with("b", "cslu", "y.example").with("c", "smart", "y.example");
    Grouping forth = grouped();
    Map<String, Map<Setting, SettingValue>> back = new LinkedHashMap<>();
    List.copyOf(devices.keySet()).reversed().forEach(n -> back.put(n, devices.get(n)));
    assertThat(Grouping.of(back).defaults()).isEqualTo(forth.defaults());
    assertThat(Grouping.of(back).own()).isEqualTo(forth.own());
  }

  private Grouping grouped() {
    return Grouping.of(devices);
  }
}
