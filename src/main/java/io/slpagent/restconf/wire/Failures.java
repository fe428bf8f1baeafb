package io.slpagent.restconf.wire;

import io.slpagent.device.DeviceException;
import io.slpagent.device.DeviceException.Effect;
import io.slpagent.device.DeviceException.Origin;
import io.slpagent.device.Redaction;
import org.jspecify.annotations.Nullable;

/**
 * Turns what went wrong on one device into the exceptions of the port, and keeps in mind whether
 * the operation under way may have changed the device by now. For one thread at a time.
 */
public final class Failures {
  private final String device;
  private final Redaction redaction;
  private Effect effect = Effect.NOTHING_CHANGED;

  Failures(String device, Redaction redaction) {
    this.device = device;
    this.redaction = redaction;
  }

  /** An operation of the port begins: nothing has been changed by it yet. */
  public void begin() {
    effect = Effect.NOTHING_CHANGED;
  }

  /** What the operation may have left behind by now. */
  public Effect effect() {
    return effect;
  }

  /** A write of this operation may have been applied. */
  public void mayHaveChanged() {
    effect = Effect.UNKNOWN;
  }

  /** What was feared was looked at, and it is not so. */
  public void backTo(Effect before) {
    effect = before;
  }

  /** Text of a device made fit to be shown. */
  public String clean(Ask ask, String text) {
    return redaction.and(ask.secrets()).clean(text);
  }

  /** The failure that an answer of 300 or more means. */
  public DeviceException answered(Ask ask, Answer answer) {
    return new AnswerFailure(origin(ask), this, ask, answer).exception();
  }

  /** The device was locked or busy until we gave up. */
  public DeviceException busy(Ask ask, String problem, String holder) {
    return new DeviceException.Busy(
        origin(ask),
        effect,
        clean(ask, problem),
        clean(ask, holder),
        "Wait until the other session is done, or end it on the switch ('show netconf-yang"
            + " sessions'), then run again.");
  }

  /** The device or its schema does not take what we would send. */
  public DeviceException refused(Ask ask, String tag, String problem, String advice) {
    return new DeviceException.Refused(
        origin(ask), effect, tag, clean(ask, problem), clean(ask, advice));
  }

  /** Data was left out in silence. */
  public DeviceException hidden(Ask ask, String problem, String advice) {
    return new DeviceException.Forbidden(origin(ask), effect, problem, advice);
  }

  /** An answer of 2xx that is not what it should be. */
  public DeviceException malformed(Ask ask, String problem, @Nullable Throwable cause) {
    return new DeviceException.Malformed(
        origin(ask),
        effect,
        clean(ask, problem),
        "Check that host and port are those of the switch's RESTCONF, and that nothing in between"
            + " rewrites answers.",
        cause);
  }

  /** There was more in an answer than we take. */
  public DeviceException tooLarge(Ask ask) {
    return malformed(ask, "the answer is larger than " + (ask.form().limit() >> 20) + " MB", null);
  }

  /** The answer is none of the kind that was asked for. */
  public DeviceException notJson(Ask ask, Answer answer) {
    return malformed(
        ask,
        "the answer is "
            + (answer.type().isEmpty() ? "of no stated type" : answer.type())
            + ", not "
            + Ask.YANG_JSON,
        null);
  }

  /** The thread was asked to stop. */
  public DeviceException interrupted(Ask ask) {
    return new DeviceException.Interrupted(origin(ask), effect);
  }

  DeviceException outOfTime(Ask ask) {
    return new DeviceException.NoAnswer(
        origin(ask),
        effect,
        "the time for this device was used up before it could be asked",
        "Give the device more time in the inventory, or look why it is slow.",
        null);
  }

  Origin origin(Ask ask) {
    return new Origin(device, clean(ask, ask.operation()));
  }
}
