package io.slpagent.licensing.output.license;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.slpagent.licensing.output.Parsed;
import io.slpagent.licensing.output.Samples;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** No text makes a parser fail, hang or give away a secret. */
class ParserFuzzTest {
  private static final int ROUNDS = 40;
  private static final int MEGABYTE = 1 << 20;

  /** Long enough to tell the square of a length from the length. */
  private static final int LONG = 1 << 17;

  private static final String SCRAPS = " :()\"\\{}[],.*=-<>#\n\r\t\b\u001b\0%09AZaz\u00e9\uffff";

  /** Longer than any of it takes, and far shorter than a hang. */
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  @TestFactory
  Stream<DynamicTest> mutated_texts_read() {
    return each((parser, name) -> {
      Random random = new Random(name.hashCode());
      for (String text : seeds()) {
        for (int i = 0; i < ROUNDS; i++) {
          String mutated = mutate(text, random);
          assertThatCode(() -> parser.apply(mutated)).as(mutated).doesNotThrowAnyException();
        }
      }
    });
  }

  @TestFactory
  Stream<DynamicTest> texts_made_to_hang_a_parser_do_not() {
    List<String> texts = new ArrayList<>();
    for (String scrap : List.of(" ", "(", ":")) {
      texts.add(scrap.repeat(MEGABYTE));
    }
    for (String scrap : List.of(")", "\"", "\\", "=", ",", "\b", "a", ": ", "a ")) {
      texts.add(scrap.repeat(LONG / scrap.length()));
    }
    for (String head :
        List.of(
            "REQUEST: ", "Status: ", "Policy:\n  a (", "License Usage\nx (", "P:a,S:b: state[")) {
      texts.add(head + "(".repeat(LONG));
      texts.add(head + " ".repeat(LONG) + "x");
      texts.add(head + "\"token".repeat(LONG / 6));
    }
    texts.add("REQUEST: x\n" + "\"trust_id\\\":".repeat(LONG / 12));
    texts.add("2025-01-24 13:58:23.900 UTC SAEVT_A a=\"".repeat(LONG / 40));
    texts.add("2025-01-24 13:58:23.900 UTC SAEVT_A a=\"b\n".repeat(LONG / 40));
    for (String line :
        List.of("A:\n", "Active: PID:a,S:b\n", "x (y):\n  Count: 1\n", "Policy:\n")) {
      texts.add(line.repeat(LONG / line.length()));
    }
    texts.add(Texts.SUPPORT.repeat(4 * MEGABYTE / Texts.SUPPORT.length()));
    return each((parser, name) -> {
      for (String text : texts) {
        Assertions.assertTimeoutPreemptively(
            PATIENCE, () -> parser.apply(text), () -> text.substring(0, 60));
      }
    });
  }

  @TestFactory
  Stream<DynamicTest> no_mutation_brings_the_token_out() {
    Random random = new Random(7);
    return Stream.of(
        DynamicTest.dynamicTest(
            "history",
            () -> {
              for (int i = 0; i < 3000; i++) {
                String mutated = scratch(Texts.HISTORY, random);
                assertThat(ShowLicenseHistoryMessage.parse(mutated).toString())
                    .doesNotContain(Texts.TOKEN);
              }
            }));
  }

  private interface Trial {
    void run(Function<String, Parsed<?>> parser, String name);
  }

  private static Stream<DynamicTest> each(Trial trial) {
    return SamplesTest.PARSERS.entrySet().stream()
        .map(parser ->
            DynamicTest.dynamicTest(
                parser.getKey(), () -> trial.run(parser.getValue(), parser.getKey())));
  }

  /** Our own texts and, where they are, short ones of real switches. */
  private static List<String> seeds() {
    List<String> seeds = new ArrayList<>(Texts.ALL);
    Path folder = Path.of(System.getenv().getOrDefault("SLP_SAMPLES", "../shared/samples"), "cli");
    if (Files.isDirectory(folder)) {
      Samples.of("show_license").stream().limit(12).map(Samples::text).forEach(seeds::add);
    }
    return seeds;
  }

  private static String mutate(String text, Random random) {
    StringBuilder mutated = new StringBuilder(text);
    int edits = 1 + random.nextInt(8);
    for (int i = 0; i < edits && !mutated.isEmpty(); i++) {
      int at = random.nextInt(mutated.length());
      int length = Math.min(random.nextInt(40), mutated.length() - at);
      switch (random.nextInt(5)) {
        case 0 -> mutated.delete(at, at + length);
        case 1 ->
            mutated.insert(at, mutated.substring(at, at + length).repeat(1 + random.nextInt(5)));
        case 2 -> mutated.setCharAt(at, SCRAPS.charAt(random.nextInt(SCRAPS.length())));
        case 3 -> mutated.insert(at, SCRAPS.charAt(random.nextInt(SCRAPS.length())));
        default -> mutated.setLength(at);
      }
    }
    return mutated.toString();
  }

  /** Breaks the text anywhere but within the token. */
  private static String scratch(String text, Random random) {
    int token = text.indexOf(Texts.TOKEN);
    int at = random.nextInt(text.length() - Texts.TOKEN.length());
    at = at < token ? at : at + Texts.TOKEN.length();
    int end = at < token ? Math.min(token, at + random.nextInt(6)) : at + random.nextInt(6);
    end = Math.min(end, text.length());
    String scrap = random.nextBoolean() ? "" : "" + SCRAPS.charAt(random.nextInt(SCRAPS.length()));
    return text.substring(0, at) + scrap + text.substring(end);
  }
}
