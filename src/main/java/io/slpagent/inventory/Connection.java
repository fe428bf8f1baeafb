package io.slpagent.inventory;

import io.slpagent.model.Secret;
import java.time.Duration;

/**
 * How to reach a device.
 *
 * @param host its address or name
 * @param port 1 to 65535
 * @param transport the protocol
 * @param username who we are there
 * @param password our password there; empty where a key stands in for it
 * @param tls whom to believe where the protocol runs over TLS
 * @param ssh the same where it runs over SSH
 * @param limits how long things may take
 */
public record Connection(
    String host,
    int port,
    Transport transport,
    String username,
    Secret password,
    TlsTrust tls,
    SshAccess ssh,
    Limits limits) {

  /** A connection for which nothing is said about SSH. */
  public Connection(
      String host,
      int port,
      Transport transport,
      String username,
      Secret password,
      TlsTrust tls,
      Limits limits) {
    this(host, port, transport, username, password, tls, SshAccess.DEFAULT, limits);
  }

  /**
   * Deadlines; none may be without end.
   *
   * @param connect until TCP and TLS or SSH stand; default 10 s
   * @param call until one answer is complete; default 60 s
   * @param device until everything about the device is done; default 10 min
   */
  public record Limits(Duration connect, Duration call, Duration device) {}
}
