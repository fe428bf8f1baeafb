package io.slpagent.reconcile.wave;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WavesTest {
  private static List<Integer> sizes(int canary, @Nullable String size, int devices) {
    Waves waves = waves(canary, size, null);
    return waves.of(IntStream.range(0, devices).boxed().toList()).stream().map(List::size).toList();
  }

  private static Waves waves(int canary, @Nullable String size, @Nullable String stopAfter) {
    return new Waves(
        canary,
        size == null ? null : Amount.parse(size),
        Duration.ZERO,
        stopAfter == null ? null : Amount.parse(stopAfter));
  }

  @Test
  void without_options_there_is_one_wave() {
    assertThat(sizes(0, null, 7)).containsExactly(7);
    assertThat(Waves.NONE.areAsked()).isFalse();
  }

  @Test
  void a_canary_comes_first_and_all_others_follow() {
    assertThat(sizes(1, null, 7)).containsExactly(1, 6);
    assertThat(sizes(9, null, 7)).containsExactly(7);
  }

  @Test
  void waves_have_the_size_that_was_asked_for_and_the_last_one_what_is_left() {
    assertThat(sizes(0, "3", 7)).containsExactly(3, 3, 1);
    assertThat(sizes(2, "3", 7)).containsExactly(2, 3, 2);
  }

  @Test
  void a_share_is_of_all_devices_is_rounded_down_and_is_never_none() {
    assertThat(sizes(1, "25%", 11)).containsExactly(1, 2, 2, 2, 2, 2);
    assertThat(sizes(0, "1%", 3)).containsExactly(1, 1, 1);
    assertThat(sizes(0, "100%", 3)).containsExactly(3);
  }

  @Test
  void no_device_is_lost_or_doubled_and_their_order_stays() {
    List<Integer> all = IntStream.range(0, 53).boxed().toList();
    for (int canary = 0; canary < 60; canary += 7) {
      for (String size : List.of("1", "2", "50", "60", "3%", "99%")) {
        assertThat(waves(canary, size, null).of(all).stream().flatMap(List::stream))
            .containsExactlyElementsOf(all);
      }
    }
    assertThat(sizes(3, "2", 0)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"1, 1, 9, true", "2, 1, 9, false", "10%, 1, 25, false", "10%, 2, 25, true"})
  void a_run_ends_with_so_many_failures(String after, int failures, int devices, boolean ends) {
    assertThat(waves(1, null, after).endWith(failures, devices)).isEqualTo(ends);
  }

  @Test
  void a_run_without_a_bound_never_ends_early() {
    assertThat(Waves.NONE.endWith(1_000, 1_000)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "0", "-1", "0%", "101%", "1.5", "ten", "99999999", "5 %", "%"})
  void amounts_that_make_no_sense_are_refused_in_words(String text) {
    assertThatThrownBy(() -> Amount.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("is ");
  }
}
