package io.slpagent.simulator.catalyst;

import io.slpagent.simulator.json.Json;
import java.util.List;
import java.util.Locale;

/**
 * The name of an interface.
 *
 * @param type in full, e.g. {@code Vlan}
 * @param place e.g. {@code 10} or {@code 1/0/1}
 */
public record InterfaceName(String type, String place) {
  private static final List<String> TYPES =
      List.of(
          "Vlan",
          "GigabitEthernet",
          "TenGigabitEthernet",
          "TwentyFiveGigE",
          "FortyGigabitEthernet",
          "HundredGigE",
          "FiveGigabitEthernet",
          "TwoGigabitEthernet",
          "AppGigabitEthernet",
          "Loopback",
          "Port-channel",
          "Tunnel");

  /** From one that may be shortened; an unknown type stays as it is. */
  public static InterfaceName of(String text) {
    int digit = 0;
    while (digit < text.length() && !Character.isDigit(text.charAt(digit))) {
      digit++;
    }
    String typed = text.substring(0, digit);
    String lower = typed.toLowerCase(Locale.ROOT);
    String type =
        TYPES.stream()
            .filter(known -> known.toLowerCase(Locale.ROOT).startsWith(lower))
            .findFirst()
            .orElse(typed);
    return new InterfaceName(type, text.substring(digit));
  }

  /** Its place as the models carry it: some count, some are text. */
  Json json() {
    return place.matches("[0-9]{1,9}") ? Json.number(Long.parseLong(place)) : Json.text(place);
  }

  @Override
  public String toString() {
    return type + place;
  }
}
