package io.slpagent.simulator.show;

import io.slpagent.simulator.catalyst.Sight;
import io.slpagent.simulator.command.Args;
import io.slpagent.simulator.fleet.SwitchSpec.Member;
import java.time.Duration;
import java.util.List;

/** What the switch is: its software and its members. */
final class Chassis {
  private Chassis() {}

  static String version(Sight sight, Args args) {
    String release = sight.spec().chassis().release();
    String[] parts = release.split("\\.", -1);
    String padded =
        "%02d.%02d.%02d"
            .formatted(
                Integer.parseInt(parts[0]), Integer.parseInt(parts[1]), Integer.parseInt(parts[2]));
    Member active = sight.spec().chassis().members().getFirst();
    String uptime = uptime(Duration.between(sight.engine().booted(), sight.now()));
    String name = Heading.hostname(sight);
    String mac = mac(active.serial());
    StringBuilder text =
        new StringBuilder(
            """
            Cisco IOS XE Software, Version %1$s
            Cisco IOS Software [IOSXE], Catalyst L3 Switch Software (CAT9K_IOSXE), Version %2$s, RELEASE SOFTWARE (fc1)
            Technical Support: http://www.cisco.com/techsupport
            Copyright (c) 1986-2026 by Cisco Systems, Inc.


            ROM: IOS-XE ROMMON
            BOOTLDR: System Bootstrap, Version 17.12.1r, RELEASE SOFTWARE (P)

            %3$s uptime is %4$s
            Uptime for this control processor is %4$s
            System returned to ROM by Reload Command
            System image file is "flash:packages.conf"
            Last reload reason: Reload Command


            Technology Package License Information:

            ------------------------------------------------------------------------------
            Technology-package                                     Technology-package
            Current                        Type                       Next reboot
            ------------------------------------------------------------------------------
            network-advantage   	Smart License                 	 network-advantage
            dna-advantage       	Subscription Smart License    	 dna-advantage


            Smart Licensing Status: Smart Licensing Using Policy

            cisco %5$s (X86) processor with 1331521K/6147K bytes of memory.
            Processor board ID %6$s
            2048K bytes of non-volatile configuration memory.
            8388608K bytes of physical memory.

            Base Ethernet MAC Address          : %7$s
            Model Number                       : %5$s
            System Serial Number               : %6$s


            Switch Ports Model              SW Version        SW Image              Mode
            ------ ----- -----              ----------        ----------            ----
            """
                .formatted(padded, release, name, uptime, active.pid(), active.serial(), mac));
    int number = 1;
    for (Member member : sight.spec().chassis().members()) {
      text.append(
          "%s %4d 41    %-18s %-17s CAT9K_IOSXE           INSTALL\n"
              .formatted(number == 1 ? "*" : " ", number++, member.pid(), padded));
    }
    return text + "\n\nConfiguration register is 0x102\n\n";
  }

  private static String uptime(Duration up) {
    long days = up.toDays();
    return "%d weeks, %d days, %d hours, %d minutes"
        .formatted(days / 7, days % 7, up.toHoursPart(), up.toMinutesPart());
  }

  private static String mac(String serial) {
    String hex = Interfaces.mac(serial).replace(".", "");
    return String.join(":", hex.split("(?<=\\G..)", -1)).replaceFirst(":$", "");
  }

  static String members(Sight sight, Args args) {
    List<Member> members = sight.spec().chassis().members();
    String active = Interfaces.mac(members.getFirst().serial());
    StringBuilder text =
        new StringBuilder(
            """
            Switch/Stack Mac Address : %s - Local Mac Address
            Mac persistency wait time: Indefinite
                                                         H/W   Current
            Switch#   Role    Mac Address     Priority Version  State
            -------------------------------------------------------------------------------------
            """
                .formatted(active));
    for (int i = 0; i < members.size(); i++) {
      text.append(
          "%s%d       %-8s %s     %-6d V02     Ready\n"
              .formatted(
                  i == 0 ? "*" : " ",
                  i + 1,
                  role(i),
                  Interfaces.mac(members.get(i).serial()),
                  i == 0 ? 15 : i == 1 ? 14 : 1));
    }
    return text.toString();
  }

  /** The role of a member by its place. */
  static String role(int place) {
    return place == 0 ? "Active" : place == 1 ? "Standby" : "Member";
  }
}
