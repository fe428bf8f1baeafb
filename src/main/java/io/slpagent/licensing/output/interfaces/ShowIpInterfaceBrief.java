package io.slpagent.licensing.output.interfaces;

import io.slpagent.licensing.output.Aside;
import io.slpagent.licensing.output.Cells;
import io.slpagent.licensing.output.Line;
import io.slpagent.licensing.output.Output;
import io.slpagent.licensing.output.Parsed;
import io.slpagent.licensing.output.interfaces.IpInterfaces.IpInterface;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads {@code show ip interface brief}, filtered or not. */
public final class ShowIpInterfaceBrief {
  private ShowIpInterfaceBrief() {}

  /** The interfaces. */
  public static Parsed<IpInterfaces> parse(String text) {
    Aside rest = new Aside();
    List<IpInterface> interfaces = new ArrayList<>();
    for (Line line : Output.body(text)) {
      List<String> cells = Cells.of(line.text());
      @Nullable IpInterface row = row(cells);
      if (row != null) {
        interfaces.add(row);
      } else if (!cells.contains("OK?")) {
        rest.add(line);
      }
    }
    return new Parsed<>(new IpInterfaces(interfaces), rest.lines());
  }

  /** The answer to {@code OK?} tells where the words of the status begin. */
  private static @Nullable IpInterface row(List<String> cells) {
    int ok = Math.max(cells.indexOf("YES"), cells.indexOf("NO"));
    if (ok < 2 || ok + 3 >= cells.size()) {
      return null;
    }
    String address = cells.get(ok - 1);
    return new IpInterface(
        InterfaceName.full(String.join(" ", cells.subList(0, ok - 1))),
        address.equals("unassigned") ? null : address,
        cells.get(ok).equals("YES"),
        cells.get(ok + 1),
        String.join(" ", cells.subList(ok + 2, cells.size() - 1)),
        cells.getLast());
  }
}
