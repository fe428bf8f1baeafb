package io.slpagent.ssh;

import java.security.PublicKey;
import java.util.List;

/** Looks at the host key of one connection. */
interface KeyJudge {
  /** Whether the key is to be believed. */
  boolean believes(PublicKey shown);

  /** The kinds of key that are known of this host, so that the server can be asked for one. */
  List<String> knownTypes();

  /** The connection has ended for a reason of its own. */
  default void failed(Throwable reason) {}
}
