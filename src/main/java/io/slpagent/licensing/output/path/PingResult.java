package io.slpagent.licensing.output.path;

import org.jspecify.annotations.Nullable;

/**
 * What {@code ping} says. A part that was not printed is null. Firewalls drop pings: one that fails
 * proves nothing alone.
 *
 * @param target the address that was asked
 * @param source the address it was asked from; null where none was given
 * @param sent how many packets
 * @param received how many answers
 * @param percent the share of answers, 0..100
 * @param packetBytes the size of a packet
 * @param timeoutSeconds how long each answer was waited for
 * @param minMillis the shortest round trip
 * @param avgMillis the mean
 * @param maxMillis the longest
 * @param marks one mark a packet, as printed: {@code !} an answer, {@code .} none, {@code U}
 *     unreachable, {@code Q} a busy receiver, {@code M} could not be cut
 * @param resolution how the name was resolved
 * @param refusal why nothing was sent, as the switch puts it; null where something was
 */
public record PingResult(
    @Nullable String target,
    @Nullable String source,
    @Nullable Integer sent,
    @Nullable Integer received,
    @Nullable Integer percent,
    @Nullable Integer packetBytes,
    @Nullable Integer timeoutSeconds,
    @Nullable Integer minMillis,
    @Nullable Integer avgMillis,
    @Nullable Integer maxMillis,
    String marks,
    Resolution resolution,
    @Nullable String refusal) {

  /** Whether any answer came. */
  public boolean answered() {
    return received == null ? marks.indexOf('!') >= 0 : received > 0;
  }

  /** How many packets a router on the way called unreachable. */
  public int unreachable() {
    return (int) marks.chars().filter(c -> c == 'U').count();
  }
}
