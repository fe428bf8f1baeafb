package io.slpagent.simulator.catalyst;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Every command line that was typed at a switch, the last 5,000, without secrets. For many threads.
 */
public final class CommandLog {
  private static final int MOST = 5_000;
  private static final int LONGEST = 500;
  private static final Pattern TOKEN =
      Pattern.compile("(?i)(?<=\\s)(id\\w*|password|secret|key)\\s+\\S+");
  private static final Pattern LONG_WORD = Pattern.compile("(?<![^\\s])[^\\s/.:]{25,}(?![^\\s])");

  private final Deque<Entry> entries = new ArrayDeque<>();
  private long count;

  /**
   * A line.
   *
   * @param at by the world's clock
   * @param session the number of the session
   * @param prompt the prompt before it
   * @param line as typed, but without secrets
   * @param refused what was printed where it was not taken; empty where it was
   */
  public record Entry(Instant at, int session, String prompt, String line, String refused) {}

  synchronized void add(Instant at, int session, String prompt, String line, String refused) {
    count++;
    String text = redacted(line.length() > LONGEST ? line.substring(0, LONGEST) : line);
    entries.addLast(new Entry(at, session, prompt, text, redacted(refused)));
    if (entries.size() > MOST) {
      entries.removeFirst();
    }
  }

  /** Oldest first. */
  public synchronized List<Entry> entries() {
    return List.copyOf(entries);
  }

  /** How many there were in all. */
  public synchronized long count() {
    return count;
  }

  static String redacted(String line) {
    String known = TOKEN.matcher(line).replaceAll("$1 ***");
    return LONG_WORD.matcher(known).replaceAll("***");
  }
}
