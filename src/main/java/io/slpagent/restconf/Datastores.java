package io.slpagent.restconf;

import io.slpagent.device.DeviceException;
import io.slpagent.model.Path;
import io.slpagent.restconf.wire.Answer;
import io.slpagent.restconf.wire.Ask;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a device says about its NETCONF datastores, whose fate RESTCONF shares: {@code
 * ietf-netconf-monitoring:netconf-state} (RFC 6022). Read by its names alone, whether the schema at
 * hand has them or not; it is state, and nothing is decided by what is missing in it.
 */
final class Datastores {
  static final Path LOCKS = Path.parse("/ietf-netconf-monitoring:netconf-state/datastores");
  private static final Path CAPABILITIES =
      Path.parse("/ietf-netconf-monitoring:netconf-state/capabilities");
  private static final Path SESSIONS =
      Path.parse("/ietf-netconf-monitoring:netconf-state/sessions/session");
  private static final String CANDIDATE = "urn:ietf:params:netconf:capability:candidate:";
  private static final String BASE = "urn:ietf:params:netconf:base:";
  private static final JsonMapper JSON = JsonMapper.shared();

  private final Access access;

  Datastores(Access access) {
    this.access = access;
  }

  /** An answer that holds nothing to rely on. */
  enum Silence {
    /** The device says that it is not there. */
    ABSENT,
    /** Refused, broken, or not all of it shown. */
    REFUSED
  }

  /**
   * Whether a candidate datastore is on.
   *
   * @param known whether it is; empty where the device does not tell
   * @param silence why it does not tell
   */
  record CandidateMode(Optional<Boolean> known, Silence silence) {
    private static CandidateMode is(boolean on) {
      return new CandidateMode(Optional.of(on), Silence.ABSENT);
    }
  }

  /**
   * By the capability {@code :candidate} (RFC 6241 section 8.3), else by the list of datastores.
   */
  CandidateMode candidateMode() throws DeviceException {
    Answer answer = access.wire().send(Ask.get(access.url().data(CAPABILITIES)));
    boolean base = false;
    boolean candidate = false;
    for (JsonNode capability : read(answer).path("capabilities").path("capability")) {
      base |= capability.asString("").startsWith(BASE);
      candidate |= capability.asString("").startsWith(CANDIDATE);
    }
    // a list without the base protocol, which all have, is not the whole list
    if (base || candidate) {
      return CandidateMode.is(candidate);
    }
    Answer other = access.wire().send(Ask.get(access.url().data(LOCKS)));
    JsonNode stores = read(other).path("datastores").path("datastore");
    if (!stores.isEmpty()) {
      return CandidateMode.is(store(stores, "candidate").isObject());
    }
    boolean absent = answer.status() == 404 && other.status() == 404;
    return new CandidateMode(Optional.empty(), absent ? Silence.ABSENT : Silence.REFUSED);
  }

  /** Whether an answer lists a candidate datastore. */
  static boolean listsCandidate(Answer locks) {
    return store(read(locks).path("datastores").path("datastore"), "candidate").isObject();
  }

  /** Who holds a lock on a datastore and since when; empty where nobody does or it is not told. */
  static String holder(Answer locks, String datastore) {
    JsonNode lock = lock(locks, datastore);
    return lock.isObject()
        ? "session "
            + lock.path("locked-by-session").asString("?")
            + ", since "
            + lock.path("locked-time").asString("?")
        : "";
  }

  /** Who holds the candidate datastore, with the name of its user; else empty. */
  String candidateHolder() throws DeviceException {
    Answer locks = access.wire().send(Ask.get(access.url().data(LOCKS)));
    String holder = holder(locks, "candidate");
    if (holder.isEmpty()) {
      return "";
    }
    String id = lock(locks, "candidate").path("locked-by-session").asString("");
    Answer answer =
        access.wire().send(Ask.get(access.url().data(SESSIONS) + "=" + id.replaceAll("\\D", "")));
    JsonNode session = read(answer).path("session").path(0);
    String user = session.path("username").asString("");
    String host = session.path("source-host").asString("");
    return holder
        + (user.isEmpty() ? "" : ", user " + user)
        + (host.isEmpty() ? "" : ", from " + host);
  }

  private static JsonNode lock(Answer locks, String datastore) {
    JsonNode lock =
        store(read(locks).path("datastores").path("datastore"), datastore).path("locks");
    return lock.has("global-lock") ? lock.path("global-lock") : lock.path("partial-lock").path(0);
  }

  private static JsonNode store(JsonNode stores, String name) {
    for (JsonNode store : stores) {
      if (store.path("name").asString("").equals(name)) {
        return store;
      }
    }
    return JSON.missingNode();
  }

  /** The members of the answer without their modules' names; no members where it is no answer. */
  private static JsonNode read(Answer answer) {
    var plain = JSON.createObjectNode();
    if (!answer.isGood() || !answer.complete() || !answer.isJson()) {
      return plain;
    }
    try {
      JSON.readTree(answer.body())
          .properties()
          .forEach(
              member -> plain.set(member.getKey().replaceFirst("^.*:", ""), member.getValue()));
    } catch (JacksonException e) {
      return plain;
    }
    return plain;
  }
}
