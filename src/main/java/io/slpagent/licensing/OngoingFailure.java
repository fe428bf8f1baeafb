package io.slpagent.licensing;

import io.slpagent.model.Path;
import io.slpagent.model.Tree;
import java.util.List;
import java.util.Optional;

/**
 * The reason of a failure that goes on, as far as the model shows one: the last utility report, or
 * the last exchange with the server, did not succeed and nothing succeeded since. The statistics of
 * {@code show license tech support} are in no model.
 */
final class OngoingFailure {
  private static final Path INFO = LicensingState.STATE.child("state-info");

  /** Each shows whether its last attempt succeeded, and why not. */
  private static final List<Attempt> ATTEMPTS =
      List.of(
          new Attempt(
              INFO.child("utility").child("reporting-times"),
              "last-report-success",
              "last-report-time"),
          exchange("authorization-authorized"),
          exchange("authorization-out-of-compliance"),
          exchange("authorization-authorization-expired"));

  private OngoingFailure() {}

  private record Attempt(Path where, String success, String time) {}

  private static Attempt exchange(String container) {
    return new Attempt(
        INFO.child("authorization").child(container), "last-comm-status-success", "last-comm-time");
  }

  /** The reason in the switch's words, at most 255 characters; empty where there is no failure. */
  static String of(Tree.Container data) {
    return ATTEMPTS.stream()
        .flatMap(attempt -> reason(data, attempt).stream())
        .findFirst()
        .orElse("");
  }

  private static Optional<String> reason(Tree.Container data, Attempt attempt) {
    if (!data.leaf(attempt.where().child(attempt.success())).orElse("").equals("false")) {
      return Optional.empty();
    }
    String message = clean(data.leaf(attempt.where().child("fail-message")).orElse(""));
    if (!message.isEmpty()) {
      return Optional.of(message);
    }
    // a switch that never tried says "false" too, with the time of "never"
    return data.leaf(attempt.where().child(attempt.time()))
        .flatMap(Moments::parse)
        .filter(time -> !Moments.isNever(time))
        .map(time -> "the attempt of " + Moments.show(time) + " did not succeed");
  }

  private static String clean(String message) {
    String plain = message.replaceAll("\\p{Cntrl}+", " ").strip();
    return plain.length() > 255 ? plain.substring(0, 255) : plain;
  }
}
