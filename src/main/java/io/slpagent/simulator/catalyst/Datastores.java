package io.slpagent.simulator.catalyst;

import io.slpagent.simulator.datastore.Edits;
import io.slpagent.simulator.datastore.Refusal;
import io.slpagent.simulator.fault.Fault;
import io.slpagent.simulator.fault.Faults;
import io.slpagent.simulator.json.Json;
import io.slpagent.simulator.schema.SchemaNode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A switch as NETCONF sees it: sessions, locks, running and candidate, commits that wait to be
 * confirmed (RFC 6241 sections 7.2 to 8.4). All of it is the same configuration that RESTCONF
 * writes.
 */
public final class Datastores {

  /** What of its switch it needs. */
  interface Ground {
    /** Does something while nobody else does anything to the switch. */
    <T> T alone(Step<T> step) throws Refusal, ConnectionLost;

    /** Writes to running. */
    void write(Write write, Notice.Author author, ConfigurationWriter.Along along)
        throws Refusal, ConnectionLost;

    /** Configuration data as its users see it. */
    Json.Members shown(Json.Members data);

    /** By the switch's clock. */
    Instant now();
  }

  interface Step<T> {
    T run() throws Refusal, ConnectionLost;
  }

  private final Ground ground;
  private final RunningConfiguration configuration;
  private final Locks locks;
  private final Candidate candidate;
  private final Faults faults;
  private final Sessions sessions;
  private final Confirmations confirmations;
  private final NoticeLog notices;

  /** What the datastores share with their switch. */
  record Shared(
      RunningConfiguration configuration,
      Locks locks,
      Candidate candidate,
      Faults faults,
      Sessions sessions,
      Confirmations confirmations,
      NoticeLog notices) {}

  Datastores(Ground ground, Shared shared) {
    this.ground = ground;
    this.configuration = shared.configuration;
    this.locks = shared.locks;
    this.candidate = shared.candidate;
    this.faults = shared.faults;
    this.sessions = shared.sessions;
    this.confirmations = shared.confirmations;
    this.notices = shared.notices;
  }

  private <T> T alone(Step<T> step) throws Refusal, ConnectionLost {
    return ground.alone(step);
  }

  private interface Quiet<T> {
    T run();
  }

  private <T> T quietly(Quiet<T> work) {
    try {
      return ground.alone(work::run);
    } catch (Refusal | ConnectionLost e) {
      throw new IllegalStateException(e);
    }
  }

  /** The capabilities that are no modules, in the order of the hello. */
  public List<String> capabilities() {
    return quietly(candidate::capabilities);
  }

  /**
   * A session begins.
   *
   * @param hangUp ends its connection when another session kills it
   * @return its number
   */
  public int open(String user, String host, Runnable hangUp) {
    return quietly(() -> {
      Notice.Author author = sessions.add(user, host, ground.now(), hangUp).author();
      notices.add(new Notice.SessionStart(ground.now(), author));
      return author.session();
    });
  }

  /**
   * A session has ended: its locks are free, and what it had not finished is undone.
   *
   * @param reason closed, killed or dropped
   */
  public void close(int session, String reason) {
    quietly(() -> {
      Optional<Sessions.Open> ended = sessions.remove(session);
      if (ended.isPresent()) {
        if (locks.holds(Store.CANDIDATE, session)) {
          candidate.take();
        }
        locks.release(session);
        confirmations.sessionEnded(ended.get().author());
        notices.add(new Notice.SessionEnd(ground.now(), ended.get().author(), reason));
      }
      return true;
    });
  }

  /** Ends another session. */
  public void kill(int session, int victim) throws Refusal {
    if (session == victim) {
      throw new Refusal(400, "invalid-value", "", "a session cannot kill itself");
    }
    Sessions.Open other =
        quietly(() -> sessions.find(victim))
            .orElseThrow(() -> new Refusal(400, "invalid-value", "", "no such session"));
    close(victim, "killed");
    other.hangUp().run();
  }

  /** Loses the connection of the session that has been open longest, where there is one. */
  public void hangUpOldest() {
    quietly(sessions::oldest)
        .ifPresent(session -> {
          close(session.author().session(), "dropped");
          session.hangUp().run();
        });
  }

  private Notice.Author author(int session) throws Refusal {
    return sessions
        .find(session)
        .map(Sessions.Open::author)
        .orElseThrow(() -> new Refusal(500, "operation-failed", "", "the session has ended"));
  }

  private void requireOn(Store store) throws Refusal {
    if (store == Store.CANDIDATE && !candidate.isOn()) {
      throw new Refusal(
          400, "operation-not-supported", "", "the candidate datastore is not enabled");
    }
  }

  /** The configuration in a datastore, without state. */
  public Json.Members config(Store store) throws Refusal, ConnectionLost {
    return alone(() -> {
      requireOn(store);
      return ground.shown(content(store));
    });
  }

  private Json.Members content(Store store) throws Refusal {
    Json.Members data = configuration.data();
    if (store == Store.CANDIDATE) {
      candidate.applyTo(data);
      configuration.settle(data);
    }
    return data;
  }

