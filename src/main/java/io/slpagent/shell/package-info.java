/**
 * The command line of a switch over SSH: login, privilege, commands, configuration mode, and the
 * way out. Knows nothing of what commands mean or what their outputs hold.
 */
@NullMarked
package io.slpagent.shell;

import org.jspecify.annotations.NullMarked;
