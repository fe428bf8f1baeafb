package io.slpagent.netconf;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** The datastores of a pretended server, their locks, and the commit that waits to be confirmed. */
final class FakeStore {
  static final String OK = "<ok/>";
  static final String NATIVE = "http://cisco.com/ns/yang/Cisco-IOS-XE-native";
  static final String LICENSING = "http://cisco.com/ns/yang/cisco-smart-license";
  private static final String MONITORING = "urn:ietf:params:xml:ns:yang:ietf-netconf-monitoring";
  private static final String LIBRARY = "urn:ietf:params:xml:ns:yang:ietf-yang-library";

  final Map<String, Integer> locks = new ConcurrentHashMap<>();
  final Map<String, String> modules = new HashMap<>();
  Document running =
      FakeData.parse(
          "<data><native xmlns='"
              + NATIVE
              + "'><version>17.15</version><hostname>sw</hostname>"
              + "<ip><domain><lookup>true</lookup></domain></ip></native>"
              + "<licensing xmlns='"
              + LICENSING
              + "'><config/></licensing></data>");
  Document candidate = FakeData.copy(running);
  String state =
      "<licensing xmlns='"
          + LICENSING
          + "'><state><smart-enabled>true</smart-enabled></state>"
          + "</licensing>";
  @Nullable Document before;
  private String persist = "";
  private int pendingSession;

  /** How long the device would wait for a confirmation. */
  int seconds;

  volatile String contentId = "set-1";
  volatile boolean refusesFormat;

  static String error(String tag, String more) {
    return "<rpc-error><error-type>protocol</error-type><error-tag>"
        + tag
        + "</error-tag>"
        + "<error-severity>error</error-severity>"
        + more
        + "</rpc-error>";
  }

  /** What is staged, as another tool would do it. */
  synchronized void stage(String inside) {
    FakeData.edit(
        candidate.getDocumentElement(),
        FakeData.parse("<c><native xmlns='" + NATIVE + "'>" + inside + "</native></c>")
            .getDocumentElement());
  }

  /** Whether the candidate holds what running does. */
  synchronized boolean isClean() {
    return FakeData.text(candidate.getDocumentElement())
        .equals(FakeData.text(running.getDocumentElement()));
  }

  /** What happens when the time for a confirmation is over. */
  synchronized void rollBack() {
    if (before != null) {
      running = before;
      before = null;
    }
  }

  /** What stands in the reply to an operation of a session. */
  synchronized String answer(String name, Element operation, int session) {
    return switch (name) {
      case "get" -> data(everything(), FakeData.child(operation, "filter"));
      case "get-config running" -> data(running, null);
      case "get-config candidate" -> data(candidate, null);
      case "lock running", "lock candidate" -> lock(name.substring(5), session);
      case "unlock running", "unlock candidate" -> {
        locks.remove(name.substring(7));
        yield OK;
      }
      case "edit-config candidate", "edit-config running" -> {
        Document store = name.endsWith("running") ? running : candidate;
        FakeData.edit(
            store.getDocumentElement(),
            Objects.requireNonNull(FakeData.child(operation, "config")));
        yield OK;
      }
      case "commit" -> commit(operation, session);
      case "cancel-commit" -> cancel(operation);
      case "discard-changes" -> {
        candidate = FakeData.copy(running);
        yield OK;
      }
      case "get-schema" -> schema(operation);
      case "save-config" ->
          "<result xmlns='http://cisco.com/yang/cisco-ia'>Save running-config"
              + " successful</result>";
      case "is-syncing" -> "<syncing xmlns='http://cisco.com/yang/cisco-ia'>false</syncing>";
      default -> OK;
    };
  }

