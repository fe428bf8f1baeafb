package io.slpagent.fuzz;

import io.slpagent.licensing.output.chassis.ShowSwitch;
import io.slpagent.licensing.output.chassis.ShowVersion;
import io.slpagent.licensing.output.clock.ShowClock;
import io.slpagent.licensing.output.license.ShowLicenseAll;
import io.slpagent.licensing.output.license.ShowLicenseEventLog;
import io.slpagent.licensing.output.license.ShowLicenseHistoryMessage;
import io.slpagent.licensing.output.license.ShowLicenseStatus;
import io.slpagent.licensing.output.license.ShowLicenseTechSupport;
import io.slpagent.licensing.output.license.ShowRunningConfigLicense;
import io.slpagent.licensing.output.log.ShowLogging;
import io.slpagent.netconf.wire.WireTargets;
import io.slpagent.yang.xml.XmlTargets;
import java.util.List;
import java.util.stream.Stream;

/** Everything that is fuzzed. */
final class Targets {
  private static final List<Target> OUTPUT =
      List.of(
          Target.ofText("show-license-all", ShowLicenseAll::parse),
          Target.ofText("show-license-status", ShowLicenseStatus::parse),
          Target.ofText("show-license-tech-support", ShowLicenseTechSupport::parse),
          Target.ofText("show-license-eventlog", ShowLicenseEventLog::parse),
          Target.ofText("show-license-history-message", ShowLicenseHistoryMessage::parse),
          Target.ofText("show-running-config-license", ShowRunningConfigLicense::parse),
          Target.ofText("show-logging", ShowLogging::parse),
          Target.ofText("show-clock", ShowClock::parse),
          Target.ofText("show-version", ShowVersion::parse),
          Target.ofText("show-switch", ShowSwitch::parse));

  static final List<Target> ALL =
      Stream.of(WireTargets.ALL, XmlTargets.ALL, OUTPUT).flatMap(List::stream).toList();

  private Targets() {}
}
