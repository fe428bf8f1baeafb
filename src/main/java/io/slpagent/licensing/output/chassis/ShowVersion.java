package io.slpagent.licensing.output.chassis;

import io.slpagent.licensing.output.Aside;
import io.slpagent.licensing.output.Cells;
import io.slpagent.licensing.output.Line;
import io.slpagent.licensing.output.Output;
import io.slpagent.licensing.output.Parsed;
import io.slpagent.licensing.output.Words;
import io.slpagent.licensing.output.chassis.SystemVersion.Chassis;
import io.slpagent.licensing.output.chassis.SystemVersion.Member;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads {@code show version}. Legal notices are passed over. */
public final class ShowVersion {
  private static final List<String> NOTICES =
      List.of(
          "Cisco IOS-XE software, Copyright",
          "This product contains cryptographic",
          "A summary of U.S. laws",
          "If you require further assistance",
          "Copyright (c)",
          "Technical Support:");
  private static final Set<String> NUMBERS =
      Set.of(
          "base ethernet mac address",
          "motherboard assembly number",
          "motherboard serial number",
          "model revision number",
          "motherboard revision number",
          "model number",
          "system serial number",
          "power supply part number",
          "power supply serial number",
          "daughterboard assembly number",
          "daughterboard serial number",
          "top assembly part number",
          "top assembly revision number",
          "version id",
          "clei code number");

  private final Aside rest = new Aside();
  private final SystemLines system = new SystemLines();
  private final LicenceLines licences = new LicenceLines();
  private final List<Map<String, String>> chassis = new ArrayList<>();
  private final List<@Nullable Integer> chassisNumbers = new ArrayList<>();
  private final List<Member> members = new ArrayList<>();
  private boolean notice;

  private ShowVersion() {}

  /** Software, hardware and members. */
  public static Parsed<SystemVersion> parse(String text) {
    ShowVersion reader = new ShowVersion();
    for (String raw : Output.lines(text)) {
      // a notice ends with its paragraph
      reader.notice &= !raw.isBlank();
      Output.body(raw).forEach(reader::take);
    }
    return new Parsed<>(reader.version(), reader.rest.lines());
  }

  private void take(Line line) {
    String text = line.text();
    if (NOTICES.stream().anyMatch(text::startsWith)) {
      notice = !text.startsWith("Copyright") && !text.startsWith("Technical");
    } else if (system.takes(line) || takesChassis(line) || takesMember(text)) {
      notice = false;
      licences.end();
    } else if (!licences.takes(line) && !notice) {
      rest.add(line);
    }
  }

  private boolean takesChassis(Line line) {
    List<String> cells = Cells.of(line.text());
    if (cells.size() == 2 && cells.getFirst().equals("Switch") && Cells.isNumber(cells.get(1))) {
      open(Words.count(cells.get(1)));
      return true;
    }
    if (line.key().equals("Switch uptime") || line.key().startsWith("Last reload reason ")) {
      return true;
    }
    if (!NUMBERS.contains(line.key().toLowerCase(Locale.ROOT))) {
      return false;
    }
    if (chassis.isEmpty() || chassis.getLast().containsKey(line.key())) {
      open(null);
    }
    if (!line.value().isEmpty()) {
      chassis.getLast().put(line.key(), line.value());
    }
    return true;
  }

  private void open(@Nullable Integer number) {
    chassisNumbers.add(number);
    chassis.add(new LinkedHashMap<>());
  }

  /** {@code * 1 41 C9300-24P 17.06.01 CAT9K_IOSXE BUNDLE}. */
  private boolean takesMember(String text) {
    if (text.startsWith("Switch ") && text.contains("Ports") && text.contains("SW Version")) {
      return true;
    }
    boolean active = text.charAt(0) == '*';
    List<String> cells = Cells.of(active ? text.substring(1) : text);
    boolean row =
        (cells.size() == 5 || cells.size() == 6)
            && Cells.isNumber(cells.get(0))
            && Cells.isNumber(cells.get(1))
            && cells.get(3).indexOf('.') > 0;
    @Nullable Integer number = row ? Words.count(cells.get(0)) : null;
    if (number == null) {
      return false;
    }
    members.add(
        new Member(
            number,
            active,
            Words.count(cells.get(1)),
            cells.get(2),
            cells.get(3),
            cells.get(4),
            cells.size() > 5 ? cells.get(5) : null));
    return true;
  }

  private SystemVersion version() {
    List<Chassis> all = new ArrayList<>();
    for (int i = 0; i < chassis.size(); i++) {
      if (!chassis.get(i).isEmpty()) {
        all.add(new Chassis(chassisNumbers.get(i), chassis.get(i)));
      }
    }
    return new SystemVersion(
        system.hostname(),
        system.software(),
        system.start(),
        system.hardware(),
        licences.licences(),
        all,
        members);
  }
}
