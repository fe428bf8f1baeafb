/**
 * The command line: one class a verb, exit codes, prompts and progress. Translates; never decides.
 */
@NullMarked
package io.slpagent.cli;

import org.jspecify.annotations.NullMarked;
