package io.slpagent.reconcile.memory;

import static org.assertj.core.api.Assertions.assertThat;

import io.slpagent.inventory.Device;
import io.slpagent.licensing.RumPileUp.Backlog;
import io.slpagent.reconcile.Devices;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BacklogFolderTest {
  private static final Instant THEN = Instant.parse("2026-01-02T03:04:05Z");
  @TempDir private Path folder = Path.of("");
  private final Device device = Devices.at("192.0.2.1", 443);

  @Test
  void the_count_of_the_last_run_is_known_to_the_next_and_takes_one_file() throws Exception {
    BacklogFolder backlogs = new BacklogFolder(folder.resolve("backlog"));
    assertThat(backlogs.last(device)).isEmpty();
    for (int i = 0; i < 50; i++) {
      backlogs.keep(device, Backlog.first(i, THEN));
    }
    backlogs.keep(device, Backlog.first(7, THEN).next(9, THEN.plusSeconds(60)));
    assertThat(new BacklogFolder(folder.resolve("backlog")).last(device))
        .contains(new Backlog(9, THEN.plusSeconds(60), 7, THEN));
    try (var files = Files.list(folder.resolve("backlog"))) {
      assertThat(files).hasSize(1);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "9", "9 2026", "-1 2026-01-02T03:04:05Z 1 2026-01-02T03:04:05Z", "x y z w"})
  void a_damaged_file_is_no_count_and_is_written_anew(String damage) throws Exception {
    BacklogFolder backlogs = new BacklogFolder(folder);
    backlogs.keep(device, Backlog.first(3, THEN));
    try (var files = Files.list(folder)) {
      Files.writeString(files.findFirst().orElseThrow(), damage);
    }
    assertThat(backlogs.last(device)).isEmpty();
    backlogs.keep(device, Backlog.first(4, THEN));
    assertThat(backlogs.last(device)).contains(Backlog.first(4, THEN));
  }

  @Test
  void a_folder_that_cannot_be_used_fails_nothing() throws Exception {
    Path file = Files.writeString(folder.resolve("file"), "");
    BacklogFolder backlogs = new BacklogFolder(file);
    backlogs.keep(device, Backlog.first(3, THEN));
    assertThat(backlogs.last(device)).isEmpty();
  }
}
