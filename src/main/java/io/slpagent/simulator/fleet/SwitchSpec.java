package io.slpagent.simulator.fleet;

import io.slpagent.simulator.fault.Fault;
import io.slpagent.simulator.json.Json;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One switch at the start.
 *
 * @param name its name, also its host name
 * @param address the loopback address it listens on where the fleet listens by address; may be
 *     empty
 * @param chassis what it is
 * @param configuration what is configured
 * @param circumstances how it behaves and how it stands with CSSM
 */
public record SwitchSpec(
    String name,
    String address,
    Chassis chassis,
    Configuration configuration,
    Circumstances circumstances) {

  /**
   * Hardware and software.
   *
   * @param release one of {@link io.slpagent.simulator.schema.NodeTable#RELEASES}
   * @param members the members of the stack, the active one first; at least one
   */
  public record Chassis(String release, List<Member> members) {
    public Chassis {
      members = List.copyOf(members);
      if (members.isEmpty()) {
        throw new IllegalArgumentException("a switch has at least one member");
      }
    }
  }

  /**
   * A member of a stack, or the only one.
   *
   * @param pid product identifier, e.g. {@code C9300-48P}
   * @param serial serial number
   * @param trusted whether a trust code is installed
   */
  public record Member(String pid, String serial, boolean trusted) {}

  /**
   * The configuration.
   *
   * @param data what the models carry, as JSON of the datastore
   * @param commandLine what no model carries
   * @param unsaved whether it differs from what is saved
   */
  public record Configuration(Json.Members data, CommandLine commandLine, boolean unsaved) {}

  /**
   * Lines that no model carries.
   *
   * @param proxyAddress {@code license smart proxy address}; empty for none
   * @param proxyPort {@code license smart proxy port}; 0 for none
   * @param vrf {@code license smart vrf}; empty for none
   * @param others further lines, as {@code show running-config} prints them
   */
  public record CommandLine(String proxyAddress, int proxyPort, String vrf, List<String> others) {
    public static final CommandLine NONE = new CommandLine("", 0, "", List.of());

    public CommandLine {
      others = List.copyOf(others);
    }

    /** All of them, as {@code show running-config} prints them. */
    public List<String> lines() {
      List<String> lines = new ArrayList<>();
      if (!proxyAddress.isEmpty()) {
        lines.add("license smart proxy address " + proxyAddress);
      }
      if (proxyPort != 0) {
        lines.add("license smart proxy port " + proxyPort);
      }
      if (!vrf.isEmpty()) {
        lines.add("license smart vrf " + vrf);
      }
      lines.addAll(others);
      return lines;
    }
  }

  /**
   * How the switch behaves and how it stands.
   *
   * @param manners how it answers
   * @param reporting how reporting stands
   * @param clockOff how far its clock is ahead of the world's; negative where behind
   * @param behindProxy whether the Internet can be reached only through a proxy
   * @param faults what goes wrong from the start
   * @param console how it treats whoever sits at its command line
   */
  public record Circumstances(
      Manners manners,
      Reporting reporting,
      Duration clockOff,
      boolean behindProxy,
      List<Fault> faults,
      ConsoleSpec console) {
    public static final Circumstances USUAL =
        new Circumstances(Manners.USUAL, Reporting.NEVER, Duration.ZERO, false, List.of());

    public Circumstances {
      faults = List.copyOf(faults);
    }

    /** With the usual console. */
    public Circumstances(
        Manners manners,
        Reporting reporting,
        Duration clockOff,
        boolean behindProxy,
        List<Fault> faults) {
      this(manners, reporting, clockOff, behindProxy, faults, ConsoleSpec.USUAL);
    }

    /** The same with another console. */
    public Circumstances with(ConsoleSpec other) {
      return new Circumstances(manners, reporting, clockOff, behindProxy, faults, other);
    }
  }

  /**
   * How reporting stands.
   *
   * @param acknowledgedAgo how long ago the last acknowledgement came; null for never
   * @param closedReports how many closed reports wait for acknowledgement
   */
  public record Reporting(@Nullable Duration acknowledgedAgo, int closedReports) {
    public static final Reporting NEVER = new Reporting(null, 0);
  }

  /** What a switch answers for data that its schema knows and that is not there. */
  public enum Absence {
    /** 204 without a body. */
    NO_CONTENT,
    /** 404 data-missing. */
    DATA_MISSING,
    /** 404 invalid-value: uri keypath not found. */
    NO_KEYPATH
  }

  /**
   * How a switch answers.
   *
   * @param absence what it answers for what is not there
   * @param plainErrors whether the errors container is not qualified by its module
   * @param foreignCertificate whether it shows a self-signed certificate of another name
   * @param busyAfterWrite for how long it is busy after a write, in simulated time
   * @param access what its user may do
   * @param yangPatch what it does about YANG Patch
   * @param editing what its NETCONF clients edit
   */
  public record Manners(
      Absence absence,
      boolean plainErrors,
      boolean foreignCertificate,
      Duration busyAfterWrite,
      Access access,
      YangPatching yangPatch,
      Editing editing) {
    public static final Manners USUAL =
        new Manners(Absence.NO_CONTENT, false, false, Duration.ofMillis(200), Access.FULL);

    /** NETCONF clients edit running. */
    public Manners(
        Absence absence,
        boolean plainErrors,
        boolean foreignCertificate,
        Duration busyAfterWrite,
        Access access,
        YangPatching yangPatch) {
      this(
          absence,
          plainErrors,
          foreignCertificate,
          busyAfterWrite,
          access,
          yangPatch,
          Editing.WRITABLE_RUNNING);
    }

    /** YANG Patch goes by the release, and NETCONF clients edit running. */
    public Manners(
        Absence absence,
        boolean plainErrors,
        boolean foreignCertificate,
        Duration busyAfterWrite,
        Access access) {
      this(
          absence,
          plainErrors,
          foreignCertificate,
          busyAfterWrite,
          access,
          YangPatching.BY_RELEASE);
    }

    /** The same with another way to treat YANG Patch. */
    public Manners with(YangPatching other) {
      return new Manners(
          absence, plainErrors, foreignCertificate, busyAfterWrite, access, other, editing);
    }

    /** The same with another way to edit over NETCONF. */
    public Manners with(Editing other) {
      return new Manners(
          absence, plainErrors, foreignCertificate, busyAfterWrite, access, yangPatch, other);
    }

    /** The same with another user. */
    public Manners with(Access other) {
      return new Manners(
          absence, plainErrors, foreignCertificate, busyAfterWrite, other, yangPatch, editing);
    }
  }

  /** What NETCONF clients edit: either running or the candidate, never both. */
  public enum Editing {
    /** {@code :writable-running}. */
    WRITABLE_RUNNING,
    /** {@code :candidate}, after {@code netconf-yang feature candidate-datastore}. */
    CANDIDATE,
    /** {@code :candidate} and {@code :confirmed-commit:1.1}. */
    CONFIRMED_COMMIT
  }

  /** What a switch does about YANG Patch (RFC 8072). */
  public enum YangPatching {
    /** On where the release lists the module, which is from 17.12; else off. */
    BY_RELEASE,
    /** Announced and taken. */
    ON,
    /** Announced and answered with 415. */
    REFUSED,
    /** Not announced and answered with 415. */
    OFF
  }

  /**
   * What the user may do.
   *
   * @param privileged whether the privilege suffices for anything at all; else 403
   * @param hidden paths without keys that are left out in silence
   */
  public record Access(boolean privileged, Set<String> hidden) {
    public static final Access FULL = new Access(true, Set.of());

    public Access {
      hidden = Set.copyOf(hidden);
    }
  }

  /** The same switch with other circumstances. */
  public SwitchSpec with(Circumstances other) {
    return new SwitchSpec(name, address, chassis, configuration, other);
  }

  /** The same switch with another configuration. */
  public SwitchSpec with(Configuration other) {
    return new SwitchSpec(name, address, chassis, other, circumstances);
  }
}
