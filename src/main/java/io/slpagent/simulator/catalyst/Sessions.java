package io.slpagent.simulator.catalyst;

import io.slpagent.simulator.json.Json;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The NETCONF sessions of a switch. Not safe for use by many threads: the switch guards it. */
final class Sessions {
  private static final int FIRST = 21;

  /**
   * A session that goes on.
   *
   * @param author whose it is
   * @param since by the switch's clock
   * @param hangUp ends its connection
   */
  record Open(Notice.Author author, Instant since, Runnable hangUp) {
    /** As other sessions are told of it when it holds a lock. */
    String holder() {
      return "session %d %s ssh (%s from %s)"
          .formatted(author.session(), author.user(), "netconf", author.host());
    }
  }

  private final Map<Integer, Open> open = new LinkedHashMap<>();
  private int next = FIRST;

  Open add(String user, String host, Instant since, Runnable hangUp) {
    Open session = new Open(new Notice.Author(next++, user, host), since, hangUp);
    open.put(session.author.session(), session);
    return session;
  }

  Optional<Open> find(int id) {
    return Optional.ofNullable(open.get(id));
  }

  Optional<Open> oldest() {
    return open.values().stream().findFirst();
  }

  Optional<Open> remove(int id) {
    return Optional.ofNullable(open.remove(id));
  }

  /**
   * {@code ietf-netconf-monitoring:netconf-state/sessions} (RFC 6022 section 2.1.5).
   *
   * @param others sessions that are not ours
   */
  Json.Members state(Json.Items others) {
    Json.Items items = others.copy();
    for (Open session : open.values()) {
      items.add(
          new Json.Members()
              .put("session-id", session.author.session())
              .put("transport", "netconf-ssh")
              .put("username", session.author.user())
              .put("source-host", session.author.host())
              .put("login-time", Times.text(session.since)));
    }
    return new Json.Members().put("session", items);
  }
}
