package io.slpagent.licensing.output.license.section;

import io.slpagent.licensing.output.Line;
import io.slpagent.licensing.output.Words;
import io.slpagent.licensing.output.license.fact.Member;
import io.slpagent.licensing.output.license.fact.Product;
import io.slpagent.licensing.output.license.fact.Udi;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.StringTokenizer;
import org.jspecify.annotations.Nullable;

/** {@code Product Information} with the list of members, and {@code Agent Version}. */
public final class ProductSection implements Section {
  private static final String AGENT = "Smart Agent for Licensing";
  private static final String LIST = "HA UDI List";
  private static final int MOST_WORDS = 4;
  private final List<Member> members = new ArrayList<>();
  private @Nullable Udi udi;
  private @Nullable String agent;

  @Override
  public Set<String> headings() {
    return Set.of("Product Information", "Agent Version", LIST);
  }

  @Override
  public void begin(Line heading) {
    if (heading.key().equals(LIST)) {
      members.clear();
    }
  }

  @Override
  public boolean take(Line line, Line next) {
    String text = line.text();
    if (line.key().equals(AGENT)) {
      agent = Words.present(line.value());
      return true;
    }
    int colon = text.indexOf(':');
    Udi read = colon < 1 ? null : Udi.read(text.substring(colon + 1).stripLeading());
    if (read != null) {
      String role = text.substring(0, colon).strip();
      if (role.equals("UDI")) {
        udi = read;
      } else {
        members.add(new Member(role, read));
      }
      return true;
    }
    return isTableHead(text) || takeRow(text);
  }

  private static boolean isTableHead(String text) {
    return text.startsWith("SlotID") && text.endsWith("UDI");
  }

  /** {@code slot PID SN PID:SN}: a router's table, whose last column proves the others. */
  private boolean takeRow(String text) {
    StringTokenizer words = new StringTokenizer(text);
    List<String> row = new ArrayList<>();
    while (words.hasMoreTokens() && row.size() <= MOST_WORDS) {
      row.add(words.nextToken());
    }
    int last = row.size() - 1;
    if (last < 2 || last >= MOST_WORDS) {
      return false;
    }
    Udi read = new Udi(row.get(last - 2), row.get(last - 1));
    if (!row.get(last).equals(read.pid() + ":" + read.sn())) {
      return false;
    }
    String slot = last == 3 ? row.getFirst() : null;
    if (udi == null || "*".equals(slot)) {
      udi = read;
    }
    members.add(new Member(slot, read));
    return true;
  }

  @Override
  public boolean owns(Line line, Line next) {
    return line.key().equals(AGENT) || line.key().equals("UDI") || isTableHead(line.text());
  }

  /** What was read; null where nothing was said. */
  public @Nullable Product value() {
    return udi == null && members.isEmpty() && agent == null
        ? null
        : new Product(udi, members, agent);
  }
}
