package io.slpagent.ssh;

import java.io.IOException;

/**
 * A channel to a subsystem or a shell of a server (RFC 4254 sections 6.2 and 6.5), and the
 * connection that carries it alone. What arrives goes to its {@link Receiver}. For one sending
 * thread at a time.
 */
public interface SshChannel extends AutoCloseable {

  /** Takes what arrives. Called by one thread at a time, which it must not hold up. */
  interface Receiver {
    /** Some bytes, in the order in which they arrived; the array is used again afterwards. */
    void received(byte[] bytes, int offset, int length);

    /**
     * Nothing more will arrive; called at least once when the connection ends.
     *
     * @param why how it ended, as a clause
     */
    void ended(String why);
  }

  /**
   * Sends. Waits while the server takes nothing in, but no longer than the time for one call.
   *
   * @throws IOException when it could not be sent as a whole
   */
  void send(byte[] bytes) throws IOException;

  /** Ends the connection, in good order where the server plays along. Never throws. */
  @Override
  void close();

  /** Ends the connection at once. */
  void abort();
}
