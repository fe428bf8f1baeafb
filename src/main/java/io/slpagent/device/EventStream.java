package io.slpagent.device;

import java.time.Duration;
import java.util.Optional;

/**
 * What a device reports by itself, from the moment on at which it was asked to. For one thread at a
 * time. What nobody takes is kept to a bound, and dropped beyond it.
 */
public interface EventStream extends AutoCloseable {

  /**
   * Waits for the next event.
   *
   * @return empty when none came in time
   * @throws DeviceException when no more will come, e.g. because the connection was lost
   */
  Optional<DeviceEvent> next(Duration limit) throws DeviceException;

  /** How many events were dropped so far, because they came faster than they were taken. */
  long dropped();

  @Override
  void close();
}
