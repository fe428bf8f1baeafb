package io.slpagent.report;

import io.slpagent.licensing.LicensingState;
import io.slpagent.licensing.LicensingState.Member;
import io.slpagent.licensing.RumPileUp;
import io.slpagent.licensing.shown.Facts;
import io.slpagent.licensing.shown.Shown;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A device's licensing state as named lines, in the order in which an operator asks for them. */
public final class StateLines {
  private StateLines() {}

  /** The lines, each with its name. */
  public static Map<String, String> of(LicensingState state) {
    return of(state, Shown.NOT_ASKED);
  }

  /** The same, with what the command line shows. */
  static Map<String, String> of(LicensingState state, Shown shown) {
    Map<String, String> lines = new LinkedHashMap<>();
    List<Member> members = state.members();
    for (Member member : members) {
      lines.put("trust of " + member.udi(), trust(member));
    }
    lines.put("transport in force", known(state.agent().transport()));
    lines.put("last acknowledgement", time(state.reporting().lastAck(), "never"));
    lines.put("next report deadline", time(state.reporting().deadline(), "none"));
    lines.put("closed reports", Integer.toString(state.reporting().closed()));
    lines.putAll(Facts.of(shown));
    RumPileUp.ofRelease(state.platform().softwareVersion())
        .ifPresent(note -> lines.put("field notice", note));
    if (!state.agent().failure().isEmpty()) {
      lines.put("ongoing failure", state.agent().failure());
    }
    lines.put("device clock", time(state.platform().clock(), "not said"));
    lines.put("hostname", known(state.platform().hostname()));
    lines.put("software", known(state.platform().softwareVersion()));
    lines.put("licensing agent", known(state.agent().version()));
    lines.put("unsaved configuration", yesNo(state.platform().unsavedConfiguration()));
    return lines;
  }

  private static String trust(Member member) {
    if (!member.trusted()) {
      return "not installed";
    }
    return member.since() == null ? "installed" : "installed " + member.since();
  }

  private static String time(@Nullable Instant time, String never) {
    return time == null ? never : time.toString();
  }

  private static String yesNo(@Nullable Boolean value) {
    return value == null ? "not said" : value ? "yes" : "no";
  }

  private static String known(String text) {
    return text.isEmpty() ? "not said" : text.lines().findFirst().orElse("").strip();
  }
}
