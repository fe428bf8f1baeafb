package io.slpagent.plan;

import java.util.List;

/** Something a device is asked to do, besides its configuration. */
public sealed interface Action {

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
}
