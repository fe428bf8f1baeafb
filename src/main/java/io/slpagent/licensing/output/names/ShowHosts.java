package io.slpagent.licensing.output.names;

import io.slpagent.licensing.output.Aside;
import io.slpagent.licensing.output.Cells;
import io.slpagent.licensing.output.Line;
import io.slpagent.licensing.output.Output;
import io.slpagent.licensing.output.Parsed;
import io.slpagent.licensing.output.Words;
import io.slpagent.licensing.output.names.HostTable.Host;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads {@code show hosts}, the table of today and that of older releases, which has flags. */
public final class ShowHosts {
  private static final Set<String> CLASSES = Set.of("IN", "CH", "HS", "ANY");

  private @Nullable String domain;
  private final List<String> domainList = new ArrayList<>();
  private @Nullable Boolean lookup;
  private final List<String> servers = new ArrayList<>();
  private boolean serversGoOn;
  private final List<Row> rows = new ArrayList<>();

  /** A name whose addresses may go on in the next lines. */
  private record Row(
      String name,
      @Nullable Long ttl,
      @Nullable String recordClass,
      String type,
      List<String> data,
      List<String> flags) {
    Host host() {
      return new Host(name, ttl, recordClass, type, data, flags);
    }
  }

  private ShowHosts() {}

  /** Domains, servers and names. */
  public static Parsed<HostTable> parse(String text) {
    Aside rest = new Aside();
    ShowHosts reader = new ShowHosts();
    for (Line line : Output.body(text)) {
      if (!reader.takesHeading(line.text()) && !reader.takesRow(line)) {
        rest.add(line);
      }
    }
    return new Parsed<>(
        new HostTable(
            reader.domain,
            reader.domainList,
            reader.lookup,
            reader.servers,
            reader.rows.stream().map(Row::host).toList()),
        rest.lines());
  }

  private boolean takesHeading(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    if (lower.startsWith("default domain ")) {
      domain = lower.contains("not set") ? null : after(text, " is ");
    } else if (lower.startsWith("domain list")) {
      domainList.addAll(Cells.list(text.substring(text.indexOf(':') + 1)));
    } else if (lower.startsWith("name servers are")) {
      addServers(text.substring("name servers are".length()));
    } else if (serversGoOn) {
      addServers(text);
    } else if (lower.contains("lookup uses")) {
      lookup = lower.contains("domain service");
    } else {
      return (lower.startsWith("name ") && lower.contains("ttl"))
          || (lower.startsWith("host ") && lower.contains("flags"))
          || lower.startsWith("codes:")
          || lower.startsWith("temp - temporary")
          || lower.startsWith("na - not applicable");
    }
    return true;
  }

  /** A long list goes on in the next line after its last comma. */
  private void addServers(String text) {
    serversGoOn = text.endsWith(",");
    Cells.list(text).stream()
        .filter(word -> word.indexOf('.') > 0 || word.indexOf(':') >= 0)
        .forEach(servers::add);
  }

  private static @Nullable String after(String text, String word) {
    int at = text.indexOf(word);
    return at < 0 ? null : Words.present(text.substring(at + word.length()));
  }

  private boolean takesRow(Line line) {
    List<String> cells = Cells.of(line.text());
    if (cells.size() >= 5 && Cells.isNumber(cells.get(1)) && CLASSES.contains(cells.get(2))) {
      rows.add(
          new Row(
              cells.getFirst(),
              Words.number(cells.get(1)),
              cells.get(2),
              cells.get(3),
              new ArrayList<>(cells.subList(4, cells.size())),
              List.of()));
      return true;
    }
    int open = line.text().indexOf('(');
    int close = line.text().indexOf(')', open + 1);
    if (open > 0 && close > open) {
      return takesOldRow(line.text(), open, close);
    }
    return cells.size() == 1 && line.indent() > 0 && continues(cells.getFirst());
  }

  /** {@code name port (temp, OK) age type addresses}. */
  private boolean takesOldRow(String text, int open, int close) {
    List<String> before = Cells.of(text.substring(0, open));
    List<String> after = Cells.of(text.substring(close + 1));
    if (before.isEmpty()
        || before.size() > 2
        || after.size() < 2
        || !Cells.isNumber(after.getFirst())) {
      return false;
    }
    rows.add(
        new Row(
            before.getFirst(),
            null,
            null,
            after.get(1),
            new ArrayList<>(after.subList(2, after.size())),
            Cells.list(text.substring(open + 1, close))));
    return true;
  }

  /** A further address of the last name. */
  private boolean continues(String word) {
    boolean address = Character.isDigit(word.charAt(0)) && word.indexOf('.') > 0;
    if (rows.isEmpty() || (!address && word.indexOf(':') < 0)) {
      return false;
    }
    return rows.getLast().data().add(word);
  }
}
