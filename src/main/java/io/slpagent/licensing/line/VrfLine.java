package io.slpagent.licensing.line;

import io.slpagent.model.Command;
import io.slpagent.model.SettingValue;
import java.util.List;

/** {@code license smart vrf V}: the VRF that carries the licensing traffic. */
record VrfLine() implements LineSetting {
  /** With what has never been set, a switch shows no line. */
  static final Command LICENSING = Command.of("show running-config | include ^license smart");

  @Override
  public String where() {
    return "license smart vrf";
  }

  @Override
  public Command shown() {
    return LICENSING;
  }

  @Override
  public SettingValue read(List<String> configuration) {
    return LineSetting.after(configuration, where()).stream()
        .reduce((earlier, later) -> later)
        .map(SettingValue::of)
        .orElse(SettingValue.ABSENT);
  }

  @Override
  public List<Command> lines(SettingValue from, SettingValue to) {
    if (from.equals(to)) {
      return List.of();
    }
    return List.of(
        to instanceof SettingValue.Absent
            ? Command.of("no " + where())
            : Command.of(where() + " " + to));
  }
}
