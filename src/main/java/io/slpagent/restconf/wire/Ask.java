package io.slpagent.restconf.wire;

import io.slpagent.model.Secret;
import java.util.List;

/**
 * One request to a device.
 *
 * @param method the HTTP method
 * @param path the path on the device's own origin, percent-encoded
 * @param query what follows the question mark, percent-encoded, or empty
 * @param body what is sent along, or empty
 * @param form what is sent and accepted
 * @param secrets what stands in the body and may be in no text about this request
 */
public record Ask(
    String method, String path, String query, String body, Form form, List<Secret> secrets) {
  private static final int LONGEST_OPERATION = 110;
  private static final int HEAD = 40;

  public Ask {
    secrets = List.copyOf(secrets);
  }

  /**
   * The shape of a request and its answer.
   *
   * @param sent the media type of the body
   * @param accept the media types that are accepted
   * @param limit the most bytes of a good answer, after decompression
   * @param repeatable whether asking twice is the same as asking once
   */
  public record Form(String sent, String accept, int limit, boolean repeatable) {
    /** RFC 8040 section 11.3.2; at most 16 MB. */
    public static final Form DATA = new Form(Ask.YANG_JSON, 16 << 20, true);

    /** A request whose effect must not happen twice. */
    public static final Form ONCE = new Form(Ask.YANG_JSON, 16 << 20, false);

    /** A YANG Patch; its answer is a yang-patch-status (RFC 8072 section 2.3). */
    public static final Form YANG_PATCH =
        new Form(Ask.YANG_PATCH_JSON, Ask.YANG_JSON, 1 << 20, false);

    public Form(String accept, int limit, boolean repeatable) {
      this(Ask.YANG_JSON, accept, limit, repeatable);
    }
  }

  /** RFC 8040 section 11.3.2. */
  public static final String YANG_JSON = "application/yang-data+json";

  /** RFC 8072 section 4.2.2. */
  public static final String YANG_PATCH_JSON = "application/yang-patch+json";

  public static Ask get(String path) {
    return new Ask("GET", path, "", "", Form.DATA, List.of());
  }

  public static Ask options(String path) {
    return new Ask("OPTIONS", path, "", "", Form.DATA, List.of());
  }

  public static Ask delete(String path) {
    return new Ask("DELETE", path, "", "", Form.ONCE, List.of());
  }

  public static Ask patch(String path, String body) {
    return new Ask("PATCH", path, "", body, Form.ONCE, List.of());
  }

  public static Ask yangPatch(String path, String body) {
    return new Ask("PATCH", path, "", body, Form.YANG_PATCH, List.of());
  }

  public static Ask post(String path, String body) {
    return new Ask("POST", path, "", body, Form.ONCE, List.of());
  }

  public Ask query(String query) {
    return new Ask(method, path, query, body, form, secrets);
  }

  public Ask in(Form form) {
    return new Ask(method, path, query, body, form, secrets);
  }

  public Ask hiding(List<Secret> secrets) {
    return new Ask(method, path, query, body, form, secrets);
  }

  /** Whether it may change the device. */
  public boolean writes() {
    return !form.repeatable();
  }

  /** The request in words, shortened in the middle: {@code GET /restconf/data/...}. */
  public String operation() {
    String shown = path.replaceAll("\\p{C}", "?");
    if (shown.length() > LONGEST_OPERATION) {
      String tail = shown.substring(shown.length() - (LONGEST_OPERATION - HEAD));
      shown = shown.substring(0, HEAD) + "..." + tail;
    }
    return method + " " + shown + (query.isEmpty() ? "" : "?" + query.replaceFirst("=.*", "=..."));
  }

  /** The request line in full, as the wire log shows it. */
  String line() {
    String target = query.isEmpty() ? path : path + "?" + query;
    return method + " " + target.replaceAll("\\p{C}", "?");
  }

  @Override
  public String toString() {
    return operation();
  }
}
