/** What a run has open to one device, and what it sees of the device through it. */
@NullMarked
package io.slpagent.reconcile.contact;

import org.jspecify.annotations.NullMarked;
