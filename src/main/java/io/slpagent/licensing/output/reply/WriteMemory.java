package io.slpagent.licensing.output.reply;

import io.slpagent.licensing.output.Parsed;

/** Reads what {@code write memory} answers. */
public final class WriteMemory {
  private WriteMemory() {}

  /** What the switch answered. */
  public static Parsed<Reply> parse(String text) {
    return ReplyReader.read(text);
  }
}
