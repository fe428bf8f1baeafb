package io.slpagent.reconcile;

import java.util.HashSet;
import java.util.Set;

/**
 * The operator's wish to stop. A device that is being read is left at once; one that is being
 * written is finished or undone first. Safe for use by many threads.
 */
public final class StopSignal {
  private final Set<Thread> reading = new HashSet<>();
  private boolean requested;

  /** Asks everybody to stop; may be called from any thread, and more than once. */
  public synchronized void request() {
    requested = true;
    reading.forEach(Thread::interrupt);
  }

  public synchronized boolean isRequested() {
    return requested;
  }

  /**
   * Says that the current thread does nothing that could not be dropped.
   *
   * @return false where the wish to stop came first
   */
  public synchronized boolean enterReading() {
    if (!requested) {
      reading.add(Thread.currentThread());
    }
    return !requested;
  }

  /**
   * Says that the current thread must not be interrupted from here on.
   *
   * @return false where the wish to stop came first: then nothing may be begun
   */
  public synchronized boolean leaveReading() {
    reading.remove(Thread.currentThread());
    boolean interrupted = Thread.interrupted();
    return !requested && !interrupted;
  }
}
