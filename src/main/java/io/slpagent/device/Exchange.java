package io.slpagent.device;

import io.slpagent.model.Command;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One command at a command line, and what the caller knows of it. By itself it only reads, is given
 * the time for one answer, and no question of the switch is answered.
 *
 * @param command what is typed
 * @param patience after this time it is escaped from, and what came so far is the answer; null for
 *     the time for one answer, after which it has failed
 * @param changes whether it may change something: then what became of it is unknown where its
 *     answer is lost
 * @param replies what to answer to which questions; each is used once, and a question that nobody
 *     foresaw is escaped from
 */
public record Exchange(
    Command command, @Nullable Duration patience, boolean changes, List<Reply> replies) {

  /**
   * An answer to a question.
   *
   * @param question a part of the question, e.g. {@code [confirm]} or {@code [yes/no]}
   * @param answer what is typed; an empty command is the return key alone, which is what {@code
   *     [confirm]} wants
   */
  public record Reply(String question, Command answer) {}

  public Exchange {
    replies = List.copyOf(replies);
  }

  /** A command that reads. */
  public static Exchange of(Command command) {
    return new Exchange(command, null, false, List.of());
  }

  /** The same, given that much time. */
  public Exchange within(Duration most) {
    return new Exchange(command, most, changes, replies);
  }

  /** The same, which may change something. */
  public Exchange changing() {
    return new Exchange(command, patience, true, replies);
  }

  /** The same, with an answer to a question. */
  public Exchange answering(String question, Command answer) {
    List<Reply> more = new ArrayList<>(replies);
    more.add(new Reply(question, answer));
    return new Exchange(command, patience, changes, more);
  }
}
