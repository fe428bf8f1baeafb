package io.slpagent.yang.form;

import java.util.Map;

/**
 * The words of a setting for the values of a leaf, where they differ.
 *
 * @param byLeaf the word of the setting by the leaf's value; a value that is not in here is its own
 *     word
 * @param noLeaf the word of the setting that is written by removing the leaf; empty where there is
 *     none
 */
public record Words(Map<String, String> byLeaf, String noLeaf) {
  /** The leaf's own values are the words. */
  public static final Words SAME = new Words(Map.of(), "");

  /** {@code ip domain lookup}. */
  public static final Words SWITCH = of(Map.of("true", "on", "false", "off"));

  /** True means that the name is not sent. */
  public static final Words PRIVACY = of(Map.of("true", "hidden", "false", "sent"));

  /** A leaf of type empty: its presence means that the name is not sent. */
  public static final Words PRIVACY_PRESENCE = new Words(Map.of("", "hidden"), "sent");

  public static final Words TRANSPORT =
      of(
          Map.of(
              "transport-type-smart", "smart",
              "transport-type-cslu", "cslu",
              "transport-type-callhome", "callhome",
              "transport-type-off", "off",
              "transport-type-automatic", "automatic"));

  /** The second view writes one of the words with a capital letter. */
  public static final Words TRANSPORT_NATIVE = of(Map.of("Off", "off"));

  /** A leaf of type empty that an operator names by its path. */
  public static final Words PRESENCE = new Words(Map.of("", "on"), "off");

  public Words {
    byLeaf = Map.copyOf(byLeaf);
  }

  private static Words of(Map<String, String> byLeaf) {
    return new Words(byLeaf, "");
  }

  String toSetting(String leaf) {
    return byLeaf.getOrDefault(leaf, leaf);
  }

  String toLeaf(String setting) {
    return byLeaf.entrySet().stream()
        .filter(e -> e.getValue().equals(setting))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse(setting);
  }
}
