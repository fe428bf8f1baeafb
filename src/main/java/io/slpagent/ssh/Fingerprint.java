package io.slpagent.ssh;

import java.security.PublicKey;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.digest.BuiltinDigests;

/** Host keys as people and inventories know them. */
final class Fingerprint {
  private Fingerprint() {}

  /** {@code SHA256:} and unpadded base64, as {@code ssh-keygen -l} prints it. */
  static String of(PublicKey key) {
    return String.valueOf(KeyUtils.getFingerPrint(BuiltinDigests.sha256, key));
  }

  /** The fingerprint with the kind of the key. */
  static String shown(PublicKey key) {
    return of(key) + " (" + KeyUtils.getKeyType(key) + ")";
  }

  /** Several of them, in words. */
  static String shown(Collection<PublicKey> keys) {
    return keys.stream().map(Fingerprint::shown).collect(Collectors.joining(", "));
  }

  static boolean holds(List<PublicKey> keys, PublicKey key) {
    return keys.stream().anyMatch(one -> KeyUtils.compareKeys(one, key));
  }
}
