package io.slpagent.simulator.catalyst;

import io.slpagent.simulator.datastore.Refusal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The commit that waits to be confirmed (RFC 6241 section 8.4), of which a switch has one at most.
 * It is undone when its time runs out by the world's clock, and, unless it has a name of its own,
 * when its session ends. Not safe for use by many threads: the switch guards it.
 */
public final class Confirmations {
  private static final Duration USUAL = Duration.ofMinutes(10);

  /**
   * What a commit asks for.
   *
   * @param confirmed whether it is to be confirmed
   * @param timeout how long it waits for that; zero for the usual ten minutes
   * @param persist the name under which other sessions can confirm it; empty for none
   * @param persistId the name of the commit that this one confirms or extends; empty for none
   */
  public record Request(boolean confirmed, Duration timeout, String persist, String persistId) {
    /** A commit that lasts. */
    public static final Request PLAIN = new Request(false, Duration.ZERO, "", "");
  }

  private record Waiting(
      RunningConfiguration.Snapshot before, Instant until, String persist, Notice.Author author) {}

  private final Clock clock;
  private final RunningConfiguration configuration;
  private final Consumer<Notice> tell;
  private final Supplier<Instant> now;
  private @Nullable Waiting waiting;

  /**
   * @param now by the switch's clock
   */
  Confirmations(
      Clock clock,
      RunningConfiguration configuration,
      Supplier<Instant> now,
      Consumer<Notice> tell) {
    this.clock = clock;
    this.configuration = configuration;
    this.now = now;
    this.tell = tell;
  }

  /** Undoes what was not confirmed in time. */
  void catchUp() {
    Waiting last = waiting;
    if (last != null && !last.until.isAfter(clock.instant())) {
      undo(last, "timeout", Notice.Author.ITSELF);
    }
  }

  private void undo(Waiting last, String event, Notice.Author author) {
    waiting = null;
    configuration.restore(last.before);
    tell.accept(new Notice.ConfirmedCommit(now.get(), author, event, 0));
  }

  /** A commit without a name is undone when its session ends. */
  void sessionEnded(Notice.Author author) {
    Waiting last = waiting;
    if (last != null && last.persist.isEmpty() && last.author.session() == author.session()) {
      undo(last, "cancel", author);
    }
  }

  /** Running cannot be locked while the commit of another session waits (section 7.5). */
  void refuseLock(int session) throws Refusal {
    Waiting last = waiting;
    if (last != null && last.author.session() != session) {
      throw new Refusal(409, "lock-denied", "", "a confirmed commit of another session waits")
          .because(last.author.session());
    }
  }

  /** Refuses a commit that does not fit the one that waits. */
  void check(Request request, Notice.Author author) throws Refusal {
    Waiting last = waiting;
    if (last == null) {
      if (!request.persistId.isEmpty()) {
        throw wrongId();
      }
    } else if (!last.persist.equals(request.persistId)) {
      throw wrongId();
    } else if (last.persist.isEmpty() && last.author.session() != author.session()) {
      throw new Refusal(409, "in-use", "", "a confirmed commit of another session waits")
          .because(last.author.session());
    }
  }

  private static Refusal wrongId() {
    return new Refusal(400, "invalid-value", "", "there is no commit of that persist-id");
  }

  /** A commit was made: it waits, or what waited is confirmed by it. */
  void committed(Request request, Notice.Author author, RunningConfiguration.Snapshot before) {
    Waiting last = waiting;
    if (!request.confirmed) {
      waiting = null;
      if (last != null) {
        tell.accept(new Notice.ConfirmedCommit(now.get(), author, "complete", 0));
      }
      return;
    }
    Duration time = request.timeout.isZero() ? USUAL : request.timeout;
    waiting =
        new Waiting(
            last == null ? before : last.before,
            clock.instant().plus(time),
            request.persist,
            author);
    String event = last == null ? "start" : "extend";
    tell.accept(new Notice.ConfirmedCommit(now.get(), author, event, time.toSeconds()));
  }

  /** Another way of writing has confirmed it along (RFC 8040 section 1.4). */
  void confirmedAlong() {
    waiting = null;
  }

  /** Undoes the one that waits. */
  void cancel(String persistId, Notice.Author author) throws Refusal {
    Waiting last = waiting;
    if (last == null) {
      throw new Refusal(409, "operation-failed", "", "there is no confirmed commit to cancel");
    }
    if (!last.persist.equals(persistId)) {
      throw wrongId();
    }
    if (last.persist.isEmpty() && last.author.session() != author.session()) {
      throw new Refusal(409, "operation-failed", "", "the confirmed commit is of another session")
          .because(last.author.session());
    }
    undo(last, "cancel", author);
  }
}
