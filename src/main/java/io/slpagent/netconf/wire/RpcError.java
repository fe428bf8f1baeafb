package io.slpagent.netconf.wire;

import io.slpagent.yang.xml.Element;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * An {@code <rpc-error>} (RFC 6241 section 4.3). Texts are as the device sent them: clean them
 * before they are shown.
 *
 * @param type the layer, e.g. {@code application}
 * @param tag the kind of error, e.g. {@code lock-denied}
 * @param isWarning whether the call succeeded all the same
 * @param appTag the error as a data model names it, or empty
 * @param path where it is, or empty
 * @param message the words of the device, or empty
 * @param sessionId who holds the lock; empty where it is not told, 0 where it is no session
 * @param details what else there is to say, each {@code name text}
 */
public record RpcError(
    String type,
    String tag,
    boolean isWarning,
    String appTag,
    String path,
    String message,
    String sessionId,
    List<String> details) {
  private static final Set<String> BUSY_TAGS = Set.of("lock-denied", "resource-denied", "in-use");
  private static final int MOST_DETAILS = 12;

  public RpcError {
    details = List.copyOf(details);
  }

  static RpcError of(Element error) {
    String sessionId = "";
    List<String> details = new ArrayList<>();
    for (Element info : error.all(Hello.BASE, "error-info").toList()) {
      for (Element child : info.children()) {
        if (child.is(Hello.BASE, "session-id")) {
          sessionId = child.text().strip();
        } else {
          detail(child, details);
        }
      }
    }
    return new RpcError(
        error.textOf(Hello.BASE, "error-type"),
        error.textOf(Hello.BASE, "error-tag"),
        error.textOf(Hello.BASE, "error-severity").equals("warning"),
        error.textOf(Hello.BASE, "error-app-tag"),
        error.textOf(Hello.BASE, "error-path"),
        error.textOf(Hello.BASE, "error-message"),
        sessionId,
        details);
  }

  private static void detail(Element element, List<String> details) {
    if (details.size() < MOST_DETAILS && !element.text().isBlank()) {
      details.add(element.name() + " '" + element.text().strip() + "'");
    }
    element.children().forEach(child -> detail(child, details));
  }

  /** Whether it will pass: somebody holds a lock, or the device is busy. */
  public boolean isBusy() {
    return BUSY_TAGS.contains(tag);
  }

  /** All of it in words. */
  public String words() {
    List<String> words = new ArrayList<>();
    words.add(message.isEmpty() ? tag : tag + ": " + message);
    if (!appTag.isEmpty()) {
      words.add(appTag);
    }
    if (!path.isEmpty()) {
      words.add("at " + path);
    }
    words.addAll(details);
    return words.stream().filter(w -> !w.isEmpty()).collect(Collectors.joining(", "));
  }
}
