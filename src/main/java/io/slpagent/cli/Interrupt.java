package io.slpagent.cli;

import io.slpagent.reconcile.StopSignal;
import java.util.concurrent.atomic.AtomicInteger;
import sun.misc.Signal;

/**
 * Ctrl-C and the wish of the system to end the program. The first asks the run to finish or undo
 * the devices in hand; the second leaves at once.
 */
final class Interrupt {
  private static final int LEAVE_AT_ONCE = 130;

  private Interrupt() {}

  /** Lets signals ask {@code stop}. */
  static void asks(StopSignal stop, Terminal terminal) {
    asks(stop, terminal, () -> {});
  }

  /** Lets signals ask {@code stop}, and then do something more. */
  static void asks(StopSignal stop, Terminal terminal, Runnable more) {
    asks(
        stop,
        terminal,
        "\nStopping: devices in hand are finished or undone, the rest is not reached."
            + " Once more leaves at once, with devices in an unknown state.",
        more);
  }

  /**
   * @param words what people are told then
   */
  static void asks(StopSignal stop, Terminal terminal, String words, Runnable more) {
    AtomicInteger times = new AtomicInteger();
    for (String name : new String[] {"INT", "TERM"}) {
      Signal.handle(
          new Signal(name),
          signal -> {
            if (times.incrementAndGet() == 1) {
              terminal.err().println(words);
              stop.request();
              more.run();
            } else {
              Runtime.getRuntime().halt(LEAVE_AT_ONCE);
            }
          });
    }
  }
}
