package io.slpagent.simulator;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How a pretend fleet runs.
 *
 * @param user the user of all switches
 * @param password the password of all switches; empty for one made up at the start
 * @param clockFactor how much faster than real time the world runs, 0 to 1,000,000
 * @param delay real time that every request takes longer
 * @param driftEvery how often some switch is changed as by another tool; zero for never
 * @param modules a folder with {@code RELEASE/NAME.yang} whose texts the switches serve, or null
 * @param controlPort the control port on 127.0.0.1; 0 for any free one
 * @param hostKeys the file in which the fleet's SSH keys are kept, or null for new ones each time
 */
public record Options(
    String user,
    String password,
    double clockFactor,
    Duration delay,
    Duration driftEvery,
    @Nullable Path modules,
    int controlPort,
    @Nullable Path hostKeys) {
  /** User {@code admin}, a random password, real time, no delay, no drift, no modules. */
  public static final Options USUAL =
      new Options("admin", "", 1, Duration.ZERO, Duration.ZERO, null, 0, null);

  public Options withUser(String name, String secret) {
    return new Options(
        name, secret, clockFactor, delay, driftEvery, modules, controlPort, hostKeys);
  }

  public Options withClockFactor(double factor) {
    return new Options(user, password, factor, delay, driftEvery, modules, controlPort, hostKeys);
  }

  public Options withDelay(Duration longer) {
    return new Options(
        user, password, clockFactor, longer, driftEvery, modules, controlPort, hostKeys);
  }

  public Options withDriftEvery(Duration period) {
    return new Options(user, password, clockFactor, delay, period, modules, controlPort, hostKeys);
  }

  public Options withModules(Path folder) {
    return new Options(
        user, password, clockFactor, delay, driftEvery, folder, controlPort, hostKeys);
  }

  public Options withControlPort(int port) {
    return new Options(user, password, clockFactor, delay, driftEvery, modules, port, hostKeys);
  }

  public Options withHostKeys(Path file) {
    return new Options(user, password, clockFactor, delay, driftEvery, modules, controlPort, file);
  }

  /** Never shows the password. */
  @Override
  public String toString() {
    return "Options[user=" + user + ", password=***, clockFactor=" + clockFactor + "]";
  }
}
