package io.slpagent.simulator.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GrammarTest {
  private static final Grammar<String> GRAMMAR =
      new Grammar<String>()
          .add("show clock", "clock")
          .add("show class", "class")
          .add("set level {level=high|low}", "level")
          .add("set port <port:1-9> [quiet]", "port")
          .add("set at <if:interface>", "at")
          .add("say <what:line>", "say");

  @ParameterizedTest
  @CsvSource({
    "sh clo, clock",
    "SHOW CLOCK, clock",
    "set level high, level",
    "set port 9, port",
    "set po 1 q, port",
    "set at vlan 10, at",
    "say  a  b, say",
  })
  void reads_a_command_however_short_it_is(String line, String action) {
    assertThat(GRAMMAR.read(line))
        .isInstanceOfSatisfying(
            Reading.Taken.class, taken -> assertThat(taken.action()).isEqualTo(action));
  }

  @Test
  void says_what_was_left_open_and_spells_the_rest_in_full() {
    if (GRAMMAR.read("se l h") instanceof Reading.Taken<String>(String ignored, Args args)) {
      assertThat(args.get("level")).isEqualTo("high");
      assertThat(args.command()).isEqualTo("set level high");
      assertThat(args.offset("level")).isEqualTo(5);
    }
    if (GRAMMAR.read("say a  b ") instanceof Reading.Taken<String>(String ignored, Args args)) {
      assertThat(args.get("what")).isEqualTo("a  b");
    }
    if (GRAMMAR.read("set at vlan 10") instanceof Reading.Taken<String>(var ignored, var args)) {
      assertThat(args.get("if")).isEqualTo("vlan10");
    }
  }

  @ParameterizedTest
  @CsvSource({"set port 10, 9", "nonsense, 0", "show clock now, 11", "set level middle, 10"})
  void finds_the_place_where_a_line_goes_wrong(String line, int offset) {
    assertThat(GRAMMAR.read(line))
        .isEqualTo(new Reading.Invalid<String>(offset, line.equals("nonsense")));
  }

  @ParameterizedTest
  @CsvSource({"show, ''", "set port, ''", "'', ''"})
  void tells_an_unfinished_line(String line) {
    assertThat(GRAMMAR.read(line)).isInstanceOf(Reading.Incomplete.class);
  }

  @Test
  void tells_a_word_that_is_short_for_several() {
    assertThat(GRAMMAR.read("show cl")).isEqualTo(new Reading.Ambiguous<String>(false));
    assertThat(GRAMMAR.read("s clock")).isEqualTo(new Reading.Ambiguous<String>(true));
  }

  @Test
  void knows_what_can_stand_next() {
    assertThat(GRAMMAR.next("")).containsExactly("say", "set", "show");
    assertThat(GRAMMAR.next("s")).containsExactly("say", "set", "show");
    assertThat(GRAMMAR.next("set ")).containsExactly("at", "level", "port");
    assertThat(GRAMMAR.next("set port 1 ")).containsExactly("quiet");
    assertThat(GRAMMAR.next("nonsense ")).isEmpty();
  }

  @Test
  void prints_the_mark_under_the_place_that_is_meant() {
    assertThat(Complaint.at(3).printed(2))
        .isEqualTo("     ^\n% Invalid input detected at '^' marker.\n\n");
    assertThat(Complaint.about(new Reading.Ambiguous<String>(true), " s clock").text())
        .isEqualTo("% Ambiguous command:  \"s clock\"");
  }
}
