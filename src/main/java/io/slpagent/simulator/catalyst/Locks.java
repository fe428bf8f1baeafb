package io.slpagent.simulator.catalyst;

import io.slpagent.simulator.datastore.Refusal;
import io.slpagent.simulator.json.Json;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Who keeps a switch's configuration from being written. Times are by the world's clock. */
final class Locks {
  /** The switch itself, while it takes in a write. */
  static final String ITSELF = "session 18 yang_mgmt_infra tcp (system from 127.0.0.1)";

  /** Stands for those who write without a NETCONF session. */
  static final int NO_SESSION = 0;

  private static final DateTimeFormatter SINCE =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss").withZone(ZoneOffset.UTC);
  private static final Pattern SESSION = Pattern.compile("session ([0-9]{1,9})\\b.*");

  private static final Pattern NAMED =
      Pattern.compile("session [0-9]{1,9} (\\S+) \\S+ \\(\\S+ from (\\S+)\\)");

  private record Hold(String holder, int session, Instant since, @Nullable Instant until) {
    boolean at(Instant now) {
      return until == null || now.isBefore(until);
    }

    long number() {
      Matcher matcher = SESSION.matcher(holder);
      return matcher.matches() ? Long.parseLong(matcher.group(1)) : 1;
    }
  }

  private final Clock clock;
  private final Map<Store, Hold> others = new EnumMap<>(Store.class);
  private final Map<Store, Hold> sessions = new EnumMap<>(Store.class);
  private @Nullable Hold itself;
  private @Nullable Instant syncingUntil;

  Locks(Clock clock) {
    this.clock = clock;
  }

  /** Somebody locks a datastore; for ever where the duration is zero. */
  void lock(Store store, String holder, Duration lasts) {
    Instant now = clock.instant();
    Instant until = lasts.isZero() ? null : now.plus(lasts);
    others.put(store, new Hold(holder, NO_SESSION, now, until));
  }

  void unlock() {
    others.clear();
  }

  /**
   * A NETCONF session takes a lock.
   *
   * @param holder what others are told of it
   * @throws Refusal lock-denied with the session that has it
   */
  void lock(Store store, int session, String holder) throws Refusal {
    Optional<Hold> held = holdOn(store);
    if (held.isPresent()) {
      throw denied("", held.get());
    }
    sessions.put(store, new Hold(holder, session, clock.instant(), null));
  }

  /**
   * A NETCONF session gives a lock back.
   *
   * @throws Refusal where it does not have it
   */
  void unlock(Store store, int session) throws Refusal {
    if (!holds(store, session)) {
      throw new Refusal(409, "operation-failed", "", "the session does not hold the lock");
    }
    sessions.remove(store);
  }

  /** A NETCONF session has ended. */
  void release(int session) {
    sessions.values().removeIf(hold -> hold.session == session);
  }

  boolean holds(Store store, int session) {
    Hold hold = sessions.get(store);
    return hold != null && hold.session == session;
  }

  /** The switch is busy with a write. */
  void busy(Duration lasts) {
    Instant now = clock.instant();
    itself = new Hold(ITSELF, NO_SESSION, now, now.plus(lasts));
  }

  /** The switch re-reads its own configuration. */
  void syncing(Duration lasts) {
    syncingUntil = clock.instant().plus(lasts);
  }

  boolean syncing() {
    Instant until = syncingUntil;
    return until != null && clock.instant().isBefore(until) || hold(itself).isPresent();
  }

  boolean locked(Store store) {
    return holdOn(store).isPresent();
  }

  private Optional<Hold> hold(@Nullable Hold hold) {
    return Optional.ofNullable(hold).filter(h -> h.at(clock.instant()));
  }

  private Optional<Hold> holdOn(Store store) {
    return hold(others.get(store))
        .or(() -> hold(sessions.get(store)))
        .or(() -> store == Store.RUNNING ? hold(itself) : Optional.empty());
  }

  /**
   * Why a write at a path of running is refused now, if it is.
   *
   * @param session who writes; what it has locked itself does not stand in its way
   */
  Optional<Refusal> refusal(String path, int session) {
    Instant until = syncingUntil;
    if (until != null && clock.instant().isBefore(until)) {
      return Optional.of(syncInProgress());
    }
    return refusal(Store.RUNNING, path, session);
  }

  /** Why an edit of a datastore is refused now because of a lock. */
  Optional<Refusal> refusal(Store store, String path, int session) {
    return session != NO_SESSION && holds(store, session)
        ? Optional.empty()
        : holdOn(store).map(hold -> denied(path, hold));
  }

  static Refusal syncInProgress() {
    return new Refusal(409, "resource-denied", "", "resource denied: Sync is in progress");
  }

  /** The refusal of a write because the switch itself holds the lock since now. */
  Refusal deniedByItself(String path) {
    Instant now = clock.instant();
    return denied(path, new Hold(ITSELF, NO_SESSION, now, now));
  }

  private static Refusal denied(String path, Hold hold) {
    return new Refusal(
            409,
            "lock-denied",
            path,
            "the configuration database is locked by %s on since %s\n   IOS-XE YANG Infrastructure"
                .formatted(hold.holder, SINCE.format(hold.since)))
        .because(hold.number());
  }

  /** {@code ietf-netconf-monitoring:netconf-state/datastores} (RFC 6022 section 2.1.3). */
  Json.Members datastores(boolean candidate) {
    Json.Items datastores = new Json.Items();
    if (candidate) {
      datastores.add(datastore(Store.CANDIDATE));
    }
    Json.Members running = datastore(Store.RUNNING);
    hold(itself)
        .ifPresent(hold -> {
          Json.Members lock = new Json.Members().put("lock-id", 1);
          lock.values().putAll(who(hold));
          lock.put("select", Json.Items.ofTexts(List.of("/")));
          running.child("locks").put("partial-lock", new Json.Items().add(lock));
        });
    return new Json.Members().put("datastore", datastores.add(running));
  }

  /** The sessions of others that hold a lock, as far as their names are known. */
  Json.Items sessions() {
    Json.Items items = new Json.Items();
    for (Hold hold : others.values()) {
      Matcher matcher = NAMED.matcher(hold.holder);
      if (hold.at(clock.instant()) && matcher.matches()) {
        items.add(
            new Json.Members()
                .put("session-id", hold.number())
                .put("transport", "netconf-ssh")
                .put("username", matcher.group(1))
                .put("source-host", matcher.group(2))
                .put("login-time", Times.text(hold.since)));
      }
    }
    return items;
  }

  private Json.Members datastore(Store store) {
    Json.Members datastore = new Json.Members().put("name", store.text());
    hold(others.get(store))
        .or(() -> hold(sessions.get(store)))
        .ifPresent(
            hold -> datastore.child("locks").child("global-lock").values().putAll(who(hold)));
    return datastore;
  }

  private static Map<String, Json> who(Hold hold) {
    return new Json.Members()
        .put("locked-by-session", hold.number())
        .put("locked-time", Times.text(hold.since))
        .values();
  }
}