  private String commit(Element operation, int session) {
    Integer holder = locks.get("running");
    if (holder != null && holder != session) {
      return error("in-use", "<error-message>running is locked</error-message>");
    }
    Element persistId = FakeData.child(operation, "persist-id");
    String named = persistId == null ? "" : persistId.getTextContent();
    if (persistId != null && (before == null || !named.equals(persist))) {
      return error("invalid-value", "<error-message>no such commit</error-message>");
    }
    if (before != null && persistId == null && (!persist.isEmpty() || pendingSession != session)) {
      return error("in-use", "");
    }
    if (FakeData.child(operation, "confirmed") != null) {
      Element name = FakeData.child(operation, "persist");
      before = before == null ? FakeData.copy(running) : before;
      persist = name == null ? "" : name.getTextContent();
      pendingSession = session;
      Element timeout = FakeData.child(operation, "confirm-timeout");
      seconds = timeout == null ? 600 : Integer.parseInt(timeout.getTextContent());
    } else {
      before = null;
    }
    running = FakeData.copy(candidate);
    return OK;
  }

  private String cancel(Element operation) {
    Element persistId = FakeData.child(operation, "persist-id");
    String named = persistId == null ? "" : persistId.getTextContent();
    if (before == null || !named.equals(persist)) {
      return error("invalid-value", "<error-message>no such commit</error-message>");
    }
    rollBack();
    return OK;
  }

  private String lock(String datastore, int session) {
    Integer holder = locks.get(datastore);
    if (holder != null) {
      return error(
          "lock-denied",
          "<error-info><session-id>"
              + holder
              + "</session-id></error-info>"
              + "<error-message>Lock failed, lock already held</error-message>");
    }
    if (datastore.equals("candidate") && !isClean()) {
      return error("lock-denied", "<error-info><session-id>0</session-id></error-info>");
    }
    locks.put(datastore, session);
    return OK;
  }

  private String schema(Element operation) {
    Element identifier = Objects.requireNonNull(FakeData.child(operation, "identifier"));
    String text = modules.get(identifier.getTextContent());
    if (text == null || (refusesFormat && FakeData.child(operation, "format") != null)) {
      return error("invalid-value", "");
    }
    return "<data xmlns='" + MONITORING + "'><![CDATA[" + text + "]]></data>";
  }

  private Document everything() {
    Document all = FakeData.copy(running);
    Element root = all.getDocumentElement();
    StringBuilder list = new StringBuilder();
    modules.forEach((name, text) ->
        list.append("<module><name>")
            .append(name)
            .append("</name><revision>2026-01-01</revision><conformance-type>implement")
            .append("</conformance-type></module>"));
    FakeData.edit(
        root,
        FakeData.parse(
                "<config>"
                    + state
                    + "<modules-state xmlns='"
                    + LIBRARY
                    + "'><module-set-id>"
                    + contentId
                    + "</module-set-id></modules-state></config>")
            .getDocumentElement());
    Element library = Objects.requireNonNull(FakeData.child(root, "modules-state"));
    Document made = FakeData.parse("<m xmlns='" + LIBRARY + "'>" + list + "</m>");
    FakeData.children(made.getDocumentElement())
        .forEach(module -> library.appendChild(all.importNode(module, true)));
    return all;
  }

  private String data(Document store, @Nullable Element filter) {
    if (filter == null) {
      return inner(store);
    }
    Document selected = FakeData.parse("<data/>");
    FakeData.select(filter, store.getDocumentElement(), selected.getDocumentElement());
    return inner(selected);
  }

  private String inner(Document document) {
    StringBuilder text = new StringBuilder("<nc:data>");
    FakeData.children(document.getDocumentElement())
        .forEach(child -> text.append(FakeData.text(child)));
    return text.append("</nc:data>").toString();
  }

  /** What the end of a session takes with it (RFC 6241 sections 7.5 and 8.4.1). */
  synchronized void ended(int session) {
    if (before != null && persist.isEmpty() && pendingSession == session) {
      rollBack();
    }
    if (Integer.valueOf(session).equals(locks.get("candidate"))) {
      candidate = FakeData.copy(running);
    }
    locks.values().removeIf(holder -> holder == session);
  }
}
