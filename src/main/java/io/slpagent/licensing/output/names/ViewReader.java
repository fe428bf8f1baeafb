package io.slpagent.licensing.output.names;

import io.slpagent.licensing.output.Cells;
import io.slpagent.licensing.output.Line;
import io.slpagent.licensing.output.Words;
import io.slpagent.licensing.output.names.DnsViews.Server;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Collects the lines of one view. Lists follow their heading, one entry a line. */
final class ViewReader {
  /** Which list the lines without a key of their own belong to. */
  private enum Section {
    NONE,
    DOMAINS,
    SERVERS,
    FORWARDERS
  }

  private final String name;
  private final @Nullable String vrf;
  private @Nullable Boolean lookup;
  private @Nullable String domain;
  private final List<String> domains = new ArrayList<>();
  private final List<Server> servers = new ArrayList<>();
  private @Nullable String source;
  private @Nullable Integer timeout;
  private @Nullable Integer retries;
  private @Nullable Boolean forwarding;
  private final List<Server> forwarders = new ArrayList<>();
  private Section section = Section.NONE;

  /** The title is e.g. {@code default vrf Mgmt-vrf parameters:}. */
  ViewReader(String title) {
    List<String> words = Cells.of(title);
    this.name = words.isEmpty() ? "" : words.getFirst();
    int at = words.indexOf("vrf");
    this.vrf = at > 0 && at + 1 < words.size() ? words.get(at + 1) : null;
  }

  /** Whether the line was understood. */
  boolean takes(Line line) {
    String lower = line.text().toLowerCase(Locale.ROOT);
    if (lower.endsWith("settings:") || lower.startsWith("logging is ")) {
      section = Section.NONE;
      return true;
    }
    if (lower.startsWith("domain lookup is ")) {
      lookup = Words.flag(lower.substring("domain lookup is ".length()));
    } else if (lower.startsWith("forwarding of queries is ")) {
      forwarding = Words.flag(lower.substring("forwarding of queries is ".length()));
    } else if (lower.startsWith("default domain name")) {
      domain = Words.present(line.value());
    } else if (lower.startsWith("lookup timeout")) {
      timeout = Words.count(line.value());
    } else if (lower.startsWith("lookup retries")) {
      retries = Words.count(line.value());
    } else if (lower.contains("source interface") || lower.contains("source-interface")) {
      source = last(line.text());
    } else {
      return takesList(line, lower);
    }
    section = Section.NONE;
    return true;
  }

  private boolean takesList(Line line, String lower) {
    if (lower.startsWith("domain search list") || lower.startsWith("domain list")) {
      return opens(Section.DOMAINS, line.value());
    }
    if (lower.startsWith("domain name-server") || lower.startsWith("name-server")) {
      return opens(Section.SERVERS, line.value());
    }
    if (lower.startsWith("forwarder address")) {
      return opens(Section.FORWARDERS, line.value());
    }
    if (!line.key().isEmpty()) {
      section = Section.NONE;
      return false;
    }
    return entry(line.text());
  }

  private boolean opens(Section opened, String value) {
    section = opened;
    return value.isEmpty() || entry(value);
  }

  private boolean entry(String text) {
    return switch (section) {
      case NONE -> false;
      case DOMAINS -> domains.addAll(Cells.list(text));
      case SERVERS -> add(servers, text);
      case FORWARDERS -> add(forwarders, text);
    };
  }

  /** {@code 192.0.2.1 (vrf Mgmt-vrf)}, or several addresses in one line. */
  private static boolean add(List<Server> list, String text) {
    List<String> words = Cells.of(text.replace('(', ' ').replace(')', ' ').replace(',', ' '));
    for (int i = 0; i < words.size(); i++) {
      if (!isAddress(words.get(i))) {
        return false;
      }
      boolean within = i + 2 < words.size() && words.get(i + 1).equals("vrf");
      list.add(new Server(words.get(i), within ? words.get(i + 2) : null));
      i += within ? 2 : 0;
    }
    return true;
  }

  private static boolean isAddress(String word) {
    return (word.indexOf('.') > 0 && Character.isDigit(word.charAt(0))) || word.indexOf(':') >= 0;
  }

  private static @Nullable String last(String text) {
    String word = Cells.of(text).getLast();
    boolean none = word.endsWith(":") || word.toLowerCase(Locale.ROOT).endsWith("interface");
    return none ? null : word;
  }

  DnsViews.View view() {
    return new DnsViews.View(
        name,
        vrf,
        lookup,
        domain,
        domains,
        servers,
        source,
        timeout,
        retries,
        forwarding,
        forwarders);
  }
}
