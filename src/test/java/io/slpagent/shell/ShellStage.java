package io.slpagent.shell;

import io.slpagent.device.CommandLine;
import io.slpagent.device.DeviceException;
import io.slpagent.device.Pause;
import io.slpagent.model.Command;
import io.slpagent.ssh.SshConnector;
import io.slpagent.ssh.SshDevice;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;

/** A pretended switch and what reaches its command line. */
final class ShellStage implements AutoCloseable {
  static final Duration CALL = Duration.ofSeconds(10);
  static final Command CLOCK = Command.of("show clock");
  static final String TIME = "10:00:00.000 UTC Sun Nov 22 2026\n";

  final FakeIos ios = new FakeIos().prints("show clock", TIME.strip());
  final ShellConnector shells;
  private final SshConnector ssh;

  ShellStage(Path folder) throws Exception {
    ssh = new SshConnector(folder.resolve("known_hosts"), Pause.REAL, new Random(1));
    shells = new ShellConnector(ssh);
  }

  CommandLine open() throws DeviceException {
    return open(CALL);
  }

  /** Opens a line on which each answer may take that long. */
  CommandLine open(Duration call) throws DeviceException {
    return shells.open(ios.reached(call).device(), SshDevice.deadline());
  }

  @Override
  public void close() throws IOException {
    ssh.close();
    ios.close();
  }
}
