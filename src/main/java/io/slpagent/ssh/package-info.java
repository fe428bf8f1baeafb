/**
 * SSH towards devices: host keys, credentials, one bounded client. Knows no protocol that runs
 * inside a channel.
 */
@NullMarked
package io.slpagent.ssh;

import org.jspecify.annotations.NullMarked;
