package io.slpagent.reconcile.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.slpagent.inventory.Device;
import io.slpagent.reconcile.Devices;
import io.slpagent.reconcile.memory.DeviceLease.BusyException;
import io.slpagent.reconcile.memory.DeviceLease.Lease;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LockFolderTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-01-02T03:04:05Z"), ZoneOffset.UTC);
  @TempDir private Path folder = Path.of("");

  @Test
  void the_second_writer_of_a_device_is_told_who_the_first_is() throws Exception {
    LockFolder locks = new LockFolder(folder.resolve("locks"), CLOCK);
    Device device = Devices.at("192.0.2.1", 443);
    try (Lease lease = locks.take(device, "run-1")) {
      assertThat(lease).isNotNull();
      assertThatThrownBy(() -> locks.take(device, "run-2"))
          .isInstanceOf(BusyException.class)
          .hasMessageContaining("run run-1")
          .hasMessageContaining("2026-01-02T03:04:05Z");
    }
  }

  @Test
  void a_device_is_free_again_after_its_run() throws Exception {
    LockFolder locks = new LockFolder(folder.resolve("locks"), CLOCK);
    Device device = Devices.at("192.0.2.1", 443);
    locks.take(device, "run-1").close();
    try (Lease lease = locks.take(device, "run-2")) {
      assertThat(lease).isNotNull();
    }
  }

  @Test
  void other_devices_are_free_and_odd_host_names_stay_in_the_folder() throws Exception {
    LockFolder locks = new LockFolder(folder.resolve("locks"), CLOCK);
    try (Lease one = locks.take(Devices.at("192.0.2.1", 443), "run");
        Lease two = locks.take(Devices.at("192.0.2.1", 8443), "run");
        Lease three = locks.take(Devices.at("../../x", 443), "run")) {
      assertThat(one).isNotEqualTo(two).isNotEqualTo(three);
      try (var files = Files.list(folder.resolve("locks"))) {
        assertThat(files).hasSize(3);
      }
    }
  }

  @Test
  void the_folder_is_for_its_owner_alone() throws Exception {
    new LockFolder(folder.resolve("locks"), CLOCK).take(Devices.at("192.0.2.1", 443), "r").close();
    assertThat(Files.getPosixFilePermissions(folder.resolve("locks")))
        .isEqualTo(PosixFilePermissions.fromString("rwx------"));
  }
}
