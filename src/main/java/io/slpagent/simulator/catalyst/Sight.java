package io.slpagent.simulator.catalyst;

import io.slpagent.simulator.fleet.SwitchSpec;
import io.slpagent.simulator.fleet.SwitchSpec.CommandLine;
import io.slpagent.simulator.fleet.WorldSpec;
import io.slpagent.simulator.json.Json;
import io.slpagent.simulator.world.LicensingEngine;
import io.slpagent.simulator.world.Standing;
import java.time.Instant;

/**
 * What can be seen of a switch at one moment, to be read while the switch is held and not kept.
 *
 * @param spec what it was at the start
 * @param now by its own clock
 * @param configured what is configured
 * @param standing how it stands in the world
 * @param engine its smart agent
 * @param world what is around it
 */
public record Sight(
    SwitchSpec spec,
    Instant now,
    Configured configured,
    Standing standing,
    LicensingEngine engine,
    WorldSpec world) {

  /**
   * What is configured.
   *
   * @param data by model, to be read and not to be changed
   * @param commandLine by command line alone
   * @param unsaved whether it differs from what is saved
   */
  public record Configured(Json.Members data, CommandLine commandLine, boolean unsaved) {}
}
