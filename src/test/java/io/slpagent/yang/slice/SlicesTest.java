package io.slpagent.yang.slice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class SlicesTest {
  private static final Slices SLICES = Slices.bundled();

  private static Map<String, String> device(String ofNative, String ip, String license, String ia) {
    return Map.of(
        "Cisco-IOS-XE-native", ofNative,
        "Cisco-IOS-XE-ip", ip,
        "Cisco-IOS-XE-license", license,
        "Cisco-IOS-XE-http", ip,
        "cisco-ia", ia);
  }

  @Test
  void a_device_with_just_the_revisions_of_a_slice_gets_that_slice() {
    Slice slice =
        SLICES
            .fitting(device("2024-07-01", "2024-07-01", "2023-11-01", "2024-07-01"))
            .orElseThrow();
    assertThat(slice.name()).isEqualTo("17.15");
    assertThat(slice.origin()).isEqualTo("slice 17.15");
  }

  @Test
  void a_device_between_two_slices_gets_the_older_and_the_origin_says_so() {
    Slice slice =
        SLICES
            .fitting(device("2024-11-01", "2024-11-01", "2024-07-10", "2024-07-01"))
            .orElseThrow();
    assertThat(slice.name()).isEqualTo("17.15");
    assertThat(slice.origin()).isEqualTo("slice 17.15 (module revisions differ)");
  }

  @Test
  void one_module_that_is_older_leads_to_an_older_slice() {
    assertThat(SLICES.fitting(device("2026-02-01", "2023-07-01", "2022-11-01", "2021-11-01")))
        .map(Slice::name)
        .contains("17.12");
  }

  @Test
  void a_release_that_nobody_has_seen_yet_gets_the_newest() {
    assertThat(SLICES.fitting(device("2029-01-01", "2029-01-01", "2029-01-01", "2029-01-01")))
        .map(Slice::origin)
        .contains("slice 26.1 (module revisions differ)");
  }

  @Test
  void a_device_that_is_older_than_all_or_lists_none_of_the_modules_gets_none() {
    assertThat(SLICES.fitting(device("2019-01-01", "2019-01-01", "2019-01-01", "2019-01-01")))
        .isEmpty();
    assertThat(SLICES.fitting(Map.of("openconfig-vlan", "2025-01-01"))).isEmpty();
  }

  @Test
  void a_device_that_lists_modules_without_submodules_is_judged_by_those() {
    assertThat(SLICES.fitting(Map.of("Cisco-IOS-XE-native", "2023-07-01")))
        .map(Slice::name)
        .contains("17.12");
  }
}
