package io.slpagent.simulator.world;

import java.time.Duration;

/** What a smart agent sees of its switch. */
public interface Surroundings {
  Standing standing();

  /** How far the switch's clock is ahead of the world's. */
  Duration clockOff();

  boolean behindProxy();

  /** The version of the smart agent. */
  String agent();
}
