package io.slpagent.reconcile.contact;

import io.slpagent.device.CommandLine;
import io.slpagent.device.CommandLineConnector;
import io.slpagent.device.Deadline;
import io.slpagent.device.DeviceException;
import io.slpagent.device.DeviceSession;
import io.slpagent.inventory.Device;
import org.jspecify.annotations.Nullable;

/**
 * What a run has open to one device: a session, and the command line as soon as it is needed. The
 * command line is tried once only: a switch counts failed logins, and locks users out.
 */
public final class Contact implements AutoCloseable {
  private final Device device;
  private final DeviceSession session;
  private final CommandLineConnector commandLines;
  private final Deadline deadline;
  private @Nullable Shell shell;
  private int typed;

  Contact(
      Device device, DeviceSession session, CommandLineConnector commandLines, Deadline deadline) {
    this.device = device;
    this.session = session;
    this.commandLines = commandLines;
    this.deadline = deadline;
  }

  /** The command line of a device, or why there is none. */
  public sealed interface Shell {
    /** It stands open. */
    record Open(CommandLine line) implements Shell {}

    /**
     * It cannot be had.
     *
     * @param why as a clause
     */
    record Closed(String why) implements Shell {}
  }

  /** The session. */
  public DeviceSession session() {
    return session;
  }

  /**
   * The command line, opened where it is not.
   *
   * @throws DeviceException.Interrupted when the operator asked to stop
   */
  public Shell shell() throws DeviceException.Interrupted {
    Shell known = shell;
    if (known == null) {
      known = opened();
      shell = known;
    }
    return known;
  }

  private Shell opened() throws DeviceException.Interrupted {
    if (!device.connection().ssh().shell().allowed()) {
      return new Shell.Closed("the inventory forbids the command line (connection.shell: off)");
    }
    try {
      return new Shell.Open(commandLines.open(device, deadline));
    } catch (DeviceException.Interrupted e) {
      throw e;
    } catch (DeviceException e) {
      return new Shell.Closed("the command line cannot be had: " + e.getMessage());
    }
  }

  /** Gives the line of the switch back, so that others can have it; the next use takes one anew. */
  public void hangUp() {
    if (shell instanceof Shell.Open open) {
      typed += open.line().commands();
      open.line().close();
      shell = null;
    }
  }

  /** How many requests were sent, and commands typed. */
  public int roundTrips() {
    int now = shell instanceof Shell.Open open ? open.line().commands() : 0;
    return session.roundTrips() + typed + now;
  }

  @Override
  public void close() {
    hangUp();
    session.close();
  }
}
