package io.slpagent.yang.library;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256. */
final class Hashes {
  /** The length of a hash. */
  static final int BYTES = 32;

  private Hashes() {}

  /** The hash of a text, in hexadecimal. */
  static String of(String text) {
    return HexFormat.of().formatHex(of(text, new byte[0]));
  }

  /** The hash of a text and what follows it. */
  static byte[] of(String text, byte[] rest) {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      sha.update(text.getBytes(StandardCharsets.UTF_8));
      return sha.digest(rest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
