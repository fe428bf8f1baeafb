package io.slpagent.inventory;

import java.util.Set;

/**
 * What the agent may do to a device.
 *
 * @param mode whether it may write at all, whoever asks
 * @param deletesAllowed whether values that the inventory does not list may be removed from
 *     settings that serve the whole device
 * @param maxChanges how many changes one run may make; more are all withheld; default 20
 * @param save when the running configuration is saved
 * @param rawRoots paths under which {@code yang:} may write, besides the built-in ones
 * @param stagedEditsAllowed whether it may write although edits that others have staged in the
 *     candidate datastore would be committed with ours, or although that cannot be known
 * @param licenceLevelAllowed whether the licence level may be written where a person has approved
 *     the plan
 * @param unreadableAllowed whether a value may be written that cannot be read back
 * @param ladders how the ladders may be climbed
 */
public record Policy(
    Mode mode,
    boolean deletesAllowed,
    int maxChanges,
    Save save,
    Set<String> rawRoots,
    boolean stagedEditsAllowed,
    boolean licenceLevelAllowed,
    boolean unreadableAllowed,
    LadderPolicy ladders) {
  public Policy {
    rawRoots = Set.copyOf(rawRoots);
  }

  /** A policy that says nothing about ladders. */
  public Policy(
      Mode mode,
      boolean deletesAllowed,
      int maxChanges,
      Save save,
      Set<String> rawRoots,
      boolean stagedEditsAllowed,
      boolean licenceLevelAllowed,
      boolean unreadableAllowed) {
    this(
        mode,
        deletesAllowed,
        maxChanges,
        save,
        rawRoots,
        stagedEditsAllowed,
        licenceLevelAllowed,
        unreadableAllowed,
        LadderPolicy.DEFAULT);
  }

  /** Neither the licence level nor what cannot be read back is written. */
  public Policy(
      Mode mode,
      boolean deletesAllowed,
      int maxChanges,
      Save save,
      Set<String> rawRoots,
      boolean stagedEditsAllowed) {
    this(mode, deletesAllowed, maxChanges, save, rawRoots, stagedEditsAllowed, false, false);
  }

  /** Whether a device may be written to. */
  public enum Mode {
    /** Nothing is ever written, whoever asks. */
    AUDIT,
    /** {@code apply} and enforcing schedules may write. */
    ENFORCE
  }

  /** When the running configuration is saved after a change was proven. */
  public enum Save {
    /** Only when the device had no unsaved changes of others before ours. */
    WHEN_CLEAN,
    ALWAYS,
    NEVER
  }
}
