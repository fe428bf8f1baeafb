package io.slpagent.licensing.output;

import java.util.List;

/**
 * What a text said.
 *
 * @param value what was understood
 * @param rest the lines that were not, in their order
 */
public record Parsed<T>(T value, List<String> rest) {
  public Parsed {
    rest = List.copyOf(rest);
  }
}
