package io.slpagent.reconcile.ladder;

import io.slpagent.device.DeviceException;
import io.slpagent.device.DeviceSession;
import io.slpagent.device.Exchange;
import io.slpagent.inventory.Device;
import io.slpagent.inventory.Ladder;
import io.slpagent.licensing.ReturnCode;
import io.slpagent.model.Command;
import io.slpagent.model.NodeName;
import io.slpagent.model.Path;
import io.slpagent.model.RpcCall;
import io.slpagent.model.Secret;
import io.slpagent.model.Tree;
import io.slpagent.plan.Action;
import io.slpagent.reconcile.contact.Contact;
import io.slpagent.reconcile.contact.Contact.Shell;
import java.util.function.Consumer;

/**
 * Asks for trust: by {@code cisco-smart-license:id-token-trust}, then {@code
 * Cisco-IOS-XE-rpc:license}, then {@code license smart trust idtoken} at the command line. The
 * model's own RPC goes first, because a token in a command line lands in accounting, the archive
 * log and the history of commands.
 */
public final class TrustLadder {
  private static final NodeName ID_TOKEN_TRUST =
      NodeName.parse("cisco-smart-license:id-token-trust");
  private static final Path RETURN_CODE = Path.parse("/cisco-smart-license:return-code");
  private static final NodeName LICENSE = NodeName.parse("Cisco-IOS-XE-rpc:license");
  private static final Path TRUST = Path.parse("/Cisco-IOS-XE-rpc:smart").child("trust");

  private final Contact contact;
  private final Device device;
  private final Action.InstallTrust action;
  private final Secret token;
  private final Consumer<ReturnCode> refused;

  /**
   * @param refused hears each code by which a switch refused
   */
  public TrustLadder(
      Contact contact,
      Device device,
      Action.InstallTrust action,
      Secret token,
      Consumer<ReturnCode> refused) {
    this.contact = contact;
    this.device = device;
    this.action = action;
    this.token = token;
    this.refused = refused;
  }

  /**
   * Asks. A request that a switch took is never repeated: it would spend the token twice.
   *
   * @throws DeviceException.Interrupted when the operator asked to stop
   */
  public Climb climb() throws DeviceException.Interrupted {
    return Climber.climb(
        Ladder.TRUST,
        device.policy().ladders(),
        rung ->
            switch (rung) {
              case ID_TOKEN_TRUST -> byToken();
              case LICENSE_RPC -> byLicense();
              case SHELL -> typed();
              case CLI_RPC -> SettingsLadder.noRung(rung);
            });
  }

  private Answer byToken() throws DeviceException {
    DeviceSession session = contact.session();
    if (!session.schema().hasRpc(ID_TOKEN_TRUST)) {
      return new Answer.Refused("the switch has no RPC " + ID_TOKEN_TRUST);
    }
    RpcCall call =
        RpcCall.of(ID_TOKEN_TRUST.toString())
            .with("id-token", new Tree.HiddenLeaf(token))
            .with("all-ha", new Tree.Leaf(Boolean.toString(action.allMembers())))
            .with("force", new Tree.Leaf(Boolean.toString(action.force())));
    ReturnCode code = ReturnCode.of(session.invoke(call).leaf(RETURN_CODE).orElse(""));
    if (code.accepted()) {
      return new Answer.Taken();
    }
    refused.accept(code);
    String why = code.name() + ": " + code.meaning();
    return code.tryNextRung() ? new Answer.Refused(why) : new Answer.RefusedForGood(why);
  }

  private Answer byLicense() throws DeviceException {
    DeviceSession session = contact.session();
    if (!session.schema().hasRpc(LICENSE)) {
      return new Answer.Refused("the switch has no RPC " + LICENSE);
    }
    Tree.Container input =
        Tree.Container.EMPTY
            .with(TRUST.child("idtoken"), new Tree.HiddenLeaf(token))
            .with(TRUST.child(action.allMembers() ? "all" : "local"), new Tree.Leaf(""));
    session.invoke(
        new RpcCall(
            LICENSE, action.force() ? input.with(TRUST.child("force"), new Tree.Leaf("")) : input));
    return new Answer.Taken();
  }

  private Answer typed() throws DeviceException {
    return switch (contact.shell()) {
      case Shell.Closed closed -> new Answer.Refused(closed.why());
      case Shell.Open open -> {
        Command command =
            Command.of("license smart trust idtoken ")
                .then(token)
                .then((action.allMembers() ? " all" : " local") + (action.force() ? " force" : ""));
        open.line().run(Exchange.of(command).changing());
        yield new Answer.Taken();
      }
    };
  }
}
