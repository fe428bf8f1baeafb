package io.slpagent.restconf.wire;

import io.slpagent.device.DeviceException;
import io.slpagent.device.DeviceException.Effect;
import io.slpagent.device.DeviceException.Origin;

/** What an HTTP status of 300 or more means, with advice. */
final class AnswerFailure {
  private final Origin origin;
  private final Failures failures;
  private final Ask ask;
  private final Answer answer;
  private final ErrorReport report;

  AnswerFailure(Origin origin, Failures failures, Ask ask, Answer answer) {
    this.origin = origin;
    this.failures = failures;
    this.ask = ask;
    this.answer = answer;
    this.report = ErrorReport.of(answer);
  }

  DeviceException exception() {
    Effect effect = failures.effect();
    return switch (answer.status()) {
      case 401 ->
          new DeviceException.Unauthenticated(
              origin,
              effect,
              said("the user name or password is wrong"),
              "Check the user name and password of this device in the inventory, and that the"
                  + " switch lets this user in ('aaa authentication login', 'ip http"
                  + " authentication').");
      case 403 ->
          new DeviceException.Forbidden(
              origin,
              effect,
              said("the user may not do this"),
              "Give the user privilege 15 on the switch, or a NACM rule that allows it.");
      case 409 ->
          ErrorReport.isBusy(answer)
              ? failures.busy(ask, said("the device is busy"), report.holder())
              : refused(
                  effect,
                  "the change does not fit what is there",
                  "Read the device again and plan anew.");
      default -> other(effect);
    };
  }

  private DeviceException other(Effect effect) {
    int status = answer.status();
    if (status < 400) {
      return refused(
          effect,
          "it points to another place (" + answer.location() + "), which is never followed",
          "Check that host and port in the inventory are the switch's own, with no portal in"
              + " between.");
    }
    if (status >= 500) {
      return refused(
          ask.writes() ? Effect.UNKNOWN : effect,
          "the device failed",
          "Look at 'show platform software yang-management process' on the switch, then run"
              + " again.");
    }
    return refused(effect, meaning(status), advice(status));
  }

  private static String meaning(int status) {
    return switch (status) {
      case 404 -> "not there";
      case 405 -> "not allowed on this node";
      case 412 -> "changed meanwhile";
      case 413, 414 -> "the request is too long for the device";
      case 415 -> "the device does not take this media type";
      case 429 -> "too many requests";
      default -> "not accepted";
    };
  }

  private static String advice(int status) {
    return switch (status) {
      case 404 ->
          "Check that 'restconf' and 'ip http secure-server' are configured on the switch, and that"
              + " its release has this node.";
      case 412 -> "Read the device again and plan anew.";
      case 429 -> "Ask less often, then run again.";
      default -> "What the device says above tells what it did not take; it was not applied.";
    };
  }

  private DeviceException refused(Effect effect, String meaning, String advice) {
    return new DeviceException.Refused(
        origin, effect, failures.clean(ask, report.tag()), said(meaning), advice);
  }

  /** Our words, the status, and the device's own words. */
  private String said(String meaning) {
    String text = meaning + " (HTTP " + answer.status();
    if (!report.tag().isEmpty()) {
      text += " " + report.tag();
    }
    text += ")";
    return failures.clean(ask, report.message().isEmpty() ? text : text + ": " + report.message());
  }
}
