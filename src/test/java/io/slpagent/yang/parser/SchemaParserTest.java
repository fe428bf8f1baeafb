package io.slpagent.yang.parser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.slpagent.model.NodeName;
import io.slpagent.model.Path;
import io.slpagent.yang.DataNode;
import io.slpagent.yang.DeviceSchema;
import io.slpagent.yang.ExampleModules;
import io.slpagent.yang.NodeFacts;
import io.slpagent.yang.NodeFacts.Kind;
import io.slpagent.yang.NodeFacts.Status;
import io.slpagent.yang.SchemaException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SchemaParserTest {
  private static final String BASE =
      """
      module base { yang-version 1.1; namespace "urn:example:base"; prefix b;
        revision 2026-01-01;
        container box {
          leaf one { type uint8; }
          leaf two { type string; }
          leaf three { type string; }
        }
      }
      """;

  private static DeviceSchema parse(List<String> roots, String... texts) throws SchemaException {
    Map<String, String> named = new LinkedHashMap<>();
    for (String text : texts) {
      named.put("text " + named.size(), text);
    }
    return SchemaParser.parse("id", "the test", named, roots);
  }

  private static DeviceSchema deviated(Set<String> deviations, String... texts)
      throws SchemaException {
    List<ModuleText> read = new ArrayList<>();
    for (String text : texts) {
      read.add(ModuleText.read("text " + read.size(), text));
    }
    return SchemaParser.parse(
        new SchemaParser.Request("id", "the test", List.of("base"), deviations, Map.of()),
        read,
        List.of());
  }

  private static NodeFacts facts(DeviceSchema schema, String path) {
    return schema.find(Path.parse(path)).orElseThrow(() -> new AssertionError(path));
  }

  @Test
  void finds_nodes_through_choices_cases_and_augments() throws SchemaException {
    DeviceSchema schema = ExampleModules.schema("example-kinds", "example-more");
    assertThat(facts(schema, "/example-kinds:top/left-too").kind()).isEqualTo(Kind.LEAF);
    NodeFacts middle = facts(schema, "/example-kinds:top/example-more:middle");
    assertThat(middle.module()).isEqualTo("example-more");
    assertThat(middle.namespace()).isEqualTo("urn:example:more");
    assertThat(middle.revision()).isEmpty();
    assertThat(facts(schema, "/example-kinds:top/item/example-more:size").type())
        .isEqualTo("uint8");
    assertThat(schema.find(Path.parse("/example-kinds:top/way"))).isEmpty();
    assertThat(schema.find(Path.parse("/example-kinds:top/middle"))).isEmpty();
    assertThat(schema.find(Path.parse("/example-kinds:top/left/deeper"))).isEmpty();
    assertThat(schema.find(Path.ROOT)).isEmpty();
    assertThat(schema.modules()).containsEntry("example-kinds", "2026-01-02");
  }

  @Test
  void tells_everything_about_a_node() throws SchemaException {
    DeviceSchema schema = ExampleModules.schema("example-kinds");
    assertThat(facts(schema, "/example-kinds:top/percent").limits())
        .containsExactly("range 1..9 | 20");
    assertThat(facts(schema, "/example-kinds:top/percent").type()).isEqualTo("uint8");
    assertThat(facts(schema, "/example-kinds:top/code").limits()).containsExactly("length 1..4");
    assertThat(facts(schema, "/example-kinds:top/word").limits()).containsExactly("enum one two");
    assertThat(facts(schema, "/example-kinds:top/signed").limits()).isEmpty();
    assertThat(facts(schema, "/example-kinds:top/flag").defaultValue()).isEqualTo("true");
    assertThat(facts(schema, "/example-kinds:top/state").config()).isFalse();
    assertThat(facts(schema, "/example-kinds:top/server").orderedByUser()).isTrue();
    assertThat(facts(schema, "/example-kinds:top/here").kind()).isEqualTo(Kind.PRESENCE_CONTAINER);
    assertThat(facts(schema, "/example-kinds:top/item").keys()).containsExactly("name", "number");
    assertThat(facts(schema, "/example-kinds:top/anything").kind()).isEqualTo(Kind.OTHER);
    assertThat(schema.children(Path.parse("/example-kinds:top/item")))
        .extracting(f -> f.path().last().node().name())
        .containsExactly("name", "number", "note", "inner");
  }

  @Test
  void takes_the_strictest_status_on_the_way() throws SchemaException {
    DeviceSchema schema = ExampleModules.schema("example-kinds");
    assertThat(facts(schema, "/example-kinds:fading/kept").status()).isEqualTo(Status.DEPRECATED);
    assertThat(facts(schema, "/example-kinds:fading/gone").status()).isEqualTo(Status.OBSOLETE);
    assertThat(facts(schema, "/example-kinds:top/old").status()).isEqualTo(Status.OBSOLETE);
  }

  @Test
  void finds_each_child_by_its_json_name() throws SchemaException {
    DataNode top =
        ExampleModules.schema("example-kinds", "example-more")
            .node(Path.parse("/example-kinds:top"))
            .orElseThrow();
    assertThat(top.jsonChild("flag")).isEqualTo(top.jsonChild("example-kinds:flag")).isPresent();
    assertThat(top.jsonChild("example-more:extra")).isPresent();
    assertThat(top.jsonChild("extra")).isEmpty();
  }

  @Test
  void ignores_modules_that_nobody_needs_however_broken_they_are() throws SchemaException {
    DeviceSchema schema =
        parse(
            List.of("base", "not-there"),
            BASE,
            "module stray { namespace \"urn:example:stray\"; prefix s; import nowhere { prefix n; } }",
            "this is no YANG at all {{{");
    assertThat(facts(schema, "/base:box/one").type()).isEqualTo("uint8");
    assertThat(schema.modules()).containsOnlyKeys("base");
    assertThat(schema.leftOut()).singleElement().asString().startsWith("text 2:");
  }

  @Test
  void leaves_out_a_broken_root_and_keeps_the_others() throws SchemaException {
    DeviceSchema schema =
        parse(
            List.of("broken", "base", "lacking", "late"),
            BASE,
            "module broken { namespace \"urn:example:broken\"; prefix x; leaf y { type nope; } }",
            "module lacking { namespace \"urn:example:lacking\"; prefix l; import gone { prefix g; } }",
            "module late { namespace \"urn:example:late\"; prefix l; import base { prefix b; }"
                + " augment /b:box { leaf four { type string; } } }");
    assertThat(schema.find(Path.parse("/base:box/one"))).isPresent();
    assertThat(schema.find(Path.parse("/base:box/late:four"))).isPresent();
    assertThat(schema.find(Path.parse("/broken:y"))).isEmpty();
    assertThat(schema.leftOut()).hasSize(2);
    assertThat(schema.leftOut()).anyMatch(s -> s.startsWith("module broken was left out: "));
    assertThat(schema.leftOut())
        .anyMatch(s -> s.startsWith("module lacking was left out: ") && s.contains("gone"));
  }

  @Test
  void says_so_when_there_is_no_schema_at_all() {
    assertThatThrownBy(() -> parse(List.of("base"), "module other { }"))
        .isInstanceOf(SchemaException.class);
    assertThatThrownBy(() -> parse(List.of("base"), "{".repeat(100_000)))
        .isInstanceOf(SchemaException.class);
    assertThatThrownBy(() ->
            parse(
                List.of("base"),
                "module base { namespace \"urn:example:b\"; prefix b; "
                    + "container c {".repeat(20_000)
                    + "}".repeat(20_001)))
        .isInstanceOf(SchemaException.class);
  }

  @Test
  void applies_only_the_deviations_that_touch_our_modules() throws SchemaException {
    String deviations =
        """
        module cuts { namespace "urn:example:cuts"; prefix c; revision 2026-01-01;
          import base { prefix b; }
          import far-away { prefix ab; }
          import extensions { prefix e; }
          ab:mark "x";
          typedef small { type uint8 { range "1..3"; } }
          typedef far { type ab:type; }
          deviation /ab:other/ab:thing { deviate not-supported; }
          deviation /b:box/ab:foreign { deviate not-supported; }
          deviation /b:box/b:two { e:mark "y"; deviate not-supported; }
          deviation /b:box/b:three { deviate replace { type ab:type; } }
          deviation "/b:box/b:one" { deviate replace { type small; } }
        }
        """;
    DeviceSchema schema = deviated(Set.of("cuts", "not-listed"), BASE, deviations);
    assertThat(schema.leftOut()).isEmpty();
    assertThat(schema.find(Path.parse("/base:box/two"))).isEmpty();
    assertThat(schema.find(Path.parse("/base:box/three"))).isPresent();
    assertThat(facts(schema, "/base:box/one").limits()).containsExactly("range 1..3");
    // a module that the device does not list as one that deviates does not count
    assertThat(deviated(Set.of(), BASE, deviations).find(Path.parse("/base:box/two"))).isPresent();
  }

  @Test
  void leaves_out_a_deviation_that_fails_and_keeps_the_rest() throws SchemaException {
    String good =
        """
        module good { namespace "urn:example:good"; prefix g; import base { prefix b; }
          deviation /b:box/b:two { deviate not-supported; } }
        """;
    String bad =
        """
        module bad { namespace "urn:example:bad"; prefix x; import base { prefix b; }
          deviation /b:box/b:nowhere { deviate not-supported; } }
        """;
    DeviceSchema schema = deviated(Set.of("good", "bad"), BASE, good, bad);
    assertThat(schema.find(Path.parse("/base:box/one"))).isPresent();
    assertThat(schema.find(Path.parse("/base:box/two"))).isEmpty();
    assertThat(schema.leftOut()).singleElement().asString().startsWith("module bad was left out");
  }

  @Test
  void repairs_a_pattern_that_only_its_author_understands() throws SchemaException {
    DeviceSchema schema =
        parse(
            List.of("odd"),
            "module odd { namespace \"urn:example:odd\"; prefix o;"
                + " leaf x { type string { pattern \"a{,3}b\"; } } }");
    DataNode x = schema.node(Path.parse("/odd:x")).orElseThrow();
    assertThat(x.type().orElseThrow().value("aab")).isPresent();
    assertThat(x.type().orElseThrow().value("aaaab")).isEmpty();
  }

  @Test
  void takes_the_newest_of_several_revisions_and_the_one_that_is_asked_for()
      throws SchemaException {
    String template =
        "module types { namespace \"urn:example:types\"; prefix t; revision %s;"
            + " typedef n { type uint8 { range \"1..%d\"; } } }";
    DeviceSchema schema =
        parse(
            List.of("new", "old"),
            template.formatted("2020-01-01", 2),
            template.formatted("2025-01-01", 5),
            "module new { namespace \"urn:example:new\"; prefix n; import types { prefix t; }"
                + " leaf x { type t:n; } }",
            "module old { namespace \"urn:example:old\"; prefix o; import types { prefix t;"
                + " revision-date 2020-01-01; } leaf x { type t:n; } }");
    assertThat(facts(schema, "/new:x").limits()).containsExactly("range 1..5");
    assertThat(facts(schema, "/old:x").limits()).containsExactly("range 1..2");
  }

  @Test
  void parses_a_folder(@TempDir java.nio.file.Path folder) throws Exception {
    Files.writeString(
        folder.resolve("cisco-ia@2026-01-01.yang"),
        "module cisco-ia { namespace \"urn:example:ia\"; prefix i; rpc save-config; }");
    Files.writeString(folder.resolve("broken.yang"), "module {");
    Files.writeString(folder.resolve("notes.txt"), "nothing");
    DeviceSchema schema = SchemaParser.parseFolder(folder);
    assertThat(schema.hasRpc(NodeName.parse("cisco-ia:save-config"))).isTrue();
    assertThat(schema.leftOut()).hasSize(1);
    assertThatThrownBy(() -> SchemaParser.parseFolder(folder.resolve("nowhere")))
        .isInstanceOf(SchemaException.class);
  }
}
