package io.slpagent.inventory;

import java.nio.file.Path;
import java.util.Set;

/** Which host keys an SSH connection to a device believes. There is no "nobody checks". */
public sealed interface HostKeys {

  /**
   * A file in the format of OpenSSH (sshd(8), SSH_KNOWN_HOSTS FILE FORMAT).
   *
   * @param file read anew for each connection; a file that is missing knows nobody
   */
  record KnownHosts(Path file) implements HostKeys {
    /** {@code ~/.ssh/known_hosts} of the user who runs the agent. */
    public static KnownHosts ofThisUser() {
      return new KnownHosts(Path.of(System.getProperty("user.home", "."), ".ssh", "known_hosts"));
    }
  }

  /**
   * A set of pins; any one of them is enough.
   *
   * @param pins {@code SHA256:} followed by the base64 of the SHA-256 of the host key without
   *     padding, as {@code ssh-keygen -l} prints it
   */
  record Pins(Set<String> pins) implements HostKeys {
    public Pins {
      pins = Set.copyOf(pins);
    }
  }

  /** The key that a device shows first is kept in the state folder, and no other believed later. */
  record FirstUse() implements HostKeys {}
}
