package io.slpagent.licensing.output.license.section;

import io.slpagent.licensing.output.Line;
import io.slpagent.licensing.output.license.fact.Authorizations.Licensed;
import io.slpagent.licensing.output.license.fact.Authorizations.Term;
import io.slpagent.licensing.output.license.fact.Member;
import io.slpagent.licensing.output.license.fact.Udi;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The licences that authorisation codes allow, each with its terms for each member. */
final class AuthorizedLicenses {
  private final List<Licensed> licenses = new ArrayList<>();
  private final List<Term> terms = new ArrayList<>();
  private final Keys said =
      new Keys("Description", "Total available count", "Enforcement type", "Term information");
  private final Keys term =
      new Keys("Authorization type", "License type", "Term Count", "Start Date", "End Date");
  private @Nullable String name;
  private @Nullable Member member;

  boolean take(Line line, Line next) {
    Udi udi = line.key().isEmpty() ? null : Udi.read(line.value());
    if (udi != null) {
      finishTerm();
      member = new Member(line.key(), udi);
      return true;
    }
    if (line.opens() && next.key().equals("Description")) {
      finish();
      name = line.key();
      return true;
    }
    return name != null && ((member != null && term.take(line)) || said.take(line));
  }

  private void finishTerm() {
    Member of = member;
    if (of != null) {
      terms.add(
          new Term(
              of,
              term.text("Authorization type"),
              term.text("License type"),
              term.count("Term Count")));
    }
    term.clear();
    member = null;
  }

  private void finish() {
    finishTerm();
    String of = name;
    if (of != null) {
      licenses.add(
          new Licensed(
              of,
              said.text("Description"),
              said.count("Total available count"),
              said.text("Enforcement type"),
              terms));
    }
    terms.clear();
    said.clear();
    name = null;
  }

  List<Licensed> value() {
    finish();
    return licenses;
  }
}
