package io.slpagent.inventory.value;

import io.slpagent.inventory.DidYouMean;
import io.slpagent.inventory.value.ScalarReader.Wrong;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names of interfaces as IOS XE writes them in full: type and number without a blank. The types are
 * those of {@code Cisco-IOS-XE-interface-common} that a switch can have.
 */
final class InterfaceNames {
  private static final List<String> TYPES =
      List.of(
          "Vlan",
          "Loopback",
          "GigabitEthernet",
          "TenGigabitEthernet",
          "TwoGigabitEthernet",
          "FiveGigabitEthernet",
          "TwentyFiveGigE",
          "TwentyFiveGigabitEthernet",
          "FortyGigabitEthernet",
          "FiftyGigabitEthernet",
          "HundredGigE",
          "TwoHundredGigE",
          "FourHundredGigE",
          "AppGigabitEthernet",
          "FastEthernet",
          "Ethernet",
          "Port-channel",
          "Tunnel",
          "BDI",
          "Bundle",
          "Multilink",
          "nve",
          "pseudowire",
          "LISP",
          "L2LISP",
          "Serial",
          "Dialer",
          "Cellular",
          "Virtual-Template",
          "VirtualPortGroup");

  private static final Pattern NAME =
      Pattern.compile(
          "([A-Za-z][A-Za-z0-9-]*?[A-Za-z]|[A-Za-z]+)( ?)([0-9]{1,10}(?:/[0-9]{1,5}){0,3}(?:\\.[0-9]{1,10})?)");

  private InterfaceNames() {}

  static ScalarReader<String> reader() {
    return new ScalarReader<>(
        "the full name of an interface, e.g. Vlan10 or GigabitEthernet0/0", InterfaceNames::check);
  }

  private static String check(String text) throws Wrong {
    Texts.command(text, 64, true);
    Matcher name = NAME.matcher(text);
    if (!name.matches()) {
      throw new Wrong("");
    }
    String type = name.group(1);
    String number = name.group(3);
    if (TYPES.contains(type) && name.group(2).isEmpty()) {
      if (type.equals("Vlan") && !isVlan(number)) {
        throw new Wrong("A VLAN has a number from 1 to 4094.");
      }
      return text;
    }
    throw new Wrong(meant(type).map(close -> "Did you mean '" + close + number + "'?").orElse(""));
  }

  private static boolean isVlan(String number) {
    return number.matches("[1-9][0-9]{0,3}") && Integer.parseInt(number) <= 4094;
  }

  /** The only type that an abbreviation fits, as IOS would take it, else one that is close. */
  private static Optional<String> meant(String type) {
    String start = type.toLowerCase(Locale.ROOT);
    List<String> fitting =
        TYPES.stream().filter(t -> t.toLowerCase(Locale.ROOT).startsWith(start)).toList();
    if (fitting.size() == 1 || (!fitting.isEmpty() && start.length() == fitting.get(0).length())) {
      return Optional.of(fitting.get(0));
    }
    return DidYouMean.closest(type, TYPES);
  }
}
