package io.slpagent.survey;

import static org.assertj.core.api.Assertions.assertThat;

import io.slpagent.inventory.yaml.YamlNode.Scalar;
import io.slpagent.inventory.yaml.YamlReader;
import io.slpagent.inventory.yaml.YamlText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class YamlTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "smart",
        "null",
        "~",
        "",
        "true",
        "a: b",
        "a:",
        "- a",
        "#a",
        "a #b",
        "'q'",
        "\"q\"",
        "${env:A}",
        "{a}",
        "[a]",
        "a, b",
        "*a",
        "&a",
        "!a",
        "%a",
        "@a",
        "`a`",
        "back\\slash",
        "é",
        "\ud83d\ude00",
        "\u2028",
        "a\tb",
        "line\nbreak",
        "https://example.com:80/a?b=c#d",
        "007",
        "1.0",
        "2001:db8::1",
        "::",
        "..."
      })
  void every_text_reads_back_as_itself(String text) {
    YamlText read = YamlReader.read("[" + Yaml.scalar(text) + "]");
    assertThat(read.faults()).isEmpty();
    assertThat(read.root())
        .isInstanceOfSatisfying(
            io.slpagent.inventory.yaml.YamlNode.Items.class,
            items -> {
              Scalar scalar = (Scalar) items.items().getFirst();
              assertThat(scalar.text()).isEqualTo(text);
              assertThat(scalar.isNull()).isFalse();
            });
  }

  @Test
  void what_a_switch_says_never_leaves_its_comment() {
    assertThat(Yaml.comment("  ", "a\nb: c\u2028d\u0007")).isEqualTo("  # a b: c d\n");
  }
}
