package io.slpagent.licensing.output.reply;

import io.slpagent.licensing.output.Parsed;

/** Reads what {@code license smart trust|sync|save|import ...} answers. */
public final class LicenseSmart {
  private LicenseSmart() {}

  /** What the switch answered. */
  public static Parsed<Reply> parse(String text) {
    return ReplyReader.read(text);
  }
}
