package io.slpagent.reconcile;

import io.slpagent.device.DeviceException;
import io.slpagent.device.DeviceSession;
import io.slpagent.inventory.Device;
import io.slpagent.model.RpcCall;
import io.slpagent.plan.Plan;
import io.slpagent.plan.preview.CommandLines;
import io.slpagent.plan.preview.Preview;
import io.slpagent.plan.preview.PreviewCall;
import io.slpagent.yang.SchemaException;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds out which command lines a plan comes to: from the switch where its own schema has that
 * call, else from the command reference. The plan is the same either way.
 */
final class Previewer {
  private Previewer() {}

  /**
   * The command lines.
   *
   * @throws DeviceException.Interrupted when the operator asks to stop; nothing else that the
   *     device does ends the run
   */
  static Preview of(DeviceSession session, Device device, Plan plan)
      throws DeviceException.Interrupted {
    if (plan.changes().isEmpty()) {
      return Preview.NONE;
    }
    if (!PreviewCall.isOffered(session.schema())) {
      return rendered(plan, "it offers no preview of its own");
    }
    try {
      List<RpcCall> calls =
          PreviewCall.of(session.schema(), plan.changes(), device.connection().limits().call());
      List<String> lines = new ArrayList<>();
      for (RpcCall call : calls) {
        lines.addAll(PreviewCall.lines(session.invoke(call)));
      }
      lines.addAll(CommandLines.typed(plan.changes()));
      return new Preview.OfSwitch(lines);
    } catch (DeviceException.Interrupted e) {
      throw e;
    } catch (DeviceException e) {
      return rendered(plan, "its own preview failed: " + e.getMessage());
    } catch (SchemaException e) {
      return rendered(plan, "it could not be asked for its own: " + e.getMessage());
    }
  }

  private static Preview rendered(Plan plan, String why) {
    return new Preview.Rendered(CommandLines.of(plan.changes()), why);
  }
}
