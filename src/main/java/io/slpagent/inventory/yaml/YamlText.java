package io.slpagent.inventory.yaml;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was read.
 *
 * @param root the document; null where the text is empty or cannot be read
 * @param faults everything that is wrong with the text, in the order of the text
 */
public record YamlText(@Nullable YamlNode root, List<YamlFault> faults) {
  public YamlText {
    faults = List.copyOf(faults);
  }
}
