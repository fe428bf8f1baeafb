package io.slpagent.device;

import io.slpagent.model.Command;
import java.time.Duration;
import java.util.List;

/**
 * One line (VTY) of a switch, in privileged exec mode, with paging off. For one thread at a time.
 * Every method gives up at its deadline and says so with a {@link DeviceException}; a command that
 * hangs is escaped from, and the line stays of use wherever that succeeds.
 */
public interface CommandLine extends AutoCloseable {

  /**
   * Runs one command.
   *
   * @return what it printed, without its echo and the prompt after it; lines end with {@code \n}.
   *     Complete in any case where the exchange sets no time of its own
   * @throws DeviceException.Refused when the switch does not know the command, does not allow it,
   *     or asks a question that nobody foresaw; only this command has failed then
   */
  Answer run(Exchange exchange) throws DeviceException;

  /**
   * Runs one command that only reads.
   *
   * @return as above
   * @throws DeviceException.Refused as above
   */
  default String run(Command command) throws DeviceException {
    return run(Exchange.of(command)).text();
  }

  /**
   * Runs one command that only reads, and may take long, or wait for what never comes.
   *
   * @param atMost after this time it is escaped from
   */
  default Answer run(Command command, Duration atMost) throws DeviceException {
    return run(Exchange.of(command).within(atMost));
  }

  /**
   * Types lines in global configuration mode, in this order, and leaves that mode again. Ends at
   * the first line that is refused; those before it stay applied.
   *
   * @return what the switch remarked on them, line by line; empty where it said nothing, as it does
   *     when all is well
   * @throws DeviceException.Refused whose message names the refused line; the effect is nothing
   *     changed where the first line was refused
   * @throws DeviceException.Busy when somebody else has locked the configuration
   */
  String configure(List<Command> lines) throws DeviceException;

  /** How many commands were typed. */
  int commands();

  /** Leaves with {@code exit}. Never throws. */
  @Override
  void close();

  /**
   * What a command printed.
   *
   * @param text as far as it came
   * @param complete whether the prompt came back by itself, without an escape
   */
  record Answer(String text, boolean complete) {}
}
