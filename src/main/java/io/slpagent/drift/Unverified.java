package io.slpagent.drift;

import io.slpagent.model.Setting;
import io.slpagent.model.SettingValue;

/**
 * A managed setting of which nothing can be said.
 *
 * @param setting which
 * @param wanted what is wanted
 * @param reason why nothing can be said, as a clause
 */
public record Unverified(Setting setting, SettingValue wanted, String reason) {}
