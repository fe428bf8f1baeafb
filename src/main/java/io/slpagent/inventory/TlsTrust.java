package io.slpagent.inventory;

import java.nio.file.Path;
import java.util.Set;

/** Whom a TLS connection to a device believes. There is no "nobody checks". */
public sealed interface TlsTrust {

  /** The certificate authorities of the Java platform; the name must match. */
  record SystemTrust() implements TlsTrust {}

  /** The certificate authorities of a PEM file; the name must match. */
  record CaFile(Path file) implements TlsTrust {}

  /**
   * A set of pins; any one of them is enough, and chain, name and date do not count.
   *
   * @param pins {@code sha256/} followed by the base64 of the SHA-256 of the leaf certificate's
   *     public key (SubjectPublicKeyInfo, as in RFC 7469 section 2.4)
   */
  record Pins(Set<String> pins) implements TlsTrust {
    public Pins {
      pins = Set.copyOf(pins);
    }
  }
}
