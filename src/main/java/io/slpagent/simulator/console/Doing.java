package io.slpagent.simulator.console;

import java.time.Instant;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** What a session is doing, which decides what becomes of a key. */
sealed interface Doing {
  /** It waits for a line. */
  record Typing() implements Doing {}

  /** It shows something page by page. */
  record Paging(Pager pager) implements Doing {}

  /**
   * It prints something little by little.
   *
   * @param since when that began
   * @param steps what is left of it
   * @param broken what is printed where it is broken off
   * @param opens the host to which a connection is open afterwards; null for none
   */
  record Waiting(Instant since, Deque<Reply.Step> steps, String broken, @Nullable String opens)
      implements Doing {}

  /** It is connected to another host. */
  record Talking(String host) implements Doing {}

  /** It waits for an answer. */
  record Answering(Reply.Asked question, StringBuilder typed) implements Doing {}
}
