package io.slpagent.reconcile.ladder;

import io.slpagent.device.DeviceException;
import io.slpagent.device.Exchange;
import io.slpagent.inventory.Device;
import io.slpagent.inventory.Ladder;
import io.slpagent.model.Command;
import io.slpagent.plan.Action;
import io.slpagent.reconcile.contact.Contact;
import io.slpagent.reconcile.contact.Contact.Shell;
import java.util.List;

/**
 * Triggers a sync, for which no release has an RPC: by {@code license smart sync} at the command
 * line, then by {@code config-ios-cli-rpc} with {@code do} before it, which nobody has published a
 * proof of.
 */
public final class SyncLadder {
  private SyncLadder() {}

  /**
   * Triggers.
   *
   * @throws DeviceException.Interrupted when the operator asked to stop
   */
  public static Climb climb(Contact contact, Device device, Action.Sync action)
      throws DeviceException.Interrupted {
    String words = "license smart sync " + (action.allMembers() ? "all" : "local");
    return Climber.climb(
        Ladder.SYNC,
        device.policy().ladders(),
        rung ->
            switch (rung) {
              case SHELL -> typed(contact, Command.of(words));
              case CLI_RPC ->
                  CliRpc.enter(
                      contact.session(),
                      List.of(Command.of("do " + words)),
                      device.connection().limits().call());
              case ID_TOKEN_TRUST, LICENSE_RPC -> SettingsLadder.noRung(rung);
            });
  }

  private static Answer typed(Contact contact, Command command) throws DeviceException {
    return switch (contact.shell()) {
      case Shell.Closed closed -> new Answer.Refused(closed.why());
      case Shell.Open open -> {
        open.line().run(Exchange.of(command).changing());
        yield new Answer.Taken();
      }
    };
  }
}
