package io.slpagent.licensing.output.chassis;

import static org.assertj.core.api.Assertions.assertThat;

import io.slpagent.licensing.output.Parsed;
import io.slpagent.licensing.output.SwitchTime;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ChassisTest {
  private static final String VERSION =
      """
      Cisco IOS XE Software, Version 17.12.04
      Cisco IOS Software [Dublin], Catalyst L3 Switch Software (CAT9K_IOSXE), Version 17.12.4, RELEASE SOFTWARE (fc4)
      Technical Support: http://www.example.com/support
      Copyright (c) 1986-2024 by Cisco Systems, Inc.
      Compiled Tue 23-Jul-24 10:00 by builder

      Cisco IOS-XE software, Copyright (c) 2005-2024 by cisco Systems, Inc.
      some words of a notice
      that goes on.

      ROM: IOS-XE ROMMON
      BOOTLDR: System Bootstrap, Version 17.12.1r, RELEASE SOFTWARE (P)
      core-9 uptime is 1 year, 2 weeks, 3 days, 4 hours, 5 minutes
      Uptime for this control processor is 6 minutes
      System returned to ROM by Reload Command at 10:11:12 CET Mon Mar 9 2026
      System restarted at 10:15:00 CET Mon Mar 9 2026
      System image file is "flash:packages.conf"
      Last reload reason: Reload Command

      Technology Package License Information:

      ------------------------------------------------------------------------------
      Technology-package                                     Technology-package
      Current                        Type                       Next reboot
      ------------------------------------------------------------------------------
      network-advantage   \tSmart License                 \t network-essentials
      Smart Licensing Status: Smart Licensing Using Policy

      cisco C9500-16X (X86) processor with 1331521K/6147K bytes of memory.
      Processor board ID FOC00000001
      2 Virtual Ethernet interfaces
      2048K bytes of non-volatile configuration memory.
      A sentence of a release to come

      Base Ethernet MAC Address          : 00:11:22:33:44:55
      Model Number                       : C9500-16X
      System Serial Number               : FOC00000001
      CLEI Code Number                   :

      Switch Ports Model              SW Version        SW Image              Mode
      ------ ----- -----              ----------        ----------            ----
      *    1 26    C9500-16X          17.12.04          CAT9K_IOSXE           INSTALL
           2 26    C9500-16X          17.12.04          CAT9K_IOSXE           INSTALL

      Switch 02
      ---------
      Switch uptime                      : 6 minutes
      Base Ethernet MAC Address          : 00:11:22:33:44:66
      System Serial Number               : FOC00000002

      Configuration register is 0x102
      """;

  @Test
  void software_start_and_hardware_are_read_from_the_version() {
    Parsed<SystemVersion> parsed = ShowVersion.parse(VERSION);
    assertThat(parsed.rest()).containsExactly("A sentence of a release to come");
    SystemVersion version = parsed.value();
    assertThat(version.hostname()).isEqualTo("core-9");
    assertThat(version.software().release()).isEqualTo("17.12.04");
    assertThat(version.software().version()).isEqualTo("17.12.4");
    assertThat(version.software().train()).isEqualTo("Dublin");
    assertThat(version.software().family()).isEqualTo("CAT9K_IOSXE");
    assertThat(version.software().image()).isEqualTo("flash:packages.conf");
    assertThat(version.start().uptime())
        .isEqualTo(Duration.ofDays(365 + 14 + 3).plusHours(4).plusMinutes(5));
    assertThat(version.start().restartedAt())
        .isEqualTo(new SwitchTime(LocalDateTime.of(2026, 3, 9, 10, 15), "CET"));
    assertThat(version.hardware().model()).isEqualTo("C9500-16X");
    assertThat(version.hardware().serial()).isEqualTo("FOC00000001");
    assertThat(version.hardware().memoryKilobytes()).isEqualTo(1331521);
    assertThat(version.hardware().interfaces()).isEqualTo(Map.of("Virtual Ethernet", 2));
    assertThat(version.hardware().configRegister()).isEqualTo("0x102");
  }

  @Test
  void licence_levels_members_and_each_chassis_are_read_from_the_version() {
    SystemVersion version = ShowVersion.parse(VERSION).value();
    assertThat(version.licences().packages())
        .containsExactly(
            new SystemVersion.Level("network-advantage", "Smart License", "network-essentials"));
    assertThat(version.licences().smartLicensing()).isEqualTo("Smart Licensing Using Policy");
    assertThat(version.members()).hasSize(2);
    assertThat(version.members().getFirst().active()).isTrue();
    assertThat(version.members().getLast().mode()).isEqualTo("INSTALL");
    assertThat(version.chassis()).hasSize(2);
    assertThat(version.chassis().getFirst().model()).isEqualTo("C9500-16X");
    assertThat(version.chassis().getLast().number()).isEqualTo(2);
    assertThat(version.chassis().getLast().serial()).isEqualTo("FOC00000002");
  }

  @Test
  void a_router_has_one_more_column_of_technologies() {
    SystemVersion version =
        ShowVersion.parse(
                """
                Technology Package License Information:
                Technology    Technology-package           Technology-package
                              Current       Type           Next reboot
                securityk9    none          Smart License  securityk9
                cisco ISR0000/K9 (1RU) processor (revision 2) with 100K/200K bytes of memory.
                Router operating mode: Autonomous
                """)
            .value();
    assertThat(version.licences().packages())
        .containsExactly(new SystemVersion.Level("none", "Smart License", "securityk9"));
    assertThat(version.software().operatingMode()).isEqualTo("Autonomous");
    assertThat(version.hardware().processor()).isEqualTo("1RU");
  }

  @Test
  void a_virtual_router_tells_levels_in_lines() {
    Parsed<SystemVersion> parsed =
        ShowVersion.parse(
            """
            License Level: network-premier
            License Type: Perpetual
            Next reload license Level: network-essentials
            Addon License Level:
            Addon License Type: Subscription
            Next reload addon license Level:
            """);
    assertThat(parsed.rest()).isEmpty();
    assertThat(parsed.value().licences().packages())
        .containsExactly(
            new SystemVersion.Level("network-premier", "Perpetual", "network-essentials"));
  }

  @Test
  void a_stack_is_ready_when_all_that_is_there_is_ready() {
    String head =
        """
        Switch/Stack Mac Address : 0011.2233.4400 - Local Mac Address
        Mac persistency wait time: Indefinite
                                                     H/W   Current
        Switch#   Role    Mac Address     Priority Version  State
        -------------------------------------------------------------------------------------
        *1       Active   0011.2233.4400     15     V02     Ready
         2       Standby  0011.2233.4500     14     V02     Ready
         3       Member   0000.0000.0000     0              Provisioned
        """;
    Parsed<Stack> parsed = ShowSwitch.parse(head);
    assertThat(parsed.rest()).isEmpty();
    assertThat(parsed.value().mac()).isEqualTo("0011.2233.4400");
    assertThat(parsed.value().ready()).isTrue();
    assertThat(parsed.value().members().get(0).asked()).isTrue();
    assertThat(parsed.value().members().get(2).hardwareVersion()).isNull();
    Stack late =
        ShowSwitch.parse(head + " 4       Member   0011.2233.4700     1  V02  HA sync in progress")
            .value();
    assertThat(late.ready()).isFalse();
    assertThat(late.members().getLast().state()).isEqualTo("HA sync in progress");
    assertThat(ShowSwitch.parse("").value().ready()).isFalse();
  }

  @Test
  void captures_have_targets_filters_and_limits() {
    Parsed<Captures> parsed =
        ShowMonitorCapture.parse(
            """
            Status Information for Capture LIC
              Target Type:
               Interface: GigabitEthernet1/0/3, Direction: both
               Interface: Control Plane, Direction : in
               Status : Active
              Filter Details:
               IPv4
                Source IP:  any
              Buffer Details:
               Buffer Type: CIRCULAR
               Buffer Size (in MB): 5
              Limit Details:
               Number of Packets to capture: 100
               Packet Capture duration: 60
               Packets per second: 0 (no limit)
               Packet sampling rate: 0 (no sampling)
            Status Information for Capture other
               Status : Inactive
            """);
    assertThat(parsed.rest()).isEmpty();
    Captures.Capture capture = parsed.value().named("LIC").orElseThrow();
    assertThat(capture.active()).isTrue();
    assertThat(capture.targets())
        .extracting(Captures.Target::direction)
        .containsExactly("both", "in");
    assertThat(capture.filters()).containsExactly("IPv4", "Source IP:  any");
    assertThat(capture.limits()).isEqualTo(new Captures.Limits(100, 60, null, 0, 0));
    assertThat(parsed.value().named("other").orElseThrow().active()).isFalse();
  }

  @Test
  void a_trustpoint_without_certificate_has_no_subject() {
    Parsed<Trustpoints> parsed =
        ShowCryptoPkiTrustpoints.parse(
            """
            Trustpoint SLA-TrustPoint:
                Subject Name:
                cn=Example Root CA,o=Example, Inc.
                ou=Lab
                      Serial Number (hex): 0A1B
                Certificate configured.
                SCEP URL: http://192.0.2.1/scep

            Trustpoint empty:
            """);
    assertThat(parsed.rest()).isEmpty();
    var licensing = parsed.value().named(Trustpoints.LICENSING).orElseThrow();
    assertThat(licensing.subject())
        .isEqualTo(Map.of("cn", "Example Root CA", "o", "Example, Inc.", "ou", "Lab"));
    assertThat(licensing.serialHex()).isEqualTo("0A1B");
    assertThat(licensing.notes()).containsExactly("Certificate configured.");
    assertThat(licensing.enrollmentUrl()).isEqualTo("http://192.0.2.1/scep");
    assertThat(parsed.value().named("empty").orElseThrow().hasCertificate()).isFalse();
  }
}
