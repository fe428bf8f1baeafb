package io.slpagent.simulator.catalyst;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A version of the smart agent.
 *
 * @param text as printed, e.g. {@code 5.11.2_rel/6}
 * @param major e.g. 5
 * @param minor e.g. 11
 */
public record Agent(String text, int major, int minor) {
  private static final Pattern FORM = Pattern.compile("([0-9]+)\\.([0-9]+)\\..*");

  /** The one that comes with a release. */
  public static Agent of(String release) {
    return parse(
        switch (release) {
          case "17.9.1" -> "5.5.29_rel/114";
          case "17.12.1" -> "5.11.2_rel/6";
          case "17.14.1" -> "5.11.4_rel/9";
          case "17.15.1" -> "6.1.4/9f0f1e1f5";
          case "17.18.1" -> "6.3.7/4a1d5a1c3";
          default -> "6.3.10/4a1d5a1c3";
        });
  }

  private static Agent parse(String text) {
    Matcher matcher = FORM.matcher(text);
    if (!matcher.matches()) {
      throw new IllegalArgumentException("no version of a smart agent: " + text);
    }
    return new Agent(text, Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)));
  }

  /** Whether it is this version or a later one. */
  public boolean since(int wantedMajor, int wantedMinor) {
    return major > wantedMajor || (major == wantedMajor && minor >= wantedMinor);
  }
}
