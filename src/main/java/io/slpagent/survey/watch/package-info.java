/**
 * Watches switches: what they report by themselves, or what differs from one reading to the next.
 */
@NullMarked
package io.slpagent.survey.watch;

import org.jspecify.annotations.NullMarked;
