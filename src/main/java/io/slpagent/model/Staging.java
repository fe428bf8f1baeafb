package io.slpagent.model;

/**
 * Whether edits of others wait in the candidate datastore of a device. On a device in candidate
 * mode they would be committed with any edit that we make over RESTCONF (RFC 8040 section 1.4).
 */
public sealed interface Staging {
  Staging NOTHING = new Nothing();

  /** Nothing waits there, or the device has no candidate datastore. */
  record Nothing() implements Staging {}

  /**
   * Edits of others wait there.
   *
   * @param shown who staged them and what they are, as far as the device shows it; else empty
   */
  record Others(String shown) implements Staging {}

  /**
   * It cannot be known.
   *
   * @param why as a clause
   */
  record Unknown(String why) implements Staging {}
}
