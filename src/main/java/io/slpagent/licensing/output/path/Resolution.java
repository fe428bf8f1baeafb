package io.slpagent.licensing.output.path;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How the name of a command was resolved: {@code Translating "x"...domain server (192.0.2.1) [OK]}.
 *
 * @param name the name; null where an address was given
 * @param askedServers the name servers that were asked; {@code 255.255.255.255} means that none is
 *     configured, and none at all that lookup is off
 * @param failed whether no address was found
 */
public record Resolution(@Nullable String name, List<String> askedServers, boolean failed) {
  private static final String TRANSLATING = "Translating \"";
  private static final List<String> FAILURES =
      List.of(
          "unrecognized host",
          "bad ip address",
          "unable to find computer address",
          "unknown host",
          "unknown command or computer name");

  public Resolution {
    askedServers = List.copyOf(askedServers);
  }

  /** Whether a line tells how a name was resolved, or that it was not. */
  static boolean isPart(String line) {
    return line.startsWith(TRANSLATING) || line.startsWith("domain server") || fails(line);
  }

  private static boolean fails(String line) {
    String lower = line.toLowerCase(Locale.ROOT);
    return FAILURES.stream().anyMatch(lower::contains);
  }

  /** Reads the lines of which {@link #isPart} is true. */
  static Resolution of(List<String> lines) {
    @Nullable String name = null;
    List<String> servers = new ArrayList<>();
    boolean failed = false;
    for (String line : lines) {
      int end = line.startsWith(TRANSLATING) ? line.indexOf('"', TRANSLATING.length()) : -1;
      name = end < 0 ? name : line.substring(TRANSLATING.length(), end);
      if (line.contains("domain server")) {
        addServers(line, servers);
      }
      failed |= fails(line);
    }
    return new Resolution(name, servers, failed);
  }

  private static void addServers(String line, List<String> servers) {
    int open = line.indexOf('(');
    while (open >= 0) {
      int close = line.indexOf(')', open);
      if (close < 0) {
        return;
      }
      servers.add(line.substring(open + 1, close));
      open = line.indexOf('(', close);
    }
  }
}
