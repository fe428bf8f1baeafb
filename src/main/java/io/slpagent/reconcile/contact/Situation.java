package io.slpagent.reconcile.contact;

import io.slpagent.drift.Drift;
import io.slpagent.licensing.LicensingState;
import io.slpagent.licensing.shown.Shown;
import io.slpagent.model.ObservedState;
import io.slpagent.yang.binding.SettingBindings;

/**
 * What one session found out about a device.
 *
 * @param observed the settings and everything else that was read
 * @param state what the data says about licensing
 * @param shown what the command line shows of licensing
 * @param drift how the settings differ from what is desired
 * @param bindings which places of the device's own schema carry the settings
 */
public record Situation(
    ObservedState observed,
    LicensingState state,
    Shown shown,
    Drift drift,
    SettingBindings bindings) {}
