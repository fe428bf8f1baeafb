package io.slpagent.yang.spelling;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The name of an interface, in its two halves.
 *
 * @param type the type as configuration spells it, e.g. {@code GigabitEthernet}
 * @param number the rest, e.g. {@code 1/0/1} or {@code 10}
 */
public record InterfaceName(String type, String number) {
  private static final Pattern NAME =
      Pattern.compile("([A-Za-z][A-Za-z0-9-]*?)\\s*([0-9][0-9/.:]*)");

  private static final List<String> TYPES =
      List.of(
          "AppGigabitEthernet",
          "BDI",
          "Cellular",
          "Dialer",
          "Ethernet",
          "FastEthernet",
          "FiftyGigabitEthernet",
          "FiveGigabitEthernet",
          "FortyGigabitEthernet",
          "FourHundredGigE",
          "GigabitEthernet",
          "HundredGigE",
          "Loopback",
          "Multilink",
          "Port-channel",
          "Serial",
          "TenGigabitEthernet",
          "Tunnel",
          "TwentyFiveGigE",
          "TwoGigabitEthernet",
          "TwoHundredGigE",
          "Virtual-Template",
          "VirtualPortGroup",
          "Vlan");

  /**
   * The short forms of {@code show ip interface brief} and the like that more than one type fits.
   */
  private static final Map<String, String> SHORT =
      Map.of(
          "fi", "FiveGigabitEthernet",
          "fif", "FiftyGigabitEthernet",
          "fo", "FortyGigabitEthernet",
          "fou", "FourHundredGigE",
          "t", "TenGigabitEthernet",
          "tw", "TwoGigabitEthernet",
          "twe", "TwentyFiveGigE",
          "twh", "TwoHundredGigE",
          "f", "FastEthernet");

  /** Reads a name, long or short; empty where the text is none. */
  public static Optional<InterfaceName> parse(String text) {
    Matcher name = NAME.matcher(text.strip());
    return name.matches()
        ? Optional.of(new InterfaceName(longForm(name.group(1)), name.group(2)))
        : Optional.empty();
  }

  /** The long form of a name; text that is no name as it stands. */
  public static String canonical(String text) {
    return parse(text).map(InterfaceName::toString).orElse(text);
  }

  private static String longForm(String type) {
    String lower = type.toLowerCase(Locale.ROOT);
    String known = SHORT.get(lower);
    if (known != null) {
      return known;
    }
    List<String> fitting =
        TYPES.stream().filter(t -> t.toLowerCase(Locale.ROOT).startsWith(lower)).toList();
    Optional<String> exact = fitting.stream().filter(t -> t.equalsIgnoreCase(type)).findFirst();
    return exact.orElse(fitting.size() == 1 ? fitting.getFirst() : type);
  }

  @Override
  public String toString() {
    return type + number;
  }
}
