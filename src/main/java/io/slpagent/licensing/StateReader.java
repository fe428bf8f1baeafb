package io.slpagent.licensing;

import io.slpagent.licensing.LicensingState.Agent;
import io.slpagent.licensing.LicensingState.Member;
import io.slpagent.licensing.LicensingState.Platform;
import io.slpagent.licensing.LicensingState.Reporting;
import io.slpagent.model.NodeName;
import io.slpagent.model.Note;
import io.slpagent.model.Path;
import io.slpagent.model.Tree;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Reads the licensing state tolerantly: a list that is missing, a word that is not one of the
 * schema's, a time that cannot be, each costs one fact and becomes a note.
 */
final class StateReader {
  private static final Path INFO = LicensingState.STATE.child("state-info");

  private final Tree.Container data;
  private final List<Note> notes = new ArrayList<>();

  StateReader(Tree.Container data, List<Note> given) {
    this.data = data;
    given.stream().filter(n -> n.where().startsWith(LicensingState.STATE)).forEach(notes::add);
  }

  LicensingState read() {
    Agent agent = agent();
    List<Member> members = members();
    Reporting reporting = reporting();
    return new LicensingState(agent, members, reporting, platform(), notes);
  }

  private Agent agent() {
    Boolean enabled = flag(LicensingState.STATE.child("smart-enabled"));
    if (Boolean.TRUE.equals(enabled) && data.at(INFO).isEmpty()) {
      note(INFO, "is missing although Smart Licensing is enabled");
      enabled = null;
    }
    String type = text(INFO.child("transport").child("transport-type"));
    String transport = type.startsWith("transport-type-") ? type.substring(15) : type;
    return new Agent(
        enabled, text(LicensingState.STATE.child("version")), transport, OngoingFailure.of(data));
  }

  /**
   * Every {@code key_udi} that the state knows of: trust code, factory purchase, authorizations.
   */
  private List<Member> members() {
    Map<String, Member> members = new TreeMap<>();
    for (Path list :
        List.of(
            INFO.child("factory-purchase"),
            INFO.child("imported-authorizations").child("overall-status"))) {
      data.list(list).forEach(e -> known(list, e, udi -> members.putIfAbsent(udi, untrusted(udi))));
    }
    Path codes = INFO.child("trust-code");
    data.list(codes)
        .forEach(
            e -> known(codes, e, udi -> members.merge(udi, member(udi, e), StateReader::best)));
    return members.values().stream().sorted(Comparator.comparing(Member::udi)).toList();
  }

  private void known(Path list, Tree.Container entry, Consumer<String> then) {
    String udi = leaf(entry, "key_udi").strip();
    if (udi.isEmpty()) {
      note(list, "has an entry without key_udi");
    } else {
      then.accept(udi);
    }
  }

  private static Member untrusted(String udi) {
    return new Member(udi, false, null);
  }

  private Member member(String udi, Tree.Container entry) {
    Path where = INFO.child("trust-code").withKey("key_udi", udi);
    boolean installed =
        Boolean.TRUE.equals(flag(where.child("is-installed"), leaf(entry, "is-installed")));
    if (leaf(entry, "is-installed").isEmpty()) {
      note(where.child("is-installed"), "does not say whether the trust code is installed");
    }
    String time = leaf(entry, "time-installed");
    Instant since = time.isEmpty() ? null : time(where.child("time-installed"), time);
    return new Member(udi, installed, installed ? since : null);
  }

  /** The same UDI may stand twice, e.g. for two supervisors of one chassis. */
  private static Member best(Member one, Member other) {
    return one.trusted() && !other.trusted() ? one : other;
  }

  private Reporting reporting() {
    Path ack = INFO.child("rum-ack");
    int closed = 0;
    int sent = 0;
    for (Tree.Container report : data.list(INFO.child("rum-reports-closed-keys"))) {
      String state = leaf(report, "report-state");
      if (!state.equals("rum-report-state-acknowledged")) {
        closed++;
      }
      if (state.equals("rum-report-state-pending")) {
        sent++;
      }
    }
    Instant deadline = timeAt(ack.child("next-report-deadline"));
    if (deadline != null && Moments.isBeforeLicensing(deadline)) {
      note(ack.child("next-report-deadline"), "was set while the clock of the switch was wrong");
    }
    return new Reporting(
        timeAt(ack.child("last-received-time")),
        deadline,
        closed,
        sent,
        new DemandReader(data.container(INFO)).read());
  }

  private Platform platform() {
    Path system = LicensingState.SYSTEM;
    return new Platform(
        timeAt(system.child("current-time")),
        timeAt(system.child("boot-time")),
        text(system.child("software-version")),
        text(LicensingState.HOSTNAME),
        flag(system.child("unsaved-config")));
  }

  private @Nullable Instant timeAt(Path where) {
    String text = text(where);
    return text.isEmpty() ? null : time(where, text);
  }

  private @Nullable Instant time(Path where, String text) {
    Instant time = Moments.parse(text).orElse(null);
    if (time == null) {
      note(where, "is not a time: '" + text + "'");
    }
    return time == null || Moments.isNever(time) ? null : time;
  }

  private @Nullable Boolean flag(Path where) {
    return flag(where, text(where));
  }

  private @Nullable Boolean flag(Path where, String text) {
    return switch (text) {
      case "true" -> Boolean.TRUE;
      case "false" -> Boolean.FALSE;
      case "" -> null;
      default -> {
        note(where, "is neither true nor false: '" + text + "'");
        yield null;
      }
    };
  }

  private String text(Path where) {
    return data.leaf(where).orElse("");
  }

  static String leaf(Tree.Container entry, String name) {
    return entry.leaf(Path.ROOT.child(name(name))).orElse("");
  }

  static NodeName name(String name) {
    return new NodeName("cisco-smart-license", name);
  }

  private void note(Path where, String text) {
    notes.add(new Note(where, text));
  }
}
