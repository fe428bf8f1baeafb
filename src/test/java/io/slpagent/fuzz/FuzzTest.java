package io.slpagent.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A short run of what {@code make fuzz} does for as long as one likes. */
class FuzzTest {
  private static final int INPUTS = 1000;
  private static final long SEED = 62_42;

  static List<Target> targets() {
    return Targets.ALL;
  }

  @ParameterizedTest
  @MethodSource("targets")
  void damaged_input_ends_in_a_result_or_in_one_kind_of_failure(Target target) throws Exception {
    assertThat(Run.of(target, SEED, fed -> fed < INPUTS)).isGreaterThanOrEqualTo(INPUTS);
  }

  @Test
  void every_folder_of_seeds_belongs_to_a_target() throws Exception {
    try (Stream<Path> folders = Files.list(Path.of("src/test/resources/fuzz"))) {
      assertThat(folders.map(f -> String.valueOf(f.getFileName())))
          .isSubsetOf(Targets.ALL.stream().map(Target::name).toList());
    }
  }

  @Test
  void a_target_that_fails_is_found_and_its_input_kept() {
    Target weak =
        Target.ofText(
            "weak",
            text -> {
              if (text.contains("#")) {
                throw new IllegalStateException("found");
              }
            });

    assertThatExceptionOfType(AssertionError.class)
        .isThrownBy(() -> Run.of(weak, SEED, fed -> fed < 10_000))
        .withMessageContaining("target/fuzz/weak-")
        .withRootCauseInstanceOf(IllegalStateException.class);
  }
}
