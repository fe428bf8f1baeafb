package io.slpagent.restconf.wire;

import java.util.Locale;

/**
 * What a device answered.
 *
 * @param status the HTTP status
 * @param type the media type as sent, or empty
 * @param location where a redirect points to, or empty
 * @param body the text of the body, at most as long as was asked for
 * @param complete false when there was more than was asked for
 * @param patches the media types that a PATCH may have (RFC 5789 section 3.1), as sent, or empty
 */
public record Answer(
    int status, String type, String location, String body, boolean complete, String patches) {

  public Answer(int status, String type, String location, String body, boolean complete) {
    this(status, type, location, body, complete, "");
  }

  public boolean isGood() {
    return status >= 200 && status < 300;
  }

  /** 204, or nothing in the body. */
  public boolean isEmpty() {
    return status == 204 || body.isBlank();
  }

  /** Whether the body says it is JSON; where nothing is said, whether it looks so. */
  public boolean isJson() {
    return type.isEmpty()
        ? body.stripLeading().startsWith("{")
        : type.toLowerCase(Locale.ROOT).split(";", 2)[0].strip().endsWith("json");
  }

  /** Names no content: a body can hold a licensing token or a customer's names. */
  @Override
  public String toString() {
    return "HTTP " + status + " " + type + ", " + body.length() + " characters";
  }
}
