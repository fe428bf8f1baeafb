package io.slpagent.simulator.catalyst;

import io.slpagent.simulator.datastore.Refusal;
import io.slpagent.simulator.json.Json;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
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

  private static final DateTimeFormatter SINCE =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss").withZone(ZoneOffset.UTC);
  private static final Pattern SESSION = Pattern.compile("session ([0-9]{1,9})\\b.*");

  private record Hold(String holder, Instant since, @Nullable Instant until) {
    boolean at(Instant now) {
      return until == null || now.isBefore(until);
    }
  }

  private final Clock clock;
  private @Nullable Hold other;
  private @Nullable Hold itself;
  private @Nullable Instant syncingUntil;

  Locks(Clock clock) {
    this.clock = clock;
  }

  /** Somebody locks the configuration; for ever where the duration is zero. */
  void lock(String holder, Duration lasts) {
    Instant now = clock.instant();
    other = new Hold(holder, now, lasts.isZero() ? null : now.plus(lasts));
  }

  void unlock() {
    other = null;
  }

  /** The switch is busy with a write. */
  void busy(Duration lasts) {
    Instant now = clock.instant();
    itself = new Hold(ITSELF, now, now.plus(lasts));
  }

  /** The switch re-reads its own configuration. */
  void syncing(Duration lasts) {
    syncingUntil = clock.instant().plus(lasts);
  }

  boolean syncing() {
    Instant until = syncingUntil;
    return until != null && clock.instant().isBefore(until) || hold(itself).isPresent();
  }

  boolean locked() {
    return hold(other).isPresent() || hold(itself).isPresent();
  }

  private Optional<Hold> hold(@Nullable Hold hold) {
    return Optional.ofNullable(hold).filter(h -> h.at(clock.instant()));
  }

  /** Why a write at a path is refused now, if it is. */
  Optional<Refusal> refusal(String path) {
    Instant until = syncingUntil;
    if (until != null && clock.instant().isBefore(until)) {
      return Optional.of(syncInProgress());
    }
    return hold(other).or(() -> hold(itself)).map(hold -> denied(path, hold));
  }

  static Refusal syncInProgress() {
    return new Refusal(409, "resource-denied", "", "resource denied: Sync is in progress");
  }

  /** The refusal of a write because the switch itself holds the lock since now. */
  Refusal deniedByItself(String path) {
    Instant now = clock.instant();
    return denied(path, new Hold(ITSELF, now, now));
  }

  private static Refusal denied(String path, Hold hold) {
    return new Refusal(
        409,
        "lock-denied",
        path,
        "the configuration database is locked by %s on since %s\n   IOS-XE YANG Infrastructure"
            .formatted(hold.holder, SINCE.format(hold.since)));
  }

  /** {@code ietf-netconf-monitoring:netconf-state/datastores} (RFC 6022 section 2.1.3). */
  Json.Members datastores(boolean candidate) {
    Json.Members running = new Json.Members().put("name", "running");
    hold(other)
        .ifPresent(hold -> running.child("locks").child("global-lock").values().putAll(who(hold)));
    hold(itself)
        .ifPresent(hold -> {
          Json.Members lock = new Json.Members().put("lock-id", 1);
          lock.values().putAll(who(hold));
          lock.put("select", Json.Items.ofTexts(List.of("/")));
          running.child("locks").put("partial-lock", new Json.Items().add(lock));
        });
    Json.Items datastores = new Json.Items();
    if (candidate) {
      datastores.add(new Json.Members().put("name", "candidate"));
    }
    return new Json.Members().put("datastore", datastores.add(running));
  }

  private static Map<String, Json> who(Hold hold) {
    Matcher matcher = SESSION.matcher(hold.holder);
    return new Json.Members()
        .put("locked-by-session", matcher.matches() ? Long.parseLong(matcher.group(1)) : 1)
        .put("locked-time", Times.text(hold.since))
        .values();
  }
}
