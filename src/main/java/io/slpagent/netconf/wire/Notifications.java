package io.slpagent.netconf.wire;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The notifications of one session that nobody has taken yet. Bounded: what comes beyond it is
 * dropped and counted.
 */
final class Notifications {
  static final int MOST = 256;
  static final int MOST_BYTES = 4 << 20;

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final Deque<byte[]> messages = new ArrayDeque<>();
  private int bytes;
  private long dropped;
  private boolean ended;

  void add(byte[] message) {
    lock.lock();
    try {
      if (messages.size() < MOST && bytes + message.length <= MOST_BYTES) {
        messages.add(message);
        bytes += message.length;
        changed.signal();
      } else {
        dropped++;
      }
    } finally {
      lock.unlock();
    }
  }

  /** No more will come. */
  void end() {
    lock.lock();
    try {
      ended = true;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** The next one; empty when none came in time, or none will come any more. */
  Optional<byte[]> next(Duration limit) throws InterruptedException {
    long left = limit.toNanos();
    lock.lockInterruptibly();
    try {
      while (messages.isEmpty()) {
        if (ended || left <= 0) {
          return Optional.empty();
        }
        left = changed.awaitNanos(left);
      }
      byte[] first = messages.remove();
      bytes -= first.length;
      return Optional.of(first);
    } finally {
      lock.unlock();
    }
  }

  /** How many were thrown away. */
  long dropped() {
    lock.lock();
    try {
      return dropped;
    } finally {
      lock.unlock();
    }
  }
}
