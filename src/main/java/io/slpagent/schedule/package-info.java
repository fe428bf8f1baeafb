/**
 * Jobs and triggers of the service. A job's body is one call of the line; decisions live elsewhere.
 */
@NullMarked
package io.slpagent.schedule;

import org.jspecify.annotations.NullMarked;
