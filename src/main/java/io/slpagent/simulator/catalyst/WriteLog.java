package io.slpagent.simulator.catalyst;

import io.slpagent.simulator.json.Json;
import io.slpagent.simulator.json.JsonException;
import io.slpagent.simulator.json.JsonReader;
import io.slpagent.simulator.json.JsonWriter;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Every request that could have changed something, the last 10,000, without secrets. */
public final class WriteLog {
  private static final int MOST_ENTRIES = 10_000;
  private static final int LONGEST_BODY = 20_000;
  private static final Pattern SECRET_WORDS =
      Pattern.compile("(?i)\\b(idtoken|password|secret|key)(\\s+[0-9]\\s+|\\s+)\\S+");

  private final Deque<Entry> entries = new ArrayDeque<>();
  private long count;

  /**
   * A request.
   *
   * @param at by the world's clock
   * @param method the HTTP method
   * @param path as sent, still percent-encoded
   * @param body without secrets; empty where there was none
   * @param status the status that was answered; 0 where the connection was closed instead
   */
  public record Entry(Instant at, String method, String path, String body, int status) {}

  synchronized void add(Instant at, String method, String path, String body, int status) {
    count++;
    entries.addLast(new Entry(at, method, path, withoutSecrets(body), status));
    if (entries.size() > MOST_ENTRIES) {
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

  static String withoutSecrets(String body) {
    if (body.isEmpty()) {
      return "";
    }
    try {
      String text = JsonWriter.compact(masked("", JsonReader.read(body)));
      return text.length() > LONGEST_BODY ? text.substring(0, LONGEST_BODY) : text;
    } catch (JsonException e) {
      return "not JSON, " + body.length() + " characters";
    }
  }

  private static Json masked(String name, Json value) {
    return switch (value) {
      case Json.Text(String text) ->
          Json.text(isSecret(name) ? "***" : SECRET_WORDS.matcher(text).replaceAll("$1 ***"));
      case Json.Numeral numeral -> isSecret(name) ? Json.text("***") : numeral;
      case Json.Bool bool -> bool;
      case Json.Nil nil -> nil;
      case Json.Items items ->
          new Json.Items(items.values().stream().map(item -> masked(name, item)).toList());
      case Json.Members members -> {
        Json.Members copy = new Json.Members();
        for (Map.Entry<String, Json> member : members.values().entrySet()) {
          copy.put(member.getKey(), masked(member.getKey(), member.getValue()));
        }
        yield copy;
      }
    };
  }

  private static boolean isSecret(String name) {
    String local = name.substring(name.indexOf(':') + 1).toLowerCase(Locale.ROOT);
    return local.contains("token") || local.contains("password") || local.contains("secret");
  }
}
