package io.slpagent.simulator.fleet;

import java.time.Duration;
import java.util.List;
import java.util.Set;

/**
 * The world around a fleet. VRFs are named as on the switches; the global table is the empty name.
 *
 * @param dnsServers the DNS servers that answer
 * @param routes the VRFs with a way to the Internet
 * @param proxies the proxies that work
 * @param cssm Cisco Smart Software Manager
 */
public record WorldSpec(
    List<DnsServer> dnsServers, Set<String> routes, List<Proxy> proxies, Cssm cssm) {
  public WorldSpec {
    dnsServers = List.copyOf(dnsServers);
    routes = Set.copyOf(routes);
    proxies = List.copyOf(proxies);
  }

  /**
   * A DNS server that answers.
   *
   * @param address as configured on switches
   * @param vrfs the VRFs from which it can be reached
   * @param names the host names it knows
   */
  public record DnsServer(String address, Set<String> vrfs, Set<String> names) {
    public DnsServer {
      vrfs = Set.copyOf(vrfs);
      names = Set.copyOf(names);
    }
  }

  /**
   * A proxy that works.
   *
   * @param address name or IP address
   * @param port 1 to 65535
   * @param vrfs the VRFs from which it can be reached
   */
  public record Proxy(String address, int port, Set<String> vrfs) {
    public Proxy {
      vrfs = Set.copyOf(vrfs);
    }
  }

  /**
   * What CSSM accepts and how long it takes.
   *
   * @param urls the URLs at which it answers
   * @param tokens the ID tokens it knows
   * @param pace how long things take
   * @param account whose switches these are
   */
  public record Cssm(Set<String> urls, List<Token> tokens, Pace pace, Account account) {
    public Cssm {
      urls = Set.copyOf(urls);
      tokens = List.copyOf(tokens);
    }
  }

  /**
   * Accounts in CSSM.
   *
   * @param smart the smart account; it may contain blanks
   * @param virtual the virtual account in it
   */
  public record Account(String smart, String virtual) {
    public static final Account USUAL = new Account("Example Networks, Inc.", "Campus");
  }

  /**
   * An ID token.
   *
   * @param value its text; empty for one made up at the start
   * @param uses how many trust requests it is good for
   * @param expired whether its time has run out
   */
  public record Token(String value, int uses, boolean expired) {
    /** Never shows the value. */
    @Override
    public String toString() {
      return "Token[***, uses=" + uses + ", expired=" + expired + "]";
    }
  }

  /**
   * How long things take, in simulated time.
   *
   * @param trust from a trust request to the trust code
   * @param firstReport from the trust code to the first report
   * @param ack from a report to its acknowledgement
   */
  public record Pace(Duration trust, Duration firstReport, Duration ack) {
    /** Two seconds to trust; 23 hours to the first report; an hour to its acknowledgement. */
    public static final Pace USUAL =
        new Pace(Duration.ofSeconds(2), Duration.ofHours(23), Duration.ofHours(1));
  }

  /** A world in which things take other times. */
  public WorldSpec withPace(Pace pace) {
    return new WorldSpec(
        dnsServers, routes, proxies, new Cssm(cssm.urls(), cssm.tokens(), pace, cssm.account()));
  }

  /** A world with other tokens. */
  public WorldSpec withTokens(List<Token> tokens) {
    return new WorldSpec(
        dnsServers, routes, proxies, new Cssm(cssm.urls(), tokens, cssm.pace(), cssm.account()));
  }
}
