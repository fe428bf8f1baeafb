package io.slpagent.reconcile;

import java.util.HashSet;
import java.util.Set;

/**
 * The operator's wish to stop. A device that is being read is left at once; one that is being
 * written is finished or undone first. Safe for use by many threads.
 */
public final class StopSignal {
  private final Set<Thread> reading = new HashSet<>();
  private final Set<StopSignal> children = new HashSet<>();
  private boolean requested;
  private String reason = "";

  /** Asks everybody to stop; may be called from any thread, and more than once. */
  public void request() {
    request("the run was asked to stop");
  }

  /** The same for another reason, a clause; the first one counts. */
  synchronized void request(String why) {
    if (!requested) {
      reason = why;
    }
    requested = true;
    reading.forEach(Thread::interrupt);
    children.forEach(child -> child.request(why));
  }

  /** Why nothing more is begun, as a clause; empty where nobody wishes to stop. */
  synchronized String reason() {
    return reason;
  }

  /** A signal that is given with this one, and that can be given alone. */
  synchronized StopSignal child() {
    StopSignal child = new StopSignal();
    children.add(child);
    if (requested) {
      child.request(reason);
    }
    return child;
  }

  /** Lets go of a child that nobody listens to any more. */
  synchronized void forget(StopSignal child) {
    children.remove(child);
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
