package io.slpagent.model;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/**
 * A value that no output may show. Its text form is {@code ***} everywhere; {@link #reveal()} is
 * for the adapter that hands it to a device.
 */
public final class Secret {
  private final String value;

  public Secret(String value) {
    this.value = value;
  }

  /** The value itself. Never log it, never put it into an exception. */
  public String reveal() {
    return value;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Secret s && MessageDigest.isEqual(bytes(), s.bytes());
  }

  @Override
  public int hashCode() {
    return Secret.class.hashCode();
  }

  @Override
  public String toString() {
    return "***";
  }

  private byte[] bytes() {
    return value.getBytes(StandardCharsets.UTF_8);
  }
}
