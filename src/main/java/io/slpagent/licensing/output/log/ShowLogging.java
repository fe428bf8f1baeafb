package io.slpagent.licensing.output.log;

import io.slpagent.licensing.Cause;
import io.slpagent.licensing.output.Aside;
import io.slpagent.licensing.output.Cells;
import io.slpagent.licensing.output.Hidden;
import io.slpagent.licensing.output.Line;
import io.slpagent.licensing.output.Output;
import io.slpagent.licensing.output.Parsed;
import io.slpagent.licensing.output.Words;
import io.slpagent.licensing.output.log.LicensingLog.Detail;
import io.slpagent.licensing.output.log.LicensingLog.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads {@code show logging} and the files of a syslog server. */
public final class ShowLogging {
  private static final String LICENSING = "SMART_LIC";

  /** Facilities of which messages matter to licensing, too. */
  private static final Set<String> COMPANIONS = Set.of("CALL_HOME", "PKI", "DMI");

  /** What stands between percent sign and colon of a message. */
  private record Head(int start, int end, String facility, int severity, String mnemonic) {}

  private ShowLogging() {}

  /** The messages about licensing. */
  public static Parsed<LicensingLog> parse(String text) {
    Aside rest = new Aside();
    List<Message> messages = new ArrayList<>();
    int others = 0;
    for (Line line : Output.body(text)) {
      @Nullable Head head = head(line.text());
      if (head != null && matters(head.facility())) {
        messages.add(message(line.text(), head));
      } else {
        others += head == null ? 0 : 1;
        rest.add(line);
      }
    }
    return new Parsed<>(new LicensingLog(messages, others), rest.lines());
  }

  private static boolean matters(String facility) {
    return facility.endsWith(LICENSING) || COMPANIONS.contains(facility);
  }

  /** {@code %FACILITY-SUBFACILITY-severity-MNEMONIC:}, the first that is one. */
  private static @Nullable Head head(String line) {
    for (int start = line.indexOf('%'); start >= 0; start = line.indexOf('%', start + 1)) {
      int end = start + 1;
      while (end < line.length() && isPart(line.charAt(end))) {
        end++;
      }
      @Nullable Head head = head(start, end, line.substring(start + 1, end));
      if (head != null) {
        int colon = end;
        while (colon < line.length() && line.charAt(colon) == ' ') {
          colon++;
        }
        boolean ends = colon == line.length() || line.charAt(colon) == ':';
        if (ends) {
          return new Head(start, colon, head.facility(), head.severity(), head.mnemonic());
        }
      }
    }
    return null;
  }

  private static @Nullable Head head(int start, int end, String word) {
    int last = word.lastIndexOf('-');
    int before = last < 2 ? -1 : word.lastIndexOf('-', last - 1);
    boolean severity = before > 0 && last - before == 2 && word.charAt(before + 1) <= '7';
    if (!severity || !Character.isDigit(word.charAt(before + 1)) || last + 1 == word.length()) {
      return null;
    }
    return new Head(
        start,
        end,
        word.substring(0, before),
        word.charAt(before + 1) - '0',
        word.substring(last + 1));
  }

  private static boolean isPart(char c) {
    return (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || c == '_'
        || c == '-'
        || (c >= 'a' && c <= 'z');
  }

  private static Message message(String line, Head head) {
    Stamp stamp = Stamp.of(line.substring(0, head.start()));
    String text = head.end() < line.length() ? line.substring(head.end() + 1).strip() : "";
    Family family = Family.of(head.mnemonic().toUpperCase(Locale.ROOT));
    String shown = Hidden.in(text);
    return new Message(
        stamp.sequence(),
        stamp.time(),
        head.facility(),
        head.severity(),
        head.mnemonic(),
        family,
        shown,
        detail(family, shown));
  }

  private static Detail detail(Family family, String text) {
    boolean failed =
        switch (family) {
          case COMMUNICATION_FAILED,
              TRUST_FAILED,
              POLICY_FAILED,
              AUTHORIZATION_FAILED,
              OLDER_LICENSING ->
              true;
          case COMMUNICATION_RESTORED,
              TRUST_INSTALLED,
              REPORTING_REQUIRED,
              REPORTING_NOT_SUPPORTED,
              POLICY_INSTALLED,
              POLICY_REMOVED,
              AUTHORIZATION_INSTALLED,
              AUTHORIZATION_REMOVED,
              AGENT,
              EXPORT_CONTROL,
              CLOCK,
              PLATFORM,
              OTHER ->
              false;
        };
    @Nullable String reason = failed ? reason(text) : null;
    return new Detail(
        text.contains("(CSLU)") ? "CSLU" : text.contains("(CSSM)") ? "CSSM" : null,
        reason,
        reason == null ? null : Cause.of(reason).orElse(null),
        member(text, "P:"),
        member(text, "S:"),
        family == Family.REPORTING_REQUIRED ? Words.after(text, "required in ") : null);
  }

  /** What stands after the colon behind the peer or member; a colon inside of an URL is none. */
  private static @Nullable String reason(String text) {
    int from = Math.max(0, text.indexOf("(CS"));
    int error = text.indexOf("(ERR ");
    if (error >= 0) {
      return text.substring(error + 1, text.endsWith(")") ? text.length() - 1 : text.length());
    }
    int colon = text.indexOf(": ", from);
    return colon < 0 ? null : Words.present(text.substring(colon + 2));
  }

  /** {@code P:C9300-48UN,S:FOC00000001.} */
  private static @Nullable String member(String text, String mark) {
    for (String word : Cells.list(text)) {
      if (word.startsWith(mark)) {
        int end = word.endsWith(".") || word.endsWith(":") ? word.length() - 1 : word.length();
        // the mark ends in a colon itself, and nothing may follow it
        return Words.present(word.substring(mark.length(), Math.max(mark.length(), end)));
      }
    }
    return null;
  }
}
