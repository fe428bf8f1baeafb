package io.slpagent.drift;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;

/** Hosts and URLs in one spelling. */
final class WebName {
  private WebName() {}

  /** A name or address: case does not count, nor does the dot that ends a full name. */
  static String host(String text) {
    String host = text.strip().toLowerCase(Locale.ROOT);
    return host.length() > 1 && host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
  }

  /**
   * A URL: the case of scheme and host, the scheme's own port and a slash at the end do not count
   * (RFC 3986 section 6.2). The path does, to the letter.
   */
  static String url(String text) {
    URI url;
    try {
      url = new URI(text.strip());
    } catch (URISyntaxException e) {
      return text;
    }
    if (url.getScheme() == null || url.getHost() == null || url.getRawUserInfo() != null) {
      return text;
    }
    String scheme = url.getScheme().toLowerCase(Locale.ROOT);
    StringBuilder plain = new StringBuilder(scheme).append("://").append(host(url.getHost()));
    if (url.getPort() != -1 && url.getPort() != portOf(scheme)) {
      plain.append(':').append(url.getPort());
    }
    plain.append(withoutSlashes(url.getRawPath()));
    if (url.getRawQuery() != null) {
      plain.append('?').append(url.getRawQuery());
    }
    return plain.toString();
  }

  private static int portOf(String scheme) {
    return switch (scheme) {
      case "https" -> 443;
      case "http" -> 80;
      default -> -1;
    };
  }

  private static String withoutSlashes(String path) {
    int end = path.length();
    while (end > 0 && path.charAt(end - 1) == '/') {
      end--;
    }
    return path.substring(0, end);
  }
}
