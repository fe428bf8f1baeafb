package io.slpagent.licensing.output.license.fact;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How the switch reaches its licensing server: in force, not only configured.
 *
 * @param type as printed: {@code Smart}, {@code cslu}, {@code Callhome}, {@code Transport Off}
 * @param url where it reports to with transport smart
 * @param csluAddress the CSLU; null with transport cslu means that it looks for {@code cslu-local}
 * @param proxy null where the output says nothing of a proxy
 * @param vrf its VRF; null for none, or where the output says nothing of it
 * @param vrfTold whether the output speaks of the VRF at all
 * @param serverIdentityCheck whether the name of the server is checked
 * @param ipMode {@code IPv4 ONLY}, from agent 6.0
 * @param trustPoint the trustpoint of the connection, from agent 6.0
 */
public record Transport(
    @Nullable String type,
    @Nullable String url,
    @Nullable String csluAddress,
    @Nullable Proxy proxy,
    @Nullable String vrf,
    boolean vrfTold,
    @Nullable Boolean serverIdentityCheck,
    @Nullable String ipMode,
    @Nullable String trustPoint) {

  /** The word of {@code license smart transport}; empty where the type is unknown. */
  public Optional<String> keyword() {
    String text = type == null ? "" : type.toLowerCase(Locale.ROOT);
    for (String word : new String[] {"callhome", "automatic", "cslu", "smart", "off"}) {
      if (text.contains(word)) {
        return Optional.of(word);
      }
    }
    return Optional.empty();
  }

  /**
   * The proxy. A user name and a password are never kept.
   *
   * @param address its name or address; null where none is configured
   * @param port 1..65535
   * @param login whether a user name or a password is set
   */
  public record Proxy(@Nullable String address, @Nullable Integer port, boolean login) {
    /** Whether there is one. */
    public boolean configured() {
      return address != null;
    }
  }
}
