package io.slpagent.licensing.dictionary;

/**
 * What something means.
 *
 * @param kind what it is
 * @param name its name
 * @param meaning what it means, as sentences
 * @param nextStep what to do, as a sentence
 */
public record Explanation(Kind kind, String name, String meaning, String nextStep) {

  /** What can be explained. */
  public enum Kind {
    RETURN_CODE("return code"),
    MESSAGE("message"),
    REASON("reason"),
    VERDICT("verdict");

    private final String text;

    Kind(String text) {
      this.text = text;
    }

    /** The word for people. */
    public String text() {
      return text;
    }
  }
}
