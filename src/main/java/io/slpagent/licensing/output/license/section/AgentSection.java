package io.slpagent.licensing.output.license.section;

import io.slpagent.licensing.output.Line;
import io.slpagent.licensing.output.Words;
import io.slpagent.licensing.output.license.fact.AgentState;
import io.slpagent.licensing.output.license.fact.AgentState.DeviceTrust;
import io.slpagent.licensing.output.license.fact.Udi;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** {@code Other Info}: the trust of each member among about ninety switches and sizes. */
public final class AgentSection implements Section {
  private static final String LOCAL = "Local Device";
  private static final String OVERALL = "Overall Trust";
  private static final String CLOCK = "Clock sync-ed with NTP";
  private static final int LONGEST_TRUST = 1000;
  private final Keys said = new Keys(OVERALL, CLOCK);
  private final List<DeviceTrust> trust = new ArrayList<>();
  private final Map<String, String> more = new LinkedHashMap<>();
  private boolean begun;
  private String lastTrust = "";

  @Override
  public Set<String> headings() {
    return Set.of("Other Info");
  }

  @Override
  public void begin(Line heading) {
    begun = true;
    lastTrust = "";
    trust.clear();
    more.clear();
    said.clear();
  }

  @Override
  public boolean take(Line line, Line next) {
    if (line.key().isEmpty()) {
      return continuesTrust(line.text());
    }
    if (isTrust(line)) {
      trust.add(trust(line));
      lastTrust = line.text();
      return true;
    }
    lastTrust = "";
    if (!said.take(line)) {
      if (!begun && !owns(line, next)) {
        return false;
      }
      String key = line.key();
      more.put(key.endsWith(":") ? key.substring(0, key.length() - 1) : key, line.value());
    }
    return true;
  }

  /** Takes what a narrow terminal broke off a line of trust. */
  private boolean continuesTrust(String text) {
    boolean states = text.contains("state[") || text.contains("TrustId:");
    if (lastTrust.isEmpty() || !(states || text.contains("INSTALLED"))) {
      return false;
    }
    String joined = lastTrust + (text.startsWith(",") ? "" : " ") + text;
    trust.set(trust.size() - 1, trust(Line.of(joined)));
    lastTrust = joined.length() < LONGEST_TRUST ? joined : "";
    return true;
  }

  private static boolean isTrust(Line line) {
    return line.key().equals(LOCAL)
        || (line.key().startsWith("P:") && !line.value().isEmpty() && Udi.read(line.key()) != null);
  }

  /** {@code P:x,S:y: P:x,S:y, state[2], Trust Data INSTALLED TrustId:7}, also without the first. */
  private static DeviceTrust trust(Line line) {
    String text = line.value();
    Udi udi = Udi.read(text);
    String lead = udi == null ? "" : "P:" + udi.pid() + ",S:" + udi.sn();
    if (!lead.isEmpty() && text.startsWith(lead)) {
      text = text.substring(lead.length());
      text = text.startsWith(",") ? text.substring(1).strip() : text.strip();
    }
    boolean installed =
        text.contains("INSTALLED")
            && !text.contains("NOT INSTALLED")
            && !text.contains("No Trust Data");
    return new DeviceTrust(
        udi == null ? Udi.read(line.key()) : udi,
        Words.after(text, "state["),
        installed,
        text,
        Words.after(text, "TrustId:"));
  }

  @Override
  public boolean owns(Line line, Line next) {
    return isTrust(line) || said.knows(line) || line.key().equals("Trusted Store Interface");
  }

  /** What was read; null where nothing was said. */
  public @Nullable AgentState value() {
    if (said.isEmpty() && trust.isEmpty() && more.isEmpty()) {
      return null;
    }
    return new AgentState(trust, said.text(OVERALL), said.flag(CLOCK), more);
  }
}
