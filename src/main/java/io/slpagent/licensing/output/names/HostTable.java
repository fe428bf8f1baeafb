package io.slpagent.licensing.output.names;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What {@code show hosts} says. A part that was not printed is null.
 *
 * @param domain the default domain; null where none is set
 * @param domainList the domains that are tried one after the other
 * @param lookup whether a name server is asked ({@code domain service}) or static entries alone
 * @param servers the name servers; {@code 255.255.255.255} means that none is configured
 * @param hosts the names that are known
 */
public record HostTable(
    @Nullable String domain,
    List<String> domainList,
    @Nullable Boolean lookup,
    List<String> servers,
    List<Host> hosts) {
  public HostTable {
    domainList = List.copyOf(domainList);
    servers = List.copyOf(servers);
    hosts = List.copyOf(hosts);
  }

  /**
   * A name that is known.
   *
   * @param name the name
   * @param ttlSeconds how long it is known yet; null where the release does not tell
   * @param recordClass e.g. {@code IN}; null where the release does not tell
   * @param type e.g. {@code A}, {@code PTR} or {@code IP}
   * @param data addresses or names
   * @param flags e.g. {@code temp} and {@code OK}; empty where the release does not tell
   */
  public record Host(
      String name,
      @Nullable Long ttlSeconds,
      @Nullable String recordClass,
      @Nullable String type,
      List<String> data,
      List<String> flags) {
    public Host {
      data = List.copyOf(data);
      flags = List.copyOf(flags);
    }
  }
}
