package io.slpagent.licensing;

/**
 * The three claims about a device.
 *
 * @param config every managed setting is in force as desired
 * @param trust a trust code is installed for every known member
 * @param reporting usage is reported and acknowledged in time
 */
public record Verdicts(Verdict config, Verdict trust, Verdict reporting) {

  /** The verdicts about a device of which nothing was read. */
  public static Verdicts unknown(String reason) {
    Verdict unproven = Verdict.unproven(reason);
    return new Verdicts(unproven, unproven, unproven);
  }
}
