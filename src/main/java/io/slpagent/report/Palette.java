package io.slpagent.report;

import io.slpagent.licensing.Verdict;

/** Colour on a terminal, and nothing elsewhere. Colour never says what words do not say too. */
public enum Palette {
  PLAIN,
  COLOUR;

  String good(String text) {
    return paint("32", text);
  }

  String bad(String text) {
    return paint("31", text);
  }

  String open(String text) {
    return paint("33", text);
  }

  public String strong(String text) {
    return paint("1", text);
  }

  public String faint(String text) {
    return paint("2", text);
  }

  public String verdict(Verdict.Result result, String text) {
    return switch (result) {
      case PROVEN -> good(text);
      case REFUTED -> bad(text);
      case UNPROVEN -> open(text);
    };
  }

  String outcome(Outcome outcome) {
    return switch (outcome) {
      case IN_SYNC, CHANGED -> good(outcome.text());
      case DRIFT, NOT_REACHED -> open(outcome.text());
      case UNDONE, REFUTED, FAILED, UNKNOWN, MOVED, BUSY -> bad(outcome.text());
    };
  }

  private String paint(String code, String text) {
    return this == PLAIN ? text : "\u001b[" + code + "m" + text + "\u001b[0m";
  }
}
