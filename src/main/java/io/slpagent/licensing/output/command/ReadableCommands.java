package io.slpagent.licensing.output.command;

import io.slpagent.licensing.output.Cells;
import io.slpagent.licensing.output.Parsed;
import io.slpagent.licensing.output.chassis.ShowCryptoPkiTrustpoints;
import io.slpagent.licensing.output.chassis.ShowMonitorCapture;
import io.slpagent.licensing.output.chassis.ShowSwitch;
import io.slpagent.licensing.output.chassis.ShowVersion;
import io.slpagent.licensing.output.clock.ShowClock;
import io.slpagent.licensing.output.clock.ShowNtpAssociations;
import io.slpagent.licensing.output.clock.ShowNtpStatus;
import io.slpagent.licensing.output.interfaces.ShowIpArp;
import io.slpagent.licensing.output.interfaces.ShowIpCef;
import io.slpagent.licensing.output.interfaces.ShowIpInterfaceBrief;
import io.slpagent.licensing.output.interfaces.ShowMacAddressTable;
import io.slpagent.licensing.output.interfaces.ShowVrf;
import io.slpagent.licensing.output.license.ShowLicenseAll;
import io.slpagent.licensing.output.license.ShowLicenseAuthorization;
import io.slpagent.licensing.output.license.ShowLicenseEventLog;
import io.slpagent.licensing.output.license.ShowLicenseHistoryMessage;
import io.slpagent.licensing.output.license.ShowLicenseRumIdAll;
import io.slpagent.licensing.output.license.ShowLicenseStatus;
import io.slpagent.licensing.output.license.ShowLicenseSummary;
import io.slpagent.licensing.output.license.ShowLicenseTechSupport;
import io.slpagent.licensing.output.license.ShowLicenseUdi;
import io.slpagent.licensing.output.license.ShowLicenseUsage;
import io.slpagent.licensing.output.license.ShowRunningConfigLicense;
import io.slpagent.licensing.output.log.ShowLogging;
import io.slpagent.licensing.output.names.ShowHosts;
import io.slpagent.licensing.output.names.ShowIpDnsView;
import io.slpagent.licensing.output.path.Ping;
import io.slpagent.licensing.output.path.Telnet;
import io.slpagent.licensing.output.reply.LicenseSmart;
import io.slpagent.licensing.output.reply.MonitorCapture;
import io.slpagent.licensing.output.reply.WriteMemory;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** The commands whose output can be read: one line each. */
public final class ReadableCommands {
  private static final List<ReadableCommand> ALL =
      List.of(
          of("license smart", "...", "what the switch answers", LicenseSmart::parse),
          of("monitor capture", "NAME ...", "what the switch answers", MonitorCapture::parse),
          of("ping", "HOST ...", "whether and how fast a host answers", Ping::parse),
          of("show arp", "[...]", "the hardware addresses of neighbours", ShowIpArp::parse),
          of("show clock", "[detail]", "time, zone, and whether it is believed", ShowClock::parse),
          of(
              "show crypto pki trustpoints",
              "[NAME]",
              "the trustpoints and their certificates",
              ShowCryptoPkiTrustpoints::parse),
          of("show hosts", "[...]", "name servers and names that are known", ShowHosts::parse),
          of("show ip arp", "[...]", "the hardware addresses of neighbours", ShowIpArp::parse),
          of("show ip cef", "[PREFIX]", "the way that packets take", ShowIpCef::parse),
          of("show ip dns view", "[...]", "how names are resolved, by VRF", ShowIpDnsView::parse),
          of(
              "show ip interface brief",
              "[...]",
              "addresses and states of the interfaces",
              ShowIpInterfaceBrief::parse),
          of(
              "show license all",
              "",
              "status, usage, product and authorizations",
              ShowLicenseAll::parse),
          of(
              "show license authorization",
              "",
              "the authorization codes of each member",
              ShowLicenseAuthorization::parse),
          of(
              "show license eventlog",
              "[DAYS]",
              "the events of the licensing agent",
              ShowLicenseEventLog::parse),
          of(
              "show license history message",
              "",
              "requests and responses, without their secrets",
              ShowLicenseHistoryMessage::parse),
          of("show license rum id all", "", "the usage reports", ShowLicenseRumIdAll::parse),
          of(
              "show license status",
              "",
              "transport, policy, reporting and trust",
              ShowLicenseStatus::parse),
          of("show license summary", "", "account and licences in use", ShowLicenseSummary::parse),
          of(
              "show license tech support",
              "",
              "everything about licensing",
              ShowLicenseTechSupport::parse),
          of("show license udi", "", "product ids and serial numbers", ShowLicenseUdi::parse),
          of("show license usage", "", "the licences in use", ShowLicenseUsage::parse),
          of(
              "show logging",
              "[...]",
              "the messages about licensing; a file of a syslog server, too",
              ShowLogging::parse),
          of(
              "show mac address-table",
              "[address MAC]",
              "behind which ports addresses are",
              ShowMacAddressTable::parse),
          of(
              "show monitor capture",
              "[NAME]",
              "the packet captures and their limits",
              ShowMonitorCapture::parse),
          of(
              "show ntp associations",
              "",
              "the time servers and what the switch makes of them",
              ShowNtpAssociations::parse),
          of("show ntp status", "", "whether the clock follows a server", ShowNtpStatus::parse),
          of(
              "show running-config",
              "[...]",
              "the licensing lines of the configuration",
              ShowRunningConfigLicense::parse),
          of("show switch", "", "the members of the stack and their roles", ShowSwitch::parse),
          of("show version", "", "software, hardware, start and licences", ShowVersion::parse),
          of("show vrf", "[NAME]", "the VRFs and their interfaces", ShowVrf::parse),
          of("write memory", "", "what the switch answers", WriteMemory::parse),
          of("telnet", "HOST [PORT]", "whether a port answers", Telnet::parse));

