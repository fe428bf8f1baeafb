package io.slpagent.licensing.output.names;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What {@code show ip dns view} says.
 *
 * @param views the views, in the order printed
 */
public record DnsViews(List<View> views) {
  public DnsViews {
    views = List.copyOf(views);
  }

  /** The view that is used in a VRF; null is the global table. */
  public Optional<View> of(@Nullable String vrf) {
    return views.stream()
        .filter(v -> v.vrf() == null ? vrf == null : v.vrf().equals(vrf))
        .findFirst();
  }

  /**
   * How names are resolved in one VRF. A part that was not printed is null.
   *
   * @param name the name of the view, mostly {@code default}
   * @param vrf the VRF; null for the global table
   * @param lookup whether names are resolved at all ({@code ip domain lookup})
   * @param domain the default domain; null where none is set
   * @param domainList the domains that are tried one after the other
   * @param servers the name servers, in their order
   * @param sourceInterface from where they are asked
   * @param timeoutSeconds how long an answer is waited for
   * @param retries how often it is asked again
   * @param forwarding whether questions of others are passed on
   * @param forwarders to whom
   */
  public record View(
      String name,
      @Nullable String vrf,
      @Nullable Boolean lookup,
      @Nullable String domain,
      List<String> domainList,
      List<Server> servers,
      @Nullable String sourceInterface,
      @Nullable Integer timeoutSeconds,
      @Nullable Integer retries,
      @Nullable Boolean forwarding,
      List<Server> forwarders) {
    public View {
      domainList = List.copyOf(domainList);
      servers = List.copyOf(servers);
      forwarders = List.copyOf(forwarders);
    }
  }

  /**
   * A name server.
   *
   * @param address its address
   * @param vrf the VRF through which it is asked; null for that of the view
   */
  public record Server(String address, @Nullable String vrf) {}
}
