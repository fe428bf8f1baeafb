package io.slpagent.licensing.output.chassis;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What {@code show switch} says.
 *
 * @param mac the hardware address of the stack, as printed; null where none was printed
 * @param macPersistency how long it is kept after the active member went, as printed; or null
 * @param members the members, in the order printed
 */
public record Stack(@Nullable String mac, @Nullable String macPersistency, List<Member> members) {
  public Stack {
    members = List.copyOf(members);
  }

  /** Whether all members that are not only provisioned are ready. */
  public boolean ready() {
    return !members.isEmpty()
        && members.stream().allMatch(m -> m.state().equals("Ready") || m.provisioned());
  }

  /**
   * A member.
   *
   * @param number 1..16
   * @param asked whether it is the one that was asked
   * @param role {@code Active}, {@code Standby} or {@code Member}
   * @param mac its hardware address, as printed
   * @param priority 0..15, the highest becomes active
   * @param hardwareVersion as printed; null where none is
   * @param state e.g. {@code Ready}, {@code Provisioned} or {@code V-Mismatch}
   */
  public record Member(
      int number,
      boolean asked,
      String role,
      String mac,
      @Nullable Integer priority,
      @Nullable String hardwareVersion,
      String state) {

    /** Whether it is configured and not there. */
    public boolean provisioned() {
      return state.equalsIgnoreCase("Provisioned");
    }
  }
}
