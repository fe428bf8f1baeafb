package io.slpagent.simulator.datastore;

/** What a switch answers when it does not do what was asked (RFC 8040 section 7.1). */
public final class Refusal extends Exception {
  private static final long serialVersionUID = 1L;

  private final int status;
  private final String tag;
  private final String path;
  private final String edit;
  private final long session;

  /**
   * @param status the HTTP status
   * @param tag the error-tag
   * @param path the error-path, or empty
   * @param message the error-message, or empty
   */
  public Refusal(int status, String tag, String path, String message) {
    this(status, tag, path, message, "", 0);
  }

  private Refusal(int status, String tag, String path, String message, String edit, long session) {
    super(message, null, false, false);
    this.status = status;
    this.tag = tag;
    this.path = path;
    this.edit = edit;
    this.session = session;
  }

  /** The same, said of one edit of a YANG Patch. */
  public Refusal ofEdit(String id) {
    return new Refusal(status, tag, path, text(), id, session);
  }

  /** The same with the session that stands in the way. */
  public Refusal because(long holder) {
    return new Refusal(status, tag, path, text(), edit, holder);
  }

  /** The same under another error-tag. */
  public Refusal tagged(String other) {
    return new Refusal(status, other, path, text(), edit, session);
  }

  /** Unknown path, or no such instance: the switches do not tell which. */
  public static Refusal noKeypath() {
    return new Refusal(404, "invalid-value", "", "uri keypath not found");
  }

  public static Refusal malformed(String message) {
    return new Refusal(400, "malformed-message", "", message);
  }

  public static Refusal unknownElement(String name) {
    return malformed("unknown element: " + name);
  }

  public static Refusal invalid(String path, String message) {
    return new Refusal(400, "invalid-value", path, message);
  }

  public static Refusal notAllowed() {
    return new Refusal(405, "operation-not-supported", "", "");
  }

  public int status() {
    return status;
  }

  public String tag() {
    return tag;
  }

  public String path() {
    return path;
  }

  /** The edit of a YANG Patch that is meant; empty where the whole request is. */
  public String edit() {
    return edit;
  }

  /** The session that stands in the way; 0 where none is named. */
  public long session() {
    return session;
  }

  public String text() {
    String message = getMessage();
    return message == null ? "" : message;
  }

  /** Whose fault the switches say it is. */
  public String type() {
    return tag.equals("access-denied") ? "protocol" : "application";
  }
}
