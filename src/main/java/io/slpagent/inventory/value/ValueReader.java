package io.slpagent.inventory.value;

import io.slpagent.inventory.yaml.YamlNode;
import org.jspecify.annotations.Nullable;

/**
 * Reads the value of a key.
 *
 * @param <T> what it is read as
 */
public interface ValueReader<T> {

  /** What the key takes, as it stands in messages and in the reference: {@code 1 to 65535}. */
  String takes();

  /** The form of what it takes, for editors. */
  default ValueForm form() {
    return ValueForm.ONE_OR_MANY;
  }

  /**
   * Reads a value.
   *
   * @param key the name of the key, for messages
   * @return null when it is wrong, and the problem has been reported
   */
  @Nullable T read(YamlNode node, String key, Reading reading);
}
