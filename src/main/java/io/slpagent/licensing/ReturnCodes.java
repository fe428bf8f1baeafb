package io.slpagent.licensing;

import io.slpagent.licensing.ReturnCode.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The dictionary of return codes: {@code return-codes.tsv} beside this class. */
final class ReturnCodes {
  static final List<ReturnCode> ALL = load();
  static final Map<String, ReturnCode> BY_WORD = byWord();

  private ReturnCodes() {}

  private static List<ReturnCode> load() {
    Map<String, String> next = new HashMap<>();
    List<ReturnCode> codes = new ArrayList<>();
    for (String line : text().split("\n", -1)) {
      String[] cells = line.split("\t", -1);
      if (cells[0].equals("next")) {
        next.put(cells[1], cells[2]);
      } else if (cells[0].equals("code")) {
        String step = next.getOrDefault(cells[4], "");
        codes.add(
            new ReturnCode(
                cells[2], Integer.parseInt(cells[1]), Kind.valueOf(cells[3]), cells[5], step));
      }
    }
    return List.copyOf(codes);
  }

  private static Map<String, ReturnCode> byWord() {
    Map<String, ReturnCode> words = new HashMap<>();
    for (ReturnCode code : ALL) {
      words.put(code.name().toLowerCase(Locale.ROOT), code);
      words.put(Integer.toString(code.number()), code);
    }
    return Map.copyOf(words);
  }

  private static String text() {
    try (InputStream in = ReturnCodes.class.getResourceAsStream("return-codes.tsv")) {
      if (in == null) {
        throw new IllegalStateException("the program was packed without return-codes.tsv");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("return-codes.tsv cannot be read", e);
    }
  }
}
