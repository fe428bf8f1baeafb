package io.slpagent.licensing.output.chassis;

import io.slpagent.licensing.output.SwitchTime;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What {@code show version} says. A part that was not printed is null.
 *
 * @param hostname the name of the switch
 * @param software what runs
 * @param start since when and why
 * @param hardware on what
 * @param licences the licence levels
 * @param chassis the numbers of each chassis, that of the active one first
 * @param members the members of the stack
 */
public record SystemVersion(
    @Nullable String hostname,
    Software software,
    Start start,
    Hardware hardware,
    Licences licences,
    List<Chassis> chassis,
    List<Member> members) {
  public SystemVersion {
    chassis = List.copyOf(chassis);
    members = List.copyOf(members);
  }

  /**
   * What runs.
   *
   * @param release that of IOS XE, e.g. {@code 17.09.04a}
   * @param version that of IOS inside, e.g. {@code 17.9.4a}
   * @param train the name of the train, e.g. {@code Cupertino}
   * @param family the image family, e.g. {@code CAT9K_IOSXE}
   * @param compiled when and by whom, as printed
   * @param image the file that was started
   * @param mode {@code INSTALL} or {@code BUNDLE}, where it is told for the whole device
   * @param operatingMode {@code Autonomous} or {@code Controller-Managed}, on routers
   */
  public record Software(
      @Nullable String release,
      @Nullable String version,
      @Nullable String train,
      @Nullable String family,
      @Nullable String compiled,
      @Nullable String image,
      @Nullable String mode,
      @Nullable String operatingMode) {}

  /**
   * How it was started.
   *
   * @param rom the boot monitor
   * @param bootLoader the boot loader
   * @param uptime since when the system runs
   * @param processorUptime since when this control processor runs
   * @param returnedBy why it went down last, and when
   * @param restartedAt when it came up
   * @param reloadReason why it was reloaded
   */
  public record Start(
      @Nullable String rom,
      @Nullable String bootLoader,
      @Nullable Duration uptime,
      @Nullable Duration processorUptime,
      @Nullable String returnedBy,
      @Nullable SwitchTime restartedAt,
      @Nullable String reloadReason) {}

  /**
   * On what it runs.
   *
   * @param model the product id, e.g. {@code C9300-24P}
   * @param processor the kind of processor
   * @param memoryKilobytes memory of the processor
   * @param serial the number of the processor board, which is the serial number of the device
   * @param configRegister the configuration register, e.g. {@code 0x102}
   * @param interfaces how many of each kind
   * @param memories kilobytes of each kind
   */
  public record Hardware(
      @Nullable String model,
      @Nullable String processor,
      @Nullable Long memoryKilobytes,
      @Nullable String serial,
      @Nullable String configRegister,
      Map<String, Integer> interfaces,
      Map<String, Long> memories) {
    public Hardware {
      interfaces = Collections.unmodifiableMap(new LinkedHashMap<>(interfaces));
      memories = Collections.unmodifiableMap(new LinkedHashMap<>(memories));
    }
  }

  /**
   * The licence levels.
   *
   * @param packages those of the technology packages
   * @param air that of the wireless controller
   * @param airNextReload the same after the next reload
   * @param smartLicensing the state of Smart Licensing as printed here, which proves nothing
   */
  public record Licences(
      List<Level> packages,
      @Nullable String air,
      @Nullable String airNextReload,
      @Nullable String smartLicensing) {
    public Licences {
      packages = List.copyOf(packages);
    }
  }

  /**
   * The level of a technology package.
   *
   * @param current its level now; null for none
   * @param type e.g. {@code Smart License}
   * @param nextReload its level after the next reload
   */
  public record Level(
      @Nullable String current, @Nullable String type, @Nullable String nextReload) {}

  /**
   * The numbers of one chassis.
   *
   * @param number that of the switch in the stack; null for the active one
   * @param numbers by their names as printed, e.g. {@code System Serial Number}
   */
  public record Chassis(@Nullable Integer number, Map<String, String> numbers) {
    public Chassis {
      numbers = Collections.unmodifiableMap(new LinkedHashMap<>(numbers));
    }

    /** The serial number, as in the UDI. */
    public @Nullable String serial() {
      return numbers.get("System Serial Number");
    }

    /** The product id, as in the UDI. */
    public @Nullable String model() {
      return numbers.get("Model Number");
    }
  }

  /**
   * A member of the stack.
   *
   * @param number 1..16
   * @param active whether it is the one that was asked
   * @param ports how many
   * @param model its product id
   * @param version its release
   * @param image its image family
   * @param mode {@code INSTALL} or {@code BUNDLE}
   */
  public record Member(
      int number,
      boolean active,
      @Nullable Integer ports,
      String model,
      String version,
      String image,
      @Nullable String mode) {}
}
