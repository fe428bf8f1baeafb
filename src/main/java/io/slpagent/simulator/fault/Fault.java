package io.slpagent.simulator.fault;

import io.slpagent.simulator.json.Json;
import java.time.Duration;

/** One thing that goes wrong on one switch. Those with {@code times} wear off, others stay. */
public sealed interface Fault {
  /** As many times as there are requests. */
  int ALWAYS = Integer.MAX_VALUE;

  /**
   * The configuration is locked: writes get 409 lock-denied.
   *
   * @param holder who is said to hold the lock, e.g. {@code session 18 yang_mgmt_infra tcp (system
   *     from 127.0.0.1)}
   * @param lasts for how long from now; zero for ever
   * @param candidate whether it is the candidate datastore; else running
   */
  record Locked(String holder, Duration lasts, boolean candidate) implements Fault {
    /** The running datastore is locked. */
    public Locked(String holder, Duration lasts) {
      this(holder, lasts, false);
    }
  }

  /** A fault of single requests. */
  sealed interface Passing extends Fault {
    /** How many requests it still meets. */
    int times();

    /** The same for so many requests. */
    Passing times(int times);
  }

  /** A write is answered with 409 lock-denied although it was applied, as 17.12.4 does. */
  record DeniedThoughApplied(int times) implements Passing {
    @Override
    public Passing times(int left) {
      return new DeniedThoughApplied(left);
    }
  }

  /** A write is answered with 409 resource-denied: the switch re-reads its own configuration. */
  record SyncInProgress(int times) implements Passing {
    @Override
    public Passing times(int left) {
      return new SyncInProgress(left);
    }
  }

  /** A write is answered with 500. */
  record Fails(int times) implements Passing {
    @Override
    public Passing times(int left) {
      return new Fails(left);
    }
  }

  /** A DELETE is answered with 502. */
  record CannotDelete(int times) implements Passing {
    @Override
    public Passing times(int left) {
      return new CannotDelete(left);
    }
  }

  /** A write is answered as if all were well, and nothing is changed. */
  record Ignores(int times) implements Passing {
    @Override
    public Passing times(int left) {
      return new Ignores(left);
    }
  }

  /** A write is answered as if all were well, and only its first node is changed. */
  record AppliesHalf(int times) implements Passing {
    @Override
    public Passing times(int left) {
      return new AppliesHalf(left);
    }
  }

  /**
   * A write is applied, and then a leaf is given another value.
   *
   * @param path the leaf, as in a RESTCONF URI
   * @param value its value afterwards
   */
  record AppliesOtherwise(String path, Json value, int times) implements Passing {
    @Override
    public Passing times(int left) {
      return new AppliesOtherwise(path, value, left);
    }
  }

  /**
   * A write is applied and undone after a while.
   *
   * @param after how long it stands
   */
  record Reverts(Duration after, int times) implements Passing {
    @Override
    public Passing times(int left) {
      return new Reverts(after, left);
    }
  }

  /**
   * A write that would change a node is answered with 400, and nothing of it is applied.
   *
   * @param path the node, without list entries, e.g. {@code
   *     cisco-smart-license:licensing/config/custom-id}
   */
  record Rejects(String path, int times) implements Passing {
    @Override
    public Passing times(int left) {
      return new Rejects(path, left);
    }
  }

  /** The connection is closed before a write is applied. */
  record DropsBefore(int times) implements Passing {
    @Override
    public Passing times(int left) {
      return new DropsBefore(left);
    }
  }

  /** The connection is closed after a write was applied, without an answer. */
  record DropsAfter(int times) implements Passing {
    @Override
    public Passing times(int left) {
      return new DropsAfter(left);
    }
  }

  /** The connection is closed in the middle of the answer to a read. */
  record CutsShort(int times) implements Passing {
    @Override
    public Passing times(int left) {
      return new CutsShort(left);
    }
  }

  /** A NETCONF session is closed as soon as it was given a lock. */
  record ClosesAfterLock(int times) implements Passing {
    @Override
    public Passing times(int left) {
      return new ClosesAfterLock(left);
    }
  }

  /** A NETCONF edit is made, and answered with a warning (RFC 6241 section 4.3). */
  record Warns(int times) implements Passing {
    @Override
    public Passing times(int left) {
      return new Warns(left);
    }
  }

  /**
   * Every request takes longer.
   *
   * @param by real time, at most a minute
   */
  record Slow(Duration by) implements Fault {
    public Slow {
      if (by.isNegative() || by.compareTo(Duration.ofMinutes(1)) > 0) {
        throw new IllegalArgumentException("a delay is between 0 and 60,000 milliseconds");
      }
    }
  }

  /** {@code fields=} is answered with 400. */
  record RefusesFields() implements Fault {}

  /** The candidate datastore is on: {@code netconf-yang feature candidate-datastore}. */
  record CandidateMode() implements Fault {}

  /**
   * Another session has staged an edit in the candidate datastore, which is on then. Any write over
   * RESTCONF commits it along (RFC 8040 section 1.4), and nobody stages it again.
   *
   * @param path the node, as in a RESTCONF URI
   * @param value what it is set to
   * @param line the same as a line of configuration, or empty
   */
  record Staged(String path, Json value, String line) implements Fault {}

  /** Writes are answered with 403. */
  record ForbidsWrites() implements Fault {}

  /**
   * A deviation takes a node away.
   *
   * @param path without keys, e.g. {@code /Cisco-IOS-XE-native:native/ip/domain/lookup}
   */
  record NotSupported(String path) implements Fault {}

  /**
   * The switch's clock is off.
   *
   * @param by how far it is ahead; negative where it is behind
   */
  record ClockOff(Duration by) implements Fault {}
}
