package io.slpagent.inventory;

import io.slpagent.model.Secret;
import org.jspecify.annotations.Nullable;

/**
 * What may be done on the command line of a device, and where it is.
 *
 * @param allowed whether it may be opened at all ({@code connection.shell})
 * @param port the TCP port of SSH, 1 to 65535; 0 where nobody can know it: several devices share
 *     one address, and the inventory does not tell whose command line answers there
 * @param enable the enable secret; null where there is none
 */
public record ShellAccess(boolean allowed, int port, @Nullable Secret enable) {
  /** The port of SSH (RFC 4253 section 4.1). */
  public static final int DEFAULT_PORT = 22;

  /** What holds where an inventory says nothing. */
  public static final ShellAccess DEFAULT = new ShellAccess(true, DEFAULT_PORT, null);
}
