package io.slpagent.licensing.output.interfaces;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What {@code show ip interface brief} says.
 *
 * @param interfaces the interfaces, in the order printed
 */
public record IpInterfaces(List<IpInterface> interfaces) {
  public IpInterfaces {
    interfaces = List.copyOf(interfaces);
  }

  /** The interface of that name, in its long or short form. */
  public Optional<IpInterface> named(String name) {
    String full = InterfaceName.full(name);
    return interfaces.stream().filter(i -> i.name().equalsIgnoreCase(full)).findFirst();
  }

  /**
   * An interface.
   *
   * @param name its name in the long form
   * @param address its first IPv4 address; null where it has none
   * @param valid whether the switch finds the address right ({@code OK?})
   * @param method where the address comes from, e.g. {@code DHCP}, {@code NVRAM}, {@code manual}
   * @param status {@code up}, {@code down} or {@code administratively down}
   * @param protocol {@code up} or {@code down}
   */
  public record IpInterface(
      String name,
      @Nullable String address,
      boolean valid,
      String method,
      String status,
      String protocol) {

    /** Whether traffic can leave through it: up in both ways, and with an address. */
    public boolean usable() {
      return address != null && status.equals("up") && protocol.equals("up");
    }
  }
}
