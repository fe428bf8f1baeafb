package io.slpagent.device;

import io.slpagent.model.Secret;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Makes text that a device sent fit to be shown: no secret, no control characters, not long. */
public final class Redaction {
  private static final int LONGEST = 300;
  private final List<Secret> hidden;

  private Redaction(List<Secret> hidden) {
    this.hidden = hidden;
  }

  /** Hides the credentials in every spelling in which they travel or could be echoed. */
  public static Redaction of(String username, Secret password) {
    return new Redaction(List.of(password, new Secret(username + ":" + password.reveal())));
  }

  /** The same, hiding more. */
  public Redaction and(List<Secret> more) {
    return new Redaction(Stream.concat(hidden.stream(), more.stream()).toList());
  }

  /** The text on one line, without what is hidden, shortened. */
  public String clean(String text) {
    String clean = text;
    for (String word : longestFirst()) {
      clean = clean.replace(word, "***");
    }
    clean = clean.replaceAll("[\\p{C}\\s]+", " ").strip();
    return clean.length() <= LONGEST ? clean : clean.substring(0, LONGEST) + "...";
  }

  private List<String> longestFirst() {
    return hidden.stream()
        .flatMap(secret -> spellings(secret.reveal()).stream())
        .distinct()
        .sorted(Comparator.comparingInt(String::length).reversed())
        .toList();
  }

  private static Set<String> spellings(String secret) {
    Set<String> words = new LinkedHashSet<>();
    if (!secret.isEmpty()) {
      byte[] bytes = secret.getBytes(StandardCharsets.UTF_8);
      String form = URLEncoder.encode(secret, StandardCharsets.UTF_8);
      words.add(secret);
      words.add(form);
      words.add(
          secret
              .replace("&", "&amp;")
              .replace("<", "&lt;")
              .replace(">", "&gt;")
              .replace("\"", "&quot;"));
      words.add(form.replace("+", "%20"));
      words.add(secret.replace("\\", "\\\\").replace("\"", "\\\""));
      words.add(Base64.getEncoder().encodeToString(bytes));
      words.add(Base64.getEncoder().withoutPadding().encodeToString(bytes));
    }
    return words;
  }
}
