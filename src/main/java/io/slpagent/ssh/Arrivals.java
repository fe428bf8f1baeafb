package io.slpagent.ssh;

import java.io.OutputStream;
import org.apache.sshd.common.channel.Channel;
import org.apache.sshd.common.channel.ChannelListener;
import org.jspecify.annotations.Nullable;

/** What a server sends in a channel, handed on. */
final class Arrivals extends OutputStream {
  private final SshChannel.Receiver receiver;

  Arrivals(SshChannel.Receiver receiver) {
    this.receiver = receiver;
  }

  @Override
  public void write(int one) {
    receiver.received(new byte[] {(byte) one}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) {
    receiver.received(bytes, offset, length);
  }

  @Override
  public void close() {
    receiver.ended("the device closed the session");
  }

  /** The end of a channel, however it comes. */
  static final class End implements ChannelListener {
    private final SshChannel.Receiver receiver;

    End(SshChannel.Receiver receiver) {
      this.receiver = receiver;
    }

    @Override
    public void channelStateChanged(Channel channel, String hint) {
      if ("SSH_MSG_CHANNEL_EOF".equals(hint)) {
        receiver.ended("the device closed the session");
      }
    }

    @Override
    public void channelClosed(Channel channel, @Nullable Throwable reason) {
      receiver.ended("the connection was lost");
    }
  }
}
