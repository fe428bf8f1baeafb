package io.slpagent.licensing;

import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Field notice FN72578: usage (RUM) reports that nobody acknowledges pile up on a switch until it
 * spends its processor on them; "at 1000 RUM reports, high CPU/memory usage might be seen". Fixed
 * in 17.3.7, 17.6.5 and 17.9.1. The notice is about releases, so a release is looked at here, for a
 * note and for nothing else: no path and no decision depends on it.
 */
public final class RumPileUp {
  private static final Pattern RELEASE =
      Pattern.compile("\\b17\\.([0-9]{1,2})\\.([0-9]{1,2})(?![0-9])");

  private RumPileUp() {}

  /**
   * How many closed reports were not acknowledged at one time, and since when they have not become
   * fewer.
   *
   * @param closed closed reports without acknowledgement
   * @param at when they were counted, by the agent's clock
   * @param startClosed how many there were when their number last fell, or was first seen
   * @param startAt when that was
   */
  public record Backlog(int closed, Instant at, int startClosed, Instant startAt) {

    /** The first count of a switch. */
    public static Backlog first(int closed, Instant at) {
      return new Backlog(closed, at, closed, at);
    }

    /** A later count. */
    public Backlog next(int now, Instant when) {
      return now < closed ? first(now, when) : new Backlog(now, when, startClosed, startAt);
    }
  }

  /**
   * The release in which a known sufferer is fixed.
   *
   * @param software what the switch says about its software
   * @return empty where the release does not suffer, or cannot be told
   */
  public static Optional<String> fixedIn(String software) {
    Matcher release = RELEASE.matcher(software);
    if (!release.find()) {
      return Optional.empty();
    }
    int train = Integer.parseInt(release.group(1));
    int rebuild = Integer.parseInt(release.group(2));
    // Smart Licensing Using Policy begins with 17.3.2
    return switch (train) {
      case 3 -> rebuild >= 2 && rebuild < 7 ? Optional.of("17.3.7") : Optional.empty();
      case 4, 5 -> Optional.of("17.6.5");
      case 6 -> rebuild < 5 ? Optional.of("17.6.5") : Optional.empty();
      case 7, 8 -> Optional.of("17.9.1");
      default -> Optional.empty();
    };
  }

  /** A sentence about a release that is known to suffer; empty where it is not. */
  public static Optional<String> ofRelease(String software) {
    return fixedIn(software)
        .map(fixed ->
            "this release is known to suffer from reports that pile up (field notice FN72578):"
                + " fixed in "
                + fixed);
  }

  /**
   * A clause about a backlog that grows; empty where it does not.
   *
   * @param closed closed reports without acknowledgement now
   * @param earlier what the run before this one counted; null where none did
   */
  public static Optional<String> growth(int closed, @Nullable Backlog earlier) {
    if (earlier == null || closed <= earlier.startClosed()) {
      return Optional.empty();
    }
    int since = closed - earlier.startClosed();
    int step = closed - earlier.closed();
    String begin = since + " more than " + Moments.show(earlier.startAt());
    return Optional.of(
        step == 0 || earlier.startAt().equals(earlier.at())
            ? begin
            : step + " more than in the run of " + Moments.show(earlier.at()) + ", " + begin);
  }
}
