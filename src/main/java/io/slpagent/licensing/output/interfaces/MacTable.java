package io.slpagent.licensing.output.interfaces;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What {@code show mac address-table} says.
 *
 * @param entries the addresses, in the order printed
 * @param total how many the switch says there are; null where it does not
 */
public record MacTable(List<Entry> entries, @Nullable Integer total) {
  public MacTable {
    entries = List.copyOf(entries);
  }

  /**
   * An address.
   *
   * @param vlan the VLAN, 1..4094; null for all of them
   * @param mac the address as printed
   * @param type e.g. {@code DYNAMIC} or {@code STATIC}, in capitals
   * @param ports behind which ports, in the long form; {@code CPU} is the switch itself
   */
  public record Entry(@Nullable Integer vlan, String mac, String type, List<String> ports) {
    public Entry {
      ports = List.copyOf(ports);
    }
  }
}
