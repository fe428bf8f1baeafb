package io.slpagent.licensing.output.interfaces;

import java.util.List;
import java.util.Locale;

/** The name of an interface, which commands shorten in different ways. */
public final class InterfaceName {
  /** The short forms that IOS XE prints, and the long ones; the longest short form first. */
  private static final List<List<String>> FORMS =
      List.of(
          List.of("twohundredgige", "TwoHundredGigE"),
          List.of("fourhundredgige", "FourHundredGigE"),
          List.of("ucse", "Ucse"),
          List.of("twe", "TwentyFiveGigE"),
          List.of("fou", "FourHundredGigE"),
          List.of("two", "TwoGigabitEthernet"),
          List.of("app", "AppGigabitEthernet"),
          List.of("ap", "AppGigabitEthernet"),
          List.of("bdi", "BDI"),
          List.of("bd", "BDI"),
          List.of("eth", "Ethernet"),
          List.of("et", "Ethernet"),
          List.of("fa", "FastEthernet"),
          List.of("fi", "FiveGigabitEthernet"),
          List.of("fo", "FortyGigabitEthernet"),
          List.of("gi", "GigabitEthernet"),
          List.of("hu", "HundredGigE"),
          List.of("lo", "Loopback"),
          List.of("po", "Port-channel"),
          List.of("se", "Serial"),
          List.of("te", "TenGigabitEthernet"),
          List.of("tu", "Tunnel"),
          List.of("tw", "TwoGigabitEthernet"),
          List.of("vl", "Vlan"),
          List.of("vi", "Virtual-Access"));

  private InterfaceName() {}

  /**
   * The long form, so that names of different commands can be compared: {@code Te1/1/1} is {@code
   * TenGigabitEthernet1/1/1}. A name that is not known stays as it is.
   */
  public static String full(String name) {
    int digit = 0;
    while (digit < name.length() && !Character.isDigit(name.charAt(digit))) {
      digit++;
    }
    if (digit == 0 || digit == name.length()) {
      return name;
    }
    String kind = name.substring(0, digit).toLowerCase(Locale.ROOT);
    for (List<String> form : FORMS) {
      String full = form.getLast().toLowerCase(Locale.ROOT);
      if (kind.equals(form.getFirst()) || kind.equals(full)) {
        return form.getLast() + name.substring(digit);
      }
    }
    return name;
  }
}
