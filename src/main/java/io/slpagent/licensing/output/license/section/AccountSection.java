package io.slpagent.licensing.output.license.section;

import io.slpagent.licensing.output.Line;
import io.slpagent.licensing.output.SwitchTime;
import io.slpagent.licensing.output.Words;
import io.slpagent.licensing.output.license.fact.Account;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** {@code Account Information}, and the same two lines under {@code Registration}. */
public final class AccountSection implements Section {
  private static final String AS_OF = " As of ";
  private final Keys said = new Keys("Smart Account", "Virtual Account");

  @Override
  public Set<String> headings() {
    return Set.of("Account Information");
  }

  @Override
  public void begin(Line heading) {
    said.clear();
  }

  @Override
  public boolean take(Line line, Line next) {
    return said.take(line);
  }

  @Override
  public boolean owns(Line line, Line next) {
    return said.knows(line);
  }

  /** What was read; null where nothing was said. */
  public @Nullable Account value() {
    if (said.isEmpty()) {
      return null;
    }
    String smart = said.text("Smart Account");
    SwitchTime asOf = null;
    int at = smart == null ? -1 : smart.lastIndexOf(AS_OF);
    if (smart != null && at >= 0) {
      asOf = SwitchTime.read(smart.substring(at + AS_OF.length()));
      smart = asOf == null ? smart : Words.present(smart.substring(0, at));
    }
    return new Account(smart, asOf, said.text("Virtual Account"));
  }
}
