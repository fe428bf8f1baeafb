package io.slpagent.reconcile.contact;

import io.slpagent.device.DeviceException;
import io.slpagent.inventory.Device;
import io.slpagent.licensing.line.LineSetting;
import io.slpagent.licensing.shown.Shown;
import io.slpagent.model.Command;
import io.slpagent.model.Setting;
import java.util.SortedMap;

/** Reads what the command line shows of licensing, where somebody needs it: all in one command. */
final class Display {
  private static final Command EVERYTHING = Command.of("show license tech support");

  private Display() {}

  /**
   * What is shown. What cannot be read is said in it, and the run goes on.
   *
   * @param settings those that no model has
   * @throws DeviceException.Interrupted when the operator asked to stop
   */
  static Shown read(
      Contact contact, Device device, SortedMap<Setting, LineSetting> settings, Detail detail)
      throws DeviceException.Interrupted {
    boolean needed =
        detail == Detail.ALL
            || device.expect().account().isAsked()
            || settings.keySet().stream()
                .anyMatch(s -> s.kind() == Setting.Kind.PROXY || s.kind() == Setting.Kind.VRF);
    return needed ? read(contact) : Shown.NOT_ASKED;
  }

  private static Shown read(Contact contact) throws DeviceException.Interrupted {
    return switch (contact.shell()) {
      case Contact.Shell.Closed closed -> Shown.not(closed.why());
      case Contact.Shell.Open open -> {
        try {
          yield Shown.techSupport(open.line().run(EVERYTHING));
        } catch (DeviceException.Interrupted e) {
          throw e;
        } catch (DeviceException e) {
          yield Shown.not(String.valueOf(e.getMessage()));
        }
      }
    };
  }
}
