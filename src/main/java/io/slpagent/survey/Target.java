package io.slpagent.survey;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a switch is that no inventory declares.
 *
 * @param host its address or name, as it was given
 * @param port 1 to 65535; 0 where none was given
 * @param pin the pin of its key, as the inventory takes it; empty where none was given
 */
public record Target(String host, int port, String pin) {
  private static final Pattern BRACKETS = Pattern.compile("\\[([^\\[\\]]+)](?::([0-9]{1,5}))?");
  private static final Pattern PLAIN = Pattern.compile("([^:\\s]+)(?::([0-9]{1,5}))?");
  private static final Pattern ADDRESS_6 = Pattern.compile("[0-9A-Fa-f:.]+");

  /** How the pin of a certificate begins, and that of an SSH host key. */
  private static final List<String> PINS = List.of("sha256/", "SHA256:");

  private static final int LONGEST = 300;

  /**
   * Reads {@code HOST}, {@code HOST:PORT} or {@code [ADDRESS]:PORT}, and a pin behind it, with a
   * blank in between. Whether the host is one is for the inventory to say.
   *
   * @return empty where the text is none of these
   */
  public static Optional<Target> parse(String text) {
    String[] words = text.strip().split("\\s+", -1);
    if (text.length() > LONGEST || words.length > 2) {
      return Optional.empty();
    }
    String pin = words.length == 2 ? words[1] : "";
    if (!pin.isEmpty() && PINS.stream().noneMatch(pin::startsWith)) {
      return Optional.empty();
    }
    String place = words[0];
    if (place.indexOf(':') != place.lastIndexOf(':') && ADDRESS_6.matcher(place).matches()) {
      return Optional.of(new Target(place, 0, pin));
    }
    return parsed(BRACKETS.matcher(place), pin).or(() -> parsed(PLAIN.matcher(place), pin));
  }

  private static Optional<Target> parsed(Matcher matcher, String pin) {
    if (!matcher.matches()) {
      return Optional.empty();
    }
    int port = matcher.group(2) == null ? 0 : Integer.parseInt(matcher.group(2));
    boolean good = matcher.group(2) == null || (port >= 1 && port <= 65535);
    return good ? Optional.of(new Target(matcher.group(1), port, pin)) : Optional.empty();
  }

  @Override
  public String toString() {
    String shown = host.indexOf(':') < 0 ? host : "[" + host + "]";
    return port == 0 ? host : shown + ":" + port;
  }
}
