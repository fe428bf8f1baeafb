package io.slpagent.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import io.slpagent.inventory.Connection.Limits;
import io.slpagent.model.DesiredState;
import io.slpagent.model.Secret;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SelectorTest {
  private static final Inventory INVENTORY =
      new Inventory(
          List.of(
              device("sw-access-01", List.of("campus", "access"), Set.of("floor-1")),
              device("sw-access-02", List.of("campus", "access"), Set.of("floor-2")),
              device("sw-core-01", List.of("campus"), Set.of("stack"))),
          List.of());

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '>',
      value = {
        "all > sw-access-01 sw-access-02 sw-core-01",
        "'' > sw-access-01 sw-access-02 sw-core-01",
        "sw-core-01 > sw-core-01",
        "sw-*-01 > sw-access-01 sw-core-01",
        "* > sw-access-01 sw-access-02 sw-core-01",
        "*1* > sw-access-01 sw-core-01",
        "group:campus > sw-access-01 sw-access-02 sw-core-01",
        "group:access label:stack > sw-access-01 sw-access-02 sw-core-01",
        "label:floor-2 > sw-access-02",
      })
  void chooses_by_name_pattern_group_and_label(String words, String chosen) {
    Selector selector = selector(words);

    assertThat(INVENTORY.select(selector).stream().map(Device::name).toList())
        .isEqualTo(List.of(chosen.split(" ")));
    assertThat(INVENTORY.complaints(selector)).isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '>',
      quoteCharacter = '`',
      value = {
        "sw-acess-01 > no device is named 'sw-acess-01'. Did you mean 'sw-access-01'?",
        "access > no device is named 'access'. There is a group of that name: write group:access.",
        "stack > no device is named 'stack'. There is a label of that name: write label:stack.",
        "router > no device is named 'router'. There is sw-access-01, sw-access-02, sw-core-01.",
        "group:acess > no device is in the group 'acess'. Did you mean 'group:access'?",
        "label:x > no device has the label 'x'. There is label:floor-1, label:floor-2, label:stack.",
        "sw-dist-* > no device's name fits 'sw-dist-*'. There is sw-access-01, sw-access-02, sw-core-01.",
        "tag:x > 'tag:x' is not a selector. Write group:NAME, label:NAME, a name, or all.",
      })
  void complains_of_a_word_that_chooses_nothing(String words, String complaint) {
    assertThat(INVENTORY.complaints(selector(words))).containsExactly(complaint);
  }

  @Test
  void complains_of_each_word_although_others_choose() {
    assertThat(INVENTORY.complaints(selector("all sw-core-02 group:core")))
        .containsExactly(
            "no device is named 'sw-core-02'. Did you mean 'sw-core-01'?",
            "no device is in the group 'core'. There is group:access, group:campus.");
  }

  @Test
  void answers_a_pattern_of_many_stars_at_once() {
    String pattern = "*a".repeat(40) + "b";
    String name = "a".repeat(63);

    assertThat(Wildcard.matches(pattern, name)).isFalse();
    assertThat(Wildcard.matches("*a".repeat(40), name)).isTrue();
    assertThatNoException().isThrownBy(() -> INVENTORY.complaints(selector(pattern.repeat(50))));
  }

  private static Selector selector(String words) {
    return new Selector(Stream.of(words.split(" ")).filter(word -> !word.isEmpty()).toList());
  }

  private static Device device(String name, List<String> groups, Set<String> labels) {
    Duration minute = Duration.ofMinutes(1);
    return new Device(
        name,
        groups,
        labels,
        new Connection(
            "192.0.2.1",
            443,
            Transport.RESTCONF,
            "admin",
            new Secret("x"),
            new TlsTrust.SystemTrust(),
            new Limits(minute, minute, minute)),
        DesiredState.of(Map.of()),
        new TrustIntent(false, null, "", false, minute),
        new Expectations(Set.of(), null, 10, true),
        new Policy(Policy.Mode.ENFORCE, false, 20, Policy.Save.NEVER, Set.of(), false));
  }
}
