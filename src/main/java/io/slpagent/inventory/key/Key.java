package io.slpagent.inventory.key;

/**
 * A key of the inventory.
 *
 * @param name its name
 * @param shape what stands under it
 * @param fallback what holds where the key is absent, as it would be written; empty where nothing
 *     does
 * @param cancels whether {@code unmanaged} may stand instead of a value
 */
record Key(String name, Shape shape, String fallback, boolean cancels) {

  static Key of(String name, Shape shape) {
    return new Key(name, shape, "", true);
  }

  /** The same key with a value that holds where it is absent. */
  Key or(String text) {
    return new Key(name, shape, text, cancels);
  }

  /** The same key, which belongs to one place and inherits nothing. */
  Key own() {
    return new Key(name, shape, fallback, false);
  }
}
