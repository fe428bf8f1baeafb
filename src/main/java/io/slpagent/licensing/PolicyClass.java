package io.slpagent.licensing;

/**
 * The classes of licences for which a policy asks for reports ({@code
 * /licensing/state/state-info/policy}; {@code show license status} prints them as Enforced, Export,
 * and Unenforced/Non-Export Subscription and Perpetual).
 */
public enum PolicyClass {
  ENFORCED("policy-enforced", "enforced"),
  EXPORT("policy-export", "export"),
  SUBSCRIPTION("policy-subscription", "subscription"),
  PERPETUAL("policy-perpetual", "perpetual");

  private final String container;
  private final String word;

  PolicyClass(String container, String word) {
    this.container = container;
    this.word = word;
  }

  /** The name of its container in the policy. */
  String container() {
    return container;
  }

  /** Its name for people. */
  public String word() {
    return word;
  }
}
