package io.slpagent.ssh;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import org.apache.sshd.client.channel.ClientChannel;
import org.apache.sshd.client.session.ClientSession;

/**
 * A channel to a subsystem of a server (RFC 4254 section 6.5) and the connection that carries it
 * alone. What arrives goes to its {@link Receiver}. For one sending thread at a time.
 */
public final class Subsystem implements AutoCloseable {
  private static final Duration FAREWELL = Duration.ofSeconds(1);
  private final ClientSession session;
  private final ClientChannel channel;
  private final OutputStream out;

  /** Takes what arrives. Called by one thread at a time, which it must not hold up. */
  public interface Receiver {
    /** Some bytes, in the order in which they arrived; the array is used again afterwards. */
    void received(byte[] bytes, int offset, int length);

    /**
     * Nothing more will arrive; called at least once when the connection ends.
     *
     * @param why how it ended, as a clause
     */
    void ended(String why);
  }

  Subsystem(ClientSession session, ClientChannel channel) {
    this.session = session;
    this.channel = channel;
    this.out = channel.getInvertedIn();
  }

  /**
   * Sends. Waits while the server takes nothing in, but no longer than the time for one call.
   *
   * @throws IOException when it could not be sent as a whole
   */
  public void send(byte[] bytes) throws IOException {
    out.write(bytes);
    out.flush();
  }

  /** Ends the connection, in good order where the server plays along. Never throws. */
  @Override
  public void close() {
    try {
      channel.close(false).await(FAREWELL);
      session.close(false).await(FAREWELL);
    } catch (IOException interrupted) {
      Thread.currentThread().interrupt();
    } finally {
      abort();
    }
  }

  /** Ends the connection at once. */
  public void abort() {
    session.close(true);
  }
}
