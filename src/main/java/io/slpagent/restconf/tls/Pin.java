package io.slpagent.restconf.tls;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.X509Certificate;
import java.util.Base64;

/** The fingerprint of a certificate's public key, as the inventory spells it. */
public final class Pin {
  private Pin() {}

  /**
   * {@code sha256/} and the base64 of the SHA-256 of the SubjectPublicKeyInfo (RFC 7469 section
   * 2.4). It outlives a renewal of the certificate with the same key.
   */
  public static String of(X509Certificate certificate) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(certificate.getPublicKey().getEncoded());
      return "sha256/" + Base64.getEncoder().encodeToString(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
