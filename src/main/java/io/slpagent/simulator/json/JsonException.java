package io.slpagent.simulator.json;

/** A text that is not JSON, or not within the bounds. The message begins with line and column. */
public final class JsonException extends Exception {
  private static final long serialVersionUID = 1L;

  JsonException(Json.Position position, String problem) {
    super(position + ": " + problem);
  }
}
