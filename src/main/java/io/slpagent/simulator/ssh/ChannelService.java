package io.slpagent.simulator.ssh;

import java.io.IOException;

/** What runs over a channel of a connection: the subsystem netconf, or a console. */
public interface ChannelService {
  /**
   * Serves a channel until the other side or the service has had enough. Called on a thread of its
   * own, which is interrupted when the channel is gone.
   *
   * @return the exit status
   */
  int serve(Line line) throws IOException, InterruptedException;
}
