/**
 * The port through which the line speaks to a switch, whatever the protocol beneath. Holds no
 * protocol words.
 */
@NullMarked
package io.slpagent.device;

import org.jspecify.annotations.NullMarked;
