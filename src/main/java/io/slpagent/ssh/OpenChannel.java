package io.slpagent.ssh;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import org.apache.sshd.client.channel.ClientChannel;
import org.apache.sshd.client.session.ClientSession;

/** A channel over SSH. */
final class OpenChannel implements SshChannel {
  private static final Duration FAREWELL = Duration.ofSeconds(1);
  private final ClientSession session;
  private final ClientChannel channel;
  private final OutputStream out;

  OpenChannel(ClientSession session, ClientChannel channel) {
    this.session = session;
    this.channel = channel;
    this.out = channel.getInvertedIn();
  }

  @Override
  public void send(byte[] bytes) throws IOException {
    out.write(bytes);
    out.flush();
  }

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

  @Override
  public void abort() {
    session.close(true);
  }
}
