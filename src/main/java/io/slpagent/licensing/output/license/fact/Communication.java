package io.slpagent.licensing.output.license.fact;

import io.slpagent.licensing.output.SwitchTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The statistics of the exchanges with CSSM or CSLU.
 *
 * @param level {@code DIRECT} (smart, trusted) or {@code INDIRECT}
 * @param state such as {@code Device configured for Offline transport}
 * @param exchanges one a kind, in the order of the output
 */
public record Communication(
    @Nullable String level, @Nullable String state, List<Exchange> exchanges) {
  public Communication {
    exchanges = List.copyOf(exchanges);
  }

  /** The exchange of a name, such as {@code Trust Sync}. */
  public Optional<Exchange> exchange(String name) {
    return exchanges.stream().filter(exchange -> exchange.name().equals(name)).findFirst();
  }

  /**
   * One kind of exchange.
   *
   * @param name such as {@code Usage Reporting}
   * @param attempts how often since the agent started
   * @param successes how many of them succeeded
   * @param failures how many failed: history, not a fault
   * @param ongoing how many failed in a row until now: above 0 is a fault now
   * @param ongoingCommunication how many of those never reached the server
   * @param last the last response
   * @param failure why it failed, in the server's or the agent's words
   * @param lastSuccess when it last succeeded
   * @param lastFailure when it last failed
   */
  public record Exchange(
      String name,
      @Nullable Integer attempts,
      @Nullable Integer successes,
      @Nullable Integer failures,
      @Nullable Integer ongoing,
      @Nullable Integer ongoingCommunication,
      @Nullable Response last,
      @Nullable String failure,
      @Nullable SwitchTime lastSuccess,
      @Nullable SwitchTime lastFailure) {

    /** Whether it fails now. */
    public boolean failing() {
      return ongoing != null && ongoing > 0;
    }
  }

  /** What a response means. */
  public enum Kind {
    OK,
    /** Taken, the acknowledgement comes later: no failure. */
    OK_POLL,
    /** The server is busy and asks to come again. */
    OK_TRY_AGAIN,
    NO_REPLY,
    INVALID_STATUS_CODE,
    NO_DATA_TO_PROCESS,
    BUILD_REQUEST_ERROR,
    OTHER;

    /** Whether the server was reached. */
    public boolean reached() {
      return switch (this) {
        case OK, OK_POLL, OK_TRY_AGAIN, INVALID_STATUS_CODE -> true;
        case NO_REPLY, NO_DATA_TO_PROCESS, BUILD_REQUEST_ERROR, OTHER -> false;
      };
    }
  }

  /**
   * A response.
   *
   * @param text as printed
   * @param at when it came; some have no time
   */
  public record Response(Kind kind, String text, @Nullable SwitchTime at) {}
}
