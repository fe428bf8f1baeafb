package io.slpagent.yang;

import io.slpagent.model.Path;

/** Data, or a set of modules, that does not fit a schema. The message says what and where. */
public final class SchemaException extends Exception {
  private static final long serialVersionUID = 1L;

  public SchemaException(String message) {
    super(message);
  }

  public SchemaException(Path where, String message) {
    super(where + ": " + message);
  }

  public SchemaException(String message, Throwable cause) {
    super(message, cause);
  }
}
