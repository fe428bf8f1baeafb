package io.slpagent.licensing.output.license.section;

import io.slpagent.licensing.output.Line;
import io.slpagent.licensing.output.Words;
import io.slpagent.licensing.output.license.fact.Registration;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** {@code Registration} and {@code License Authorization}, mostly of agents before the policy. */
public final class RegistrationSection implements Section {
  private static final String REGISTRATION = "Registration";
  private static final String AUTHORIZATION = "License Authorization";
  private static final String STATUS = "Status";
  private static final String FAILURE = "Failure reason";
  private final Keys said =
      new Keys(
          "Export-Controlled Functionality",
          "Initial Registration",
          "Last Renewal Attempt",
          "Next Renewal Attempt",
          "Registration Expires",
          "Last Communication Attempt",
          "Next Communication Attempt",
          "Communication Deadline");
  private String block = "";

  @Override
  public Set<String> headings() {
    return Set.of(REGISTRATION, AUTHORIZATION);
  }

  @Override
  public void begin(Line heading) {
    block = heading.key().isEmpty() ? heading.text() : heading.key();
  }

  @Override
  public boolean take(Line line, Line next) {
    if (line.key().equals(STATUS) && !block.isEmpty()) {
      said.put(block + STATUS, line.value());
      return true;
    }
    if (line.key().equals(FAILURE)) {
      said.put(FAILURE, line.value());
      return true;
    }
    return said.take(line);
  }

  @Override
  public boolean owns(Line line, Line next) {
    return said.knows(line);
  }

  /** What was read; null where nothing was said. */
  public @Nullable Registration value() {
    if (said.isEmpty()) {
      return null;
    }
    String export = said.text("Export-Controlled Functionality");
    return new Registration(
        said.text(REGISTRATION + STATUS),
        export == null ? null : Words.flag(export),
        said.attempt("Initial Registration"),
        said.attempt("Last Renewal Attempt"),
        said.time("Next Renewal Attempt"),
        said.time("Registration Expires"),
        said.text(FAILURE),
        said.attempt(AUTHORIZATION + STATUS),
        said.attempt("Last Communication Attempt"),
        said.time("Next Communication Attempt"),
        said.time("Communication Deadline"));
  }
}
