package io.slpagent.yang.json;

import io.slpagent.yang.SchemaException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Hostile versions of a JSON text, always the same for a seed: bytes changed, parts cut, doubled or
 * exchanged, values replaced by others.
 */
final class Damage {
  private static final Pattern VALUE = Pattern.compile(":\\s*(\"[^\"]*\"|-?[\\d.]+|true|false)");
  private static final List<String> VALUES =
      List.of(
          "null",
          "[null]",
          "[]",
          "{}",
          "\"\"",
          "-1",
          "1e400",
          "99999999999999999999999",
          "\"true\"",
          "true",
          "[[[[]]]]",
          "{\"a\":{\"b\":[1,2]}}",
          "\"\\u0000\\uD800\"",
          "\"" + "x".repeat(3_000) + "\"",
          "[".repeat(300),
          "{\"a\":".repeat(100),
          "0x10",
          "NaN");

  private final String sound;
  private final int cases;
  private final Random random;

  /** What is tried; it may refuse with a {@link SchemaException}, and with nothing else. */
  interface Trial {
    Object run(String text) throws SchemaException;
  }

  Damage(String sound, int cases, long seed) {
    this.sound = sound;
    this.cases = cases;
    this.random = new Random(seed);
  }

  void forEach(Trial trial) {
    List<int[]> values = new ArrayList<>();
    for (Matcher m = VALUE.matcher(sound); m.find(); ) {
      values.add(new int[] {m.start(1), m.end(1)});
    }
    int survived = 0;
    for (int i = 0; i < cases; i++) {
      String text = damaged(values);
      try {
        trial.run(text);
        survived++;
      } catch (SchemaException refused) {
        if (refused.getMessage() == null || refused.getMessage().length() > 2_000) {
          throw new AssertionError("case " + i + ": no fit message", refused);
        }
      } catch (RuntimeException | StackOverflowError e) {
        throw new AssertionError("case " + i + ": " + text, e);
      }
    }
    if (survived == 0 || survived == cases) {
      throw new AssertionError(survived + " of " + cases + " survived: the damage is no test");
    }
  }

  private String damaged(List<int[]> values) {
    StringBuilder text = new StringBuilder(sound);
    int blows = random.nextInt(10) == 0 ? 4 : 1;
    if (random.nextInt(3) > 0) {
      int[] value = values.get(random.nextInt(values.size()));
      text.replace(value[0], value[1], VALUES.get(random.nextInt(VALUES.size())));
      blows--;
    }
    for (int i = 0; i < blows && text.length() > 1; i++) {
      blow(text);
    }
    return text.toString();
  }

  private void blow(StringBuilder text) {
    int at = random.nextInt(text.length());
    int end = Math.min(text.length(), at + 1 + random.nextInt(200));
    switch (random.nextInt(7)) {
      case 0 -> text.setCharAt(at, (char) random.nextInt(0x250));
      case 1 -> text.setCharAt(at, "{}[]\",:0123456789ae\\".charAt(random.nextInt(20)));
      case 2 -> text.setLength(at);
      case 3 -> text.delete(at, end);
      case 4 -> text.insert(at, text.substring(at, end));
      case 5 -> text.insert(random.nextInt(text.length()), text.substring(at, end));
      default -> text.append(text, at, end);
    }
  }
}
