package io.slpagent.licensing.output.interfaces;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What {@code show vrf} says.
 *
 * @param vrfs the VRFs, in the order printed
 */
public record Vrfs(List<Vrf> vrfs) {
  public Vrfs {
    vrfs = List.copyOf(vrfs);
  }

  /** The VRF of that name; names are told apart by case. */
  public Optional<Vrf> named(String name) {
    return vrfs.stream().filter(v -> v.name().equals(name)).findFirst();
  }

  /**
   * A VRF.
   *
   * @param name its name
   * @param routeDistinguisher e.g. {@code 65000:1}; null where none is set
   * @param protocols {@code ipv4} and {@code ipv6}; empty where it has no address family
   * @param interfaces its interfaces, in the long form
   */
  public record Vrf(
      String name,
      @Nullable String routeDistinguisher,
      List<String> protocols,
      List<String> interfaces) {
    public Vrf {
      protocols = List.copyOf(protocols);
      interfaces = List.copyOf(interfaces);
    }
  }
}
