package io.slpagent.netconf;

import static io.slpagent.netconf.YangLibrary.MONITORING;

import io.slpagent.device.DeviceException;
import io.slpagent.netconf.wire.Backoff;
import io.slpagent.netconf.wire.Call;
import io.slpagent.netconf.wire.Failures;
import io.slpagent.netconf.wire.Reply;
import io.slpagent.netconf.wire.RpcError;
import io.slpagent.netconf.wire.Wire;
import io.slpagent.yang.xml.Element;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The locks of a transaction. All are taken or none: while one is waited for, the others are given
 * back, so that two who lock in different order do not block each other.
 */
final class Locks {
  private static final Logger LOG = LoggerFactory.getLogger(Locks.class);
  private final Wire wire;
  private final Deque<String> held = new ArrayDeque<>();

  /** Looks at a lock that was denied although no session holds it. */
  @FunctionalInterface
  interface Denied {
    /**
     * Looks at it.
     *
     * @return whether to go on without this lock
     */
    boolean look(String datastore) throws DeviceException;
  }

  Locks(Wire wire) {
    this.wire = wire;
  }

  /**
   * Takes the locks, and waits for them as long as there is time.
   *
   * @param denied asked where a lock is denied and no session is named
   * @throws DeviceException when they cannot be had; none is held then
   */
  void take(List<String> datastores, Denied denied) throws DeviceException {
    Backoff backoff = new Backoff(wire);
    while (true) {
      String missing = tryAll(datastores, denied);
      if (missing.isEmpty()) {
        return;
      }
      release();
      Call call = lock(missing);
      if (!backoff.pause(call)) {
        Reply last = wire.call(call);
        if (last.isGood()) {
          held.push(missing);
          release();
        }
        String holder = last.isGood() ? "" : holder(missing, last.error());
        throw wire.failures()
            .busy(
                call,
                "the "
                    + missing
                    + " datastore was locked until we gave up"
                    + (holder.isEmpty() ? "" : ": " + holder),
                holder);
      }
    }
  }

  /** Tries each; the name of the first that is denied, or nothing. */
  private String tryAll(List<String> datastores, Denied denied) throws DeviceException {
    for (String datastore : datastores) {
      Call call = lock(datastore);
      Reply reply = wire.call(call);
      if (reply.isGood()) {
        held.push(datastore);
        continue;
      }
      RpcError error = reply.error();
      if (!held.isEmpty() && error.tag().equals("operation-not-supported")) {
        // the candidate is locked; there are servers whose running cannot be
        continue;
      }
      if (!error.isBusy()) {
        throw wire.failures().answered(call, reply);
      }
      if (!isSession(error.sessionId()) && denied.look(datastore)) {
        continue;
      }
      return datastore;
    }
    return "";
  }

  private static boolean isSession(String id) {
    return !id.isEmpty() && !id.equals("0");
  }

  boolean isEmpty() {
    return held.isEmpty();
  }

  /** Gives back what is held. Where that fails, the end of the session does it. */
  void release() {
    while (!held.isEmpty()) {
      String datastore = held.pop();
      if (wire.isDead()) {
        continue;
      }
      Call unlock =
          Call.of("unlock " + datastore, "<unlock><target><" + datastore + "/></target></unlock>");
      try {
        Reply reply = wire.callLast(unlock);
        if (!reply.isGood()) {
          LOG.warn("{}: {}", unlock.operation(), reply.error().tag());
        }
      } catch (DeviceException e) {
        LOG.warn("{}", e.getMessage());
      }
    }
  }

  private static Call lock(String datastore) {
    return Call.of("lock " + datastore, "<lock><target><" + datastore + "/></target></lock>");
  }

  /** Who holds a lock and since when, as far as the device tells (RFC 6022 section 2.1). */
  private String holder(String datastore, RpcError error) {
    String words = Failures.holder(error);
    if (!error.sessionId().matches("[1-9][0-9]{0,9}")) {
      return words;
    }
    Call call =
        YangLibrary.get(
            "get netconf-state",
            "<netconf-state xmlns=\""
                + MONITORING
                + "\"><sessions><session><session-id>"
                + error.sessionId()
                + "</session-id></session></sessions><datastores/></netconf-state>");
    try {
      Reply reply = wire.callLast(call);
      Element state = reply.data().flatMap(d -> d.first(MONITORING, "netconf-state")).orElse(null);
      return state == null
          ? words
          : words + user(state, error.sessionId()) + since(state, datastore);
    } catch (DeviceException e) {
      LOG.debug("{}", e.getMessage());
      return words;
    }
  }

  private static String user(Element state, String sessionId) {
    return state
        .all(MONITORING, "sessions")
        .flatMap(s -> s.all(MONITORING, "session"))
        .filter(s -> s.textOf(MONITORING, "session-id").equals(sessionId))
        .map(s -> s.textOf(MONITORING, "username") + from(s.textOf(MONITORING, "source-host")))
        .filter(words -> !words.isBlank())
        .map(words -> " (" + words + ")")
        .findFirst()
        .orElse("");
  }

  private static String from(String host) {
    return host.isEmpty() ? "" : " from " + host;
  }

  private static String since(Element state, String datastore) {
    return state
        .all(MONITORING, "datastores")
        .flatMap(d -> d.all(MONITORING, "datastore"))
        .filter(d -> d.textOf(MONITORING, "name").equals(datastore))
        .flatMap(d -> d.all(MONITORING, "locks"))
        .flatMap(l -> l.all(MONITORING, "global-lock"))
        .map(l -> l.textOf(MONITORING, "locked-time"))
        .filter(time -> !time.isEmpty())
        .map(time -> ", since " + time)
        .findFirst()
        .orElse("");
  }
}
