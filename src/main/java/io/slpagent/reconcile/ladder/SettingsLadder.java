package io.slpagent.reconcile.ladder;

import io.slpagent.device.DeviceException;
import io.slpagent.inventory.Device;
import io.slpagent.inventory.Ladder;
import io.slpagent.inventory.Ladder.Rung;
import io.slpagent.model.Command;
import io.slpagent.reconcile.contact.Contact;
import io.slpagent.reconcile.contact.Contact.Shell;
import java.util.List;

/** Settings that no model has: by {@code config-ios-cli-rpc}, then at the command line. */
public final class SettingsLadder {
  private SettingsLadder() {}

  /**
   * Has lines of global configuration mode taken, in this order.
   *
   * @throws DeviceException.Interrupted when the operator asked to stop
   */
  public static Climb climb(Contact contact, Device device, List<Command> lines)
      throws DeviceException.Interrupted {
    return Climber.climb(
        Ladder.SETTINGS,
        device.policy().ladders(),
        rung ->
            switch (rung) {
              case CLI_RPC ->
                  CliRpc.enter(contact.session(), lines, device.connection().limits().call());
              case SHELL -> typed(contact, lines);
              case ID_TOKEN_TRUST, LICENSE_RPC -> noRung(rung);
            });
  }

  private static Answer typed(Contact contact, List<Command> lines) throws DeviceException {
    return switch (contact.shell()) {
      case Shell.Closed closed -> new Answer.Refused(closed.why());
      case Shell.Open open -> {
        open.line().configure(lines);
        yield new Answer.Taken();
      }
    };
  }

  /** A rung that stands on another ladder. */
  static Answer noRung(Rung rung) {
    return new Answer.Refused(rung.text() + " is no way there");
  }
}
