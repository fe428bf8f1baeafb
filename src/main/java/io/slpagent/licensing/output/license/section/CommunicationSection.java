package io.slpagent.licensing.output.license.section;

import io.slpagent.licensing.output.Line;
import io.slpagent.licensing.output.Words;
import io.slpagent.licensing.output.license.fact.Communication;
import io.slpagent.licensing.output.license.fact.Communication.Exchange;
import io.slpagent.licensing.output.license.fact.Communication.Kind;
import io.slpagent.licensing.output.license.fact.Communication.Response;
import io.slpagent.licensing.output.license.fact.Registration.Attempt;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** {@code Communication Statistics}: a block an exchange, which its line of attempts gives away. */
public final class CommunicationSection implements Section {
  private static final String HEADING = "Communication Statistics";
  private static final String ATTEMPTS = "Attempts";
  private static final String RESPONSE = "Last Response";
  private final Keys said = new Keys("Communication Level Allowed", "Overall State");
  private final Keys exchange =
      new Keys(ATTEMPTS, RESPONSE, "Failure Reason", "Last Success Time", "Last Failure Time");
  private final List<Exchange> exchanges = new ArrayList<>();
  private @Nullable String name;

  @Override
  public Set<String> headings() {
    return Set.of(HEADING);
  }

  /** Whether a line begins an exchange: the attempts follow it, whatever its name is. */
  boolean begins(Line line, Line next) {
    return line.opens() && next.key().equals(ATTEMPTS);
  }

  @Override
  public void begin(Line heading) {
    finish();
    if (heading.key().equals(HEADING) || heading.text().equals(HEADING)) {
      exchanges.clear();
      said.clear();
    } else {
      name = heading.key();
    }
  }

  @Override
  public boolean take(Line line, Line next) {
    if ((name != null && exchange.take(line)) || said.take(line)) {
      return true;
    }
    String attempts = name == null ? null : exchange.text(ATTEMPTS);
    if (attempts == null || exchange.has(RESPONSE) || line.text().indexOf('=') < 0) {
      return false;
    }
    // a narrow terminal broke the line of attempts
    exchange.put(ATTEMPTS, attempts + " " + line.text());
    return true;
  }

  private void finish() {
    String of = name;
    if (of != null) {
      String attempts = exchange.text(ATTEMPTS);
      String text = attempts == null ? "" : attempts;
      exchanges.add(
          new Exchange(
              of,
              Words.after(text, "Total="),
              Words.after(text, "Success="),
              Words.after(text, "Fail="),
              Words.after(text, "Overall="),
              Words.after(text, "Communication="),
              response(exchange.text(RESPONSE)),
              exchange.text("Failure Reason"),
              exchange.time("Last Success Time"),
              exchange.time("Last Failure Time")));
    }
    name = null;
    exchange.clear();
  }

  private static @Nullable Response response(@Nullable String text) {
    if (text == null) {
      return null;
    }
    Attempt what = Keys.attempted(text);
    Kind kind =
        switch (what.result()) {
          case "OK" -> Kind.OK;
          case "OK_POLL" -> Kind.OK_POLL;
          case "OK_TRY_AGAIN" -> Kind.OK_TRY_AGAIN;
          case "NO REPLY" -> Kind.NO_REPLY;
          case "INVALID STATUS CODE" -> Kind.INVALID_STATUS_CODE;
          case "NO DATA TO PROCESS" -> Kind.NO_DATA_TO_PROCESS;
          case "BUILD REQUEST ERROR" -> Kind.BUILD_REQUEST_ERROR;
          default -> Kind.OTHER;
        };
    return new Response(kind, what.result(), what.at());
  }

  @Override
  public boolean owns(Line line, Line next) {
    return said.knows(line);
  }

  /** What was read; null where nothing was said. */
  public @Nullable Communication value() {
    finish();
    return said.isEmpty() && exchanges.isEmpty()
        ? null
        : new Communication(
            said.text("Communication Level Allowed"), said.text("Overall State"), exchanges);
  }
}
