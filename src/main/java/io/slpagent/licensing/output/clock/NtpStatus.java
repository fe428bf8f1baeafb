package io.slpagent.licensing.output.clock;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What {@code show ntp status} says. A part that was not printed is null.
 *
 * @param enabled false where the switch says that NTP is not enabled
 * @param synchronised whether the clock follows a server
 * @param stratum the distance from a reference clock, 1..16; 16 means none
 * @param reference the server or reference clock
 * @param nominalHz the nominal frequency
 * @param actualHz the frequency in effect
 * @param precision as printed, e.g. {@code 2**10}
 * @param uptime since when NTP runs
 * @param resolution as printed
 * @param referenceTime when the clock was last set, from the NTP timestamp itself (RFC 5905 section
 *     6), so independent of any zone; null where never
 * @param offsetMillis the distance to the server
 * @param rootDelayMillis the way there and back to the reference clock
 * @param rootDispersionMillis the greatest error against the reference clock
 * @param peerDispersionMillis the greatest error against the server
 * @param loopState as printed, e.g. {@code 'CTRL' (Normal Controlled Loop)}
 * @param drift as printed, in seconds a second
 * @param pollSeconds how often the server is asked
 * @param lastUpdate as printed, e.g. {@code 9 sec ago}
 */
public record NtpStatus(
    @Nullable Boolean enabled,
    @Nullable Boolean synchronised,
    @Nullable Integer stratum,
    @Nullable String reference,
    @Nullable Double nominalHz,
    @Nullable Double actualHz,
    @Nullable String precision,
    @Nullable Duration uptime,
    @Nullable Long resolution,
    @Nullable Instant referenceTime,
    @Nullable Double offsetMillis,
    @Nullable Double rootDelayMillis,
    @Nullable Double rootDispersionMillis,
    @Nullable Double peerDispersionMillis,
    @Nullable String loopState,
    @Nullable String drift,
    @Nullable Integer pollSeconds,
    @Nullable String lastUpdate) {}
