package io.slpagent.simulator.console;

import io.slpagent.simulator.command.Complaint;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;

/** What a command answers. */
sealed interface Reply {
  /** Text, with line ends; it can be filtered and paged. */
  record Printed(String text) implements Reply {}

  /** A complaint about the line. */
  record Refused(Complaint complaint) implements Reply {}

  /**
   * Text that comes little by little.
   *
   * @param steps in order of time
   * @param broken what is printed where it is broken off
   */
  record Staged(List<Step> steps, String broken) implements Reply {}

  /**
   * A connection to another host is open.
   *
   * @param host as it was called
   * @param steps what is printed until it is open
   */
  record Connected(String host, List<Step> steps) implements Reply {}

  /**
   * A question.
   *
   * @param text the question
   * @param echo whether what is typed is shown
   * @param answer what follows from the answer
   */
  record Asked(String text, boolean echo, Function<String, Reply> answer) implements Reply {}

  /**
   * A bit of text at some time.
   *
   * @param after from the start of the command
   * @param text with line ends
   */
  record Step(Duration after, String text) {}

  /** Nothing. */
  Reply NOTHING = new Printed("");
}
