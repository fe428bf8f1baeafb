package io.slpagent.reconcile.contact;

/** How closely a switch is looked at on its command line, where that is allowed. */
public enum Detail {
  /** As far as something that is declared is in no model. */
  NEEDED,
  /** Everything: {@code show license tech support} as well. */
  ALL
}
