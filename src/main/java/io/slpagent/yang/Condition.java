package io.slpagent.yang;

/**
 * A {@code when} or {@code must} of a schema (RFC 7950 sections 7.21.5 and 7.5.3).
 *
 * @param kind which of them
 * @param onParent whether its context node is the parent of the node it stands on, as for a choice,
 *     a case, a uses and an augment
 * @param expression what must be true, in XPath 1.0; a name that the schema qualifies has its
 *     module for a prefix
 * @param message the schema's own words for a violation, or empty
 */
public record Condition(Kind kind, boolean onParent, String expression, String message) {

  /** Which rule. */
  public enum Kind {
    WHEN,
    MUST
  }
}
