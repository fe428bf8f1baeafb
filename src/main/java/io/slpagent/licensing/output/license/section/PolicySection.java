package io.slpagent.licensing.output.license.section;

import io.slpagent.licensing.PolicyClass;
import io.slpagent.licensing.output.Line;
import io.slpagent.licensing.output.SwitchTime;
import io.slpagent.licensing.output.Words;
import io.slpagent.licensing.output.license.fact.Policy;
import io.slpagent.licensing.output.license.fact.Policy.Demands;
import io.slpagent.licensing.output.license.fact.Policy.Rule;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** {@code Policy}: each number with whose it is. */
public final class PolicySection implements Section {
  private static final String INSTALLED = "Installed On ";
  private static final Demands NONE = new Demands(null, null, null);
  private final Keys said = new Keys("Policy in use", "Policy name", "Reporting ACK required");
  private final Map<PolicyClass, Demands> classes = new EnumMap<>(PolicyClass.class);
  private @Nullable PolicyClass group;

  @Override
  public Set<String> headings() {
    return Set.of("Policy");
  }

  @Override
  public void begin(Line heading) {
    said.clear();
    classes.clear();
    group = null;
  }

  @Override
  public boolean take(Line line, Line next) {
    if (said.take(line)) {
      return true;
    }
    if (line.opens() && line.key().endsWith("Attributes")) {
      group = group(line.key().toLowerCase(Locale.ROOT));
      return group != null;
    }
    PolicyClass of = group;
    Integer days = of == null ? null : Words.count(line.value());
    if (of == null || days == null) {
      return false;
    }
    Demands before = classes.getOrDefault(of, NONE);
    Rule<Integer> rule = new Rule<>(days, origin(line.value()));
    if (line.key().startsWith("First report")) {
      classes.put(of, new Demands(rule, before.ongoingDays(), before.changeDays()));
    } else if (line.key().startsWith("Reporting frequency")) {
      classes.put(of, new Demands(before.firstDays(), rule, before.changeDays()));
    } else if (line.key().startsWith("Report on change")) {
      classes.put(of, new Demands(before.firstDays(), before.ongoingDays(), rule));
    } else {
      return false;
    }
    return true;
  }

  private static @Nullable PolicyClass group(String name) {
    if (name.startsWith("unenforced")) {
      return name.contains("subscription") ? PolicyClass.SUBSCRIPTION : PolicyClass.PERPETUAL;
    }
    if (name.startsWith("enforced")) {
      return PolicyClass.ENFORCED;
    }
    return name.startsWith("export") ? PolicyClass.EXPORT : null;
  }

  /** The text in brackets at the end. */
  private static @Nullable String origin(String value) {
    int open = value.lastIndexOf('(');
    return open < 0 || !value.endsWith(")")
        ? null
        : Words.present(value.substring(open + 1, value.length() - 1));
  }

  @Override
  public boolean owns(Line line, Line next) {
    return said.knows(line) || (line.opens() && line.key().endsWith(" Attributes"));
  }

  /** What was read; null where nothing was said. */
  public @Nullable Policy value() {
    if (said.isEmpty() && classes.isEmpty()) {
      return null;
    }
    String inUse = said.text("Policy in use");
    SwitchTime installed =
        inUse == null || !inUse.startsWith(INSTALLED)
            ? null
            : SwitchTime.read(inUse.substring(INSTALLED.length()));
    return new Policy(inUse, installed, said.text("Policy name"), ack(), classes);
  }

  private @Nullable Rule<Boolean> ack() {
    String text = said.text("Reporting ACK required");
    if (text == null) {
      return null;
    }
    int end = text.indexOf(' ');
    Boolean flag = Words.flag(end < 0 ? text : text.substring(0, end));
    return flag == null ? null : new Rule<>(flag, origin(text));
  }
}
