package io.slpagent.whole;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;

/**
 * The secrets of the whole runs. They stand for all secrets: none of them may be found in any
 * output, log or file, plain, URL-encoded or in base64. {@code src/build/canary.sh} searches for
 * them too.
 */
final class Canary {
  static final String PASSWORD = "canary/Password 1+x=";
  static final String TOKEN = "canaryToken/NGFkODgzMGUtZmNk+A==";

  private Canary() {}

  /** All spellings of all secrets. */
  static List<String> spellings() {
    return Stream.of(PASSWORD, TOKEN, "admin:" + PASSWORD).flatMap(Canary::spellings).toList();
  }

  private static Stream<String> spellings(String secret) {
    byte[] bytes = secret.getBytes(StandardCharsets.UTF_8);
    return Stream.of(
        secret,
        URLEncoder.encode(secret, StandardCharsets.UTF_8),
        URLEncoder.encode(secret, StandardCharsets.UTF_8).replace("+", "%20"),
        Base64.getEncoder().withoutPadding().encodeToString(bytes),
        Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
  }
}
