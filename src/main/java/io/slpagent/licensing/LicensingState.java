package io.slpagent.licensing;

import io.slpagent.model.Note;
import io.slpagent.model.Path;
import io.slpagent.model.Tree;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a switch says about its licensing: {@code /cisco-smart-license:licensing/state}, and the
 * clock and the software of the box. The words of registration and authorization are left out on
 * purpose: under Smart Licensing Using Policy "not registered" is the normal state.
 *
 * @param agent the licensing agent of the switch
 * @param members every member that the state knows of, sorted by its name
 * @param reporting what is known of usage reports and their acknowledgements
 * @param platform the box itself
 * @param notes what was odd about single nodes
 */
public record LicensingState(
    Agent agent, List<Member> members, Reporting reporting, Platform platform, List<Note> notes) {
  /** Two clocks that are further apart do not agree: trust with CSSM fails beyond it. */
  public static final Duration MOST_SKEW = Duration.ofHours(1);

  static final Path STATE = Path.parse("/cisco-smart-license:licensing/state");
  static final Path SYSTEM =
      Path.parse(
          "/Cisco-IOS-XE-device-hardware-oper:device-hardware-data/device-hardware"
              + "/device-system-data");
  static final Path VERSION = Path.parse("/Cisco-IOS-XE-native:native/version");
  static final Path HOSTNAME = Path.parse("/Cisco-IOS-XE-native:native/hostname");

  public LicensingState {
    members = List.copyOf(members);
    notes = List.copyOf(notes);
  }

  /**
   * The licensing agent of the switch.
   *
   * @param enabled whether Smart Licensing is on; null where the state could not be read
   * @param version the agent's version, e.g. {@code 6.1.4/6feb8bc10}; empty where it is not said
   * @param transport the transport in force, in the words of {@code license smart transport}; empty
   *     where it is not said
   * @param failure the reason of a failure that goes on, in the switch's words; empty where none
   */
  public record Agent(
      @Nullable Boolean enabled, String version, String transport, String failure) {}

  /**
   * A switch of the stack, or a supervisor.
   *
   * @param udi {@code PID:...,SN:...}
   * @param trusted whether a trust code is installed for it
   * @param since when it was installed, by the switch's clock; null where that is not said
   */
  public record Member(String udi, boolean trusted, @Nullable Instant since) {}

  /**
   * Usage reports and their acknowledgements.
   *
   * @param lastAck when an acknowledgement last arrived, by the switch's clock; null for never
   * @param deadline when the next one must have arrived; null where there is no such time
   * @param closed how many closed reports are not acknowledged, those on their way included
   * @param sent how many of them were sent and wait for their acknowledgement
   * @param demand which reports are asked for
   */
  public record Reporting(
      @Nullable Instant lastAck, @Nullable Instant deadline, int closed, int sent, Demand demand) {}

  /**
   * The box itself.
   *
   * @param clock its clock at the time of the answer
   * @param bootTime when it was started
   * @param softwareVersion its software in its own words; shown, never compared
   * @param hostname its name; empty where it is not said
   * @param unsavedConfiguration whether the running configuration differs from the saved one
   */
  public record Platform(
      @Nullable Instant clock,
      @Nullable Instant bootTime,
      String softwareVersion,
      String hostname,
      @Nullable Boolean unsavedConfiguration) {

    /**
     * How far the clock of the switch is ahead of ours; negative where it is behind, empty where it
     * could not be read.
     *
     * @param now the time by our clock when the switch answered
     */
    public Optional<Duration> skew(Instant now) {
      return Optional.ofNullable(clock).map(c -> Duration.between(now, c));
    }
  }

  /** The subtrees to read. */
  public static Set<Path> reads() {
    return Set.of(STATE, SYSTEM, VERSION, HOSTNAME);
  }

  /**
   * Finds the state in data that was read.
   *
   * @param data rooted at the datastore
   * @param notes what was odd about the answers
   */
  public static LicensingState of(Tree.Container data, List<Note> notes) {
    return new StateReader(data, notes).read();
  }

  /**
   * The same with a fault that goes on and that no model tells.
   *
   * @param reason in the switch's words; empty where there is none
   */
  public LicensingState failing(String reason) {
    if (reason.isEmpty() || !agent.failure().isEmpty()) {
      return this;
    }
    Agent failing = new Agent(agent.enabled(), agent.version(), agent.transport(), reason);
    return new LicensingState(failing, members, reporting, platform, notes);
  }

  /**
   * Whether the state could be read: {@code smart-enabled} is the sentinel, because a switch leaves
   * out in silence what a user may not read.
   */
  public boolean readable() {
    return agent.enabled() != null;
  }

  /** The members that have no trust code. */
  public List<String> withoutTrust() {
    return untrusted(false);
  }

  /** The members whose trust code is listed, and does not say whether it is installed. */
  public List<String> withUnreadableTrust() {
    return untrusted(true);
  }

  private List<String> untrusted(boolean unreadable) {
    return members.stream()
        .filter(m -> !m.trusted())
        .map(Member::udi)
        .filter(udi -> unreadable == isUnreadable(udi))
        .toList();
  }

  private boolean isUnreadable(String udi) {
    Path leaf = installed(udi);
    return notes.stream().anyMatch(note -> note.where().equals(leaf));
  }

  /** The leaf that says whether the trust code of a member is installed. */
  static Path installed(String udi) {
    return STATE
        .child("state-info")
        .child("trust-code")
        .withKey("key_udi", udi)
        .child("is-installed");
  }
}
