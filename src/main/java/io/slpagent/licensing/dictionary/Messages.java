package io.slpagent.licensing.dictionary;

import io.slpagent.licensing.dictionary.Explanation.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The messages of syslog and of the event log: {@code messages.tsv} beside this class. */
final class Messages {
  /** A mnemonic stands alone, behind a facility and a severity, or behind SAEVT. */
  private static final Pattern WORD = Pattern.compile("[A-Za-z][A-Za-z0-9]*(?:_[A-Za-z0-9]+)+");

  private static final Map<String, Explanation> BY_MNEMONIC = load();

  private Messages() {}

  /** Every mnemonic, in capitals. */
  static List<String> mnemonics() {
    return List.copyOf(BY_MNEMONIC.keySet());
  }

  /** The messages that a text names, each once. */
  static List<Explanation> in(String text) {
    List<Explanation> found = new ArrayList<>();
    Matcher words = WORD.matcher(text);
    while (words.find()) {
      Explanation message = BY_MNEMONIC.get(words.group().toUpperCase(Locale.ROOT));
      if (message != null && !found.contains(message)) {
        found.add(message);
      }
    }
    return found;
  }

  private static Map<String, Explanation> load() {
    Map<String, Explanation> messages = new LinkedHashMap<>();
    try (InputStream in = Messages.class.getResourceAsStream("messages.tsv")) {
      if (in == null) {
        throw new IllegalStateException("the program was packed without messages.tsv");
      }
      new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#") && !line.isBlank())
          .map(line -> line.split("\t", -1))
          .forEach(cells -> {
            for (String mnemonic : cells[0].split(" ", -1)) {
              messages.put(mnemonic, new Explanation(Kind.MESSAGE, mnemonic, cells[1], cells[2]));
            }
          });
    } catch (IOException e) {
      throw new UncheckedIOException("messages.tsv cannot be read", e);
    }
    return messages;
  }
}
