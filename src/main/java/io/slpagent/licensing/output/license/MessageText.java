package io.slpagent.licensing.output.license;

import io.slpagent.licensing.output.SwitchTime;
import io.slpagent.licensing.output.license.MessageHistory.Message;
import io.slpagent.licensing.output.license.MessageHistory.Request;
import io.slpagent.licensing.output.license.MessageHistory.Response;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The text of a request and its response while it is read. It is never handed on or printed. */
final class MessageText {
  private static final int LONGEST_WORD = 64;
  private static final int LONGEST_TEXT = 300;
  private static final long LONGEST_RETRY = 366 * 86_400L;

  private final @Nullable String kind;
  private final @Nullable SwitchTime requested;
  private final StringBuilder request = new StringBuilder();
  private final StringBuilder response = new StringBuilder();
  private @Nullable SwitchTime responded;
  private boolean ended;

  MessageText(@Nullable String kind, @Nullable SwitchTime requested) {
    this.kind = kind;
    this.requested = requested;
  }

  void response(@Nullable SwitchTime at) {
    responded = at;
    ended = true;
  }

  boolean hasResponse() {
    return ended;
  }

  void append(String text) {
    (ended ? response : request).append(text);
  }

  Message value() {
    boolean answered = response.indexOf("{") >= 0;
    return new Message(
        kind,
        requested,
        responded,
        answered,
        request.isEmpty() ? null : sent(new NestedJson(request.toString())),
        answered ? received(new NestedJson(response.toString())) : null);
  }

  private static Request sent(NestedJson json) {
    Long trustId = json.number("trust_id");
    return new Request(
        code(json.string("request_type", LONGEST_WORD)),
        version(json.stringWith("version", '/', LONGEST_WORD)),
        json.flag("force"),
        trustId == null || trustId > Integer.MAX_VALUE ? null : trustId.intValue(),
        instance(json));
  }

  private static Response received(NestedJson json) {
    Long retry = json.number("retry_time_seconds");
    return new Response(
        code(json.string("request_type", LONGEST_WORD)),
        code(json.string("status_code", LONGEST_WORD)),
        json.string("status_message", LONGEST_TEXT),
        retry == null || retry > LONGEST_RETRY ? null : Duration.ofSeconds(retry),
        json.string("smart_account_name", LONGEST_TEXT),
        json.string("pool_name", LONGEST_TEXT),
        instance(json));
  }

  /** A word of capitals, or nothing: what a broken text pulled in is not kept. */
  private static @Nullable String code(@Nullable String word) {
    if (word == null) {
      return null;
    }
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if (!((c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_')) {
        return null;
      }
    }
    return word;
  }

  /** The agent's version, which has a slash, and not that of the message. */
  private static @Nullable String version(@Nullable String word) {
    boolean known = word != null && word.length() <= 32 && Character.isDigit(word.charAt(0));
    return known ? word : null;
  }

  private static @Nullable String instance(NestedJson json) {
    String id = json.stringWith("product_instance_identifier", '-', LONGEST_WORD);
    if (id == null || id.length() != 36) {
      return null;
    }
    for (int i = 0; i < id.length(); i++) {
      char c = id.charAt(i);
      if (Character.digit(c, 16) < 0 && c != '-') {
        return null;
      }
    }
    return id;
  }
}
