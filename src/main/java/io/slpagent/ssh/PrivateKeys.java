package io.slpagent.ssh;

import io.slpagent.inventory.BoundedFile;
import io.slpagent.inventory.SshAccess;
import io.slpagent.model.Secret;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.util.Optional;
import org.apache.sshd.common.NamedResource;
import org.apache.sshd.common.config.keys.FilePasswordProvider;
import org.apache.sshd.common.util.security.SecurityUtils;

/** Our private keys: ed25519, ECDSA and RSA, in OpenSSH's own format or PEM. */
final class PrivateKeys {
  private static final int MOST_BYTES = 64 << 10;

  private PrivateKeys() {}

  /** A key file that cannot be used; the message is a clause without any of its content. */
  static final class KeyFileException extends Exception {
    private static final long serialVersionUID = 1L;

    KeyFileException(String clause) {
      super(clause);
    }
  }

  /**
   * The key pair that the inventory refers to; empty where it names none.
   *
   * @throws KeyFileException when the file is missing, damaged, or the passphrase is wrong
   */
  static Optional<KeyPair> of(SshAccess access) throws KeyFileException {
    Path file = access.key();
    if (file == null) {
      return Optional.empty();
    }
    Secret passphrase = access.passphrase();
    String shown = "the private key " + file;
    byte[] text;
    try {
      text = BoundedFile.bytes(file, MOST_BYTES);
    } catch (IOException e) {
      throw new KeyFileException(shown + " " + BoundedFile.reason(e));
    }
    try {
      Iterable<KeyPair> pairs =
          SecurityUtils.loadKeyPairIdentities(
              null,
              NamedResource.ofName(String.valueOf(file.getFileName())),
              new ByteArrayInputStream(text),
              passphrase == null
                  ? FilePasswordProvider.EMPTY
                  : FilePasswordProvider.of(passphrase.reveal()));
      if (pairs != null && pairs.iterator().hasNext()) {
        return Optional.of(pairs.iterator().next());
      }
      throw new KeyFileException(shown + " holds no key that can be read");
    } catch (IOException | GeneralSecurityException | RuntimeException e) {
      throw new KeyFileException(
          shown
              + (passphrase == null
                  ? " cannot be read without a passphrase, or is damaged"
                  : " cannot be read with this passphrase"));
    }
  }
}
