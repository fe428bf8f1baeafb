package io.slpagent.ssh;

import io.slpagent.inventory.BoundedFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.util.ArrayList;
import java.util.List;
import org.apache.sshd.client.config.hosts.KnownHostEntry;
import org.apache.sshd.common.config.keys.AuthorizedKeyEntry;
import org.apache.sshd.common.config.keys.PublicKeyEntryResolver;
import org.jspecify.annotations.Nullable;

/**
 * What a file of known hosts (sshd(8)) says about one host. Lines that cannot be read say nothing.
 */
final class KnownHostsFile {
  /** The most bytes of such a file. */
  static final int MOST_BYTES = 4 << 20;

  private static final int SSH_PORT = 22;

  private KnownHostsFile() {}

  /**
   * What is known of a host.
   *
   * @param keys its keys
   * @param revoked keys that nobody may believe
   */
  record Known(List<PublicKey> keys, List<PublicKey> revoked) {
    Known {
      keys = List.copyOf(keys);
      revoked = List.copyOf(revoked);
    }
  }

  /**
   * Looks a host up: first with its port, then as the host of port 22, as OpenSSH does, for a
   * device has one host key for all its ports.
   *
   * @throws IOException when the file is there and cannot be read
   */
  static Known of(Path file, String host, int port) throws IOException {
    List<KnownHostEntry> entries = entries(file);
    Known exact = of(entries, host, port);
    return exact.keys.isEmpty() && port != SSH_PORT ? of(entries, host, SSH_PORT) : exact;
  }

  /** The same without looking at other ports. */
  static Known exactly(Path file, String host, int port) throws IOException {
    return of(entries(file), host, port);
  }

  /** A line of such a file. */
  static String line(String host, int port, PublicKey key) {
    String name = port == SSH_PORT ? host : "[" + host + "]:" + port;
    return name + " " + AuthorizedKeyEntry.toString(key) + "\n";
  }

  private static Known of(List<KnownHostEntry> entries, String host, int port) {
    List<PublicKey> keys = new ArrayList<>();
    List<PublicKey> revoked = new ArrayList<>();
    for (KnownHostEntry entry : entries) {
      PublicKey key = entry.isHostMatch(host, port) ? key(entry) : null;
      String marker = entry.getMarker() == null ? "" : entry.getMarker();
      if (key != null && marker.equals("revoked")) {
        revoked.add(key);
      } else if (key != null && marker.isEmpty()) {
        keys.add(key);
      }
    }
    return new Known(keys, revoked);
  }

  private static @Nullable PublicKey key(KnownHostEntry entry) {
    try {
      return entry.getKeyEntry().resolvePublicKey(null, PublicKeyEntryResolver.IGNORING);
    } catch (IOException | GeneralSecurityException | RuntimeException unreadable) {
      return null;
    }
  }

  private static List<KnownHostEntry> entries(Path file) throws IOException {
    List<KnownHostEntry> entries = new ArrayList<>();
    if (Files.notExists(file)) {
      return entries;
    }
    String text = BoundedFile.text(BoundedFile.bytes(file, MOST_BYTES));
    for (String line : text.lines().map(String::strip).toList()) {
      if (!line.isEmpty() && !line.startsWith("#")) {
        try {
          KnownHostEntry entry = KnownHostEntry.parseKnownHostEntry(line);
          if (entry != null) {
            entries.add(entry);
          }
        } catch (RuntimeException unreadable) {
          continue;
        }
      }
    }
    return entries;
  }
}
