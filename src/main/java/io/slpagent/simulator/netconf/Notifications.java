package io.slpagent.simulator.netconf;

import io.slpagent.simulator.catalyst.Notice;
import io.slpagent.simulator.catalyst.Notice.Author;
import io.slpagent.simulator.catalyst.Notice.Edited;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes notifications (RFC 5277, RFC 6470, cisco-smart-license). */
final class Notifications {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSxxx").withZone(ZoneOffset.UTC);

  private final Namespaces namespaces;

  Notifications(Namespaces namespaces) {
    this.namespaces = namespaces;
  }

  /** Whether a filter lets a notice through; it is told by the name of the event alone. */
  boolean passes(Notice notice, List<Element> filters) {
    return filters.isEmpty()
        || filters.stream()
            .anyMatch(filter ->
                filter.is(namespace(notice), name(notice))
                    || filter.is(Namespaces.BASE, name(notice)));
  }

  private static String namespace(Notice notice) {
    return notice instanceof Notice.Communications ? Namespaces.LICENSING : Namespaces.CHANGES;
  }

  private static String name(Notice notice) {
    return switch (notice) {
      case Notice.ConfigChange ignored -> "netconf-config-change";
      case Notice.SessionStart ignored -> "netconf-session-start";
      case Notice.SessionEnd ignored -> "netconf-session-end";
      case Notice.ConfirmedCommit ignored -> "netconf-confirmed-commit";
      case Notice.Communications communications ->
          communications.message().isEmpty() ? "communications-restored" : "communications-fail";
    };
  }

  /** {@code replayComplete} and {@code notificationComplete}. */
  String mark(String name, Instant at) {
    XmlWriter out = begin(at);
    return out.start(Namespaces.MANAGEMENT, name).end().end().toString();
  }

  private static XmlWriter begin(Instant at) {
    return new XmlWriter()
        .start(Namespaces.EVENTS, "notification")
        .leaf(Namespaces.EVENTS, "eventTime", TIME.format(at));
  }

  String text(Notice notice) {
    XmlWriter out = begin(notice.at()).start(namespace(notice), name(notice));
    switch (notice) {
      case Notice.ConfigChange change -> {
        changedBy(out, change.author());
        leaf(out, "datastore", "running");
        change.edits().forEach(edit -> edited(out, edit));
      }
      case Notice.SessionStart start -> session(out, start.author());
      case Notice.SessionEnd ended -> {
        session(out, ended.author());
        leaf(out, "termination-reason", ended.reason());
      }
      case Notice.ConfirmedCommit commit -> {
        if (commit.author().session() > 0) {
          session(out, commit.author());
        }
        leaf(out, "confirm-event", commit.event());
        if (commit.seconds() > 0) {
          leaf(out, "timeout", Long.toString(commit.seconds()));
        }
      }
      case Notice.Communications communications -> {
        if (!communications.message().isEmpty()) {
          out.leaf(Namespaces.LICENSING, "reason", "general-failure");
          out.leaf(Namespaces.LICENSING, "message", communications.message());
        }
      }
    }
    return out.end().end().toString();
  }

  private static void leaf(XmlWriter out, String name, String text) {
    out.leaf(Namespaces.CHANGES, name, text);
  }

  private static void changedBy(XmlWriter out, Author author) {
    out.start(Namespaces.CHANGES, "changed-by");
    if (author.session() > 0) {
      session(out, author);
    } else {
      out.start(Namespaces.CHANGES, "server").end();
    }
    out.end();
  }

  private static void session(XmlWriter out, Author author) {
    leaf(out, "username", author.user());
    leaf(out, "session-id", Integer.toString(author.session()));
    if (!author.host().isEmpty()) {
      leaf(out, "source-host", author.host());
    }
  }

  private void edited(XmlWriter out, Edited edit) {
    Map<String, String> declared = new LinkedHashMap<>();
    String path = namespaces.prefixed(edit.steps(), declared);
    out.start(Namespaces.CHANGES, "edit").start(Namespaces.CHANGES, "target");
    declared.forEach((prefix, namespace) -> out.attribute("xmlns:" + prefix, namespace));
    out.text(path).end();
    leaf(out, "operation", edit.operation());
    out.end();
  }
}
