package io.slpagent.inventory;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** Where the secrets that an inventory refers to come from. */
public interface SecretSource {

  /** The value of an environment variable; empty where it is not set. */
  Optional<String> variable(String name);

  /**
   * The text of a file, as it stands there.
   *
   * @throws IOException when it cannot be read; the message is a clause without any content
   */
  String file(Path file) throws IOException;

  /** The environment of this process, and files of at most 64 KiB. */
  static SecretSource ofThisProcess() {
    return new ProcessSecrets(System.getenv());
  }
}
