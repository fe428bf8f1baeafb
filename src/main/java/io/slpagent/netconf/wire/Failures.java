package io.slpagent.netconf.wire;

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

  public Failures(String device, Redaction redaction) {
    this.device = device;
    this.redaction = redaction;
  }

  /** An operation of the port begins: nothing has been changed by it yet. */
  public void begin() {
    effect = Effect.NOTHING_CHANGED;
  }

  /** A write of this operation may have been applied. */
  public void mayHaveChanged() {
    effect = Effect.UNKNOWN;
  }

  /** What was feared was looked at, and it is not so. */
  public void nothingChanged() {
    effect = Effect.NOTHING_CHANGED;
  }

  /** The failure that the errors of a reply mean. */
  public DeviceException answered(Call call, Reply reply) {
    RpcError error = reply.error();
    String said = error.words();
    if (reply.errors().size() > 1) {
      said += "; and " + (reply.errors().size() - 1) + " more: " + reply.errors().get(1).words();
    }
    return switch (error.tag()) {
      case "access-denied" ->
          new DeviceException.Forbidden(
              origin(call),
              effect,
              clean(call, "the user may not do this (" + said + ")"),
              "Give the user privilege 15 on the switch, or a NACM rule that allows it.");
      case "lock-denied", "resource-denied", "in-use" ->
          busy(call, "the device is busy (" + said + ")", holder(error));
      case "operation-failed", "rollback-failed", "partial-operation" ->
          refused(
              call,
              error.tag(),
              "the device failed (" + said + ")",
              "What the device says above tells what it could not do. Look also at 'show platform"
                  + " software yang-management process' on the switch.");
      default ->
          refused(
              call,
              error.tag(),
              "not accepted (" + said + ")",
              "What the device says above tells what it did not take; it was not applied.");
    };
  }

  /** Who holds a lock, by the words of an error alone. */
  public static String holder(RpcError error) {
    if (error.sessionId().isEmpty() || error.sessionId().equals("0")) {
      return error.message().isEmpty() ? "somebody outside of NETCONF" : error.message();
    }
    return "session " + error.sessionId();
  }

  /** The device was locked or busy until we gave up. */
  public DeviceException busy(Call call, String problem, String holder) {
    return new DeviceException.Busy(
        origin(call),
        effect,
        clean(call, problem),
        clean(call, holder),
        "Wait until the other session is done, or end it on the switch ('show netconf-yang"
            + " sessions'), then run again.");
  }

  /** The device or its schema does not take what we would send. */
  public DeviceException refused(Call call, String tag, String problem, String advice) {
    return new DeviceException.Refused(
        origin(call), effect, clean(call, tag), clean(call, problem), clean(call, advice));
  }

  /** Data was left out in silence. */
  public DeviceException hidden(Call call, String problem, String advice) {
    return new DeviceException.Forbidden(origin(call), effect, problem, advice);
  }

  /** An answer that is not what it should be. */
  public DeviceException malformed(Call call, String problem, @Nullable Throwable cause) {
    return new DeviceException.Malformed(
        origin(call),
        effect,
        clean(call, problem),
        "Check that host and port are those of the switch's NETCONF ('netconf-yang ssh port').",
        cause);
  }

  /** No answer in time, or the session is gone. */
  public DeviceException lost(Call call, String problem, @Nullable Throwable cause) {
    return new DeviceException.NoAnswer(
        origin(call),
        effect,
        clean(call, problem),
        effect == Effect.UNKNOWN
            ? "Read the device again before anything else: the change may have been applied."
            : "Look whether the device is overloaded or restarts, then run again.",
        cause);
  }

  /** No session came about. */
  public DeviceException unreachable(Call call, String problem) {
    return new DeviceException.Unreachable(
        origin(call),
        effect,
        clean(call, problem),
        "Check that the port is that of NETCONF, that 'netconf-yang' is configured on the switch,"
            + " and that this user has privilege 15.",
        null);
  }

  /** The thread was asked to stop. */
  public DeviceException interrupted(Call call) {
    return new DeviceException.Interrupted(origin(call), effect);
  }

  DeviceException outOfTime(Call call) {
    return new DeviceException.NoAnswer(
        origin(call),
        effect,
        "the time for this device was used up before it could be asked",
        "Give the device more time in the inventory, or look why it is slow.",
        null);
  }

  private String clean(Call call, String text) {
    return redaction.and(call.secrets()).clean(text);
  }

  private Origin origin(Call call) {
    return new Origin(device, clean(call, call.operation()));
  }
}
