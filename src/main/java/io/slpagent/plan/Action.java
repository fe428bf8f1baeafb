package io.slpagent.plan;

import java.util.List;

/** Something a device is asked to do, besides its configuration. */
public sealed interface Action {
  /** The name of {@link InstallTrust} where it is withheld. */
  String TRUST = "trust";

  /** The name of {@link Sync} where it is withheld. */
  String SYNC = "sync";

  /**
   * Install the trust code with the ID token of the inventory.
   *
   * @param missing the members that have none, as {@code PID:...,SN:...}
   * @param allMembers whether the whole stack is asked, and not the active member alone
   * @param force whether a trust that exists is established anew
   */
  record InstallTrust(List<String> missing, boolean allMembers, boolean force) implements Action {
    public InstallTrust {
      missing = List.copyOf(missing);
    }
  }

  /**
   * Have the switch talk to CSSM at once ({@code license smart sync}).
   *
   * @param allMembers whether for all members of a stack, and not for the active one alone
   */
  record Sync(boolean allMembers) implements Action {}
}
