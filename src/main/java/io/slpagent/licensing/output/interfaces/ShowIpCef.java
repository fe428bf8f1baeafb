package io.slpagent.licensing.output.interfaces;

import io.slpagent.licensing.output.Aside;
import io.slpagent.licensing.output.Cells;
import io.slpagent.licensing.output.Line;
import io.slpagent.licensing.output.Output;
import io.slpagent.licensing.output.Parsed;
import io.slpagent.licensing.output.interfaces.CefRoutes.Kind;
import io.slpagent.licensing.output.interfaces.CefRoutes.Route;
import io.slpagent.licensing.output.interfaces.CefRoutes.Way;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads {@code show ip cef}: the table of all prefixes, and the block of one. */
public final class ShowIpCef {
  /** A prefix whose ways follow. */
  private record Row(String prefix, List<Way> ways) {}

  private ShowIpCef() {}

  /** The prefixes with their ways. */
  public static Parsed<CefRoutes> parse(String text) {
    Aside rest = new Aside();
    List<Row> rows = new ArrayList<>();
    boolean notFound = false;
    for (Line line : Output.body(text)) {
      List<String> cells = Cells.of(line.text());
      String lower = line.text().toLowerCase(Locale.ROOT);
      if (isPrefix(cells.getFirst())) {
        rows.add(new Row(cells.getFirst().replace(",", ""), new ArrayList<>()));
        cells = cells.subList(1, cells.size());
      }
      @Nullable Way way = rows.isEmpty() || cells.isEmpty() ? null : way(cells);
      if (way != null) {
        rows.getLast().ways().add(way);
      } else if (lower.contains("prefix not found") || lower.contains("not in table")) {
        notFound = true;
      } else if (!cells.isEmpty() && !isHeading(lower)) {
        rest.add(line);
      }
    }
    return new Parsed<>(
        new CefRoutes(rows.stream().map(r -> new Route(r.prefix(), r.ways())).toList(), notFound),
        rest.lines());
  }

  private static boolean isHeading(String lower) {
    return lower.startsWith("prefix ") && lower.contains("interface");
  }

  private static boolean isPrefix(String word) {
    int slash = word.indexOf('/');
    return slash > 0
        && Character.digit(word.charAt(0), 16) >= 0
        && isAddress(word.substring(0, slash));
  }

  private static boolean isAddress(String word) {
    return (Character.isDigit(word.charAt(0)) && word.indexOf('.') > 0) || word.indexOf(':') >= 0;
  }

  private static @Nullable Way way(List<String> words) {
    return switch (words.getFirst().toLowerCase(Locale.ROOT)) {
      case "nexthop" -> hop(Kind.NEXT_HOP, words, 1);
      case "attached" -> out(Kind.ATTACHED, words);
      case "receive" -> out(Kind.RECEIVE, words);
      case "drop", "discard", "null0" -> new Way(Kind.DROP, null, null, tail(words, 1));
      case "no" -> words.contains("route") ? new Way(Kind.NO_ROUTE, null, null, null) : null;
      case "recursive" -> hop(Kind.RECURSIVE, words, Math.max(1, words.indexOf("via") + 1));
      case "repair:" -> hop(Kind.REPAIR, words, 2);
      case "unresolved", "punt", "glean" -> new Way(Kind.OTHER, null, null, tail(words, 0));
      default -> isAddress(words.getFirst()) ? hop(Kind.NEXT_HOP, words, 0) : null;
    };
  }

  /** The address stands at an index, the interface after it. */
  private static Way hop(Kind kind, List<String> words, int at) {
    @Nullable String address = at < words.size() ? words.get(at) : null;
    boolean named = at + 1 < words.size() && isInterface(words.get(at + 1));
    return new Way(
        kind,
        address,
        named ? InterfaceName.full(words.get(at + 1)) : null,
        tail(words, at + (named ? 2 : 1)));
  }

  /** {@code attached to Vlan10}, {@code receive for Vlan10}, or the interface alone. */
  private static Way out(Kind kind, List<String> words) {
    int at = words.size() > 2 && (words.get(1).equals("to") || words.get(1).equals("for")) ? 2 : 1;
    boolean named = at < words.size() && isInterface(words.get(at));
    return new Way(
        kind,
        null,
        named ? InterfaceName.full(words.get(at)) : null,
        tail(words, at + (named ? 1 : 0)));
  }

  private static boolean isInterface(String word) {
    return Character.isLetter(word.charAt(0)) && word.chars().anyMatch(Character::isDigit);
  }

  private static @Nullable String tail(List<String> words, int from) {
    return from >= words.size() ? null : String.join(" ", words.subList(from, words.size()));
  }
}
