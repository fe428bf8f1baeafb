package io.slpagent.licensing.output.interfaces;

import io.slpagent.licensing.output.Aside;
import io.slpagent.licensing.output.Cells;
import io.slpagent.licensing.output.Line;
import io.slpagent.licensing.output.Output;
import io.slpagent.licensing.output.Parsed;
import io.slpagent.licensing.output.Words;
import io.slpagent.licensing.output.interfaces.MacTable.Entry;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads {@code show mac address-table}, of one address or of all. */
public final class ShowMacAddressTable {
  private ShowMacAddressTable() {}

  /** The addresses. */
  public static Parsed<MacTable> parse(String text) {
    Aside rest = new Aside();
    List<Entry> entries = new ArrayList<>();
    @Nullable Integer total = null;
    boolean portsOnly = true;
    for (Line line : Output.body(text)) {
      List<String> cells = Cells.of(line.text());
      String lower = line.text().toLowerCase(Locale.ROOT);
      @Nullable Entry entry = entry(cells, portsOnly);
      if (entry != null) {
        entries.add(entry);
      } else if (lower.contains("mac address") && lower.contains("type")) {
        portsOnly = !lower.contains("protocols") && !lower.contains("learn");
      } else if (lower.startsWith("total mac addresses")) {
        total = Words.count(line.value());
      } else if (!lower.endsWith("table") && !lower.endsWith("entries") && !isRuler(lower)) {
        rest.add(line);
      }
    }
    return new Parsed<>(new MacTable(entries, total), rest.lines());
  }

  private static boolean isRuler(String text) {
    return text.chars().allMatch(c -> "-+ ".indexOf(c) >= 0);
  }

  /** The VLAN stands before the address, type and ports after it. */
  private static @Nullable Entry entry(List<String> cells, boolean portsOnly) {
    int mac = 0;
    while (mac < cells.size() && mac < 4 && !isMac(cells.get(mac))) {
      mac++;
    }
    if (mac < 1 || mac >= cells.size() - 1 || !isMac(cells.get(mac))) {
      return null;
    }
    List<String> after = cells.subList(mac + 2, cells.size());
    List<String> ports = portsOnly || after.isEmpty() ? after : List.of(after.getLast());
    return new Entry(
        Words.count(cells.get(mac - 1)),
        cells.get(mac),
        cells.get(mac + 1).toUpperCase(Locale.ROOT),
        ports.stream().flatMap(p -> Cells.list(p).stream()).map(InterfaceName::full).toList());
  }

  /** {@code 2c31.24b1.6bc6}. */
  private static boolean isMac(String word) {
    if (word.length() != 14) {
      return false;
    }
    for (int i = 0; i < word.length(); i++) {
      boolean dot = i == 4 || i == 9;
      char c = word.charAt(i);
      if (dot ? c != '.' : Character.digit(c, 16) < 0) {
        return false;
      }
    }
    return true;
  }
}
