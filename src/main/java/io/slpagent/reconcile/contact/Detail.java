package io.slpagent.reconcile.contact;

/** When a switch is looked at on its command line, where that is allowed. */
public enum Detail {
  /** Where something that is declared is in no model. */
  NEEDED,
  /** In any case. */
  ALL
}
