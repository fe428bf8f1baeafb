package io.slpagent.licensing.output.license;

import io.slpagent.licensing.output.Aside;
import io.slpagent.licensing.output.Line;
import io.slpagent.licensing.output.Output;
import io.slpagent.licensing.output.Parsed;
import io.slpagent.licensing.output.SwitchTime;
import io.slpagent.licensing.output.license.MessageHistory.Import;
import io.slpagent.licensing.output.license.MessageHistory.Message;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code show license history message}. Everything between a {@code REQUEST} or {@code
 * RESPONSE} and the next heading is the text of a message, on however many lines, and goes neither
 * into the value nor into the rest.
 */
public final class ShowLicenseHistoryMessage {
  private static final String IMPORT = "Import ";
  private static final String RECEIVED = "eceived on ";
  private static final int LONGEST_HEADING = 60;
  private static final int LONGEST_WORD = 24;

  private final List<Message> messages = new ArrayList<>();
  private final List<Import> imports = new ArrayList<>();
  private final Aside aside = new Aside();
  private @Nullable String kind;
  private @Nullable String importKind;
  private @Nullable SwitchTime importedAt;
  private @Nullable MessageText message;

  private ShowLicenseHistoryMessage() {}

  /** What the output says. Never fails. */
  public static Parsed<MessageHistory> parse(String text) {
    ShowLicenseHistoryMessage reader = new ShowLicenseHistoryMessage();
    Output.body(text).forEach(reader::take);
    reader.finish();
    return new Parsed<>(new MessageHistory(reader.messages, reader.imports), reader.aside.lines());
  }

  private void take(Line line) {
    if (line.key().equals("REQUEST")) {
      finishMessage();
      message = new MessageText(kind, SwitchTime.read(line.value()));
    } else if (line.key().equals("RESPONSE")) {
      MessageText now = message;
      if (now == null || now.hasResponse()) {
        finishMessage();
        now = new MessageText(kind, null);
        message = now;
      }
      now.response(SwitchTime.read(line.value()));
    } else if (isHeading(line)) {
      finish();
      String name = line.key();
      boolean imported = name.startsWith(IMPORT) && !name.contains("(");
      importKind = imported ? name.substring(IMPORT.length()) : null;
      kind = imported || name.contains("(") ? null : name;
    } else {
      takeText(line);
    }
  }

  private void takeText(Line line) {
    MessageText now = message;
    String text = line.text();
    if (text.startsWith("No past ")) {
      return;
    }
    if (now != null) {
      now.append(text);
    } else if (importKind != null) {
      int at = text.indexOf(RECEIVED);
      SwitchTime time = at < 0 ? null : SwitchTime.read(text.substring(at + RECEIVED.length()));
      importedAt = time == null ? importedAt : time;
    } else {
      aside.add(isMessage(text) ? Line.of("(part of a message, left out)") : line);
    }
  }

  /** Whether a line looks like a piece of a message, or of a secret, that lost its heading. */
  private static boolean isMessage(String text) {
    return text.indexOf('{') >= 0
        || text.indexOf('"') >= 0
        || (text.length() > LONGEST_WORD && text.indexOf(' ') < 0);
  }

  /** A short key alone, of letters: no piece of JSON. */
  private static boolean isHeading(Line line) {
    if (!line.opens() || line.text().length() > LONGEST_HEADING) {
      return false;
    }
    for (int i = 0; i < line.key().length(); i++) {
      char c = line.key().charAt(i);
      if (!Character.isLetter(c) && " ()-/".indexOf(c) < 0) {
        return false;
      }
    }
    return true;
  }

  private void finishMessage() {
    MessageText now = message;
    if (now != null) {
      messages.add(now.value());
    }
    message = null;
  }

  private void finish() {
    finishMessage();
    String of = importKind;
    if (of != null) {
      imports.add(new Import(of, importedAt));
    }
    importKind = null;
    importedAt = null;
  }
}
