package io.slpagent.model;

/**
 * One of the things an operator declares, e.g. the transport or the DNS servers of a VRF.
 *
 * @param kind which of them
 * @param qualifier the VRF of a setting that exists once a VRF, the path of a raw setting, else
 *     empty
 */
public record Setting(Kind kind, String qualifier) implements Comparable<Setting> {

  /**
   * The catalogue, in the order in which settings are put on a device: names are resolved first,
   * then the way out, then the transport, its URL (whose default depends on the transport in
   * force), the proxy and the VRF.
   */
  public enum Kind {
    /** {@code ip domain lookup}: {@code on} or {@code off}. */
    DNS_LOOKUP("dns.lookup"),
    /** {@code ip name-server [vrf V]}: at most six addresses. */
    DNS_SERVERS("dns.servers"),
    /** {@code ip domain name [vrf V]}. */
    DNS_DOMAIN("dns.domain"),
    /** {@code ip domain lookup [vrf V] source-interface}: e.g. {@code Vlan10}. */
    DNS_SOURCE_INTERFACE("dns.source-interface"),
    /** {@code ip http client source-interface}: e.g. {@code Vlan10}. */
    HTTP_SOURCE_INTERFACE("http-client.source-interface"),
    /** {@code ip http client proxy-server}: parts {@code host} and {@code port}. */
    HTTP_PROXY("http-client.proxy"),
    /** {@code ip http client secure-trustpoint}. */
    HTTP_TRUSTPOINT("http-client.trustpoint"),
    /** {@code license smart transport}: smart, cslu, callhome, off or automatic. */
    TRANSPORT("licensing.transport"),
    /**
     * {@code license smart url}: {@code default}, or parts {@code registration} and {@code
     * utility}.
     */
    SMART_URL("licensing.url"),
    /** {@code license smart url cslu}. */
    CSLU_URL("licensing.cslu-url"),
    /** {@code license smart proxy}: parts {@code address} and {@code port}. No model has it. */
    PROXY("licensing.proxy"),
    /** {@code license smart vrf}. No model has it. */
    VRF("licensing.vrf"),
    /** {@code license smart usage interval}: 1 to 365 days. */
    USAGE_INTERVAL("licensing.usage-interval"),
    /** {@code license smart usage customer-tags}: parts {@code 1} to {@code 4}. */
    CUSTOMER_TAGS("licensing.customer-tags"),
    /** {@code license smart custom_id}. */
    CUSTOM_ID("licensing.custom-id"),
    /** {@code license smart privacy hostname}: {@code sent} or {@code hidden}. */
    PRIVACY_HOSTNAME("licensing.privacy.hostname"),
    /** {@code license smart privacy version}: {@code sent} or {@code hidden}. */
    PRIVACY_VERSION("licensing.privacy.version"),
    /** {@code license boot level}: parts {@code level} and {@code addon}. Audited, not written. */
    LICENSE_LEVEL("licensing.level"),
    /** A leaf or leaf-list of the operator's own choice; the qualifier is its path. */
    RAW("yang");

    private final String text;

    Kind(String text) {
      this.text = text;
    }

    /** The name in the inventory and in every output. */
    public String text() {
      return text;
    }
  }

  public static Setting of(Kind kind) {
    return new Setting(kind, "");
  }

  @Override
  public int compareTo(Setting other) {
    int byKind = kind.compareTo(other.kind);
    return byKind != 0 ? byKind : qualifier.compareTo(other.qualifier);
  }

  /** The name shown to people and machines: {@code dns.servers[Mgmt-vrf]}. */
  @Override
  public String toString() {
    return qualifier.isEmpty() ? kind.text() : kind.text() + "[" + qualifier + "]";
  }
}
