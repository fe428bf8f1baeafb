package io.slpagent.licensing.output.chassis;

import io.slpagent.licensing.output.Aside;
import io.slpagent.licensing.output.Cells;
import io.slpagent.licensing.output.Line;
import io.slpagent.licensing.output.Output;
import io.slpagent.licensing.output.Parsed;
import io.slpagent.licensing.output.Words;
import io.slpagent.licensing.output.chassis.Stack.Member;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads {@code show switch}. */
public final class ShowSwitch {
  private ShowSwitch() {}

  /** The members of the stack. */
  public static Parsed<Stack> parse(String text) {
    Aside rest = new Aside();
    List<Member> members = new ArrayList<>();
    @Nullable String mac = null;
    @Nullable String persistency = null;
    for (Line line : Output.body(text)) {
      String key = line.key().toLowerCase(Locale.ROOT);
      @Nullable Member member = member(line.text());
      if (member != null) {
        members.add(member);
      } else if (key.endsWith("stack mac address") && !line.value().isEmpty()) {
        mac = Cells.of(line.value()).getFirst();
      } else if (key.startsWith("mac persistency")) {
        persistency = Words.present(line.value());
      } else if (!isHeading(line.text())) {
        rest.add(line);
      }
    }
    return new Parsed<>(new Stack(mac, persistency, members), rest.lines());
  }

  private static boolean isHeading(String text) {
    return (text.startsWith("Switch") && text.contains("Role"))
        || (text.startsWith("H/W") && text.contains("Current"));
  }

  /** {@code *1 Active 0011.2233.4455 15 V02 Ready}; a member that is not there has no version. */
  private static @Nullable Member member(String text) {
    boolean asked = text.charAt(0) == '*';
    List<String> cells = Cells.of(asked ? text.substring(1) : text);
    if (cells.size() < 5 || !Cells.isNumber(cells.get(0)) || !Cells.isNumber(cells.get(3))) {
      return null;
    }
    @Nullable Integer number = Words.count(cells.get(0));
    if (number == null || cells.get(2).indexOf('.') < 0) {
      return null;
    }
    boolean version = cells.size() > 5 && isVersion(cells.get(4));
    return new Member(
        number,
        asked,
        cells.get(1),
        cells.get(2),
        Words.count(cells.get(3)),
        version ? cells.get(4) : null,
        String.join(" ", cells.subList(version ? 5 : 4, cells.size())));
  }

  private static boolean isVersion(String word) {
    return Cells.isNumber(word.startsWith("V") ? word.substring(1) : word);
  }
}
