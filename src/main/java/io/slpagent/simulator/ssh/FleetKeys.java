package io.slpagent.simulator.ssh;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.config.keys.PublicKeyEntry;
import org.jspecify.annotations.Nullable;

/**
 * The SSH keys of a fleet (ECDSA over nistp256): the host keys, and one with which its user may
 * come in. Where a file is given they stay the same from one start to the next, as those of real
 * switches do.
 */
public final class FleetKeys {
  private static final String USER = "(user)";
  private static final long LONGEST_FILE = 64L << 20;

  private final @Nullable Path file;
  private final Map<String, KeyPair> keys = new LinkedHashMap<>();
  private final KeyPairGenerator generator;
  private boolean changed;

  private FleetKeys(@Nullable Path file) throws GeneralSecurityException {
    this.file = file;
    this.generator = KeyPairGenerator.getInstance("EC");
    generator.initialize(new ECGenParameterSpec("secp256r1"));
  }

  /**
   * The keys in a file; none where there is no such file.
   *
   * @param file read now and written by {@link #keep}; null to keep the keys in memory alone
   * @throws IOException where it is not a file of keys
   */
  public static FleetKeys of(@Nullable Path file) throws IOException, GeneralSecurityException {
    FleetKeys all = new FleetKeys(file);
    if (file != null && Files.exists(file)) {
      if (Files.size(file) > LONGEST_FILE) {
        throw new IOException(file + ": longer than 64 MiB");
      }
      for (String line : Files.readAllLines(file, StandardCharsets.US_ASCII)) {
        all.read(line, file);
      }
    }
    return all;
  }

  private void read(String line, Path from) throws IOException {
    String[] words = line.split(" ", -1);
    try {
      KeyFactory factory = KeyFactory.getInstance("EC");
      Base64.Decoder decoder = Base64.getDecoder();
      keys.put(
          words[0],
          new KeyPair(
              factory.generatePublic(new X509EncodedKeySpec(decoder.decode(words[1]))),
              factory.generatePrivate(new PKCS8EncodedKeySpec(decoder.decode(words[2])))));
    } catch (GeneralSecurityException | RuntimeException e) {
      throw new IOException(from + " is not a file of host keys; delete it for new ones", e);
    }
  }

  /** The host key of a switch, made where there is none yet. */
  public KeyPair host(String name) {
    return key(name);
  }

  /** The key with which the fleet's user may come in. */
  public KeyPair user() {
    return key(USER);
  }

  private KeyPair key(String name) {
    return keys.computeIfAbsent(
        name,
        any -> {
          changed = true;
          return generator.generateKeyPair();
        });
  }

  /** Writes the file for its owner alone, where there is one and something is new. */
  public void keep() throws IOException {
    if (file == null || !changed) {
      return;
    }
    StringBuilder lines = new StringBuilder();
    Base64.Encoder encoder = Base64.getEncoder();
    keys.forEach((name, pair) ->
        lines
            .append(name)
            .append(' ')
            .append(encoder.encodeToString(pair.getPublic().getEncoded()))
            .append(' ')
            .append(encoder.encodeToString(pair.getPrivate().getEncoded()))
            .append('\n'));
    Path folder = file.toAbsolutePath().getParent();
    if (folder != null) {
      Files.createDirectories(folder);
    }
    Files.deleteIfExists(file);
    Files.createFile(
        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.writeString(file, lines, StandardOpenOption.TRUNCATE_EXISTING);
    changed = false;
  }

  /** The user's private key as PKCS #8 in PEM. */
  public String userPem() {
    String body =
        Base64.getMimeEncoder(64, new byte[] {'\n'})
            .encodeToString(user().getPrivate().getEncoded());
    return "-----BEGIN PRIVATE KEY-----\n" + body + "\n-----END PRIVATE KEY-----\n";
  }

  /** The public half as in a file of known hosts: kind and base64. */
  public static String publicText(KeyPair pair) {
    return PublicKeyEntry.toString(pair.getPublic());
  }

  /** {@code SHA256:} and the base64 of the fingerprint, as {@code ssh-keygen -l} prints it. */
  public static String fingerprint(KeyPair pair) {
    return KeyUtils.getFingerPrint(pair.getPublic());
  }
}
