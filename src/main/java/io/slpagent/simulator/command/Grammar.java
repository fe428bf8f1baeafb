package io.slpagent.simulator.command;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The commands of one mode as a tree of words. A keyword may be shortened as long as it is the only
 * one that starts so; capitals do not count.
 *
 * <p>A command is written as its words: a keyword, {@code <name>} for anything, {@code <name:1-9>}
 * for a number, {@code <name:interface>} for an interface in one word or two, {@code <name:line>}
 * for the rest of the line, {@code {name=a|b}} for one of several keywords, and the end of it in
 * {@code [...]} where it may be left out. Filled once, then read by many threads.
 *
 * @param <A> what a command stands for
 */
public final class Grammar<A> {
  private record Word(String text, int offset) {}

  private record Edge<A>(String word, String capture, Node<A> to) {}

  private record Open<A>(String name, Kind kind, Node<A> to) {}

  private static final class Node<A> {
    private final Map<String, Edge<A>> keywords = new LinkedHashMap<>();
    private final List<Open<A>> open = new ArrayList<>();
    private @Nullable A action;
  }

  private final Node<A> root = new Node<>();

  /** Adds a command. */
  public Grammar<A> add(String pattern, A action) {
    add(root, pattern, action);
    return this;
  }

  private void add(Node<A> at, String pattern, A action) {
    String rest = pattern.strip();
    if (rest.isEmpty()) {
      at.action = action;
      return;
    }
    if (rest.startsWith("[")) {
      at.action = action;
      add(at, rest.substring(1, rest.length() - 1), action);
      return;
    }
    int blank = rest.indexOf(' ');
    String token = blank < 0 ? rest : rest.substring(0, blank);
    String more = blank < 0 ? "" : rest.substring(blank + 1);
    if (token.startsWith("<")) {
      add(open(at, token.substring(1, token.length() - 1)), more, action);
    } else if (token.startsWith("{")) {
      int equals = token.indexOf('=');
      String capture = token.substring(1, equals);
      for (String word : token.substring(equals + 1, token.length() - 1).split("\\|", -1)) {
        add(keyword(at, word, capture), more, action);
      }
    } else {
      add(keyword(at, token, ""), more, action);
    }
  }

  private static <A> Node<A> keyword(Node<A> at, String word, String capture) {
    Edge<A> there = at.keywords.get(word);
    if (there == null || (there.capture.isEmpty() && !capture.isEmpty())) {
      there = new Edge<>(word, capture, there == null ? new Node<>() : there.to);
      at.keywords.put(word, there);
    }
    return there.to;
  }

  private static <A> Node<A> open(Node<A> at, String token) {
    int colon = token.indexOf(':');
    String name = colon < 0 ? token : token.substring(0, colon);
    Kind kind = Kind.of(colon < 0 ? "" : token.substring(colon + 1));
    for (Open<A> there : at.open) {
      if (there.name.equals(name) && there.kind.equals(kind)) {
        return there.to;
      }
    }
    Open<A> made = new Open<>(name, kind, new Node<>());
    at.open.add(made);
    return made.to;
  }

  /** Reads a line. */
  public Reading<A> read(String line) {
    List<Word> words = words(line);
    Args args = new Args();
    Node<A> at = root;
    int i = 0;
    while (i < words.size()) {
      Word word = words.get(i);
      List<Edge<A>> edges = edges(at, word.text);
      if (edges.size() == 1) {
        Edge<A> edge = edges.getFirst();
        if (!edge.capture.isEmpty()) {
          args.put(edge.capture, edge.word, word.offset);
        }
        args.word(edge.word);
        at = edge.to;
        i++;
        continue;
      }
      Open<A> open = accepting(at, words, i);
      if (open == null) {
        return edges.isEmpty()
            ? new Reading.Invalid<>(word.offset, i == 0)
            : new Reading.Ambiguous<>(i == 0);
      }
      int taken = open.kind.taken(texts(words, i));
      String value = value(open.kind, line, words, i, taken);
      args.put(open.name, value, word.offset);
      args.word(value);
      at = open.to;
      i += taken;
    }
    A action = at.action;
    return action == null ? new Reading.Incomplete<>() : new Reading.Taken<>(action, args);
  }

  private static String value(Kind kind, String line, List<Word> words, int from, int taken) {
    return kind instanceof Kind.Line
        ? line.substring(words.get(from).offset).stripTrailing()
        : String.join("", texts(words, from).subList(0, taken));
  }

  private static <A> @Nullable Open<A> accepting(Node<A> at, List<Word> words, int from) {
    for (Open<A> open : at.open) {
      if (open.kind.taken(texts(words, from)) > 0) {
        return open;
      }
    }
    return null;
  }

  private static List<String> texts(List<Word> words, int from) {
    return words.subList(from, words.size()).stream().map(Word::text).toList();
  }

  private static <A> List<Edge<A>> edges(Node<A> at, String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    Edge<A> exact = at.keywords.get(lower);
    if (exact != null) {
      return List.of(exact);
    }
    return at.keywords.entrySet().stream()
        .filter(entry -> entry.getKey().toLowerCase(Locale.ROOT).startsWith(lower))
        .map(Map.Entry::getValue)
        .toList();
  }

  private static List<Word> words(String line) {
    List<Word> words = new ArrayList<>();
    int at = 0;
    while (at < line.length()) {
      int end = at;
      while (end < line.length() && line.charAt(end) > ' ') {
        end++;
      }
      if (end > at) {
        words.add(new Word(line.substring(at, end), at));
      }
      at = Math.max(end, at + 1);
    }
    return words;
  }

  /**
   * The keywords that can stand next.
   *
   * @param line the line so far; its last word is taken as begun unless a blank follows it
   * @return in order of the alphabet
   */
  public List<String> next(String line) {
    List<Word> words = words(line);
    boolean begun = !words.isEmpty() && !line.endsWith(" ");
    int whole = begun ? words.size() - 1 : words.size();
    Node<A> at = root;
    int i = 0;
    while (i < whole) {
      List<Edge<A>> edges = edges(at, words.get(i).text);
      Open<A> open = accepting(at, words, i);
      if (edges.size() == 1) {
        at = edges.getFirst().to;
        i++;
      } else if (open != null) {
        at = open.to;
        i += open.kind.taken(texts(words, i));
      } else {
        return List.of();
      }
    }
    String start = begun ? words.getLast().text.toLowerCase(Locale.ROOT) : "";
    TreeSet<String> found = new TreeSet<>();
    for (String keyword : at.keywords.keySet()) {
      if (keyword.toLowerCase(Locale.ROOT).startsWith(start)) {
        found.add(keyword);
      }
    }
    return List.copyOf(found);
  }
}
