/** Commands, run as a person runs them, against the pretend fleet. */
@NullMarked
package io.slpagent.app;

import org.jspecify.annotations.NullMarked;
