package io.slpagent.restconf.tls;

/** The authorities that the inventory names cannot be had. The message says what to do. */
public final class TrustFileException extends Exception {
  private static final long serialVersionUID = 1L;

  TrustFileException(String message, Throwable cause) {
    super(message, cause);
  }
}
