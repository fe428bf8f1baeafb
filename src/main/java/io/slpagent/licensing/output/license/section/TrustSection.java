package io.slpagent.licensing.output.license.section;

import io.slpagent.licensing.output.Line;
import io.slpagent.licensing.output.SwitchTime;
import io.slpagent.licensing.output.Words;
import io.slpagent.licensing.output.license.fact.Member;
import io.slpagent.licensing.output.license.fact.TrustCode;
import io.slpagent.licensing.output.license.fact.Udi;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * {@code Trust Code Installed}: nothing, a time, or a block a member. Agents from 6.3 print several
 * of its facts on one line, and even on the line of the heading.
 */
public final class TrustSection implements Section {
  private static final String HEADING = "Trust Code Installed";
  private static final String NOT_INSTALLED = "NOT INSTALLED";
  private static final List<String> MARKS =
      List.of("INSTALLED on ", "Valid on ", "Expired on ", "Trust Code Type:", "Attributes:");

  private final List<TrustCode> codes = new ArrayList<>();
  private final Map<String, String> facts = new HashMap<>();
  private @Nullable Member member;
  private boolean told;

  @Override
  public Set<String> headings() {
    return Set.of(HEADING);
  }

  @Override
  public void begin(Line heading) {
    codes.clear();
    facts.clear();
    member = null;
    told = true;
    String value = heading.value();
    takeFacts(value);
    if (SwitchTime.read(value) != null) {
      facts.put(MARKS.getFirst(), value);
    }
  }

  @Override
  public boolean take(Line line, Line next) {
    Udi udi = line.key().isEmpty() ? null : Udi.read(line.value());
    if (udi != null) {
      finish();
      member = new Member(line.key(), udi);
      return true;
    }
    if (line.text().startsWith(NOT_INSTALLED)) {
      return true;
    }
    if (takeFacts(line.text()) || Words.present(line.text()) == null) {
      return true;
    }
    boolean time = SwitchTime.read(line.text()) != null;
    if (time) {
      facts.put(MARKS.getFirst(), line.text());
    }
    return time;
  }

  /** Takes every fact of a line; each ends where the next one begins. */
  private boolean takeFacts(String text) {
    boolean found = false;
    for (String mark : MARKS) {
      int at = text.indexOf(mark);
      if (at < 0 || text.startsWith(NOT_INSTALLED)) {
        continue;
      }
      int from = at + mark.length();
      int to = text.length();
      for (String other : MARKS) {
        int begin = text.indexOf(other, from);
        to = begin < 0 ? to : Math.min(to, begin);
      }
      facts.put(mark, text.substring(from, to).strip());
      found = true;
    }
    return found;
  }

  private void finish() {
    String at = facts.get("INSTALLED on ");
    Member of = member;
    if (of != null || at != null) {
      codes.add(
          new TrustCode(
              of == null ? Member.ALONE : of,
              at != null,
              time("INSTALLED on "),
              time("Valid on "),
              time("Expired on "),
              text("Trust Code Type:"),
              text("Attributes:")));
    }
    facts.clear();
    member = null;
  }

  private @Nullable SwitchTime time(String mark) {
    String text = facts.get(mark);
    return text == null ? null : SwitchTime.read(text);
  }

  private @Nullable String text(String mark) {
    String text = facts.get(mark);
    return text == null ? null : Words.present(text);
  }

  @Override
  public boolean owns(Line line, Line next) {
    return line.text().startsWith("INSTALLED on ");
  }

  /** What was read: empty for {@code <none>}; null where nothing was said. */
  public @Nullable List<TrustCode> value() {
    finish();
    return told || !codes.isEmpty() ? List.copyOf(codes) : null;
  }
}
