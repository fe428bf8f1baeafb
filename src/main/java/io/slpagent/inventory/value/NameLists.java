package io.slpagent.inventory.value;

import io.slpagent.inventory.Ladder;
import io.slpagent.inventory.Ladder.Rung;
import io.slpagent.inventory.yaml.YamlNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Lists of names. */
public final class NameLists {
  private static final int MOST_LABELS = 64;
  private static final int MOST_WORDS = 64;
  private static final Pattern BLANKS = Pattern.compile("[ ,]+");

  private NameLists() {}

  public static ValueReader<List<String>> labels() {
    return new ListReader(
        "a list of up to " + MOST_LABELS + " words",
        Texts.name("label"),
        MOST_LABELS,
        UnaryOperator.identity());
  }

  /** The rungs of a ladder that are forbidden. */
  public static ValueReader<List<String>> rungs(Ladder ladder) {
    String[] words = ladder.rungs().stream().map(Rung::text).toArray(String[]::new);
    return new ListReader(
        "a list of " + String.join(", ", words),
        Values.oneOf(words),
        words.length,
        UnaryOperator.identity());
  }

  /**
   * A word of a selector, and where it stands.
   *
   * @param line from 1
   * @param column from 1
   */
  public record Word(String text, int line, int column) {}

  /** The words of a selector: a list of them, or one text with blanks in between. */
  public static ValueReader<List<Word>> selector() {
    ScalarReader<String> reader =
        new ScalarReader<>(
            "names of devices, group:NAME, label:NAME or all",
            text -> Texts.command(text, 4096, true));
    return new ValueReader<>() {
      @Override
      public String takes() {
        return reader.takes();
      }

      @Override
      public @Nullable List<Word> read(YamlNode node, String key, Reading reading) {
        List<Word> words = new ArrayList<>();
        boolean good = true;
        List<YamlNode> items =
            node instanceof YamlNode.Items list && !list.items().isEmpty()
                ? list.items()
                : List.of(node);
        for (YamlNode item : items) {
          String text = reader.read(item, key, reading);
          good &= text != null;
          if (text != null) {
            BLANKS
                .splitAsStream(text)
                .forEach(word -> words.add(new Word(word, item.line(), item.column())));
          }
        }
        if (words.size() > MOST_WORDS) {
          reading.problem(
              node,
              "'" + key + "' holds more than " + MOST_WORDS + " words. Use a group or label.");
          return null;
        }
        return good ? List.copyOf(words) : null;
      }
    };
  }
}
