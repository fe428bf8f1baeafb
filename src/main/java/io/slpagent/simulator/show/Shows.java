package io.slpagent.simulator.show;

import io.slpagent.simulator.catalyst.Sight;
import io.slpagent.simulator.command.Args;
import io.slpagent.simulator.show.license.LicenseText;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiFunction;

/** The {@code show} commands by the patterns with which they are asked for. */
public final class Shows {
  /** Those that anybody may use. */
  public static final Map<String, BiFunction<Sight, Args, String>> PUBLIC = anybody();

  /** Those that want privileged mode. */
  public static final Map<String, BiFunction<Sight, Args, String>> PRIVILEGED = privileged();

  private Shows() {}

  private static Map<String, BiFunction<Sight, Args, String>> anybody() {
    Map<String, BiFunction<Sight, Args, String>> shows = new LinkedHashMap<>();
    shows.put("show clock", Clocks::clock);
    shows.put("show version", Chassis::version);
    shows.put("show hosts", Interfaces::hosts);
    shows.put("show ntp status", Clocks::status);
    shows.put("show ntp associations", Clocks::associations);
    return shows;
  }

  private static Map<String, BiFunction<Sight, Args, String>> privileged() {
    Map<String, BiFunction<Sight, Args, String>> shows = new LinkedHashMap<>();
    shows.put("show license status", LicenseText::status);
    shows.put("show license all", LicenseText::all);
    shows.put("show license summary", LicenseText::summary);
    shows.put("show license usage", LicenseText::usage);
    shows.put("show license tech support", LicenseText::techSupport);
    shows.put("show license eventlog [<days:0-365>]", LicenseText::events);
    shows.put(
        "show license history message",
        (sight, args) -> LicenseText.history(sight, Heading::hostname));
    shows.put("show license udi", LicenseText::udi);
    shows.put("show license authorization", LicenseText::authorization);
    shows.put("show license rum id all", LicenseText::reports);
    shows.put("show running-config", Running::config);
    shows.put("show ip interface brief", Interfaces::brief);
    shows.put("show ip dns view", Names::view);
    shows.put("show ip cef <address>", Interfaces::cef);
    shows.put("show ip cef vrf <vrf> <address>", Interfaces::cef);
    shows.put("show ip arp [<address>]", Interfaces::arp);
    shows.put("show ip arp vrf <vrf> [<address>]", Interfaces::arp);
    shows.put("show mac address-table address <address>", Interfaces::macTable);
    shows.put("show vrf", Interfaces::vrfs);
    shows.put("show switch", Chassis::members);
    shows.put("show logging", (sight, args) -> LogLines.logging(sight));
    shows.put("show crypto pki trustpoints", Trustpoints::all);
    return shows;
  }
}
