package io.slpagent.licensing.output.interfaces;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What {@code show ip arp} says.
 *
 * @param entries the neighbours, in the order printed
 */
public record ArpTable(List<Entry> entries) {
  public ArpTable {
    entries = List.copyOf(entries);
  }

  /**
   * A neighbour.
   *
   * @param address its IPv4 address
   * @param ageMinutes how old the entry is; null for an address of the switch itself
   * @param mac its hardware address as printed; null where nobody has answered
   * @param type e.g. {@code ARPA}
   * @param port the interface in the long form; null where none is named
   */
  public record Entry(
      String address,
      @Nullable Integer ageMinutes,
      @Nullable String mac,
      String type,
      @Nullable String port) {}
}
