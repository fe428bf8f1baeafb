package io.slpagent.simulator.world;

import io.slpagent.simulator.fleet.WorldSpec;
import io.slpagent.simulator.fleet.WorldSpec.DnsServer;
import io.slpagent.simulator.fleet.WorldSpec.Proxy;
import java.net.URI;
import java.util.List;

/** Whether a host answers a switch, as {@code ping} and {@code telnet} find out. */
public final class Probe {
  private final WorldSpec world;
  private final Standing standing;
  private final boolean behindProxy;

  /** What came of it. */
  public enum Outcome {
    /** The host answers, or the port is open. */
    ANSWERS,
    /** The host answers that nobody listens there. */
    REFUSED,
    /** Nothing comes back. */
    SILENT,
    /** There is no way there. */
    NO_ROUTE
  }

  /**
   * How a switch stands in a world.
   *
   * @param behindProxy whether there is no way to the Internet but through a proxy
   */
  public Probe(WorldSpec world, Standing standing, boolean behindProxy) {
    this.world = world;
    this.standing = standing;
    this.behindProxy = behindProxy;
  }

  /** Whether a text is an address and no name. */
  public static boolean isAddress(String host) {
    return Reach.ADDRESS.matcher(host).matches();
  }

  /** Whether a name is resolved in a VRF; an address always is. */
  public boolean resolves(String vrf, String host) {
    return Reach.resolves(world, standing, vrf, host);
  }

  /** The address behind a name, the same every time; an address is its own. */
  public static String address(String host) {
    if (isAddress(host)) {
      return host;
    }
    return "198.51.100." + (1 + Math.floorMod(host.hashCode(), 250));
  }

  /**
   * Knocks.
   *
   * @param vrf from where; the empty name is the global table
   * @param source a source interface; empty for none
   * @param host name or address
   * @param port 0 for a ping
   */
  public Outcome knock(String vrf, String source, String host, int port) {
    if (!vrf.isEmpty() && !standing.vrfs().contains(vrf)) {
      return Outcome.NO_ROUTE;
    }
    if (!Reach.sourceFits(standing, source, vrf)) {
      return Outcome.SILENT;
    }
    List<Proxy> proxies =
        world.proxies().stream()
            .filter(p -> address(p.address()).equals(address(host)) && p.vrfs().contains(vrf))
            .toList();
    if (!proxies.isEmpty()) {
      boolean open = port == 0 || proxies.stream().anyMatch(p -> p.port() == port);
      return open ? Outcome.ANSWERS : Outcome.REFUSED;
    }
    for (DnsServer server : world.dnsServers()) {
      if (server.address().equals(host) && server.vrfs().contains(vrf)) {
        return port == 0 || port == 53 ? Outcome.ANSWERS : Outcome.REFUSED;
      }
    }
    return outside(vrf, host, port);
  }

  private Outcome outside(String vrf, String host, int port) {
    if (!world.routes().contains(vrf)) {
      return Outcome.NO_ROUTE;
    }
    if (behindProxy) {
      return Outcome.SILENT;
    }
    for (String url : world.cssm().urls()) {
      URI there = URI.create(url);
      int open = there.getPort() < 0 ? 443 : there.getPort();
      if (address(String.valueOf(there.getHost())).equals(address(host))) {
        return port == 0 || port == open ? Outcome.ANSWERS : Outcome.SILENT;
      }
    }
    boolean named =
        world.dnsServers().stream()
            .flatMap(server -> server.names().stream())
            .anyMatch(name -> address(name).equals(address(host)));
    return named && (port == 0 || port == 443) ? Outcome.ANSWERS : Outcome.SILENT;
  }
}
