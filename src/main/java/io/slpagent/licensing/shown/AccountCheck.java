package io.slpagent.licensing.shown;

import io.slpagent.licensing.Verdict;
import io.slpagent.licensing.output.license.LicenseStatus;
import io.slpagent.licensing.output.license.fact.Account;
import org.jspecify.annotations.Nullable;

/**
 * Whether a switch belongs to the account in CSSM that is expected of it. Trust ties a switch to an
 * account, so that this is a part of TRUST: trusted by the wrong account is not trusted.
 */
public final class AccountCheck {
  private AccountCheck() {}

  /**
   * The verdict about trust, with the account.
   *
   * @param trust the verdict about the trust codes
   * @param smart the Smart Account that is expected; null where any will do
   * @param virtual the Virtual Account that is expected; null where any will do
   */
  public static Verdict with(
      Verdict trust, Shown shown, @Nullable String smart, @Nullable String virtual) {
    if (trust.result() != Verdict.Result.PROVEN || (smart == null && virtual == null)) {
      return trust;
    }
    LicenseStatus status = shown.status();
    Account account = status == null ? null : status.account();
    if (account == null || (account.smart() == null && account.virtual() == null)) {
      return Verdict.unproven(
          trust.reason()
              + ", but no model tells the account, and the command line does not show it"
              + (shown.why().isEmpty() ? "" : ": " + shown.why()));
    }
    String wrong = wrong("Smart Account", smart, account.smart());
    if (wrong.isEmpty()) {
      wrong = wrong("Virtual Account", virtual, account.virtual());
    }
    return wrong.isEmpty()
        ? Verdict.proven(trust.reason() + ", in the account that is expected")
        : Verdict.refuted(trust.reason() + ", but " + wrong);
  }

  private static String wrong(String what, @Nullable String expected, @Nullable String is) {
    if (expected == null || expected.equals(is)) {
      return "";
    }
    return "the "
        + what
        + " is "
        + (is == null ? "not shown" : "'" + is + "'")
        + ", not '"
        + expected
        + "'";
  }
}
