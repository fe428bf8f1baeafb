package io.slpagent.restconf.wire;

/** How far one request came; it decides what a failure means. */
final class Attempt {
  /** The steps of a request, in order. */
  enum Stage {
    /** Nothing of the request has left. */
    CONNECTING,
    /** The request may have arrived. */
    SENT,
    /** The head of an answer has come. */
    ANSWERED
  }

  private volatile Stage stage = Stage.CONNECTING;

  Stage stage() {
    return stage;
  }

  void reached(Stage next) {
    stage = next;
  }
}
