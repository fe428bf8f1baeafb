package io.slpagent.licensing.output.clock;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What {@code show ntp associations} says.
 *
 * @param peers the servers and peers, in the order printed
 */
public record NtpAssociations(List<Peer> peers) {
  public NtpAssociations {
    peers = List.copyOf(peers);
  }

  /** The one that the clock follows. */
  public Optional<Peer> followed() {
    return peers.stream().filter(p -> p.standing() == Standing.SYSTEM_PEER).findFirst();
  }

  /**
   * A server or peer.
   *
   * @param address its address or name
   * @param vrf the VRF through which it is asked; null where none is printed
   * @param referenceClock what it follows itself, e.g. {@code .GNSS.}; {@code .INIT.} before it has
   *     answered
   * @param stratum its distance from a reference clock, 1..16; 16 means none
   * @param heardSecondsAgo when it was heard last; null for never
   * @param pollSeconds how often it is asked
   * @param reach which of the last eight questions were answered, one bit each, 0..255
   * @param delayMillis the way there and back
   * @param offsetMillis the distance of the clocks
   * @param dispersionMillis the greatest error; 15937 or more where nothing is known
   * @param standing what the switch makes of it
   * @param configured whether somebody configured it
   */
  public record Peer(
      String address,
      @Nullable String vrf,
      String referenceClock,
      @Nullable Integer stratum,
      @Nullable Long heardSecondsAgo,
      @Nullable Integer pollSeconds,
      @Nullable Integer reach,
      @Nullable Double delayMillis,
      @Nullable Double offsetMillis,
      @Nullable Double dispersionMillis,
      Standing standing,
      boolean configured) {

    /** Whether any of the last eight questions was answered. */
    public boolean reachable() {
      return reach != null && reach != 0;
    }
  }

  /** The mark before the address. */
  public enum Standing {
    SYSTEM_PEER('*'),
    SELECTED('#'),
    CANDIDATE('+'),
    OUTLIER('-'),
    FALSE_TICKER('x'),
    NONE(' ');

    private final char mark;

    Standing(char mark) {
      this.mark = mark;
    }

    static Standing of(char mark) {
      for (Standing standing : values()) {
        if (standing.mark == mark) {
          return standing;
        }
      }
      return NONE;
    }
  }
}
