package io.slpagent.reconcile.memory;

import static org.assertj.core.api.Assertions.assertThat;

import io.slpagent.inventory.Device;
import io.slpagent.model.Setting;
import io.slpagent.model.Setting.Kind;
import io.slpagent.model.SettingValue;
import io.slpagent.plan.Change;
import io.slpagent.reconcile.Devices;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CorrectionFolderTest {
  private static final Instant START = Instant.parse("2026-01-02T03:04:05Z");
  @TempDir private Path folder = Path.of("");
  private @Nullable Instant booted = START.minus(Duration.ofDays(9));
  private final Device device = Devices.at("192.0.2.1", 443);

  private CorrectionFolder memory() {
    return new CorrectionFolder(folder);
  }

  private List<String> corrected(Kind kind, String to, Duration later) {
    Change change =
        new Change(
            Setting.of(kind),
            SettingValue.ABSENT,
            SettingValue.of(to),
            "/m:t",
            List.of(),
            List.of(),
            false);
    return memory().corrected(device, List.of(change), booted, START.plus(later));
  }

  @Test
  void the_third_correction_within_seven_days_makes_a_setting_contested() {
    assertThat(corrected(Kind.TRANSPORT, "smart", Duration.ZERO)).isEmpty();
    assertThat(corrected(Kind.TRANSPORT, "smart", Duration.ofDays(3))).isEmpty();
    assertThat(memory().contested(device)).isEmpty();
    assertThat(corrected(Kind.TRANSPORT, "smart", Duration.ofDays(7)))
        .containsExactly("licensing.transport");
    assertThat(memory().contested(device))
        .containsEntry("licensing.transport", START.plus(Duration.ofDays(7)))
        .hasSize(1);
  }

  @Test
  void corrections_that_are_further_apart_do_not_count() {
    for (int week = 0; week < 10; week++) {
      assertThat(corrected(Kind.TRANSPORT, "smart", Duration.ofDays(4L * week))).isEmpty();
    }
    assertThat(memory().contested(device)).isEmpty();
  }

  @Test
  void a_reload_begins_to_count_anew_and_a_second_more_or_less_is_none() {
    corrected(Kind.TRANSPORT, "smart", Duration.ZERO);
    corrected(Kind.TRANSPORT, "smart", Duration.ofHours(1));
    booted = START.plus(Duration.ofHours(2));
    assertThat(corrected(Kind.TRANSPORT, "smart", Duration.ofHours(3))).isEmpty();
    booted = START.plus(Duration.ofHours(2)).plusSeconds(1);
    corrected(Kind.TRANSPORT, "smart", Duration.ofHours(4));
    booted = null;
    assertThat(corrected(Kind.TRANSPORT, "smart", Duration.ofHours(5)))
        .containsExactly("licensing.transport");
  }

  @Test
  void another_value_in_the_inventory_is_no_contest() {
    corrected(Kind.TRANSPORT, "smart", Duration.ZERO);
    corrected(Kind.TRANSPORT, "cslu", Duration.ofHours(1));
    corrected(Kind.TRANSPORT, "smart", Duration.ofHours(2));
    assertThat(memory().contested(device)).isEmpty();
  }

  @Test
  void it_stays_contested_until_a_person_clears_it() {
    for (int i = 0; i < 3; i++) {
      corrected(Kind.TRANSPORT, "smart", Duration.ofHours(i));
    }
    corrected(Kind.CUSTOM_ID, "lab", Duration.ofDays(300));
    assertThat(memory().contested(device)).containsOnlyKeys("licensing.transport");
    assertThat(memory().contested(Devices.at("192.0.2.2", 443))).isEmpty();
    memory().clear(device);
    assertThat(memory().contested(device)).isEmpty();
    assertThat(corrected(Kind.TRANSPORT, "smart", Duration.ofDays(301))).isEmpty();
  }

  @Test
  void a_damaged_line_does_not_lose_the_others() throws Exception {
    for (int i = 0; i < 3; i++) {
      corrected(Kind.TRANSPORT, "smart", Duration.ofHours(i));
    }
    Path file = file();
    Files.writeString(
        file, "\u0000\nx,yesterday dns.domain\n,\n" + Files.readString(file) + "12,2026");
    assertThat(memory().contested(device)).containsOnlyKeys("licensing.transport");
    assertThat(corrected(Kind.CUSTOM_ID, "lab", Duration.ofHours(4))).isEmpty();
    assertThat(memory().contested(device)).containsOnlyKeys("licensing.transport");
  }

  @Test
  void a_file_that_is_not_ours_is_forgotten_and_written_anew() throws Exception {
    corrected(Kind.TRANSPORT, "smart", Duration.ZERO);
    Files.write(file(), new byte[] {(byte) 0xff, (byte) 0xfe});
    assertThat(memory().contested(device)).isEmpty();
    Files.write(file(), new byte[2 << 20]);
    assertThat(memory().contested(device)).isEmpty();
    corrected(Kind.TRANSPORT, "smart", Duration.ofHours(1));
    assertThat(Files.size(file())).isLessThan(200);
  }

  @Test
  void the_file_is_small_holds_no_value_and_is_for_its_owner_alone() throws Exception {
    for (int i = 0; i < 50; i++) {
      corrected(Kind.CUSTOM_ID, "a value of ours", Duration.ofHours(i));
    }
    assertThat(Files.size(file())).isLessThan(200);
    assertThat(Files.readString(file())).doesNotContain("ours");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
        .isEqualTo("rw-------");
  }

  private Path file() throws Exception {
    try (var files = Files.list(folder)) {
      return files.findFirst().orElseThrow();
    }
  }
}
