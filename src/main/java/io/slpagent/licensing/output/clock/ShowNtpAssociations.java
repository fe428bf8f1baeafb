package io.slpagent.licensing.output.clock;

import io.slpagent.licensing.output.Aside;
import io.slpagent.licensing.output.Cells;
import io.slpagent.licensing.output.Line;
import io.slpagent.licensing.output.Output;
import io.slpagent.licensing.output.Parsed;
import io.slpagent.licensing.output.Words;
import io.slpagent.licensing.output.clock.NtpAssociations.Peer;
import io.slpagent.licensing.output.clock.NtpAssociations.Standing;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads {@code show ntp associations}. A long address stands in a line of its own. */
public final class ShowNtpAssociations {
  /** Reference clock, stratum, when, poll, reach, delay, offset, dispersion. */
  private static final int COLUMNS = 8;

  private ShowNtpAssociations() {}

  /** The servers and peers. */
  public static Parsed<NtpAssociations> parse(String text) {
    Aside rest = new Aside();
    List<Peer> peers = new ArrayList<>();
    @Nullable Line address = null;
    for (Line line : Output.body(text)) {
      if (line.text().contains("ref clock") || line.text().contains("sys.peer")) {
        continue;
      }
      String row = address == null ? line.text() : address.text() + " " + line.text();
      @Nullable Peer peer = peer(row);
      if (peer != null) {
        peers.add(peer);
        address = null;
      } else if (address == null && standsAlone(line.text())) {
        address = line;
      } else {
        if (address != null) {
          rest.add(address);
          address = null;
        }
        rest.add(line);
      }
    }
    if (address != null) {
      rest.add(address);
    }
    return new Parsed<>(new NtpAssociations(peers), rest.lines());
  }

  private static boolean standsAlone(String text) {
    return text.indexOf(' ') < 0 && (text.indexOf('~') >= 0 || text.indexOf(':') >= 0);
  }

  private static @Nullable Peer peer(String row) {
    int at = 0;
    boolean configured = false;
    Standing standing = Standing.NONE;
    while (at < row.length() && "*#+-x~ ".indexOf(row.charAt(at)) >= 0) {
      char mark = row.charAt(at++);
      configured |= mark == '~';
      standing = Standing.of(mark) == Standing.NONE ? standing : Standing.of(mark);
    }
    List<String> cells = Cells.of(row.substring(at));
    int columns = cells.size() - COLUMNS;
    if (columns < 1 || !Cells.isNumber(cells.get(columns + 1))) {
      return null;
    }
    List<String> numbers = cells.subList(columns + 1, cells.size());
    boolean vrf = columns == 3 && cells.get(1).equals("vrf");
    return columns > 1 && !vrf
        ? null
        : new Peer(
            cells.getFirst(),
            vrf ? cells.get(2) : null,
            cells.get(columns),
            Words.count(numbers.get(0)),
            ago(numbers.get(1)),
            Words.count(numbers.get(2)),
            octal(numbers.get(3)),
            Cells.decimal(numbers.get(4)),
            Cells.decimal(numbers.get(5)),
            Cells.decimal(numbers.get(6)),
            standing,
            configured);
  }

  /** {@code 676}, {@code 17m}, {@code 3h} or {@code 2d}; {@code -} for never. */
  private static @Nullable Long ago(String text) {
    @Nullable Long number = Words.number(text);
    if (number == null || number > Integer.MAX_VALUE) {
      return null;
    }
    return switch (text.charAt(text.length() - 1)) {
      case 'm' -> number * 60;
      case 'h' -> number * 3_600;
      case 'd' -> number * 86_400;
      default -> number;
    };
  }

  /** The eight bits as IOS prints them, e.g. {@code 377}. */
  private static @Nullable Integer octal(String text) {
    int number = 0;
    for (int i = 0; i < text.length(); i++) {
      int digit = Character.digit(text.charAt(i), 8);
      if (digit < 0 || number > 255) {
        return null;
      }
      number = 8 * number + digit;
    }
    return number;
  }
}
