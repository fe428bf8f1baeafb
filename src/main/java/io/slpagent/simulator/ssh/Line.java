package io.slpagent.simulator.ssh;

import io.slpagent.simulator.catalyst.CatalystSwitch;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Map;

/**
 * A channel that somebody has opened to a switch.
 *
 * @param device the switch
 * @param caller who has opened it
 * @param command the command of an exec channel; empty for a shell and for a subsystem
 * @param environment of the channel, {@code COLUMNS} and {@code LINES} of its terminal among it
 * @param in what the other side sends
 * @param out what it gets
 * @param hangUp closes the whole connection at once, with no word
 */
public record Line(
    CatalystSwitch device,
    Caller caller,
    String command,
    Map<String, String> environment,
    InputStream in,
    OutputStream out,
    Runnable hangUp) {

  /**
   * Who has opened a channel.
   *
   * @param user the name under which he came in
   * @param host the address from which he came
   */
  public record Caller(String user, String host) {}
}
