package io.slpagent.licensing;

import java.util.List;
import java.util.Locale;

/**
 * What the {@code return-code} of a licensing RPC means ({@code cisco-smart-license-errors.yang},
 * typedef {@code error-enum}), in plain words and with the next step.
 *
 * @param name its name in the model, or the word that was answered where the model has no such name
 * @param number its value in the model; -1 for a word that the model does not have
 * @param kind what it means to the one who asked
 * @param meaning what happened, as a sentence
 * @param nextStep what to do, as a sentence
 */
public record ReturnCode(String name, int number, Kind kind, String meaning, String nextStep) {

  /** What an answer means to the one who asked. */
  public enum Kind {
    /** The request was taken; whether it works out is told by the state alone. */
    ACCEPTED,
    /** The token will not do for any switch: stop all that would use it. */
    TOKEN_UNUSABLE,
    /** It is so already, and is only done anew by force. */
    ALREADY,
    /** Not now: the same request may be taken later. */
    BUSY,
    /** Refused: the next way to ask may be tried. */
    REFUSED,
    /** Refused for a reason that another way to ask does not change. */
    PERMANENT,
    /** A word without a known meaning: refused, as everything that is not accepted. */
    UNKNOWN
  }

  /** Whether the request was taken. */
  public boolean accepted() {
    return kind == Kind.ACCEPTED;
  }

  /**
   * Whether another way to ask may be tried. Never after an accepted request: it would spend the
   * token twice.
   */
  public boolean tryNextRung() {
    return kind == Kind.REFUSED || kind == Kind.UNKNOWN;
  }

  /**
   * The meaning of an answer.
   *
   * @param word a name of the model or its number, with or without a module's name before it
   */
  public static ReturnCode of(String word) {
    String name = word.substring(word.indexOf(':') + 1).strip();
    ReturnCode known = ReturnCodes.BY_WORD.get(name.toLowerCase(Locale.ROOT));
    return known != null
        ? known
        : new ReturnCode(
            name.isEmpty() ? "(none)" : name,
            -1,
            Kind.UNKNOWN,
            "The switch answered with a code that is not in its published model.",
            "Look at the switch's log and at show license eventlog for the reason.");
  }

  /** Every code of the model, by its number. */
  public static List<ReturnCode> all() {
    return ReturnCodes.ALL;
  }

  @Override
  public String toString() {
    return name + ": " + meaning + " " + nextStep;
  }
}
