package io.slpagent.inventory;

import java.util.List;

/**
 * What no single way leads to on every device: several ways are tried in a fixed order, the next
 * one only when a device refused the one before.
 */
public enum Ladder {
  /** Settings that no model has: the proxy and the VRF of the licensing traffic. */
  SETTINGS("settings"),
  /** Installing trust. */
  TRUST("trust"),
  /** Triggering a sync. */
  SYNC("sync");

  private final String text;

  Ladder(String text) {
    this.text = text;
  }

  /** The word in the inventory. */
  public String text() {
    return text;
  }

  /** The ways, in the order in which they are tried. */
  public List<Rung> rungs() {
    return switch (this) {
      case SETTINGS -> List.of(Rung.CLI_RPC, Rung.SHELL);
      case TRUST -> List.of(Rung.ID_TOKEN_TRUST, Rung.LICENSE_RPC, Rung.SHELL);
      case SYNC -> List.of(Rung.SHELL, Rung.CLI_RPC);
    };
  }

  /** One way. */
  public enum Rung {
    /** {@code cisco-smart-license:id-token-trust}. */
    ID_TOKEN_TRUST("id-token-trust"),
    /** {@code Cisco-IOS-XE-rpc:license}. */
    LICENSE_RPC("license-rpc"),
    /** {@code Cisco-IOS-XE-cli-rpc:config-ios-cli-rpc}. */
    CLI_RPC("cli-rpc"),
    /** The command line over SSH. */
    SHELL("shell");

    private final String text;

    Rung(String text) {
      this.text = text;
    }

    /** The word in the inventory. */
    public String text() {
      return text;
    }
  }
}
