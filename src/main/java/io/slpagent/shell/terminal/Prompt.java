package io.slpagent.shell.terminal;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The prompt of a switch: {@code name>}, {@code name#}, {@code name(config)#}.
 *
 * @param name what stands before the mode
 */
public record Prompt(String name) {
  private static final Pattern FORM =
      Pattern.compile(
          "([A-Za-z0-9][A-Za-z0-9._-]{0,99})(\\([A-Za-z0-9][A-Za-z0-9._/:-]{0,60}\\))?([>#])[ ]?");

  /** What a switch takes at its prompt. */
  public enum Mode {
    /** {@code name>}: before {@code enable}. */
    USER,
    /** {@code name#}. */
    PRIVILEGED,
    /** {@code name(config)#} and the modes below it. */
    CONFIGURATION
  }

  /**
   * A prompt as it stood there.
   *
   * @param width how many columns it takes up
   */
  public record Shown(Prompt prompt, Mode mode, int width) {}

  /** The prompt that a line looks like; empty where it looks like none. */
  static Optional<Shown> seen(String line) {
    Matcher form = FORM.matcher(line);
    if (!form.matches()) {
      return Optional.empty();
    }
    boolean privileged = form.group(3).equals("#");
    if (form.group(2) != null && !privileged) {
      return Optional.empty();
    }
    Mode mode =
        form.group(2) != null ? Mode.CONFIGURATION : privileged ? Mode.PRIVILEGED : Mode.USER;
    return Optional.of(new Shown(new Prompt(form.group(1)), mode, line.length()));
  }

  /** This prompt in a line that is it and nothing else; IOS cuts long names short in some modes. */
  Optional<Shown> in(String line) {
    return seen(line)
        .filter(shown ->
            shown.mode() == Mode.CONFIGURATION
                ? name.startsWith(shown.prompt().name())
                : name.equals(shown.prompt().name()))
        .map(shown -> new Shown(this, shown.mode(), shown.width()));
  }

  /** This prompt at the end of a line that holds more, as after output without a line end. */
  Optional<Shown> atEndOf(String line) {
    String end = line.stripTrailing();
    for (String sign : new String[] {"#", ">"}) {
      if (end.endsWith(name + sign)) {
        Mode mode = sign.equals("#") ? Mode.PRIVILEGED : Mode.USER;
        return Optional.of(new Shown(this, mode, name.length() + 1));
      }
    }
    return Optional.empty();
  }
}
