package io.slpagent.reconcile.memory;

import static org.assertj.core.api.Assertions.assertThat;

import io.slpagent.inventory.Device;
import io.slpagent.model.Setting;
import io.slpagent.model.Setting.Kind;
import io.slpagent.model.SettingValue;
import io.slpagent.reconcile.Devices;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was written unseen is remembered from run to run. */
class UnseenFolderTest {
  private static final Instant THEN = Instant.parse("2026-01-02T03:04:05Z");
  private static final Setting VRF = Setting.of(Kind.VRF);
  private static final SettingValue MGMT = SettingValue.of("Mgmt-vrf");
  private final Device device = Devices.at("192.0.2.1", 443);
  @TempDir private Path folder = Path.of("");

  @Test
  void a_value_is_remembered_with_its_time_and_only_for_its_device() {
    new UnseenFolder(folder).wrote(device, VRF, MGMT, THEN);
    UnseenWrites again = new UnseenFolder(folder);
    assertThat(again.written(device, VRF, MGMT)).contains(THEN);
    assertThat(again.written(device, VRF, SettingValue.of("Other"))).isEmpty();
    assertThat(again.written(Devices.at("192.0.2.2", 443), VRF, MGMT)).isEmpty();
  }

  @Test
  void another_value_takes_its_place() {
    UnseenWrites writes = new UnseenFolder(folder);
    writes.wrote(device, VRF, MGMT, THEN);
    writes.wrote(device, VRF, SettingValue.of("Other"), THEN.plusSeconds(1));
    assertThat(writes.written(device, VRF, MGMT)).isEmpty();
    assertThat(writes.written(device, VRF, SettingValue.of("Other"))).contains(THEN.plusSeconds(1));
  }

  @Test
  void a_damaged_line_is_as_good_as_none() throws IOException {
    UnseenWrites writes = new UnseenFolder(folder);
    writes.wrote(device, VRF, MGMT, THEN);
    try (Stream<Path> files = Files.list(folder)) {
      Path file = files.findFirst().orElseThrow();
      Files.writeString(file, "yesterday\tlicensing.vrf\tMgmt-vrf\nnonsense\n");
    }
    assertThat(new UnseenFolder(folder).written(device, VRF, MGMT)).isEmpty();
  }
}
