package io.slpagent.licensing.output.license.fact;

import io.slpagent.licensing.output.SwitchTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the agent works.
 *
 * @param enabled {@code Smart Licensing is ENABLED}
 * @param usingPolicy whether the switch speaks of Smart Licensing Using Policy (from 17.3.2)
 * @param reportingMode {@code STANDARD}, from agent 5.11.2
 * @param utility whether utility mode is on
 * @param customId the operator's own name for the switch
 * @param conversion automatic conversion of older licences, from agent 5.10.1
 * @param lastPush the last data pushed for the conversion
 * @param lastExport the last file written for the conversion
 * @param exportFeatures features that an export authorisation key allows
 */
public record Mode(
    @Nullable Boolean enabled,
    boolean usingPolicy,
    @Nullable String reportingMode,
    @Nullable Boolean utility,
    @Nullable String customId,
    @Nullable Boolean conversion,
    @Nullable SwitchTime lastPush,
    @Nullable SwitchTime lastExport,
    List<String> exportFeatures) {
  public Mode {
    exportFeatures = List.copyOf(exportFeatures);
  }
}
