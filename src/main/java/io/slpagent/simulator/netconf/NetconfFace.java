package io.slpagent.simulator.netconf;

import io.slpagent.simulator.fault.Fault;
import io.slpagent.simulator.ssh.ChannelService;
import io.slpagent.simulator.ssh.Line;
import java.io.IOException;
import java.time.Duration;

/** The subsystem {@code netconf} of the switches of a fleet. */
public final class NetconfFace implements ChannelService {
  private final Duration delay;

  /**
   * @param delay real time that every request takes longer
   */
  public NetconfFace(Duration delay) {
    this.delay = delay;
  }

  @Override
  public int serve(Line line) throws IOException, InterruptedException {
    try (Conversation conversation = new Conversation(line, () -> pause(line))) {
      conversation.run();
    }
    return 0;
  }

  private void pause(Line line) throws InterruptedException {
    Duration wait =
        line.device().faults().stream()
            .filter(Fault.Slow.class::isInstance)
            .map(fault -> ((Fault.Slow) fault).by())
            .reduce(delay, Duration::plus);
    if (wait.isPositive()) {
      Thread.sleep(wait);
    }
  }
}
