package io.slpagent.simulator.journal;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The messages of one switch: how many of which kind, and the last of them. */
public final class Communications {
  /** How many messages of a kind a switch remembers. */
  private static final int REMEMBERED = 10;

  private final Map<Exchange, Tally> tallies = new EnumMap<>(Exchange.class);
  private final Map<Exchange, Deque<Message>> messages = new EnumMap<>(Exchange.class);

  void answered(Message message) {
    remember(message);
    tallies.put(
        message.kind(), tally(message.kind()).succeeded(message.answered(), message.status()));
  }

  void failed(Message message, String reason) {
    remember(message);
    tallies.put(message.kind(), tally(message.kind()).failed(message.answered(), reason));
  }

  /** Whatever failed before: CSSM answers again. */
  void restored() {
    tallies.replaceAll((kind, t) ->
        new Tally(
            t.success(),
            t.fail(),
            0,
            t.last(),
            t.lastAt(),
            t.reason(),
            t.lastSuccess(),
            t.lastFailure()));
  }

  private void remember(Message message) {
    Deque<Message> last = messages.computeIfAbsent(message.kind(), kind -> new ArrayDeque<>());
    last.addLast(message);
    if (last.size() > REMEMBERED) {
      last.removeFirst();
    }
  }

  public Tally tally(Exchange kind) {
    return tallies.getOrDefault(kind, Tally.NONE);
  }

  /** The last messages of a kind, oldest first. */
  public List<Message> messages(Exchange kind) {
    return List.copyOf(messages.getOrDefault(kind, new ArrayDeque<>()));
  }

  /** When the last report was sent, answered or not; the epoch before the first. */
  public Instant lastAsked(Exchange kind) {
    Deque<Message> last = messages.getOrDefault(kind, new ArrayDeque<>());
    return last.isEmpty() ? Instant.EPOCH : last.getLast().asked();
  }

  void clear() {
    tallies.clear();
    messages.clear();
  }
}
