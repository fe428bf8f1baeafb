package io.slpagent.licensing.output.path;

import org.jspecify.annotations.Nullable;

/**
 * What {@code telnet HOST PORT} says.
 *
 * @param host the name that was tried; null where an address was given
 * @param address the address that was tried; null where it did not come so far
 * @param port the port, 1..65535; null where none was printed, which is 23
 * @param outcome how it ended
 * @param resolution how the name was resolved
 */
public record TelnetResult(
    @Nullable String host,
    @Nullable String address,
    @Nullable Integer port,
    TelnetOutcome outcome,
    Resolution resolution) {}
