package io.slpagent.licensing;

import static org.assertj.core.api.Assertions.assertThat;

import io.slpagent.licensing.ReturnCode.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReturnCodeTest {

  @Test
  void every_number_of_the_model_has_a_name_a_meaning_and_a_next_step() {
    assertThat(ReturnCode.all().stream().map(ReturnCode::number).toList())
        .isEqualTo(IntStream.rangeClosed(0, 144).boxed().toList());
    assertThat(ReturnCode.all())
        .allSatisfy(code -> {
          assertThat(code.name()).isNotBlank();
          assertThat(code.meaning()).endsWith(".").hasSizeGreaterThan(15);
          assertThat(code.nextStep()).endsWith(".").hasSizeGreaterThan(15);
        });
    assertThat(ReturnCode.all().stream().map(ReturnCode::name)).doesNotHaveDuplicates();
  }

  @Test
  void names_and_numbers_are_those_of_the_published_model() throws IOException {
    String folder = System.getenv().getOrDefault("SLP_YANG", "../shared/yang");
    Path module = Path.of(folder, "17.12.1", "cisco-smart-license-errors.yang");
    Assumptions.assumeTrue(Files.exists(module), "no folder of real modules at " + folder);
    List<String> published =
        Files.readAllLines(module).stream()
            .map(String::strip)
            .filter(line -> line.startsWith("enum ") && line.endsWith("{"))
            .map(line -> line.substring(5, line.length() - 1).strip())
            .filter(name -> !name.equals("max")) // the end of the list, never an answer
            .toList();
    assertThat(ReturnCode.all().stream().map(ReturnCode::name).toList())
        .containsExactlyInAnyOrderElementsOf(published);
  }

  @ParameterizedTest
  @CsvSource({
    "registrationinprogress, ACCEPTED",
    "success, ACCEPTED",
    "cisco-smart-license:success, ACCEPTED",
    "53, ACCEPTED",
    "nullccoidtoken, TOKEN_UNUSABLE",
    "responsefailed, TOKEN_UNUSABLE",
    "alreadyregistered, ALREADY",
    "msgexecinprogress, BUSY",
    "notsupported, REFUSED",
    "badinputparams, TOKEN_UNUSABLE",
    "notenabled, PERMANENT",
    "transporttype, PERMANENT",
  })
  void an_answer_is_classified(String word, Kind kind) {
    assertThat(ReturnCode.of(word).kind()).isEqualTo(kind);
  }

  @Test
  void a_word_that_the_model_does_not_have_is_a_refusal_and_keeps_its_name() {
    ReturnCode code = ReturnCode.of("something-new");
    assertThat(code.kind()).isEqualTo(Kind.UNKNOWN);
    assertThat(code.accepted()).isFalse();
    assertThat(code.tryNextRung()).isTrue();
    assertThat(code.toString()).startsWith("something-new: ");
    assertThat(ReturnCode.of("").name()).isEqualTo("(none)");
  }

  @Test
  void the_next_way_to_ask_is_never_tried_after_an_accepted_request() {
    assertThat(ReturnCode.all().stream().filter(ReturnCode::accepted))
        .hasSize(2)
        .noneMatch(ReturnCode::tryNextRung);
  }
}
