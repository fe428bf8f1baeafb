package io.slpagent.simulator.catalyst;

import io.slpagent.simulator.json.Json;
import java.time.Instant;
import java.util.List;

/**
 * What is so on a switch, whatever it says to its users.
 *
 * @param configuration all configuration data
 * @param commandLine the lines that no model carries
 * @param unsaved whether the configuration differs from what is saved
 * @param clock the switch's own time
 * @param licensing trust and reporting
 */
public record Truth(
    Json.Members configuration,
    List<String> commandLine,
    boolean unsaved,
    Instant clock,
    TrustTruth licensing) {}
