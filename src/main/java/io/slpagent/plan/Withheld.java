package io.slpagent.plan;

import io.slpagent.model.SettingValue;
import org.jspecify.annotations.Nullable;

/**
 * Something that would be done, and is not.
 *
 * @param what the setting or the action, e.g. {@code licensing.proxy} or {@code trust}
 * @param before what is there; null where it is not known
 * @param after what is wanted
 * @param reason why it is not done, as a clause
 */
public record Withheld(
    String what, @Nullable SettingValue before, SettingValue after, String reason) {}
