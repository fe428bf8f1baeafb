package io.slpagent.reconcile.memory;

import static org.assertj.core.api.Assertions.assertThat;

import io.slpagent.inventory.Device;
import io.slpagent.reconcile.Devices;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RequestFolderTest {
  private static final Instant THEN = Instant.parse("2026-01-02T03:04:05Z");
  @TempDir private Path folder = Path.of("");
  private final Device device = Devices.at("192.0.2.1", 443);

  @Test
  void remembers_a_request_until_its_outcome_is_known() {
    RequestFolder requests = new RequestFolder(folder, "trust");
    assertThat(requests.pending(device)).isEmpty();
    requests.asked(device, THEN);
    assertThat(new RequestFolder(folder, "trust").pending(device)).contains(THEN);
    requests.settled(device);
    assertThat(requests.pending(device)).isEmpty();
  }

  @Test
  void a_file_that_was_cut_short_is_no_request() throws Exception {
    RequestFolder requests = new RequestFolder(folder, "trust");
    requests.asked(device, THEN);
    try (var files = Files.list(folder)) {
      Files.writeString(files.findFirst().orElseThrow(), "2026-01");
    }
    assertThat(requests.pending(device)).isEmpty();
  }
}
