package io.slpagent.yang.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.slpagent.model.Edit;
import io.slpagent.model.NodeName;
import io.slpagent.model.Path;
import io.slpagent.model.Tree;
import io.slpagent.yang.ExampleModules;
import io.slpagent.yang.SchemaException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RoundTripTest {
  private static final int CASES = 2_000;
  private static final Path TOP = Path.parse("/example-kinds:top");

  /** Canonical values of each leaf of the example. */
  private static final Map<String, List<String>> VALUES =
      Map.ofEntries(
          Map.entry("flag", List.of("true", "false")),
          Map.entry("percent", List.of("1", "9", "20")),
          Map.entry("signed", List.of("-2147483648", "0", "2147483647")),
          Map.entry("big", List.of("0", "18446744073709551615")),
          Map.entry("rate", List.of("-1.25", "0.0", "92233720368547758.07")),
          Map.entry("word", List.of("one", "two")),
          Map.entry("text", List.of("", "a \"b\" \\ /\n\t\u0001é\uD83D\uDE00", "true", "12")),
          Map.entry("code", List.of("a", "abcd")),
          Map.entry("mark", List.of("")),
          Map.entry("colour", List.of("example-kinds:red", "example-more:green")),
          Map.entry("flags", List.of("low", "low high", "")),
          Map.entry("blob", List.of("", "AQIDBA==")),
          Map.entry("mixed", List.of("255", "auto")),
          Map.entry("reference", List.of("5")),
          Map.entry("broken", List.of("x")));

  @Test
  void decoding_what_was_encoded_gives_the_same_tree() throws SchemaException {
    JsonCodec codec = new JsonCodec(ExampleModules.schema("example-kinds", "example-more"));
    Random random = new Random(42);
    for (int i = 0; i < CASES; i++) {
      List<Edit> edits = edits(random);
      Tree.Container wanted = Tree.Container.EMPTY;
      for (Edit edit : edits) {
        wanted =
            switch (edit) {
              case Edit.SetLeaf set -> wanted.with(set.target(), new Tree.Leaf(set.value()));
              case Edit.AddEntries add ->
                  wanted.with(add.target(), new Tree.LeafList(add.values()));
              case Edit.Remove remove -> throw new AssertionError(remove);
            };
      }
      for (Path target : List.of(TOP, Path.ROOT)) {
        JsonCodec.Decoded decoded = codec.decode(target, codec.encode(target, edits));
        assertThat(decoded.notes()).isEmpty();
        assertThat(decoded.data()).isEqualTo(wanted);
      }
    }
  }

  private static List<Edit> edits(Random random) {
    List<Edit> edits = new ArrayList<>();
    edits.add(new Edit.SetLeaf(TOP.child("flag"), "true"));
    VALUES.forEach((leaf, values) -> {
      if (!leaf.equals("flag") && random.nextBoolean()) {
        edits.add(new Edit.SetLeaf(TOP.child(leaf), values.get(random.nextInt(values.size()))));
      }
    });
    if (random.nextBoolean()) {
      Set<String> servers = new LinkedHashSet<>();
      for (int i = 0; i <= random.nextInt(3); i++) {
        servers.add("server " + random.nextInt(9));
      }
      edits.add(new Edit.AddEntries(TOP.child("server"), List.copyOf(servers)));
    }
    for (int i = 0; i < random.nextInt(4); i++) {
      Path item =
          TOP.child("item")
              .withKey("name", "it's " + i)
              .withKey("number", String.valueOf(random.nextInt(65_536)));
      edits.add(new Edit.SetLeaf(item.child("note"), "n" + i));
      edits.add(new Edit.SetLeaf(item.child("inner").child("deep"), "\u00fc"));
      edits.add(new Edit.SetLeaf(item.child(NodeName.parse("example-more:size")), "7"));
    }
    edits.add(
        new Edit.SetLeaf(
            random.nextBoolean()
                ? TOP.child("left-too")
                : TOP.child(NodeName.parse("example-more:middle")),
            "way"));
    return edits;
  }
}
