package io.slpagent.licensing.line;

import io.slpagent.model.Command;
import io.slpagent.model.SettingValue;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code ip domain name vrf V NAME}: before 17.14 no model has the domain name of a VRF.
 *
 * @param vrf the VRF
 */
record VrfDomainLine(String vrf) implements LineSetting {

  @Override
  public String where() {
    return "ip domain name vrf " + vrf;
  }

  @Override
  public Command shown() {
    return Command.of("show running-config | include ^ip domain name vrf");
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
    List<Command> lines = new ArrayList<>();
    if (from.equals(to)) {
      return lines;
    }
    if (!(from instanceof SettingValue.Absent)) {
      lines.add(Command.of("no " + where() + " " + from));
    }
    if (!(to instanceof SettingValue.Absent)) {
      lines.add(Command.of(where() + " " + to));
    }
    return lines;
  }
}
