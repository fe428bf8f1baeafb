package io.slpagent.simulator;

/**
 * Where one switch is found.
 *
 * @param name its name
 * @param host its loopback address
 * @param port its port of RESTCONF
 * @param pin {@code sha256/} and the base64 of the SHA-256 of its public key (as in RFC 7469)
 * @param ssh where it is found over SSH
 */
public record Endpoint(String name, String host, int port, String pin, Ssh ssh) {

  /**
   * The SSH side of it.
   *
   * @param port its port, for NETCONF and for a console
   * @param hostKey its host key as in a file of known hosts: kind and base64
   * @param pin the fingerprint of that, as {@code ssh-keygen -l} prints it
   */
  public record Ssh(int port, String hostKey, String pin) {}

  /** The line of a file of known hosts that makes this switch known. */
  String knownHost() {
    return "[" + host + "]:" + ssh.port() + " " + ssh.hostKey() + "\n";
  }
}
