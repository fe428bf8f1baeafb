package io.slpagent.simulator.world;

import io.slpagent.simulator.fleet.WorldSpec;
import io.slpagent.simulator.fleet.WorldSpec.DnsServer;
import io.slpagent.simulator.fleet.WorldSpec.Proxy;
import io.slpagent.simulator.world.Standing.Port;
import io.slpagent.simulator.world.Standing.Way;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/** Whether a switch reaches CSSM, decided in the order in which a switch finds out. */
public sealed interface Reach {
  /** CSSM answers. */
  record Reached() implements Reach {}

  /**
   * No answer of CSSM.
   *
   * @param reason the text that the switch shows after {@code Communications failure with ... :}
   */
  record Failed(String reason) implements Reach {}

  /** The URL's host or the proxy's name is not resolved. */
  String UNRESOLVED = "Unable to resolve server hostname/domain name";

  /** The first packet is not answered. */
  String TIMED_OUT = "Connection timed out";

  /** The other side is not what the transport speaks to. */
  String EMPTY_RESPONSE = "Received empty response from server";

  /** The other side refuses the connection. */
  String REFUSED = "Communications failure";

  /** The certificate of the other side is not valid by the clock of the switch. */
  String BAD_CERTIFICATE =
      "Cannot establish secure connection because server TLS cert cannot be validated";

  /** The message went to Call Home, which no one answers any more. */
  String CALL_HOME = "Fail to send out Call Home HTTP message.";

  /** The transport is off. */
  String OFFLINE = "Device configured for Offline transport";

  /** By how much a clock may be off before certificates are not valid. */
  Duration CERTIFICATE_SKEW = Duration.ofDays(180);

  Pattern ADDRESS = Pattern.compile("[0-9.]+|\\[?[0-9a-fA-F:]*:[0-9a-fA-F:.]*\\]?");

  /**
   * Tries to reach CSSM.
   *
   * @param clockOff how far the switch's clock is ahead
   * @param behindProxy whether there is no way but through a proxy
   */
  static Reach attempt(WorldSpec world, Standing standing, Duration clockOff, boolean behindProxy) {
    if (standing.transport().equals("off")) {
      return new Failed(OFFLINE);
    }
    Way way = standing.way();
    String vrf = vrfOf(standing);
    boolean proxied = !way.proxyAddress().isEmpty() && !standing.transport().equals("callhome");
    String host = proxied ? way.proxyAddress() : hostOf(standing.url());
    if (host.isEmpty() || !resolves(world, standing, vrf, host)) {
      return new Failed(UNRESOLVED);
    }
    if (!sourceFits(standing, way.source(), vrf)) {
      return new Failed(TIMED_OUT);
    }
    Optional<String> blocked =
        proxied ? proxyProblem(world, way, vrf) : routeProblem(world, vrf, behindProxy);
    if (blocked.isPresent()) {
      return new Failed(blocked.get());
    }
    return answer(world, standing, clockOff);
  }

  private static Reach answer(WorldSpec world, Standing standing, Duration clockOff) {
    if (standing.transport().equals("callhome")) {
      return new Failed(CALL_HOME);
    }
    if (clockOff.abs().compareTo(CERTIFICATE_SKEW) > 0) {
      return new Failed(BAD_CERTIFICATE);
    }
    return world.cssm().urls().contains(standing.url())
        ? new Reached()
        : new Failed(EMPTY_RESPONSE);
  }

  /** The VRF that carries the licensing traffic. */
  static String vrfOf(Standing standing) {
    if (!standing.way().vrf().isEmpty()) {
      return standing.way().vrf();
    }
    Port source = standing.interfaces().get(standing.way().source());
    return source == null ? "" : source.vrf();
  }

  /** Whether a name is resolved from a VRF; an address always is. */
  static boolean resolves(WorldSpec world, Standing standing, String vrf, String host) {
    if (ADDRESS.matcher(host).matches()) {
      return true;
    }
    List<String> servers = standing.names().servers().getOrDefault(vrf, List.of());
    String source = standing.names().sources().getOrDefault(vrf, "");
    return standing.names().lookup()
        && sourceFits(standing, source, vrf)
        && servers.stream().anyMatch(server -> knows(world, server, vrf, host));
  }

  private static boolean knows(WorldSpec world, String address, String vrf, String host) {
    for (DnsServer server : world.dnsServers()) {
      if (server.address().equals(address)
          && server.vrfs().contains(vrf)
          && server.names().contains(host)) {
        return true;
      }
    }
    return false;
  }

  /** Whether an interface can be the source of traffic in a VRF; none always can. */
  static boolean sourceFits(Standing standing, String source, String vrf) {
    if (source.isEmpty()) {
      return true;
    }
    Port port = standing.interfaces().get(source);
    return port != null && port.up() && port.addressed() && port.vrf().equals(vrf);
  }

  private static Optional<String> routeProblem(WorldSpec world, String vrf, boolean behindProxy) {
    boolean way = world.routes().contains(vrf) && !behindProxy;
    return way ? Optional.empty() : Optional.of(TIMED_OUT);
  }

  private static Optional<String> proxyProblem(WorldSpec world, Way way, String vrf) {
    List<Proxy> there =
        world.proxies().stream()
            .filter(p -> p.address().equals(way.proxyAddress()) && p.vrfs().contains(vrf))
            .toList();
    if (there.isEmpty()) {
      return Optional.of(TIMED_OUT);
    }
    boolean open = there.stream().anyMatch(p -> p.port() == way.proxyPort());
    return open ? Optional.empty() : Optional.of(REFUSED);
  }

  private static String hostOf(String url) {
    try {
      return Objects.requireNonNullElse(new URI(url).getHost(), "");
    } catch (URISyntaxException e) {
      return "";
    }
  }
}
