package io.slpagent.licensing.output.log;

/** What a message is about, told from the words of its mnemonic: they differ by release. */
public enum Family {
  /** The server was not reached, or did not answer as it should. */
  COMMUNICATION_FAILED,
  /** The switch says that it can talk to the server again; right after a start no proof. */
  COMMUNICATION_RESTORED,
  TRUST_INSTALLED,
  TRUST_FAILED,
  /** A usage report with an acknowledgement is due. */
  REPORTING_REQUIRED,
  /** The server on the premises is too old. */
  REPORTING_NOT_SUPPORTED,
  POLICY_INSTALLED,
  POLICY_FAILED,
  POLICY_REMOVED,
  AUTHORIZATION_INSTALLED,
  AUTHORIZATION_FAILED,
  AUTHORIZATION_REMOVED,
  /** Start, readiness and roles of the licensing agent. */
  AGENT,
  EXPORT_CONTROL,
  /** The clock was set, or is not believed. */
  CLOCK,
  /** Registration, evaluation, compliance and entitlement: licensing before 17.3.2. */
  OLDER_LICENSING,
  /** An error inside the software. */
  PLATFORM,
  OTHER;

  /** The family of a mnemonic in capitals, e.g. {@code TRUST_CODE_INSTALL_FAILED}. */
  static Family of(String mnemonic) {
    boolean failed = has(mnemonic, "FAIL");
    boolean removed = has(mnemonic, "REMOVED");
    if (has(mnemonic, "COMM_")) {
      return failed
          ? COMMUNICATION_FAILED
          : has(mnemonic, "RESTORED") ? COMMUNICATION_RESTORED : OTHER;
    }
    if (mnemonic.startsWith("SL_MESSAGE")) {
      return failed ? COMMUNICATION_FAILED : OTHER;
    }
    if (mnemonic.startsWith("TRUST_") && has(mnemonic, "INSTALL")) {
      return failed ? TRUST_FAILED : TRUST_INSTALLED;
    }
    if (mnemonic.startsWith("REPORTING_")) {
      return has(mnemonic, "NOT_SUPPORTED") ? REPORTING_NOT_SUPPORTED : REPORTING_REQUIRED;
    }
    if (mnemonic.startsWith("POLICY_")) {
      return failed ? POLICY_FAILED : removed ? POLICY_REMOVED : POLICY_INSTALLED;
    }
    if (mnemonic.startsWith("AUTHORIZATION_")) {
      return failed
          ? AUTHORIZATION_FAILED
          : removed ? AUTHORIZATION_REMOVED : AUTHORIZATION_INSTALLED;
    }
    return other(mnemonic);
  }

  private static Family other(String mnemonic) {
    if (has(mnemonic, "CLOCK")) {
      return CLOCK;
    }
    if (has(mnemonic, "EXPORT")) {
      return EXPORT_CONTROL;
    }
    if (has(mnemonic, "PLATFORM_ERROR")) {
      return PLATFORM;
    }
    if (has(mnemonic, "EVAL_")
        || has(mnemonic, "_REG_")
        || has(mnemonic, "DEREG")
        || has(mnemonic, "AUTH_RENEW")
        || has(mnemonic, "ID_CERT")
        || has(mnemonic, "COMPLIANCE")
        || has(mnemonic, "ENTITLEMENT")) {
      return OLDER_LICENSING;
    }
    return mnemonic.startsWith("AGENT_") || has(mnemonic, "HA_ROLE") ? AGENT : OTHER;
  }

  private static boolean has(String mnemonic, String word) {
    return mnemonic.contains(word);
  }
}
