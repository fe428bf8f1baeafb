package io.slpagent.survey;

import io.slpagent.inventory.Device;

/**
 * A switch that no inventory declares, and how to reach it.
 *
 * @param target where it is, as it was given
 * @param device how it is reached; declares nothing else
 */
public record Place(Target target, Device device) {

  /** Its host and port. */
  public String address() {
    return device.connection().host() + ":" + device.connection().port();
  }
}
