package io.slpagent.licensing.output.interfaces;

import io.slpagent.licensing.output.Aside;
import io.slpagent.licensing.output.Cells;
import io.slpagent.licensing.output.Line;
import io.slpagent.licensing.output.Output;
import io.slpagent.licensing.output.Parsed;
import io.slpagent.licensing.output.interfaces.Vrfs.Vrf;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code show vrf}. Route distinguisher and protocols may be missing; further interfaces, and
 * all columns after a long name, stand in lines of their own further to the right.
 */
public final class ShowVrf {
  private static final String NO_RD = "<not set>";

  /** A VRF whose interfaces may go on in the next lines. */
  private static final class Row {
    private final String name;
    private @Nullable String distinguisher;
    private final List<String> protocols = new ArrayList<>();
    private final List<String> interfaces = new ArrayList<>();

    Row(String name) {
      this.name = name;
    }

    /** Whether all words after the name have a meaning. */
    void take(List<String> words) {
      for (String word : words) {
        if (protocols.isEmpty() && interfaces.isEmpty() && areProtocols(word)) {
          protocols.addAll(Cells.list(word));
        } else if (distinguisher == null && interfaces.isEmpty() && isDistinguisher(word)) {
          distinguisher = word;
        } else {
          interfaces.add(InterfaceName.full(word.replace(",", "")));
        }
      }
    }

    Vrf vrf() {
      return new Vrf(name, distinguisher, protocols, interfaces);
    }
  }

  private ShowVrf() {}

  /** The VRFs. */
  public static Parsed<Vrfs> parse(String text) {
    Aside rest = new Aside();
    List<Row> rows = new ArrayList<>();
    int column = -1;
    for (Line line : Output.body(text)) {
      if (line.text().startsWith("Name ") && line.text().contains("Interfaces")) {
        column = line.indent();
      } else if (line.text().startsWith("%") || column < 0) {
        rest.add(line);
      } else if (line.indent() > column + 3 && !rows.isEmpty()) {
        rows.getLast().take(words(line.text()));
      } else {
        List<String> words = words(line.text());
        rows.add(new Row(words.getFirst()));
        rows.getLast().take(words.subList(1, words.size()));
      }
    }
    return new Parsed<>(new Vrfs(rows.stream().map(Row::vrf).toList()), rest.lines());
  }

  /** The words, without those that say that there is no route distinguisher. */
  private static List<String> words(String text) {
    int at = text.indexOf(NO_RD);
    if (at < 0) {
      return Cells.of(text);
    }
    List<String> words = new ArrayList<>(Cells.of(text.substring(0, at)));
    words.addAll(Cells.of(text.substring(at + NO_RD.length())));
    return words.isEmpty() ? List.of("") : words;
  }

  private static boolean areProtocols(String word) {
    return Cells.list(word).stream().allMatch(w -> w.equals("ipv4") || w.equals("ipv6"));
  }

  private static boolean isDistinguisher(String word) {
    int colon = word.indexOf(':');
    return colon > 0
        && Cells.isNumber(word.substring(colon + 1))
        && Character.isDigit(word.charAt(0));
  }
}
