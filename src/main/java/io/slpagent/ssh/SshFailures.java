package io.slpagent.ssh;

import io.slpagent.device.CertificateProbe.Address;
import io.slpagent.device.DeviceException;
import io.slpagent.device.DeviceException.Effect;
import io.slpagent.device.DeviceException.Origin;
import io.slpagent.inventory.Device;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.util.concurrent.TimeoutException;
import org.apache.sshd.common.SshConstants;
import org.apache.sshd.common.SshException;

/** What went wrong on the way to a device, as exceptions of the port. Nothing was changed then. */
final class SshFailures {
  private final Origin origin;
  private final String channel;
  private final String remedy;

  /**
   * @param channel what is opened inside of the connection
   * @param remedy what must be so on the switch, as a clause
   */
  private SshFailures(Device device, int port, String channel, String remedy) {
    this(
        new Origin(device.name(), "SSH to " + device.connection().host() + ":" + port),
        channel,
        remedy);
  }

  private SshFailures(Origin origin, String channel, String remedy) {
    this.origin = origin;
    this.channel = channel;
    this.remedy = remedy;
  }

  /** Failures on the way to a subsystem, which is NETCONF. */
  static SshFailures ofSubsystem(Device device, String name) {
    return new SshFailures(
        device,
        device.connection().port(),
        "the SSH subsystem '" + name + "'",
        "that 'netconf-yang' is configured on the switch");
  }

  /** Failures on the way to the command line. */
  static SshFailures ofShell(Device device) {
    return new SshFailures(
        device,
        device.connection().ssh().shell().port(),
        "a command line",
        "that the switch has an SSH server and a line free for it ('ip ssh version 2', 'line vty',"
            + " 'transport input ssh')");
  }

  /** Failures on the way to a host key, whatever it is the key of. */
  static SshFailures ofHostKey(Address address) {
    return new SshFailures(
        new Origin(address.device(), "SSH to " + address),
        "a session",
        "that SSH is spoken there (port 830 with 'netconf-yang', port 22 for the command line)");
  }

  Origin origin() {
    return origin;
  }

  DeviceException noSuchHost(IOException cause) {
    return new DeviceException.Unreachable(
        origin,
        "the name has no address",
        "Check the host in the inventory and the name servers of this machine.",
        cause);
  }

  DeviceException interrupted() {
    Thread.currentThread().interrupt();
    return new DeviceException.Interrupted(origin, Effect.NOTHING_CHANGED);
  }

  DeviceException outOfTime() {
    return new DeviceException.NoAnswer(
        origin,
        Effect.NOTHING_CHANGED,
        "the time for this device was used up before it could be asked",
        "Give the device more time in the inventory, or look why it is slow.",
        null);
  }

  DeviceException keyFile(PrivateKeys.KeyFileException e) {
    return new DeviceException.Unauthenticated(
        origin,
        String.valueOf(e.getMessage()),
        "Correct connection.ssh.key or connection.ssh.passphrase in the inventory.");
  }

  DeviceException untrusted(HostKeyCheck.Refusal refusal, IOException cause) {
    return new DeviceException.Untrusted(
        origin, refusal.problem(), refusal.fingerprint(), refusal.advice(), cause);
  }

  DeviceException unauthenticated(boolean withKey) {
    return new DeviceException.Unauthenticated(
        origin,
        withKey
            ? "the device refuses this user name with this key and password"
            : "the user name or password is wrong",
        "Check the user name, the password and the key of this device in the inventory, and that"
            + " the switch lets this user in ('aaa authentication login', 'aaa authorization exec',"
            + " 'ip ssh pubkey-chain').");
  }

  /** No connection at all, or none that SSH could be spoken on. */
  DeviceException unreachable(IOException failure) {
    String why =
        switch (root(failure)) {
          case NoRouteToHostException e -> "there is no route to it";
          case ConnectException e -> "it refuses connections";
          case SshException e -> "no SSH connection came about: " + clean(e);
          case IOException e -> "the connection was lost: " + clean(e);
          case Throwable e -> "no SSH connection came about: " + clean(e);
        };
    return new DeviceException.Unreachable(
        origin,
        why,
        "Check host and port in the inventory, "
            + remedy
            + ", and that nothing in between filters the port.",
        failure);
  }

  /** The two sides have no algorithm of a kind in common. */
  DeviceException noCommonAlgorithm(IOException failure) {
    return new DeviceException.Unreachable(
        origin,
        "the device offers no algorithm that is safe: " + clean(root(failure)),
        "Give the device better keys and algorithms ('crypto key generate', 'ip ssh server"
            + " algorithm'), or name the weak one under connection.ssh.legacy.",
        failure);
  }

  DeviceException silent(String stage, IOException cause) {
    return new DeviceException.NoAnswer(
        origin,
        Effect.NOTHING_CHANGED,
        "no answer in time while " + stage,
        "Look whether the device is overloaded, or give it more time under connection.timeouts.",
        cause);
  }

  DeviceException silentChannel(IOException cause) {
    return silent(channel + " was opened", cause);
  }

  DeviceException noChannel(IOException cause) {
    return new DeviceException.Unreachable(
        origin,
        "the device does not open " + channel + ": " + clean(root(cause)),
        "Check that the port in the inventory is the right one, and " + remedy + ".",
        cause);
  }

  static boolean isTimeout(IOException failure) {
    for (Throwable at = failure; at != null; at = at.getCause()) {
      if (at instanceof TimeoutException) {
        return true;
      }
    }
    return false;
  }

  static boolean isInterrupt(IOException failure) {
    return Thread.currentThread().isInterrupted()
        || (failure instanceof InterruptedIOException && !isTimeout(failure));
  }

  static boolean isNoCommonAlgorithm(IOException failure) {
    return codeOf(failure) == SshConstants.SSH2_DISCONNECT_KEY_EXCHANGE_FAILED;
  }

  /** Whether a connection stood and was taken away before anybody had logged in. */
  static boolean isReset(IOException failure) {
    return !(root(failure) instanceof ConnectException) && !isNoCommonAlgorithm(failure);
  }

  static boolean isRefusedLogin(IOException failure) {
    int code = codeOf(failure);
    return code == SshConstants.SSH2_DISCONNECT_NO_MORE_AUTH_METHODS_AVAILABLE
        || code == SshConstants.SSH2_DISCONNECT_AUTH_CANCELLED_BY_USER;
  }

  private static int codeOf(IOException failure) {
    int code = 0;
    for (Throwable at = failure; at != null; at = at.getCause()) {
      if (at instanceof SshException ssh && ssh.getDisconnectCode() != 0) {
        code = ssh.getDisconnectCode();
      }
    }
    return code;
  }

  private static Throwable root(Throwable failure) {
    Throwable at = failure;
    while (at.getCause() != null && at.getCause() != at) {
      at = at.getCause();
    }
    return at;
  }

  private static String clean(Throwable failure) {
    String text = String.valueOf(failure.getMessage()).replaceAll("[\\p{C}\\s]+", " ").strip();
    return text.length() <= 200 ? text : text.substring(0, 200) + "...";
  }
}
