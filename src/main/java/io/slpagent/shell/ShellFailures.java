package io.slpagent.shell;

import io.slpagent.device.DeviceException;
import io.slpagent.device.DeviceException.Effect;
import io.slpagent.device.DeviceException.Origin;
import io.slpagent.device.Redaction;
import io.slpagent.inventory.Connection;
import io.slpagent.inventory.Device;
import io.slpagent.inventory.ShellAccess;
import io.slpagent.model.Command;
import io.slpagent.model.Secret;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What went wrong at the command line of one device, as exceptions of the port. */
final class ShellFailures {
  private static final Command LOGIN = Command.of("login");
  private final String device;
  private final Redaction redaction;

  ShellFailures(Device device) {
    Connection to = device.connection();
    Secret enable = to.ssh().shell().enable();
    this.device = device.name();
    this.redaction =
        Redaction.of(to.username(), to.password())
            .and(enable == null ? List.of() : List.of(enable));
  }

  /** The inventory does not allow a command line. */
  DeviceException forbidden() {
    return new DeviceException.Forbidden(
        origin(LOGIN),
        "the inventory does not allow the command line of this device",
        "Write 'connection: {shell: on}' where it may be used.");
  }

  /** Nobody knows whose command line answers at the port. */
  DeviceException ambiguous() {
    return new DeviceException.Forbidden(
        origin(LOGIN),
        "several devices of the inventory have the same host, and it is not said which port leads"
            + " to the command line of this one",
        "Add connection.ssh.port to the device, also where it is "
            + ShellAccess.DEFAULT_PORT
            + ", or write 'shell: off'.");
  }

  /** Another part of this process has the line. */
  DeviceException taken() {
    return new DeviceException.Busy(
        origin(LOGIN),
        Effect.NOTHING_CHANGED,
        "another run of this process has the command line of the device open",
        "this process",
        "Wait until the other run is done.");
  }

  DeviceException outOfTime(Command command, Effect effect) {
    return new DeviceException.NoAnswer(
        origin(command),
        effect,
        "the time for this device was used up before it could be asked",
        "Give the device more time in the inventory, or look why it is slow.",
        null);
  }

  /** No prompt after the login. */
  DeviceException noPrompt(String printed) {
    return new DeviceException.NoAnswer(
        origin(LOGIN),
        Effect.NOTHING_CHANGED,
        "no prompt came in time"
            + (printed.isBlank() ? "" : "; the last that came is '" + end(LOGIN, printed) + "'"),
        "Log in by hand with this user and look whether a prompt such as 'name#' comes.",
        null);
  }

  DeviceException askedAtLogin(String question) {
    return new DeviceException.Unauthenticated(
        origin(LOGIN),
        "the switch asks '" + clean(LOGIN, question) + "' before it gives a prompt",
        "Let this user log in once by hand, and give it direct access ('aaa authorization exec').");
  }

  DeviceException endedAtLogin(String why) {
    return new DeviceException.Unreachable(
        origin(LOGIN),
        why + " before a prompt came",
        "Look whether the switch has a line free ('show users', 'show line') and lets this user"
            + " have a shell ('aaa authorization exec').",
        null);
  }

  DeviceException noPrivilege() {
    return new DeviceException.Forbidden(
        origin(LOGIN),
        "the user logs in without privilege (the prompt ends in '>'), and the inventory has no"
            + " enable secret",
        "Give the user privilege 15 on the switch, or add connection.ssh.enable.");
  }

  DeviceException wrongEnable(String printed) {
    String said = end(LOGIN, printed);
    return new DeviceException.Unauthenticated(
        origin(Command.of("enable")),
        "the switch does not take the enable secret" + (said.isEmpty() ? "" : " (" + said + ")"),
        "Correct connection.ssh.enable in the inventory.");
  }

  DeviceException refused(Command command, Effect effect, String marked, String said) {
    return new DeviceException.Refused(
        origin(command),
        effect,
        "",
        "the switch does not take it: "
            + clean(command, said)
            + " ["
            + clean(command, marked)
            + "]",
        "Look whether this release has the command, and whether the user may use it (privilege, 'aaa"
            + " authorization commands').");
  }

  DeviceException asked(Command command, Effect effect, String question) {
    return new DeviceException.Refused(
        origin(command),
        effect,
        "question",
        "the switch asks '"
            + clean(command, question)
            + "', which was not foreseen; the command was"
            + " left",
        "Run the command by hand to see what the switch wants to know.");
  }

  DeviceException locked(Command command, String said) {
    return new DeviceException.Busy(
        origin(command),
        Effect.NOTHING_CHANGED,
        "the configuration is locked (" + clean(command, said) + ")",
        clean(command, said),
        "Wait until the other session is done ('show configuration lock'), then run again.");
  }

  /** The mode is not the one in which the command belongs. */
  DeviceException wrongMode(Command command, Effect effect) {
    return new DeviceException.Malformed(
        origin(command),
        effect,
        "the switch is not in the mode that the command belongs to",
        "Look at the lines that came before: one of them changed the mode.",
        null);
  }

  DeviceException silent(Command command, Effect effect, long millis, boolean left) {
    return new DeviceException.NoAnswer(
        origin(command),
        effect,
        "no prompt within "
            + millis
            + " ms"
            + (left ? "; the command was broken off" : ", and the command cannot be broken off"),
        afterLoss(effect),
        null);
  }

  DeviceException flooded(Command command, Effect effect, int most) {
    return new DeviceException.Malformed(
        origin(command),
        effect,
        "the switch prints more than " + (most >> 20) + " MiB; the command was broken off",
        "Run the command by hand and look at what it prints.",
        null);
  }

  DeviceException lost(Command command, Effect effect, String why, @Nullable Throwable cause) {
    return new DeviceException.NoAnswer(
        origin(command), effect, clean(command, why), afterLoss(effect), cause);
  }

  DeviceException interrupted(Command command, Effect effect) {
    Thread.currentThread().interrupt();
    return new DeviceException.Interrupted(origin(command), effect);
  }

  /** What may be shown of a text. */
  String clean(Command command, String text) {
    return redaction.and(command.secrets()).clean(text);
  }

  private static String afterLoss(Effect effect) {
    return effect == Effect.UNKNOWN
        ? "Read the device again before anything else: the command may have been carried out."
        : "Look whether the device is overloaded or restarts, then run again.";
  }

  private String end(Command command, String printed) {
    String[] lines = printed.strip().split("\n", -1);
    return clean(command, lines[lines.length - 1]);
  }

  private Origin origin(Command command) {
    return new Origin(device, "'" + clean(command, command.toString()) + "' on the command line");
  }
}
