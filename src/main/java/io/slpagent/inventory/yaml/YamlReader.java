package io.slpagent.inventory.yaml;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/**
 * Reads one YAML document. Works on the parser's events and not on its own tree, so that memory
 * stays small and depth, number of nodes and aliases are bounded while reading.
 */
public final class YamlReader {
  private static final int MAX_UNPRINTABLE = 100;

  /** Characters. A word longer than the parser's buffer costs the square of its length. */
  private static final int MAX_BUFFER = 1 << 20;

  private final String text;
  private final List<YamlFault> faults = new ArrayList<>();

  private YamlReader(String text) {
    this.text = text;
  }

  /** Reads a text. What is wrong with it is in the answer. */
  public static YamlText read(String text) {
    YamlReader reader = new YamlReader(text.startsWith("\uFEFF") ? text.substring(1) : text);
    YamlNode root = reader.read();
    return new YamlText(root, reader.faults);
  }

  private @Nullable YamlNode read() {
    findUnprintable();
    if (!faults.isEmpty()) {
      return null;
    }
    NodeBuilder builder = new NodeBuilder(faults);
    try {
      Iterator<Event> events = new Parse(settings()).parseString(text).iterator();
      while (events.hasNext() && builder.take(events.next())) {
        // the builder says when it has seen enough
      }
      return builder.root();
    } catch (MarkedYamlEngineException e) {
      Mark mark = e.getProblemMark().or(e::getContextMark).orElse(null);
      faults.add(
          mark == null
              ? new YamlFault(1, 1, SyntaxAdvice.GENERAL)
              : new YamlFault(
                  mark.getLine() + 1,
                  mark.getColumn() + 1,
                  SyntaxAdvice.on(text, mark.getLine(), mark.getColumn(), e.getProblem())));
    } catch (NodeBuilder.Unusable e) {
      faults.add(e.fault());
    } catch (YamlEngineException e) {
      faults.add(new YamlFault(1, 1, SyntaxAdvice.GENERAL));
    }
    return null;
  }

  private LoadSettings settings() {
    return LoadSettings.builder()
        .setCodePointLimit(Math.max(1, text.length() + 1))
        .setParseComments(false)
        .setBufferSize(Math.clamp(text.length() + 1L, 1024, MAX_BUFFER))
        .build();
  }

  /** YAML 1.2.2 section 5.1: what may not stand in a text at all. */
  private void findUnprintable() {
    int line = 1;
    int column = 1;
    for (int i = 0; i < text.length() && faults.size() < MAX_UNPRINTABLE; ) {
      int c = text.codePointAt(i);
      if (!StreamReader.isPrintable(c)) {
        faults.add(
            new YamlFault(
                line,
                column,
                String.format("the character U+%04X may not stand in a YAML text. Remove it.", c)));
      }
      if (c == '\n') {
        line++;
        column = 1;
      } else {
        column++;
      }
      i += Character.charCount(c);
    }
  }
}
