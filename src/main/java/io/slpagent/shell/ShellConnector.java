package io.slpagent.shell;

import io.slpagent.device.CommandLine;
import io.slpagent.device.CommandLineConnector;
import io.slpagent.device.Deadline;
import io.slpagent.device.DeviceException;
import io.slpagent.device.DeviceException.Effect;
import io.slpagent.inventory.Connection;
import io.slpagent.inventory.Device;
import io.slpagent.inventory.ShellAccess;
import io.slpagent.model.Command;
import io.slpagent.shell.terminal.Intake;
import io.slpagent.shell.terminal.Talk;
import io.slpagent.ssh.SshConnector;
import java.util.Locale;

/**
 * Opens the command line of devices over SSH, one line a device and one connection a line. For use
 * by many threads.
 */
public final class ShellConnector implements CommandLineConnector {
  private static final Command OPEN = Command.of("login");

  private final SshConnector ssh;
  private final OpenLines lines = new OpenLines();

  public ShellConnector(SshConnector ssh) {
    this.ssh = ssh;
  }

  @Override
  public CommandLine open(Device device, Deadline deadline) throws DeviceException {
    Connection to = device.connection();
    ShellAccess shell = to.ssh().shell();
    ShellFailures failures = new ShellFailures(device);
    if (!shell.allowed()) {
      throw failures.forbidden();
    }
    if (shell.port() == 0) {
      throw failures.ambiguous();
    }
    String place = to.host().toLowerCase(Locale.ROOT) + " " + shell.port();
    take(place, deadline, failures);
    boolean stands = false;
    try {
      Intake intake = new Intake(Typist.MOST_BYTES);
      Talk talk = new Talk(ssh.openShell(device, deadline, intake), intake);
      ShellLine line =
          new ShellLine(
              new Typist(talk, failures, to.limits().call(), deadline),
              failures,
              () -> lines.giveBack(place));
      stands = true;
      line.enter(shell.enable());
      return line;
    } finally {
      if (!stands) {
        lines.giveBack(place);
      }
    }
  }

  private void take(String place, Deadline deadline, ShellFailures failures)
      throws DeviceException {
    try {
      if (!lines.take(place, deadline.left())) {
        throw failures.taken();
      }
    } catch (InterruptedException e) {
      throw failures.interrupted(OPEN, Effect.NOTHING_CHANGED);
    }
  }
}
