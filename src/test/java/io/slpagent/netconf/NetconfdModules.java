package io.slpagent.netconf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/**
 * The modules that {@code netconfd} is given: Cisco's own of the licensing and of its agent, as
 * they stand under {@code SLP_YANG}, with our slices of the rest. It cannot parse Cisco's {@code
 * native} of any release: a {@code refine} of {@code Cisco-IOS-XE-ip}, a {@code modifier} of later
 * ones.
 */
final class NetconfdModules {
  private static final String RELEASE = "17.15.1";
  private static final List<String> REAL =
      List.of(
          "cisco-smart-license",
          "cisco-smart-license-errors",
          "cisco-ia",
          "cisco-self-mgmt",
          "cisco-semver");
  private static final List<String> SLICED =
      List.of(
          "Cisco-IOS-XE-native",
          "Cisco-IOS-XE-http",
          "Cisco-IOS-XE-interface-common",
          "Cisco-IOS-XE-interfaces",
          "Cisco-IOS-XE-ip",
          "Cisco-IOS-XE-license");

  /** Makes of the state what can be configured, for this server has no switch behind it. */
  private static final String DEVIATIONS =
      """
      module switch-deviations {
        namespace "urn:example:switch-deviations";
        prefix sd;
        import cisco-smart-license { prefix sl; }
        organization "example";
        contact "example";
        description "The state of the licensing as configuration.";
        revision 2026-01-01 { description "First."; }
        deviation "/sl:licensing/sl:state" { deviate replace { config true; } }
      }
      """;

  private static final String STARTUP =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <config xmlns="urn:ietf:params:xml:ns:netconf:base:1.0">
        <native xmlns="http://cisco.com/ns/yang/Cisco-IOS-XE-native">
          <version>17.15</version><hostname>sw</hostname>
        </native>
        <licensing xmlns="http://cisco.com/ns/yang/cisco-smart-license">
          <config><transport><transport-type>transport-type-smart</transport-type></transport></config>
          <state><smart-enabled>true</smart-enabled></state>
        </licensing>
      </config>
      """;

  private NetconfdModules() {}

  /** A folder with the modules; tests are skipped where Cisco's own are not at hand. */
  static Path real(Path folder) throws IOException {
    String yang = Optional.ofNullable(System.getenv("SLP_YANG")).orElse("../shared/yang");
    Path release = Path.of(yang, RELEASE);
    Assumptions.assumeTrue(Files.isDirectory(release), release + " is not here");
    Path modules = Files.createDirectories(folder.resolve("modules"));
    for (String name : REAL) {
      Files.copy(release.resolve(name + ".yang"), modules.resolve(name + ".yang"));
    }
    for (String name : SLICED) {
      Files.copy(newest(name), modules.resolve(name + ".yang"));
    }
    Files.writeString(modules.resolve("switch-deviations.yang"), DEVIATIONS);
    return modules;
  }

  private static Path newest(String name) throws IOException {
    try (Stream<Path> files = Files.list(Path.of("yang/slices"))) {
      return files
          .filter(f -> String.valueOf(f.getFileName()).startsWith(name + "@"))
          .max(Comparator.naturalOrder())
          .orElseThrow();
    }
  }

  /** What the pretended switch has when it starts; the server writes into this file. */
  static Path startup(Path folder) throws IOException {
    return Files.writeString(folder.resolve("startup.xml"), STARTUP);
  }
}
