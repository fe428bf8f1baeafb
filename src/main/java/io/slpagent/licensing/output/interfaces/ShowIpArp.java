package io.slpagent.licensing.output.interfaces;

import io.slpagent.licensing.output.Aside;
import io.slpagent.licensing.output.Cells;
import io.slpagent.licensing.output.Line;
import io.slpagent.licensing.output.Output;
import io.slpagent.licensing.output.Parsed;
import io.slpagent.licensing.output.Words;
import io.slpagent.licensing.output.interfaces.ArpTable.Entry;
import java.util.ArrayList;
import java.util.List;

/** Reads {@code show ip arp} and {@code show arp}. */
public final class ShowIpArp {
  private ShowIpArp() {}

  /** The neighbours. */
  public static Parsed<ArpTable> parse(String text) {
    Aside rest = new Aside();
    List<Entry> entries = new ArrayList<>();
    for (Line line : Output.body(text)) {
      List<String> cells = Cells.of(line.text());
      if (cells.size() >= 5 && cells.getFirst().equalsIgnoreCase("internet")) {
        String mac = cells.get(3);
        entries.add(
            new Entry(
                cells.get(1),
                Words.count(cells.get(2)),
                mac.equalsIgnoreCase("incomplete") ? null : mac,
                cells.get(4),
                cells.size() > 5 ? InterfaceName.full(cells.get(5)) : null));
      } else if (!cells.getFirst().equals("Protocol")) {
        rest.add(line);
      }
    }
    return new Parsed<>(new ArpTable(entries), rest.lines());
  }
}