  private ReadableCommands() {}

  private static ReadableCommand of(
      String words, String arguments, String yields, Function<String, Parsed<?>> parser) {
    return new ReadableCommand(words, arguments, yields, parser);
  }

  /** All of them, in the order of the alphabet. */
  public static List<ReadableCommand> all() {
    return ALL.stream().sorted(Comparator.comparing(ReadableCommand::words)).toList();
  }

  /**
   * The commands that somebody may mean. Words may be cut short as at the switch, and what follows
   * a {@code |} is left out, for it only picks lines. More than one is ambiguous; none is unknown.
   *
   * @param typed the command as typed at the switch
   */
  public static List<ReadableCommand> meant(String typed) {
    List<String> words = words(typed);
    List<ReadableCommand> found = new ArrayList<>();
    int longest = 0;
    int exact = 0;
    for (ReadableCommand command : ALL) {
      List<String> keywords = command.keywords();
      if (!begins(keywords, words)
          || (keywords.size() < words.size() && command.arguments().isEmpty())) {
        continue;
      }
      int same = same(keywords, words);
      if (keywords.size() > longest || (keywords.size() == longest && same > exact)) {
        found.clear();
        longest = keywords.size();
        exact = same;
      }
      if (keywords.size() == longest && same == exact) {
        found.add(command);
      }
    }
    return found;
  }

  /** The commands that begin with what was typed, where that is not yet a command. */
  public static List<ReadableCommand> continuing(String typed) {
    List<String> words = words(typed);
    return words.isEmpty()
        ? List.of()
        : all().stream()
            .filter(c -> c.keywords().size() > words.size())
            .filter(c -> begins(c.keywords().subList(0, words.size()), words))
            .toList();
  }

  private static List<String> words(String typed) {
    int pipe = typed.indexOf('|');
    return Cells.of((pipe < 0 ? typed : typed.substring(0, pipe)).toLowerCase(Locale.ROOT));
  }

  /** Whether each keyword begins with its word. */
  private static boolean begins(List<String> keywords, List<String> words) {
    if (words.size() < keywords.size()) {
      return false;
    }
    for (int i = 0; i < keywords.size(); i++) {
      if (!keywords.get(i).startsWith(words.get(i))) {
        return false;
      }
    }
    return true;
  }

  /**
   * How many words are written out: {@code show ip} is not cut short where there is {@code ipv6}.
   */
  private static int same(List<String> keywords, List<String> words) {
    int same = 0;
    for (int i = 0; i < keywords.size(); i++) {
      same += keywords.get(i).equals(words.get(i)) ? 1 : 0;
    }
    return same;
  }
}
