package io.slpagent.licensing.output.clock;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A time as NTP writes it, e.g. {@code DF9FFBA0.8B020DC8}: RFC 5905 section 6. */
final class NtpTimestamp {
  /** From 1900, the first second of NTP, to 1970. */
  private static final long TO_UNIX = 2_208_988_800L;

  private static final long ERA = 1L << 32;
  private static final int DIGITS = 8;

  private NtpTimestamp() {}

  /** The moment; null for {@code 00000000.00000000}, which means never, and for other texts. */
  static @Nullable Instant read(String text) {
    long seconds = hex(text, 0);
    long fraction = text.length() == 2 * DIGITS + 1 ? hex(text, DIGITS + 1) : -1;
    if (seconds <= 0 || fraction < 0 || text.charAt(DIGITS) != '.') {
      return null;
    }
    // times before 1968 belong to the era that begins in 2036
    long since1900 = seconds < ERA / 2 ? seconds + ERA : seconds;
    return Instant.ofEpochSecond(since1900 - TO_UNIX, (fraction * 1_000_000_000L) >>> 32);
  }

  private static long hex(String text, int from) {
    if (text.length() < from + DIGITS) {
      return -1;
    }
    long number = 0;
    for (int i = from; i < from + DIGITS; i++) {
      int digit = Character.digit(text.charAt(i), 16);
      if (digit < 0) {
        return -1;
      }
      number = 16 * number + digit;
    }
    return number;
  }
}
