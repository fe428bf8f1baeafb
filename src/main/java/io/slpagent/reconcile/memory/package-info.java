/**
 * What is known of devices from one run to the next, and who is at work on one now: small files in
 * the state folder.
 */
@NullMarked
package io.slpagent.reconcile.memory;

import org.jspecify.annotations.NullMarked;
