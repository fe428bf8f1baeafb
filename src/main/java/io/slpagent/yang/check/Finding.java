package io.slpagent.yang.check;

import io.slpagent.model.Path;

/**
 * A rule of the schema that a configuration breaks, or that could not be looked at.
 *
 * @param where the node
 * @param rule which kind of rule
 * @param text what is wrong, or why it is not known, as a sentence; it holds no value
 */
public record Finding(Path where, Rule rule, String text) {

  /** The rules that are checked (RFC 7950). */
  public enum Rule {
    /** Section 7.21.5. */
    WHEN,
    /** Section 7.5.3. */
    MUST,
    /** Section 7.9: nodes of two cases of one choice. */
    CHOICE,
    /** Section 7.7.6. */
    MAX_ELEMENTS,
    /** Sections 7.7 and 7.8.2: an entry stands twice. */
    UNIQUE,
    /** Section 7.6.5; only where the absence was read. */
    MANDATORY
  }
}
