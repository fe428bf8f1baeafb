/**
 * Explains what a switch answers and logs, and what a verdict means, in plain words and with the
 * next step. Matches on mnemonics and key words, because sentences change from release to release.
 */
@NullMarked
package io.slpagent.licensing.dictionary;

import org.jspecify.annotations.NullMarked;
