package io.slpagent.inventory.value;

import io.slpagent.inventory.value.ScalarReader.Wrong;
import java.util.Set;
import java.util.regex.Pattern;

/** Values that are words or texts. */
public final class Texts {
  /** Words with a meaning of their own, quoted or not. */
  public static final Set<String> RESERVED = Set.of("none", "unmanaged");

  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,62}");
  private static final Pattern LEVEL = Pattern.compile("[A-Za-z0-9][A-Za-z0-9-]{0,62}");

  private Texts() {}

  /** The name of a device, group, label or schedule. */
  public static ValueReader<String> name(String of) {
    return new ScalarReader<>("the name of a " + of, Texts::checkedName)
        .formed(new ValueForm.Text("^" + NAME.pattern() + "$"));
  }

  static String checkedName(String text) throws Wrong {
    if (!NAME.matcher(text).matches()) {
      throw new Wrong(
          "A name has 1 to 63 letters, digits, dots, dashes and underscores, and starts with a"
              + " letter or digit.");
    }
    if (RESERVED.contains(text) || text.equals("all")) {
      throw new Wrong("That word has a meaning of its own: choose another name.");
    }
    return text;
  }

  /** Free text that a switch keeps, as one value of a command. */
  static ScalarReader<String> free(int longest) {
    return new ScalarReader<>(
        "1 to " + longest + " characters", text -> command(text, longest, true));
  }

  /** One word that a switch keeps, as one value of a command. */
  static ScalarReader<String> word(int longest) {
    return new ScalarReader<>(
        "1 to " + longest + " printable characters without blanks",
        text -> command(text, longest, false));
  }

  /** The level or add-on of a licence: the device's own schema decides which there are. */
  static ScalarReader<String> level(String example) {
    return new ScalarReader<>(
        "a word such as " + example,
        text -> {
          if (!LEVEL.matcher(text).matches()) {
            throw new Wrong("");
          }
          return text;
        });
  }

  /** Text for a reader of its own, e.g. a cron expression. */
  public static ValueReader<String> line(String takes) {
    return new ScalarReader<>(takes, text -> plain(text, 250));
  }

  /** A user name. RFC 7617 section 2: it cannot hold a colon. */
  public static ValueReader<String> userName() {
    return new ScalarReader<>(
        "1 to 64 characters without a colon",
        text -> {
          if (text.indexOf(':') >= 0) {
            throw Wrong.because("holds a colon, which no user name can. Remove it.");
          }
          return plain(text, 64);
        });
  }

  /**
   * Text that may become a part of a command line: a line break would end the command, a {@code ?}
   * would call for help.
   */
  static String command(String text, int longest, boolean blanks) throws Wrong {
    String checked = plain(text, longest);
    if (checked.indexOf('?') >= 0) {
      throw Wrong.because(
          "holds a '?', which the command line of a switch takes for a call for help. Remove it.");
    }
    if (!blanks && checked.codePoints().anyMatch(c -> c <= ' ' || c > '~')) {
      throw new Wrong("");
    }
    return checked;
  }

  /** Text on one line. */
  static String plain(String text, int longest) throws Wrong {
    if (!text.codePoints().allMatch(Texts::isPrintable)) {
      throw Wrong.because(
          "holds a line break or a control character, and a switch would take what follows for"
              + " another command. Remove it.");
    }
    if (text.length() > longest) {
      throw new Wrong("It has " + text.length() + " characters.");
    }
    if (text.isEmpty()) {
      throw new Wrong("");
    }
    if (!text.strip().equals(text)) {
      throw Wrong.because("begins or ends with a blank. Remove it.");
    }
    return text;
  }

  static boolean isPrintable(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE ->
          false;
      default -> true;
    };
  }
}
