package io.slpagent.licensing.output.chassis;

import io.slpagent.licensing.output.Cells;
import io.slpagent.licensing.output.Line;
import io.slpagent.licensing.output.SwitchTime;
import io.slpagent.licensing.output.Words;
import io.slpagent.licensing.output.chassis.SystemVersion.Hardware;
import io.slpagent.licensing.output.chassis.SystemVersion.Software;
import io.slpagent.licensing.output.chassis.SystemVersion.Start;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Collects the lines of {@code show version} that tell of software, start and hardware. */
final class SystemLines {
  private static final String UPTIME = " uptime is ";
  private static final String BYTES = "K bytes of ";

  private @Nullable String hostname;
  private @Nullable String release;
  private @Nullable String version;
  private @Nullable String train;
  private @Nullable String family;
  private @Nullable String compiled;
  private @Nullable String image;
  private @Nullable String mode;
  private @Nullable String operatingMode;
  private @Nullable String rom;
  private @Nullable String bootLoader;
  private @Nullable Duration uptime;
  private @Nullable Duration processorUptime;
  private @Nullable String returnedBy;
  private @Nullable SwitchTime restartedAt;
  private @Nullable String reloadReason;
  private @Nullable String model;
  private @Nullable String processor;
  private @Nullable Long memory;
  private @Nullable String serial;
  private @Nullable String register;
  private final Map<String, Integer> interfaces = new LinkedHashMap<>();
  private final Map<String, Long> memories = new LinkedHashMap<>();

  /** Whether the line was understood. */
  boolean takes(Line line) {
    return takesSoftware(line) || takesStart(line) || takesHardware(line.text());
  }

  private boolean takesSoftware(Line line) {
    String text = line.text();
    if (text.startsWith("Cisco IOS XE Software") || text.startsWith("Cisco IOS-XE Software")) {
      release = word(text, "Version ");
    } else if (text.startsWith("Cisco IOS Software") || text.startsWith("IOS (tm)")) {
      software(text);
    } else if (text.startsWith("Compiled ")) {
      compiled = text.substring("Compiled ".length());
    } else if (text.startsWith("System image file is ")) {
      image = text.substring("System image file is ".length()).replace("\"", "");
    } else if (text.startsWith("Installation mode is ")) {
      mode = text.substring("Installation mode is ".length());
    } else if (line.key().equals("Router operating mode")) {
      operatingMode = Words.present(line.value());
    } else {
      return false;
    }
    return true;
  }

  /**
   * {@code Cisco IOS Software [Fuji], Catalyst L3 Switch Software (CAT9K_IOSXE), Version 16.9.3,}.
   */
  private void software(String text) {
    version = word(text, "Version ");
    int end = text.indexOf("Version ");
    String before = end < 0 ? text : text.substring(0, end);
    train = between(before, '[', ']');
    int open = before.lastIndexOf('(');
    family = open < 0 ? null : between(before.substring(open), '(', ')');
  }

  private boolean takesStart(Line line) {
    String text = line.text();
    int up = text.indexOf(UPTIME);
    if (text.startsWith("Uptime for this control processor is ")) {
      processorUptime = Words.span(text);
    } else if (up > 0 && text.indexOf(' ') == up) {
      hostname = text.substring(0, up);
      uptime = Words.span(text.substring(up));
    } else if (text.startsWith("System returned to ROM by ")) {
      returnedBy = text.substring("System returned to ROM by ".length());
    } else if (text.startsWith("System restarted at ")) {
      restartedAt = SwitchTime.read(text.substring("System restarted at ".length()));
    } else if (line.key().equalsIgnoreCase("Last reload reason")) {
      reloadReason = Words.present(line.value());
    } else if (line.key().equals("ROM")) {
      rom = Words.present(line.value());
    } else if (line.key().equals("BOOTLDR")) {
      bootLoader = Words.present(line.value());
    } else {
      return false;
    }
    return true;
  }

  private boolean takesHardware(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    int bytes = text.indexOf(BYTES);
    if (lower.startsWith("cisco ")
        && lower.contains("processor")
        && lower.contains("bytes of memory")) {
      model = word(text, "isco ");
      processor = between(text, '(', ')');
      memory = Words.number(text.substring(text.indexOf("with ") + "with ".length()));
    } else if (text.startsWith("Processor board ID ")) {
      serial = word(text, "Processor board ID ");
    } else if (text.startsWith("Configuration register is ")) {
      register = word(text, "Configuration register is ");
    } else if (bytes > 0 && Cells.isNumber(text.substring(0, bytes))) {
      @Nullable Long size = Words.number(text);
      String kind = text.substring(bytes + BYTES.length());
      memories.put(
          kind.endsWith(".") ? kind.substring(0, kind.length() - 1) : kind,
          size == null ? 0L : size);
    } else if (lower.endsWith(" interface") || lower.endsWith(" interfaces")) {
      return takesInterfaces(text);
    } else {
      return false;
    }
    return true;
  }

  /** {@code 28 Gigabit Ethernet interfaces}. */
  private boolean takesInterfaces(String text) {
    @Nullable Integer count = Words.count(text);
    int first = text.indexOf(' ');
    int last = text.lastIndexOf(' ');
    if (count == null || last <= first || !Cells.isNumber(text.substring(0, first))) {
      return false;
    }
    interfaces.put(text.substring(first + 1, last), count);
    return true;
  }

  /** The word after a mark, without the comma that ends it. */
  private static @Nullable String word(String text, String mark) {
    int at = text.indexOf(mark);
    if (at < 0) {
      return null;
    }
    int start = at + mark.length();
    int end = start;
    while (end < text.length() && " ,\t".indexOf(text.charAt(end)) < 0) {
      end++;
    }
    return end == start ? null : text.substring(start, end);
  }

  private static @Nullable String between(String text, char open, char close) {
    int start = text.indexOf(open);
    int end = text.indexOf(close, start + 1);
    return start < 0 || end <= start + 1 ? null : text.substring(start + 1, end);
  }

  @Nullable String hostname() {
    return hostname;
  }

  Software software() {
    return new Software(release, version, train, family, compiled, image, mode, operatingMode);
  }

  Start start() {
    return new Start(
        rom, bootLoader, uptime, processorUptime, returnedBy, restartedAt, reloadReason);
  }

  Hardware hardware() {
    return new Hardware(model, processor, memory, serial, register, interfaces, memories);
  }
}
