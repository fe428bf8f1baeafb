package io.slpagent.inventory.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import io.slpagent.inventory.yaml.YamlNode.Items;
import io.slpagent.inventory.yaml.YamlNode.Pair;
import io.slpagent.inventory.yaml.YamlNode.Pairs;
import io.slpagent.inventory.yaml.YamlNode.Scalar;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class YamlReaderTest {

  @Test
  void every_node_knows_its_line_and_column() {
    Pairs root = map("# first\na:\n  - x\n  - {b: ü, c: 'd'}\n");

    Pair pair = root.pairs().getFirst();
    assertThat(place(pair.key())).isEqualTo("2:1");
    Items items = (Items) pair.value();
    assertThat(place(items.items().get(0))).isEqualTo("3:5");
    Pairs inner = (Pairs) items.items().get(1);
    assertThat(place(inner)).isEqualTo("4:5");
    assertThat(place(inner.pairs().get(1).key())).isEqualTo("4:12");
    assertThat(place(inner.pairs().get(1).value())).isEqualTo("4:15");
  }

  @Test
  void nothing_is_converted() {
    assertThat(map("a: off\nb: 007\nc: 1.10\nd: 2026-01-01\n").pairs())
        .extracting(pair -> ((Scalar) pair.value()).text())
        .containsExactly("off", "007", "1.10", "2026-01-01");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a:", "a: ~", "a: null", "a: # none"})
  void nothing_is_told_from_an_empty_text(String text) {
    Scalar value = (Scalar) map(text).pairs().getFirst().value();
    assertThat(value.isNull()).isTrue();
    assertThat(value.kind()).isEqualTo("nothing");
    assertThat(((Scalar) map("a: ''").pairs().getFirst().value()).isNull()).isFalse();
    assertThat(((Scalar) map("a: 'null'").pairs().getFirst().value()).isNull()).isFalse();
  }

  @Test
  void a_key_that_stands_twice_is_kept_twice() {
    assertThat(map("a: 1\na: 2\n").pairs()).hasSize(2);
  }

  @Test
  void a_byte_order_mark_is_no_part_of_the_text() {
    assertThat(place(map("\uFEFFa: 1\n").pairs().getFirst().key())).isEqualTo("1:1");
  }

  @Test
  void an_alias_is_the_node_that_it_names() {
    Pairs root = map("a: &x [1, 2]\nb: *x\n");
    assertThat(root.pairs().get(1).value()).isSameAs(root.pairs().get(0).value());
  }

  @Test
  void a_node_never_prints_its_text() {
    assertThat(map("password: canary\n").pairs().getFirst().value()).hasToString("scalar at 1:11");
  }

  @Test
  @Timeout(value = 60, unit = TimeUnit.SECONDS)
  void long_words_comments_and_gaps_take_linear_time() {
    int length = 15_000_000;
    assertThat(YamlReader.read("x".repeat(length)).faults()).isEmpty();
    assertThat(YamlReader.read("#".repeat(length)).faults()).isEmpty();
    assertThat(YamlReader.read("a:\n" + " ".repeat(length)).faults()).isEmpty();
  }

  private static Pairs map(String text) {
    YamlText read = YamlReader.read(text);
    assertThat(read.faults()).isEmpty();
    assertThat(read.root()).isInstanceOf(Pairs.class);
    return (Pairs) java.util.Objects.requireNonNull(read.root());
  }

  private static String place(YamlNode node) {
    return node.line() + ":" + node.column();
  }
}
