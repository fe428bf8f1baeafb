package io.slpagent.simulator.fleet;

import java.util.List;

/**
 * How a switch treats whoever sits at its command line.
 *
 * @param privileged whether a session starts in privileged mode; else {@code enable} is needed
 * @param enableSecret what {@code enable} asks for; empty where it asks for nothing
 * @param banner the login banner; empty for none
 * @param lines how many sessions there can be at once, 0 to 98
 * @param denied commands in full words that the user is not authorized for, with all that start so
 * @param terminal what the terminal lines allow and print
 * @param timeSource where the time comes from
 */
public record ConsoleSpec(
    boolean privileged,
    String enableSecret,
    String banner,
    int lines,
    List<String> denied,
    TerminalLines terminal,
    TimeSource timeSource) {
  /** As most are: privileged at once, sixteen lines, nothing forbidden, time from NTP. */
  public static final ConsoleSpec USUAL =
      new ConsoleSpec(
          true, "", "", 16, List.of(), new TerminalLines(true, false, 24), TimeSource.NTP);

  public ConsoleSpec {
    denied = List.copyOf(denied);
  }

  /**
   * What the terminal lines allow and print.
   *
   * @param telnet false for {@code transport output none}
   * @param timestamps whether load and time source stand before what {@code show} prints
   * @param length how many lines a page has at first; 0 for no pages
   */
  public record TerminalLines(boolean telnet, boolean timestamps, int length) {}

  /** Where the time of a switch comes from. */
  public enum TimeSource {
    /** NTP, in step. */
    NTP,
    /** NTP, but out of step: a dot stands before the time. */
    LOST,
    /** Nowhere: an asterisk stands before the time. */
    NONE
  }

  /** Never shows the secret. */
  @Override
  public String toString() {
    return "ConsoleSpec[privileged=" + privileged + ", lines=" + lines + ", denied=" + denied + "]";
  }
}