  /** Takes a lock (RFC 6241 section 7.5). */
  public void lock(int session, Store store) throws Refusal, ConnectionLost {
    alone(() -> {
      requireOn(store);
      Sessions.Open own =
          sessions
              .find(session)
              .orElseThrow(() -> new Refusal(500, "operation-failed", "", "session has ended"));
      Optional<Refusal> held = locks.refusal(store, "", Locks.NO_SESSION);
      if (held.isPresent()) {
        throw held.get();
      }
      if (store == Store.CANDIDATE && candidate.isDirty()) {
        throw new Refusal(
            409, "lock-denied", "", "the candidate datastore is modified and not committed");
      }
      if (store == Store.RUNNING) {
        confirmations.refuseLock(session);
      }
      locks.lock(store, session, own.holder());
      return true;
    });
    if (faultMet(Fault.ClosesAfterLock.class)) {
      throw new ConnectionLost("after the lock");
    }
  }

  private <T extends Fault.Passing> boolean faultMet(Class<T> kind) {
    return quietly(() -> faults.take(kind).isPresent());
  }

  public void unlock(int session, Store store) throws Refusal, ConnectionLost {
    alone(() -> {
      requireOn(store);
      locks.unlock(store, session);
      return true;
    });
  }

  /**
   * An {@code <edit-config>}.
   *
   * @return whether it is answered with a warning
   */
  public boolean edit(int session, Store store, Editing edit) throws Refusal, ConnectionLost {
    return alone(() -> {
      requireOn(store);
      if (store == Store.RUNNING && candidate.isOn()) {
        throw new Refusal(
            400, "operation-not-supported", "", "running is written through the candidate");
      }
      Write.Config write = edit.write();
      if (store == Store.RUNNING) {
        if (edit.testOnly()) {
          test(write, Store.RUNNING);
        } else {
          inUse(() -> ground.write(write, author(session), stored -> {}));
        }
      } else {
        stage(session, write, edit.testOnly());
      }
      return faults.take(Fault.Warns.class).isPresent();
    });
  }

  private void stage(int session, Write.Config write, boolean testOnly)
      throws Refusal, ConnectionLost {
    if (faults.find(Fault.ForbidsWrites.class).isPresent()) {
      throw new Refusal(403, "access-denied", "", "");
    }
    Optional<Refusal> locked = locks.refusal(Store.CANDIDATE, "", session);
    if (locked.isPresent()) {
      throw locked.get().tagged("in-use");
    }
    test(write, Store.CANDIDATE);
    if (!testOnly) {
      candidate.stage(write);
    }
  }

  private void test(Write.Config write, Store store) throws Refusal {
    Json.Members data = content(store);
    write.apply(data);
  }

  private interface Attempt {
    void run() throws Refusal, ConnectionLost;
  }

  /** Over NETCONF a lock of another session is answered with in-use (RFC 6241 appendix A). */
  private static void inUse(Attempt attempt) throws Refusal, ConnectionLost {
    try {
      attempt.run();
    } catch (Refusal refusal) {
      throw refusal.tag().equals("lock-denied") ? refusal.tagged("in-use") : refusal;
    }
  }

  /** Whether what a datastore holds could be committed (RFC 6241 section 8.6). */
  public void validate(SchemaNode schema, Store store) throws Refusal, ConnectionLost {
    alone(() -> {
      requireOn(store);
      Json.Members data = content(store);
      Edits.validate(schema, data);
      return true;
    });
  }

  public void discard(int session) throws Refusal, ConnectionLost {
    alone(() -> {
      requireOn(Store.CANDIDATE);
      Optional<Refusal> locked = locks.refusal(Store.CANDIDATE, "", session);
      if (locked.isPresent()) {
        throw locked.get().tagged("in-use");
      }
      candidate.take();
      return true;
    });
  }

  /** A {@code <commit>} (RFC 6241 sections 8.3.4 and 8.4). */
  public void commit(int session, Confirmations.Request request) throws Refusal, ConnectionLost {
    alone(() -> {
      requireOn(Store.CANDIDATE);
      Notice.Author author = author(session);
      confirmations.check(request, author);
      Optional<Refusal> locked = locks.refusal(Store.CANDIDATE, "", session);
      if (locked.isPresent()) {
        throw locked.get().tagged("in-use");
      }
      RunningConfiguration.Snapshot before = configuration.snapshot();
      Candidate.Taken taken = candidate.take();
      AtomicBoolean made = new AtomicBoolean();
      try {
        inUse(() ->
            ground.write(
                candidate.asEdit(taken),
                author,
                stored -> {
                  made.set(true);
                  confirmations.committed(request, author, before);
                }));
      } catch (Refusal refusal) {
        if (!made.get()) {
          candidate.restore(taken);
        }
        throw refusal;
      }
      return true;
    });
  }

  /** A {@code <cancel-commit>} (RFC 6241 section 8.4.4.1). */
  public void cancel(int session, String persistId) throws Refusal, ConnectionLost {
    alone(() -> {
      requireOn(Store.CANDIDATE);
      confirmations.cancel(persistId, author(session));
      return true;
    });
  }

  /** By the switch's clock. */
  public Instant now() {
    return quietly(ground::now);
  }

  /** How many notices there were so far. */
  public long noticed() {
    return quietly(notices::count);
  }

  /** The notices after so many, as far as they are kept; oldest first. */
  public List<Notice> noticesAfter(long number) {
    return quietly(() -> notices.after(number));
  }

  /**
   * What an {@code <edit-config>} asks for.
   *
   * @param write the edits
   * @param testOnly whether nothing is to be changed
   */
  public record Editing(Write.Config write, boolean testOnly) {}
}
