package io.slpagent.drift;

import static org.assertj.core.api.Assertions.assertThat;

import io.slpagent.model.DesiredState;
import io.slpagent.model.Observation;
import io.slpagent.model.Observation.Role;
import io.slpagent.model.Observation.Sighting;
import io.slpagent.model.ObservedState;
import io.slpagent.model.Setting;
import io.slpagent.model.Setting.Kind;
import io.slpagent.model.SettingValue;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every pair of a wish and a reading; each seed is another thousand pairs. */
class DriftPropertiesTest {
  private static final int PAIRS = 1000;

  static LongStream seeds() {
    return LongStream.rangeClosed(1, 5);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void what_is_as_it_was_read_is_no_drift(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < PAIRS; i++) {
      Setting setting = setting(random);
      SettingValue value = value(setting, random);
      Sighting target = new Sighting("/t", value, Role.TARGET, random.nextBoolean());
      ObservedState observed =
          DriftDetectorTest.observed(Map.of(setting, DriftDetectorTest.seen(target)));
      assertThat(DriftDetector.detect(DesiredState.of(Map.of(setting, value)), observed))
          .isEqualTo(new Drift(List.of(), List.of()));
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void a_setting_is_the_same_or_differs_or_is_unknown_and_never_two_of_them(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < PAIRS; i++) {
      Map<Setting, SettingValue> wanted = new LinkedHashMap<>();
      Map<Setting, Observation> seen = new LinkedHashMap<>();
      fill(wanted, seen, random);
      Drift drift = DriftDetector.detect(DesiredState.of(wanted), DriftDetectorTest.observed(seen));
      List<Setting> named = new ArrayList<>();
      drift.differences().forEach(d -> named.add(d.setting()));
      drift.unverified().forEach(u -> named.add(u.setting()));
      assertThat(named).doesNotHaveDuplicates();
      assertThat(wanted.keySet()).containsAll(named);
      assertThat(drift.differences())
          .isSortedAccordingTo((a, b) -> a.setting().compareTo(b.setting()));
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void the_order_of_the_input_does_not_matter(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < PAIRS; i++) {
      Map<Setting, SettingValue> wanted = new LinkedHashMap<>();
      Map<Setting, Observation> seen = new LinkedHashMap<>();
      fill(wanted, seen, random);
      assertThat(
              DriftDetector.detect(
                  DesiredState.of(shuffled(wanted, random)),
                  DriftDetectorTest.observed(shuffled(seen, random))))
          .isEqualTo(
              DriftDetector.detect(DesiredState.of(wanted), DriftDetectorTest.observed(seen)));
    }
  }

  private static void fill(
      Map<Setting, SettingValue> wanted, Map<Setting, Observation> seen, Random random) {
    for (int n = random.nextInt(6); n >= 0; n--) {
      Setting setting = setting(random);
      wanted.put(setting, value(setting, random));
      List<Sighting> sightings = new ArrayList<>();
      for (Role role : Role.values()) {
        if (role == Role.TARGET || random.nextInt(3) == 0) {
          sightings.add(
              new Sighting("/" + role, value(setting, random), role, random.nextBoolean()));
        }
      }
      if (random.nextInt(10) > 0) {
        seen.put(setting, new Observation.Seen(sightings));
      }
    }
  }

  private static <V> Map<Setting, V> shuffled(Map<Setting, V> map, Random random) {
    List<Setting> keys = new ArrayList<>(map.keySet());
    Collections.shuffle(keys, random);
    Map<Setting, V> shuffled = new LinkedHashMap<>();
    for (Setting key : keys) {
      V value = map.get(key);
      if (value != null) {
        shuffled.put(key, value);
      }
    }
    return shuffled;
  }

  private static Setting setting(Random random) {
    Kind[] kinds = {
      Kind.DNS_SERVERS, Kind.DNS_DOMAIN, Kind.TRANSPORT, Kind.SMART_URL, Kind.CUSTOMER_TAGS
    };
    return new Setting(kinds[random.nextInt(kinds.length)], random.nextBoolean() ? "" : "Mgmt-vrf");
  }

  private static SettingValue value(Setting setting, Random random) {
    if (random.nextInt(5) == 0) {
      return SettingValue.ABSENT;
    }
    String word = List.of("a", "B", "c.example.com", "192.0.2.1", "::1").get(random.nextInt(5));
    return switch (setting.kind()) {
      case DNS_SERVERS ->
          new SettingValue.Sequence(
              random.nextBoolean() ? List.of(word) : List.of(word, "192.0.2.9"));
      case CUSTOMER_TAGS -> new SettingValue.Fields(Map.of("1", word));
      default -> SettingValue.of(word);
    };
  }
}
