package io.slpagent.licensing.output.reply;

import io.slpagent.licensing.output.Parsed;

/** Reads what {@code monitor capture NAME start|stop|export ...} answers. */
public final class MonitorCapture {
  private MonitorCapture() {}

  /** What the switch answered. */
  public static Parsed<Reply> parse(String text) {
    return ReplyReader.read(text);
  }
}
