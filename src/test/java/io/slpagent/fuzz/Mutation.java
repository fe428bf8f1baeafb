package io.slpagent.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Makes inputs out of seeds: bits, bytes, pieces moved, doubled, dropped, and words that matter.
 */
final class Mutation {
  private static final int LONGEST = 64 << 10;
  private static final List<byte[]> WORDS =
      List.of(
              "]]>]]>",
              "\n##\n",
              "\n#4294967295\n",
              "\n#4294967296\n",
              "\n#1\n",
              "<",
              "</",
              "/>",
              "<![CDATA[",
              "]]>",
              "<!--",
              "<!DOCTYPE a [<!ENTITY b 'c'>]>",
              "&#0;",
              "&amp;",
              "\u0000",
              "\ufeff",
              "\r\n",
              "\t",
              " --More-- ",
              "\b\b\b",
              "-1",
              "99999999999999999999",
              "1970-01-01T00:00:00+00:00",
              "{",
              "}",
              "\\\"",
              ":",
              "    ".repeat(20))
          .stream()
          .map(word -> word.getBytes(StandardCharsets.UTF_8))
          .toList();

  private final RandomGenerator random;
  private final List<byte[]> seeds;

  Mutation(RandomGenerator random, List<byte[]> seeds) {
    this.random = random;
    this.seeds = seeds;
  }

  byte[] next() {
    byte[] input = seed();
    for (int times = 1 + random.nextInt(6); times > 0; times--) {
      input = once(input);
    }
    return input.length > LONGEST ? Arrays.copyOf(input, LONGEST) : input;
  }

  private byte[] seed() {
    return seeds.get(random.nextInt(seeds.size())).clone();
  }

  private byte[] once(byte[] input) {
    if (input.length == 0) {
      return word();
    }
    int at = random.nextInt(input.length);
    int length = Math.min(input.length - at, 1 + random.nextInt(40));
    return switch (random.nextInt(8)) {
      case 0 -> {
        input[at] ^= (byte) (1 << random.nextInt(8));
        yield input;
      }
      case 1 -> {
        input[at] = (byte) random.nextInt(256);
        yield input;
      }
      case 2 -> spliced(input, at, length, new byte[0]);
      case 3 -> spliced(input, at, 0, Arrays.copyOfRange(input, at, at + length));
      case 4 -> spliced(input, at, 0, word());
      case 5 -> spliced(input, at, length, word());
      case 6 -> Arrays.copyOf(input, at);
      default -> {
        byte[] other = seed();
        int from = other.length == 0 ? 0 : random.nextInt(other.length);
        yield spliced(input, at, input.length - at, Arrays.copyOfRange(other, from, other.length));
      }
    };
  }

  private byte[] word() {
    return WORDS.get(random.nextInt(WORDS.size()));
  }

  private static byte[] spliced(byte[] input, int at, int without, byte[] piece) {
    byte[] made = new byte[input.length - without + piece.length];
    System.arraycopy(input, 0, made, 0, at);
    System.arraycopy(piece, 0, made, at, piece.length);
    System.arraycopy(input, at + without, made, at + piece.length, input.length - at - without);
    return made;
  }
}
