package io.slpagent.licensing.output.license;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The licensing lines of {@code show running-config}. With the default transport a switch shows
 * none of them, so null says "not configured" and not "none in force".
 *
 * @param transport the word of {@code license smart transport}
 * @param urls the URLs
 * @param proxy the proxy
 * @param vrf {@code license smart vrf}
 * @param usageIntervalDays {@code license smart usage interval}, in days
 * @param tags {@code license smart usage customer-tags}, by name
 * @param privacy the words of {@code license smart privacy}
 * @param serverIdentityCheck whether {@code license smart server-identity-check} stands there
 * @param customId {@code license smart custom_id}
 * @param boot the licence level of the next boot
 * @param network what licensing needs of the network
 */
public record SmartConfig(
    @Nullable String transport,
    Urls urls,
    Proxy proxy,
    @Nullable String vrf,
    @Nullable Integer usageIntervalDays,
    Map<String, String> tags,
    List<String> privacy,
    boolean serverIdentityCheck,
    @Nullable String customId,
    Boot boot,
    Network network) {
  public SmartConfig {
    tags = Collections.unmodifiableMap(new LinkedHashMap<>(tags));
    privacy = List.copyOf(privacy);
  }

  /**
   * {@code license smart url}.
   *
   * @param standard whether it is {@code default}, whose meaning follows the transport
   * @param plain the URL without a word before it
   * @param smart of transport smart
   * @param cslu of transport cslu
   * @param utility of utility mode
   */
  public record Urls(
      boolean standard,
      @Nullable String plain,
      @Nullable String smart,
      @Nullable String cslu,
      @Nullable String utility) {}

  /**
   * {@code license smart proxy}: two commands, so one can stand without the other.
   *
   * @param port 1..65535
   */
  public record Proxy(@Nullable String address, @Nullable Integer port) {}

  /** {@code license boot level LEVEL [addon ADDON]}. */
  public record Boot(@Nullable String level, @Nullable String addon) {}

  /**
   * What licensing needs of the network.
   *
   * @param httpSource {@code ip http client source-interface}
   * @param lookup false where {@code no ip domain lookup} stands there
   * @param nameServers as configured, a VRF first where there is one
   * @param domains the domain names, likewise
   * @param lookupSources {@code ip domain lookup ... source-interface}, likewise
   * @param trustPoint the lines of {@code crypto pki trustpoint SLA-TrustPoint}; null where it is
   *     missing
   */
  public record Network(
      @Nullable String httpSource,
      boolean lookup,
      List<InVrf> nameServers,
      List<InVrf> domains,
      List<InVrf> lookupSources,
      @Nullable List<String> trustPoint) {
    public Network {
      nameServers = List.copyOf(nameServers);
      domains = List.copyOf(domains);
      lookupSources = List.copyOf(lookupSources);
      trustPoint = trustPoint == null ? null : List.copyOf(trustPoint);
    }
  }

  /**
   * Values in a VRF.
   *
   * @param vrf null for the global one
   */
  public record InVrf(@Nullable String vrf, List<String> values) {
    public InVrf {
      values = List.copyOf(values);
    }
  }
}
