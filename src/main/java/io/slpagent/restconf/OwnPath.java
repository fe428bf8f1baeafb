package io.slpagent.restconf;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/**
 * The path of a URL that a device gives out, for use on the device's own origin: the host in it is
 * often {@code localhost:8008}, and no host that a device names is ever connected to.
 */
final class OwnPath {
  private static final int LONGEST = 2048;

  private OwnPath() {}

  /** The path, percent-encoded; empty where the URL is odd. */
  static Optional<String> of(String url) {
    if (url.length() > LONGEST) {
      return Optional.empty();
    }
    try {
      URI uri = new URI(url);
      String path = uri.getRawPath();
      boolean plain =
          path != null
              && path.startsWith("/")
              && !path.startsWith("//")
              && uri.getRawQuery() == null
              && uri.getRawFragment() == null
              && uri.getRawUserInfo() == null
              && (uri.getScheme() == null || uri.getScheme().matches("(?i)https?"))
              && !path.matches("(?i).*/(\\.|%2e){1,2}(/.*)?");
      return plain ? Optional.of(path) : Optional.empty();
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }
}
