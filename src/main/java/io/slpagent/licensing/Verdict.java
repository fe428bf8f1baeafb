package io.slpagent.licensing;

/**
 * What is known about one claim, and why.
 *
 * @param result whether it is proven
 * @param reason why, as a clause that an operator can act on
 */
public record Verdict(Result result, String reason) {

  /** How far a claim is known. Unproven is never shown as good. */
  public enum Result {
    PROVEN,
    REFUTED,
    UNPROVEN
  }

  public static Verdict proven(String reason) {
    return new Verdict(Result.PROVEN, reason);
  }

  public static Verdict refuted(String reason) {
    return new Verdict(Result.REFUTED, reason);
  }

  public static Verdict unproven(String reason) {
    return new Verdict(Result.UNPROVEN, reason);
  }
}
