package io.slpagent.simulator.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonReaderTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "[]",
        "[null]",
        "{\"a\":[1,-2.5e+3,true,false,null],\"b\":{\"c\":\"d\"}}",
        "\"tab\\tquote\\\"back\\\\slash\\nline\\u0001\"",
      })
  void writes_what_it_read(String text) throws JsonException {
    Json value = JsonReader.read(text);
    assertThat(JsonWriter.compact(value)).isEqualTo(text);
    assertThat(JsonReader.read(JsonWriter.indented(value))).isEqualTo(value);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{ | 1:2: the text ends too early",
        "{\"a\":1,\"a\":2} | 1:8: member 'a' stands here a second time",
        "[1,] | 1:4: a value is wanted here",
        "[01] | 1:3: ',' is wanted here",
        "[1] x | 1:5: there is more text after the value",
        "[nul] | 1:2: a value is wanted here",
        "[\"\\q\"] | 1:5: an unknown escape",
        "{\"a\" 1} | 1:6: ':' is wanted here",
        "[\"\\u00zz\"] | 1:7: four hexadecimal digits are wanted here",
      })
  void says_where_and_what_is_wrong(String text, String message) {
    assertThatThrownBy(() -> JsonReader.read(text))
        .isInstanceOf(JsonException.class)
        .hasMessage(message);
  }

  @Test
  void counts_lines() throws JsonException {
    Json.Members members = JsonReader.readObject("{\n  \"a\": 1,\n    \"b\": 2\n}");
    assertThat(members.position("b")).hasToString("3:5");
    assertThatThrownBy(() -> JsonReader.read("{\n\n  ?"))
        .isInstanceOf(JsonException.class)
        .hasMessageStartingWith("3:3: ");
  }

  @Test
  void goes_only_so_deep() {
    String deep = "[".repeat(100_000);
    assertThatThrownBy(() -> JsonReader.read(deep))
        .isInstanceOf(JsonException.class)
        .hasMessageContaining("levels deep");
  }
}
