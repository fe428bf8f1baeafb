package io.slpagent.inventory;

import io.slpagent.model.Secret;
import java.nio.file.Path;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an SSH connection to a device needs besides user name and password.
 *
 * @param key the file of our private key; null where there is none
 * @param passphrase what that file is encrypted with; null where it is not
 * @param hostKeys which host keys to believe
 * @param legacy algorithms that are too weak to be offered unasked, by their names in SSH; a subset
 *     of {@link #LEGACY}
 * @param shell the command line
 */
public record SshAccess(
    @Nullable Path key,
    @Nullable Secret passphrase,
    HostKeys hostKeys,
    Set<String> legacy,
    ShellAccess shell) {
  /** The weak algorithms that an inventory may name; anything weaker is out of reach. */
  public static final Set<String> LEGACY =
      Set.of(
          "ssh-rsa",
          "diffie-hellman-group14-sha1",
          "diffie-hellman-group-exchange-sha1",
          "diffie-hellman-group1-sha1",
          "aes128-cbc",
          "aes192-cbc",
          "aes256-cbc",
          "hmac-sha1");

  /** What holds where an inventory says nothing: no key, and the known hosts of this user. */
  public static final SshAccess DEFAULT =
      new SshAccess(null, null, HostKeys.KnownHosts.ofThisUser(), Set.of());

  public SshAccess {
    legacy = Set.copyOf(legacy);
  }

  /** The same, where nothing is said about the command line. */
  public SshAccess(
      @Nullable Path key, @Nullable Secret passphrase, HostKeys hostKeys, Set<String> legacy) {
    this(key, passphrase, hostKeys, legacy, ShellAccess.DEFAULT);
  }
}
