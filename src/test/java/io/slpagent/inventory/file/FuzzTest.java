package io.slpagent.inventory.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import io.slpagent.inventory.InventoryException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever happens to the text of an inventory, the answer is an inventory or its problems. */
class FuzzTest {
  private static final long SEED = 20_260_101L;
  private static final int MUTATIONS = 20_000;
  private static final String CANARY = "canaryLiteral";

  /** What breaks files in practice, and what breaks parsers. */
  private static final List<String> PIECES =
      List.of(
          "\t",
          "\n",
          ":",
          ": ",
          "- ",
          "{",
          "}",
          "[",
          "]",
          "\"",
          "'",
          "#",
          "&a ",
          "*a",
          "!x ",
          "|",
          ">",
          "%",
          "@",
          "`",
          "?",
          ",",
          "---\n",
          "...\n",
          "<<: ",
          "~",
          "null",
          "none",
          "unmanaged",
          "off",
          "999999999999",
          "-1",
          "\u0000",
          "\u2028",
          "\uFEFF",
          "\uD83D\uDE00",
          "${env:TOKEN}",
          "${file:../../x}",
          "  ",
          "\r\n",
          "\\",
          "canaryLiteral",
          "!canaryLiteral!x ",
          "*canaryLiteral ",
          "&canaryLiteral ",
          "\"canaryLiteral\" ");

  @TempDir Path folder;

  @Test
  void answers_every_mutation_of_the_demo_with_an_inventory_or_its_problems() throws IOException {
    TestLoading.folderWithCa(folder);
    String original = Files.readString(Path.of("inventory.yaml"));
    String compact = original.replaceAll("(?m) *#.*$", "").replaceAll("(?m)^\\s*\\n", "");
    String withLiteral = compact.replace("${file:target/demo/password}", CANARY);
    long good =
        IntStream.range(0, MUTATIONS)
            .parallel()
            .filter(i -> isGood(i, i % 50 == 0 ? original : i % 3 == 0 ? withLiteral : compact))
            .count();
    assertThat(good).as("mutations that are still good").isBetween(50L, MUTATIONS / 2L);
  }

  private boolean isGood(int number, String base) {
    byte[] mutated = mutate(base, new Random(SEED + number * 0x9E3779B97F4A7C15L));
    try {
      TestLoading.load(folder, mutated);
      return true;
    } catch (InventoryException e) {
      assertThat(e.problems()).isNotEmpty();
      assertThat(e.getMessage())
          .as("mutation %d", number)
          .doesNotContain(TestLoading.PASSWORD, TestLoading.TOKEN);
      hidesLiterals(base, mutated, String.valueOf(e.getMessage()));
      return false;
    } catch (RuntimeException | StackOverflowError e) {
      return fail("mutation " + number + " of seed " + SEED, e);
    }
  }

  /** A literal that stands where a secret should is not repeated. */
  private static void hidesLiterals(String base, byte[] mutated, String said) {
    String text = new String(mutated, StandardCharsets.UTF_8);
    if (base.contains(CANARY) && text.contains("\n    password: " + CANARY + "\n")) {
      String rest = text.replace("password: " + CANARY, "");
      if (!rest.contains(CANARY)) {
        assertThat(said).doesNotContain(CANARY);
      }
    }
  }

  private static byte[] mutate(String base, Random random) {
    StringBuilder text = new StringBuilder(base);
    int changes = 1 + random.nextInt(3);
    for (int i = 0; i < changes; i++) {
      int at = random.nextInt(text.length() + 1);
      switch (random.nextInt(6)) {
        case 0 -> text.insert(at, PIECES.get(random.nextInt(PIECES.size())));
        case 1 -> text.delete(at, Math.min(text.length(), at + 1 + random.nextInt(12)));
        case 2 -> text.insert(at, (char) (1 + random.nextInt(0x2FF)));
        case 3 -> moveLine(text, random);
        case 4 -> text.setLength(Math.max(1, at));
        default -> {
          int end = Math.min(text.length(), at + 1 + random.nextInt(60));
          text.insert(random.nextInt(text.length() + 1), text.substring(at, end));
        }
      }
    }
    byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
    if (bytes.length > 0 && random.nextInt(40) == 0) {
      bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
    }
    return bytes;
  }

  private static void moveLine(StringBuilder text, Random random) {
    List<String> lines = new ArrayList<>(text.toString().lines().toList());
    if (lines.isEmpty()) {
      return;
    }
    String line = lines.remove(random.nextInt(lines.size()));
    lines.add(random.nextInt(lines.size() + 1), " ".repeat(random.nextInt(3)) + line);
    text.setLength(0);
    text.append(String.join("\n", lines)).append('\n');
  }
}
