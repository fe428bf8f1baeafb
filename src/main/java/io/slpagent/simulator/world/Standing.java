package io.slpagent.simulator.world;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What of a switch's configuration decides whether CSSM can be reached.
 *
 * @param transport {@code smart}, {@code cslu}, {@code callhome}, {@code off} or {@code automatic}
 * @param url where messages go with that transport; empty for none
 * @param way the licensing's own way out
 * @param names how names are resolved
 * @param interfaces by name, e.g. {@code Vlan10}
 * @param vrfs the VRFs that are defined
 */
public record Standing(
    String transport,
    String url,
    Way way,
    Names names,
    Map<String, Port> interfaces,
    Set<String> vrfs) {
  public Standing {
    interfaces = Map.copyOf(interfaces);
    vrfs = Set.copyOf(vrfs);
  }

  /**
   * How licensing messages leave the switch.
   *
   * @param proxyAddress the licensing proxy; empty for none
   * @param proxyPort its port; 0 for none
   * @param vrf the VRF of licensing; empty for none
   * @param source the HTTP client's source interface; empty for none
   */
  public record Way(String proxyAddress, int proxyPort, String vrf, String source) {}

  /**
   * How names are resolved.
   *
   * @param lookup whether at all
   * @param servers addresses by VRF, the global table under the empty name
   * @param sources source interfaces by VRF
   */
  public record Names(
      boolean lookup, Map<String, List<String>> servers, Map<String, String> sources) {
    public Names {
      servers = Map.copyOf(servers);
      sources = Map.copyOf(sources);
    }
  }

  /**
   * An interface.
   *
   * @param up whether it is not shut down
   * @param addressed whether it has an IP address
   * @param vrf the VRF it is in; empty for the global table
   */
  public record Port(boolean up, boolean addressed, String vrf) {}
}
