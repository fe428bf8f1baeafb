package io.slpagent.licensing.output.chassis;

import io.slpagent.licensing.output.Aside;
import io.slpagent.licensing.output.Line;
import io.slpagent.licensing.output.Output;
import io.slpagent.licensing.output.Parsed;
import io.slpagent.licensing.output.Words;
import io.slpagent.licensing.output.chassis.Trustpoints.Trustpoint;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads {@code show crypto pki trustpoints}. */
public final class ShowCryptoPkiTrustpoints {
  private static final String TITLE = "Trustpoint ";

  private final String name;
  private final Map<String, String> subject = new LinkedHashMap<>();
  private @Nullable String serial;
  private @Nullable String url;
  private final List<String> notes = new ArrayList<>();

  private ShowCryptoPkiTrustpoints(String name) {
    this.name = name;
  }

  /** The trustpoints. */
  public static Parsed<Trustpoints> parse(String text) {
    Aside rest = new Aside();
    List<ShowCryptoPkiTrustpoints> found = new ArrayList<>();
    for (Line line : Output.body(text)) {
      if (line.text().startsWith(TITLE) && line.text().endsWith(":")) {
        String title = line.text().substring(TITLE.length(), line.text().length() - 1);
        found.add(new ShowCryptoPkiTrustpoints(title.strip()));
      } else if (found.isEmpty() || !found.getLast().takes(line)) {
        rest.add(line);
      }
    }
    return new Parsed<>(
        new Trustpoints(found.stream().map(ShowCryptoPkiTrustpoints::trustpoint).toList()),
        rest.lines());
  }

  private boolean takes(Line line) {
    String key = line.key().toLowerCase(Locale.ROOT);
    if (key.startsWith("serial number")) {
      serial = Words.present(line.value());
    } else if (key.equals("subject name")) {
      return line.value().isEmpty() || attributes(line.value());
    } else if (key.endsWith("url")) {
      url = Words.present(line.value());
    } else if (key.isEmpty() && line.text().indexOf('=') > 0) {
      return attributes(line.text());
    } else if (key.isEmpty()) {
      notes.add(line.text());
    } else {
      return false;
    }
    return true;
  }

  /** {@code cn=Example Root CA}, or several of them parted by commas. */
  private boolean attributes(String text) {
    int start = 0;
    while (start < text.length()) {
      int equals = text.indexOf('=', start);
      if (equals < 0) {
        return start > 0;
      }
      // a comma inside of a value is not followed by another attribute
      int nextEquals = text.indexOf('=', equals + 1);
      int comma = nextEquals < 0 ? -1 : text.lastIndexOf(',', nextEquals);
      int end = comma > equals ? comma : text.length();
      subject.put(
          text.substring(start, equals).strip().toLowerCase(Locale.ROOT),
          text.substring(equals + 1, end).strip());
      start = end + 1;
    }
    return true;
  }

  private Trustpoint trustpoint() {
    return new Trustpoint(name, subject, serial, url, notes);
  }
}
