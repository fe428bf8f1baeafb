package io.slpagent.reconcile;

import io.slpagent.inventory.Device;
import io.slpagent.reconcile.wave.Waves;
import io.slpagent.report.Mode;
import java.util.List;

/**
 * What a run is asked for.
 *
 * @param mode how far along the line it goes
 * @param devices which devices
 * @param parallel how many devices at once, at least 1
 * @param approval on whose word it may write
 * @param waves how the devices follow one another
 * @param errand what it is to bring about
 */
public record RunRequest(
    Mode mode, List<Device> devices, int parallel, Approval approval, Waves waves, Errand errand) {
  public RunRequest {
    devices = List.copyOf(devices);
    if (parallel < 1) {
      throw new IllegalArgumentException("at least one device at a time");
    }
  }

  /** All devices in one wave. */
  public RunRequest(Mode mode, List<Device> devices, int parallel, Approval approval) {
    this(mode, devices, parallel, approval, Waves.NONE);
  }

  /** Everything that was declared. */
  public RunRequest(Mode mode, List<Device> devices, int parallel, Approval approval, Waves waves) {
    this(mode, devices, parallel, approval, waves, Errand.ALL);
  }
}
