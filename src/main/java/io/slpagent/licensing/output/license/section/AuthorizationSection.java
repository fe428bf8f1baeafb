package io.slpagent.licensing.output.license.section;

import io.slpagent.licensing.output.Line;
import io.slpagent.licensing.output.Words;
import io.slpagent.licensing.output.license.fact.Authorizations;
import io.slpagent.licensing.output.license.fact.Authorizations.Code;
import io.slpagent.licensing.output.license.fact.Member;
import io.slpagent.licensing.output.license.fact.Registration.Attempt;
import io.slpagent.licensing.output.license.fact.Udi;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** {@code License Authorizations} or {@code Reservation Info}, and {@code Purchased Licenses}. */
public final class AuthorizationSection implements Section {
  private static final String PURCHASED = "Purchased Licenses";
  private static final String LICENSED = "Authorizations";
  private final Keys said = new Keys("License reservation", "Last Data Push", "Last File Export");
  private final Keys code =
      new Keys(
          "Status",
          "Reservation status",
          "Request code",
          "Last return code",
          "Last Confirmation code",
          "Reservation authorization code");
  private final List<Code> codes = new ArrayList<>();
  private final List<String> purchased = new ArrayList<>();
  private final AuthorizedLicenses licenses = new AuthorizedLicenses();
  private String block = "";
  private @Nullable Member member;

  @Override
  public Set<String> headings() {
    return Set.of(
        "License Authorizations",
        "Reservation Info",
        "Overall status",
        "Specified license reservations",
        LICENSED,
        PURCHASED);
  }

  @Override
  public void begin(Line heading) {
    finish();
    block = heading.key().isEmpty() ? heading.text() : heading.key();
    if (block.equals("Overall status")) {
      codes.clear();
    } else if (block.equals(PURCHASED)) {
      purchased.clear();
    }
  }

  @Override
  public boolean take(Line line, Line next) {
    if (block.equals(PURCHASED)) {
      return takePurchased(line);
    }
    if (block.equals(LICENSED)) {
      return licenses.take(line, next);
    }
    Udi udi = line.key().isEmpty() ? null : Udi.read(line.value());
    if (udi != null) {
      finish();
      member = new Member(line.key(), udi);
      return true;
    }
    if (line.text().equals("Not Supported") || line.text().equals("No authorization codes")) {
      return true;
    }
    return (member != null && code.take(line)) || said.take(line);
  }

  private boolean takePurchased(Line line) {
    if (line.text().startsWith("No Purchase Information")) {
      return true;
    }
    if (line.indent() == 0) {
      return false;
    }
    purchased.add(line.text());
    return true;
  }

  private void finish() {
    Member of = member;
    if (of != null) {
      String status = code.text("Status");
      status = status == null ? code.text("Reservation status") : status;
      Attempt what = status == null ? null : Keys.attempted(status);
      codes.add(
          new Code(
              of,
              what == null ? null : what.result(),
              what == null ? null : what.at(),
              code.text("Last Confirmation code"),
              code.text("Request code") != null,
              code.text("Last return code"),
              code.text("Reservation authorization code") != null));
    }
    member = null;
    code.clear();
  }

  @Override
  public boolean owns(Line line, Line next) {
    return line.key().equals("License reservation")
        || line.text().startsWith("No Purchase Information");
  }

  /** What was read; null where nothing was said. */
  public @Nullable Authorizations value() {
    finish();
    if (block.isEmpty() && said.isEmpty()) {
      return null;
    }
    String reservation = said.text("License reservation");
    return new Authorizations(
        reservation == null ? null : Words.flag(reservation),
        said.time("Last Data Push"),
        said.time("Last File Export"),
        codes,
        licenses.value(),
        purchased);
  }
}
