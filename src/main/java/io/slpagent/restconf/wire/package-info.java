/**
 * One request and its answer over HTTPS: bounded in time and in size, every way to fail told apart
 * by type, no credential in any text. Knows nothing of YANG; never repeats a write.
 */
@NullMarked
package io.slpagent.restconf.wire;

import org.jspecify.annotations.NullMarked;
