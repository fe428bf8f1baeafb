package io.slpagent.inventory.value;

import io.slpagent.inventory.value.ScalarReader.Wrong;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;

/** URLs that a switch reports to. */
public final class Urls {
  private static final int LONGEST = 1024;

  private Urls() {}

  static ScalarReader<String> http() {
    return new ScalarReader<>(
        "an http or https URL",
        text -> {
          check(Texts.command(text, LONGEST, false));
          return text;
        },
        new ValueForm.Text("^[Hh][Tt][Tt][Pp][Ss]?://"));
  }

  /** Whether a URL is of the kind that SSM On-Prem offers to the transport cslu. */
  public static boolean isOnPremTenant(String url) {
    return url.toLowerCase(Locale.ROOT).contains("/cslu/v1/pi");
  }

  private static void check(String text) throws Wrong {
    URI url = parsed(text);
    String scheme = url.getScheme();
    if (!"https".equalsIgnoreCase(scheme) && !"http".equalsIgnoreCase(scheme)) {
      throw new Wrong("Start it with https://.");
    }
    if (url.getRawUserInfo() != null
        || (url.getRawAuthority() != null && url.getRawAuthority().indexOf('@') >= 0)) {
      throw Wrong.because("holds a user name or a password. Remove it from the URL.");
    }
    String host = url.getHost();
    if (host == null
        || !Addresses.isHost(host.startsWith("[") ? host.substring(1, host.length() - 1) : host)) {
      throw new Wrong("It has no valid host.");
    }
    if (url.getPort() != -1 && (url.getPort() < 1 || url.getPort() > 65535)) {
      throw new Wrong("Its port is not one of 1 to 65535.");
    }
    if (url.getRawFragment() != null) {
      throw new Wrong("Leave out the '#' and what follows.");
    }
  }

  private static URI parsed(String text) throws Wrong {
    try {
      return new URI(text);
    } catch (URISyntaxException e) {
      throw new Wrong("Look at its character " + (e.getIndex() + 1) + ".");
    }
  }
}
