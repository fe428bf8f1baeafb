package io.slpagent.restconf.wire;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a device said about its refusal (RFC 8040 section 7.1), as far as it could be read. The text
 * is as the device sent it: clean it before it is shown.
 *
 * @param tag the error-tag of the first error, or empty
 * @param message what there is to say, or empty
 */
public record ErrorReport(String tag, String message) {
  static final ErrorReport NOTHING = new ErrorReport("", "");
  private static final Set<String> BUSY_TAGS = Set.of("lock-denied", "resource-denied", "in-use");
  private static final Set<String> ABSENCE_TAGS = Set.of("data-missing", "invalid-value");

  /** Reads an answer in whatever form it came; what cannot be read says nothing. */
  public static ErrorReport of(Answer answer) {
    String body = answer.body().strip();
    if (body.isEmpty()) {
      return NOTHING;
    }
    if (body.startsWith("{")) {
      return JsonErrors.read(body);
    }
    String head = body.substring(0, Math.min(body.length(), 200)).toLowerCase(Locale.ROOT);
    if (head.contains("<!doctype html") || head.contains("<html")) {
      return new ErrorReport("", "a web page" + title(body));
    }
    if (body.startsWith("<")) {
      return XmlErrors.read(body);
    }
    return new ErrorReport("", body);
  }

  /** The tag of an answer of 409 that will pass: somebody holds a lock, or a sync is under way. */
  public static boolean isBusy(Answer answer) {
    return answer.status() == 409 && BUSY_TAGS.contains(of(answer).tag());
  }

  /**
   * Whether an answer says that a node which the schema has is not there: 204, or 404 with
   * data-missing, or 404 with invalid-value ("uri keypath not found"), as IOS XE says it, or 409
   * with data-missing, as the table of RFC 8040 section 7 has it.
   */
  public static boolean isAbsence(Answer answer) {
    return switch (answer.status()) {
      case 204 -> true;
      case 404 -> ABSENCE_TAGS.contains(of(answer).tag());
      case 409 -> of(answer).tag().equals("data-missing");
      default -> false;
    };
  }

  /** Who holds the lock and since when, as far as the device says; else its words, or nothing. */
  public String holder() {
    return LockHolder.in(message);
  }

  private static String title(String page) {
    int start = page.toLowerCase(Locale.ROOT).indexOf("<title>");
    int end = start < 0 ? -1 : page.toLowerCase(Locale.ROOT).indexOf("</title>", start);
    return end < 0 ? "" : " titled '" + page.substring(start + 7, end).strip() + "'";
  }

  static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }
}
