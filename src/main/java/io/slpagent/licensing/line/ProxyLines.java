package io.slpagent.licensing.line;

import io.slpagent.model.Command;
import io.slpagent.model.SettingValue;
import io.slpagent.model.SettingValue.Fields;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code license smart proxy address A} and {@code license smart proxy port P}. */
record ProxyLines() implements LineSetting {
  private static final List<String> PARTS = List.of("address", "port");

  @Override
  public String where() {
    return "license smart proxy";
  }

  @Override
  public Command shown() {
    return VrfLine.LICENSING;
  }

  @Override
  public SettingValue read(List<String> configuration) {
    Map<String, String> parts = new LinkedHashMap<>();
    for (String words : LineSetting.after(configuration, where())) {
      for (String part : PARTS) {
        LineSetting.after(List.of(words), part).forEach(value -> parts.put(part, value));
      }
    }
    return parts.isEmpty() ? SettingValue.ABSENT : new Fields(parts);
  }

  @Override
  public List<Command> lines(SettingValue from, SettingValue to) {
    List<Command> lines = new ArrayList<>();
    for (String part : PARTS) {
      String before = part(from, part);
      String after = part(to, part);
      if (after != null && !after.equals(before)) {
        lines.add(Command.of(where() + " " + part + " " + after));
      } else if (after == null && before != null) {
        lines.add(Command.of("no " + where() + " " + part + " " + before));
      }
    }
    return lines;
  }

  private static @Nullable String part(SettingValue value, String part) {
    return value instanceof Fields fields ? fields.parts().get(part) : null;
  }
}
