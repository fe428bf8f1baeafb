package io.slpagent.reconcile;

import io.slpagent.device.DeviceException;
import io.slpagent.device.DeviceSession;
import io.slpagent.inventory.Device;
import io.slpagent.licensing.LicensingState;
import io.slpagent.model.NodeName;
import io.slpagent.model.Path;
import io.slpagent.model.Reading;
import io.slpagent.model.RpcCall;
import io.slpagent.model.Tree;
import io.slpagent.reconcile.contact.Situation;
import io.slpagent.report.Failure;
import java.util.Locale;

/** Saves a proven change by the policy of the device ({@code cisco-ia:save-config}). */
final class Keeper {
  private static final NodeName SAVE = NodeName.parse("cisco-ia:save-config");
  private static final Path RESULT = Path.parse("/cisco-ia:result");

  void save(DeviceSession session, Device device, Situation before, Trail trail) {
    Boolean unsaved = before.state().platform().unsavedConfiguration();
    switch (device.policy().save()) {
      case NEVER -> trail.note("not saved: policy.save is never");
      case ALWAYS -> save(session, trail);
      case WHEN_CLEAN -> {
        if (unsaved == null) {
          trail.note("not saved: the device does not say whether others have unsaved changes");
        } else if (unsaved) {
          trail.note("not saved: the device had unsaved changes of others before ours");
        } else {
          save(session, trail);
        }
      }
    }
  }

  private static void save(DeviceSession session, Trail trail) {
    if (!session.schema().hasRpc(SAVE)) {
      trail.note("not saved: the device has no RPC " + SAVE);
      return;
    }
    try {
      Tree.Container output = session.invoke(new RpcCall(SAVE, Tree.Container.EMPTY));
      String result = output.leaf(RESULT).orElse("");
      Reading after = session.read(LicensingState.reads());
      Boolean unsaved =
          LicensingState.of(after.data(), after.notes()).platform().unsavedConfiguration();
      if (!result.toLowerCase(Locale.ROOT).contains("success")) {
        trail.note("not saved: the device answered '" + result + "'");
      } else if (Boolean.TRUE.equals(unsaved)) {
        trail.note("saved by the device's word, but it still says that something is unsaved");
      } else {
        trail.note("saved");
      }
    } catch (DeviceException e) {
      trail.note("not saved: " + e.getMessage());
      trail.fails(
          new Failure(
              e.operation(),
              String.valueOf(e.getMessage()),
              "the change stands, but would be lost at a reload",
              "Save the configuration of the switch. " + e.advice()));
    }
  }
}
