package io.slpagent.inventory;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** Secrets from environment variables and from small files. */
record ProcessSecrets(Map<String, String> environment) implements SecretSource {
  private static final int MAX_BYTES = 64 * 1024;

  @Override
  public Optional<String> variable(String name) {
    return Optional.ofNullable(environment.get(name));
  }

  @Override
  public String file(Path file) throws IOException {
    return BoundedFile.text(BoundedFile.bytes(file, MAX_BYTES));
  }

  /** Never the values. */
  @Override
  public String toString() {
    return "secrets of " + environment.size() + " variables";
  }
}
