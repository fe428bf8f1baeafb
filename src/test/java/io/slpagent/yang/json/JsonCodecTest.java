package io.slpagent.yang.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.slpagent.model.Edit;
import io.slpagent.model.NodeName;
import io.slpagent.model.Note;
import io.slpagent.model.Path;
import io.slpagent.model.RpcCall;
import io.slpagent.model.Secret;
import io.slpagent.model.Tree;
import io.slpagent.yang.ExampleModules;
import io.slpagent.yang.SchemaException;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonCodecTest {
  private static final Path TOP = Path.parse("/example-kinds:top");
  private static final Path ITEM = TOP.child("item").withKey("name", "a").withKey("number", "7");
  private static JsonCodec codec;

  @BeforeAll
  static void parse() throws SchemaException {
    codec = new JsonCodec(ExampleModules.schema("example-kinds", "example-more"));
  }

  private static JsonCodec.Decoded top(String members) throws SchemaException {
    return codec.decode(TOP, "{\"example-kinds:top\":{" + members + "}}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "flag     | true          | true",
        "percent  | 20            | 20",
        "signed   | -5            | -5",
        "big      | \"18446744073709551615\" | 18446744073709551615",
        "rate     | \"1.50\"      | 1.5",
        "word     | \"two\"       | two",
        "text     | \"\"          | ``",
        "code     | \"abc\"       | abc",
        "mark     | [null]        | ``",
        "colour   | \"red\"       | example-kinds:red",
        "colour   | \"example-more:green\" | example-more:green",
        "flags    | \"low high\"  | low high",
        "blob     | \"AQI=\"      | AQI=",
        "mixed    | 7             | 7",
        "mixed    | \"auto\"      | auto",
        "reference | 3            | 3",
        "broken   | \"anything\"  | anything",
      })
  void reads_a_value_of_each_type_without_a_note(String leaf, String json, String text)
      throws SchemaException {
    JsonCodec.Decoded decoded = top("\"" + leaf + "\":" + json);
    assertThat(decoded.data().leaf(TOP.child(leaf))).contains(text);
    assertThat(decoded.notes()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "flag    | \"true\"  | true",
        "percent | \"20\"    | 20",
        "percent | 20.0      | 20",
        "percent | 50        | 50",
        "percent | 70000     | 70000",
        "big     | 12        | 12",
        "rate    | 1.5       | 1.5",
        "word    | \"three\" | three",
        "text    | 12        | 12",
        "text    | false     | false",
        "code    | \"ABC\"   | ABC",
        "code    | \"abcde\" | abcde",
        "mark    | true      | ``",
        "mark    | \"\"      | ``",
        "colour  | \"blue\"  | blue",
        "flags   | \"middle\" | middle",
        "mixed   | \"off\"   | off",
        "mixed   | 300       | 300",
      })
  void takes_an_odd_value_whose_meaning_is_plain_and_notes_it(String leaf, String json, String text)
      throws SchemaException {
    JsonCodec.Decoded decoded = top("\"signed\":1,\"" + leaf + "\":" + json);
    assertThat(decoded.data().leaf(TOP.child(leaf))).contains(text);
    assertThat(decoded.notes()).extracting(Note::where).containsExactly(TOP.child(leaf));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "flag    | \"yes\"",
        "flag    | 1",
        "percent | \"\"",
        "percent | \"many\"",
        "percent | 1e2",
        "percent | 1e999999999",
        "percent | 2.5",
        "percent | true",
        "percent | null",
        "percent | {\"a\":[1,{\"b\":2}]}",
        "percent | [1]",
        "code    | \"\"",
        "word    | \"\"",
        "mark    | 1",
        "mark    | [1]",
        "mark    | []",
        "mark    | [null,null]",
        "word    | [null]",
        "top     | 1",
        "here    | [1]",
        "item    | 1",
        "item    | [3]",
        "anything | {\"a\":1}",
        "nope    | {\"a\":[1]}",
        "nope:a  | 1",
      })
  void leaves_out_what_makes_no_sense_and_keeps_the_rest(String leaf, String json)
      throws SchemaException {
    JsonCodec.Decoded decoded =
        top("\"signed\":1,\"" + leaf + "\":" + json + ",\"text\":\"after\"");
    assertThat(decoded.data().leaf(TOP.child("signed"))).contains("1");
    assertThat(decoded.data().leaf(TOP.child("text"))).contains("after");
    assertThat(decoded.notes()).hasSize(1);
    assertThat(decoded.data().container(TOP).children().keySet())
        .filteredOn(n -> !List.of("item").contains(n.name()))
        .hasSize(2);
  }

  @Test
  void reads_lists_with_their_keys_wherever_they_stand() throws SchemaException {
    JsonCodec.Decoded decoded =
        top(
            "\"item\":[{\"note\":\"n\",\"number\":7,\"name\":\"a\",\"example-more:size\":300,"
                + "\"inner\":{\"deep\":\"d\"}},{\"number\":8,\"name\":\"a\"}],"
                + "\"example-more:extra\":{\"word\":\"w\"},\"example-more:middle\":\"m\"");
    assertThat(decoded.data().leaf(ITEM.child("note"))).contains("n");
    assertThat(decoded.data().leaf(ITEM.child("inner").child("deep"))).contains("d");
    assertThat(decoded.data().leaf(Path.parse(TOP + "/example-more:extra/word"))).contains("w");
    assertThat(decoded.data().list(TOP.child("item"))).hasSize(2);
    // the note knows the keys although they came after the odd leaf
    assertThat(decoded.notes())
        .extracting(Note::where)
        .containsExactly(ITEM.child(NodeName.parse("example-more:size")));
  }

  @Test
  void notes_entries_that_stand_twice_or_lack_a_key() throws SchemaException {
    JsonCodec.Decoded decoded =
        top(
            "\"item\":[{\"name\":\"a\",\"number\":7,\"note\":\"first\"},"
                + "{\"name\":\"a\",\"number\":7,\"note\":\"second\"},{\"note\":\"lost\"}],"
                + "\"server\":[\"x\",\"y\",\"x\"],\"seen\":[\"x\",\"x\"],\"loose\":[{},{}]");
    assertThat(decoded.data().leaf(ITEM.child("note"))).contains("first");
    assertThat(decoded.data().leafList(TOP.child("server"))).containsExactly("x", "y");
    assertThat(decoded.data().leafList(TOP.child("seen"))).containsExactly("x", "x");
    assertThat(decoded.data().list(TOP.child("loose"))).hasSize(2);
    assertThat(decoded.notes()).hasSize(3);
  }

  @Test
  void ignores_annotations() throws SchemaException {
    JsonCodec.Decoded decoded =
        top("\"flag\":true,\"@flag\":{\"ietf-netconf-with-defaults:default\":true}");
    assertThat(decoded.notes()).isEmpty();
    assertThat(decoded.data().container(TOP).children()).hasSize(1);
  }

  @Test
  void puts_the_answer_below_the_parents_and_keys_of_its_target() throws SchemaException {
    Path deep = ITEM.child("inner").child("deep");
    assertThat(codec.decode(deep, "{\"example-kinds:deep\":\"d\"}").data().leaf(deep))
        .contains("d");
    String entry = "{\"example-kinds:item\":[{\"name\":\"a\",\"number\":7,\"note\":\"n\"}]}";
    assertThat(codec.decode(ITEM, entry).data().leaf(ITEM.child("note"))).contains("n");
    String bare = "{\"example-kinds:item\":{\"note\":\"n\"}}";
    JsonCodec.Decoded decoded = codec.decode(ITEM, bare);
    assertThat(decoded.data().leaf(ITEM.child("note"))).contains("n");
    assertThat(decoded.data().leaf(ITEM.child("number"))).contains("7");
    assertThatThrownBy(
            () -> codec.decode(ITEM, "{\"example-kinds:item\":[{\"name\":\"b\",\"number\":7}]}"))
        .isInstanceOf(SchemaException.class)
        .hasMessageContaining("another entry");
    Path server = TOP.child("server");
    String servers = "{\"example-kinds:server\":[\"x\"]}";
    assertThat(codec.decode(server, servers).data().leafList(server)).containsExactly("x");
    assertThat(codec.decode(server.entry("x"), servers).data().leafList(server))
        .containsExactly("x");
    assertThatThrownBy(() -> codec.decode(server.entry("y"), servers))
        .isInstanceOf(SchemaException.class);
  }

  @Test
  void reads_the_root_with_and_without_its_wrapper() throws SchemaException {
    String top = "\"example-kinds:top\":{\"flag\":true}";
    Path flag = TOP.child("flag");
    assertThat(codec.decode(Path.ROOT, "{" + top + "}").data().leaf(flag)).contains("true");
    JsonCodec.Decoded wrapped =
        codec.decode(Path.ROOT, "{\"ietf-restconf:data\":{" + top + ",\"other:x\":{\"y\":1}}}");
    assertThat(wrapped.data().leaf(flag)).contains("true");
    assertThat(wrapped.notes()).hasSize(1);
    assertThat(codec.decode(Path.ROOT, "{}").data().isEmpty()).isTrue();
    assertThatThrownBy(() -> codec.decode(Path.ROOT, "{\"other:x\":{\"y\":1}}"))
        .isInstanceOf(SchemaException.class)
        .hasMessageContaining("other:x");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "null",
        "[]",
        "{",
        "{}",
        "not json",
        "{\"example-kinds:top\":{\"flag\":true}",
        "{\"example-kinds:top\":{\"flag\":true}}x",
        "{\"example-kinds:top\":{\"flag\":true}}{}",
        "{\"nope:top\":{}}",
        "{\"example-kinds:top\":{},\"nope:top\":{}}",
        "{\"example-kinds:top\":{\"flag\":true,\"flag\":true}}",
        "{\"example-kinds:top\":{\"flag\":true,\"example-kinds:flag\":true}}",
        "{\"example-kinds:top\":{},\"top\":{}}",
        "{\"example-kinds:top\":{\"nope\":1,\"nope\":2}}",
        "{\"example-kinds:top\":{\"percent\":007}}",
        "{\"example-kinds:top\":{\"percent\":+1}}",
        "{\"example-kinds:top\":{\"text\":NaN}}",
        "{'example-kinds:top':{}}",
        "{\"example-kinds:top\":{\"text\":\"\\uZZZZ\"}}",
      })
  void refuses_what_is_no_answer_to_the_question(String body) {
    assertThatThrownBy(() -> codec.decode(TOP, body)).isInstanceOf(SchemaException.class);
  }

  @Test
  void says_where_a_text_is_broken() {
    assertThatThrownBy(() -> codec.decode(TOP, "{\"example-kinds:top\":\n  {\"flag\" true}}"))
        .isInstanceOf(SchemaException.class)
        .hasMessageStartingWith("line 2, column ");
  }

  @Test
  void bounds_depth_and_number_of_nodes() throws SchemaException {
    String deep = "[".repeat(5000) + "]".repeat(5000);
    assertThatThrownBy(() -> top("\"nope\":" + deep)).isInstanceOf(SchemaException.class);
    JsonCodec small = new JsonCodec(ExampleModules.schema("example-kinds"), 10);
    String few = "{\"example-kinds:top\":{\"seen\":[" + "\"x\",".repeat(7) + "\"x\"]}}";
    assertThat(small.decode(TOP, few).data().leafList(TOP.child("seen"))).hasSize(8);
    String many = "{\"example-kinds:top\":{\"seen\":[" + "\"x\",".repeat(8) + "\"x\"]}}";
    assertThatThrownBy(() -> small.decode(TOP, many)).hasMessageContaining("more than 10 nodes");
    String skipped = "{\"example-kinds:top\":{\"nope\":[" + "1,".repeat(9) + "1]}}";
    assertThatThrownBy(() -> small.decode(TOP, skipped)).hasMessageContaining("more than 10");
  }

  @Test
  void refuses_a_target_that_the_schema_does_not_have() {
    assertThatThrownBy(() -> codec.decode(TOP.child("nope"), "{}"))
        .isInstanceOf(SchemaException.class)
        .hasMessageContaining("/example-kinds:top/nope");
    assertThatThrownBy(() -> codec.decode(Path.parse("/example-kinds:poke"), "{}"))
        .isInstanceOf(SchemaException.class);
  }

  @Test
  void writes_values_as_their_types_want_them() throws SchemaException {
    String body =
        codec.encode(
            TOP,
            List.of(
                set("flag", "false"),
                set("percent", "20"),
                set("big", "12"),
                set("rate", "1.50"),
                set("mark", ""),
                set("colour", "example-more:green"),
                set("mixed", "7"),
                new Edit.SetLeaf(ITEM.child(NodeName.parse("example-more:size")), "3"),
                new Edit.AddEntries(TOP.child("server"), List.of("b", "a"))));
    assertThat(body)
        .isEqualTo(
            "{\"example-kinds:top\":{\"flag\":false,\"percent\":20,\"big\":\"12\",\"rate\":\"1.5\","
                + "\"mark\":[null],\"colour\":\"example-more:green\",\"mixed\":7,"
                + "\"item\":[{\"name\":\"a\",\"number\":7,\"example-more:size\":3}],"
                + "\"server\":[\"b\",\"a\"]}}");
  }

  private static Edit set(String leaf, String value) {
    return new Edit.SetLeaf(TOP.child(leaf), value);
  }

  @Test
  void writes_the_node_that_is_patched_whatever_its_kind() throws SchemaException {
    assertThat(codec.encode(ITEM, List.of(new Edit.SetLeaf(ITEM.child("note"), "n"))))
        .isEqualTo("{\"example-kinds:item\":[{\"name\":\"a\",\"number\":7,\"note\":\"n\"}]}");
    assertThat(codec.encode(TOP.child("flag"), List.of(set("flag", "true"))))
        .isEqualTo("{\"example-kinds:flag\":true}");
    assertThat(codec.encode(Path.ROOT, List.of(set("flag", "true"))))
        .isEqualTo("{\"ietf-restconf:data\":{\"example-kinds:top\":{\"flag\":true}}}");
    Path server = TOP.child("server");
    assertThat(codec.encode(server, List.of(new Edit.AddEntries(server, List.of("x")))))
        .isEqualTo("{\"example-kinds:server\":[\"x\"]}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "flag    | yes    | boolean",
        "percent | 50     | range 1..9 | 20",
        "percent | x      | uint8",
        "word    | three  | enum one two",
        "code    | ABC    | length 1..4",
        "code    | ``     | length 1..4",
        "mark    | x      | empty",
        "colour  | example-kinds:blue | identityref",
        "old     | x      | obsolete",
        "state   | x      | state",
        "nope    | x      | does not have",
        "server  | x      | leaf-list",
        "item    | x      | list",
        "here    | x      | container",
      })
  void refuses_to_write_what_the_schema_does_not_allow(String leaf, String value, String why) {
    assertThatThrownBy(() -> codec.encode(TOP, List.of(set(leaf, value))))
        .isInstanceOf(SchemaException.class)
        .hasMessageStartingWith(TOP.child(leaf) + ": ")
        .hasMessageContaining(why);
  }

  @Test
  void refuses_edits_that_do_not_go_together() {
    assertThatThrownBy(() -> codec.encode(TOP, List.of(set("left", "x"), set("right", "y"))))
        .hasMessageContaining("only one of 'left' and 'right'");
    assertThatThrownBy(() -> codec.encode(TOP, List.of(set("text", "x"), set("text", "y"))))
        .hasMessageContaining("two values");
    Path server = TOP.child("server");
    assertThatThrownBy(() ->
            codec.encode(TOP, List.of(new Edit.AddEntries(server, List.of("1", "2", "3", "4")))))
        .hasMessageContaining("at most 3");
    assertThatThrownBy(
            () -> codec.encode(TOP, List.of(new Edit.AddEntries(server, List.of("1", "1")))))
        .hasMessageContaining("twice");
    Path half = TOP.child("item").withKey("name", "a").child("note");
    assertThatThrownBy(() -> codec.encode(TOP, List.of(new Edit.SetLeaf(half, "x"))))
        .hasMessageContaining("lacks its key 'number'");
    assertThatThrownBy(() -> codec.encode(TOP, List.of(new Edit.Remove(TOP.child("flag")))))
        .isInstanceOf(SchemaException.class);
    assertThatThrownBy(() -> codec.encode(TOP, List.of())).isInstanceOf(SchemaException.class);
    assertThatThrownBy(() ->
            codec.encode(
                TOP, List.of(new Edit.SetLeaf(Path.parse("/example-kinds:fading/kept"), "x"))))
        .hasMessageContaining("not below");
    assertThatThrownBy(() ->
            codec.encode(
                Path.ROOT,
                List.of(new Edit.SetLeaf(Path.parse("/example-kinds:fading/gone"), "x"))))
        .hasMessageContaining("obsolete");
  }

  @Test
  void writes_the_input_of_an_rpc_and_reveals_the_secret_there() throws SchemaException {
    RpcCall call =
        RpcCall.of("example-kinds:poke")
            .with("secret", new Tree.HiddenLeaf(new Secret("s3cret")))
            .with("fast", new Tree.Leaf(""));
    assertThat(codec.encodeInput(call))
        .isEqualTo("{\"example-kinds:input\":{\"secret\":\"s3cret\",\"fast\":[null]}}");
    assertThat(codec.encodeInput(RpcCall.of("example-kinds:nudge"))).isEmpty();
  }

  @Test
  void never_tells_a_secret_that_it_refuses() {
    RpcCall call =
        RpcCall.of("example-kinds:poke")
            .with("secret", new Tree.HiddenLeaf(new Secret("much-too-long")))
            .with("fast", new Tree.Leaf(""));
    assertThatThrownBy(() -> codec.encodeInput(call))
        .isInstanceOf(SchemaException.class)
        .hasNoCause()
        .hasMessageContaining("length 1..8")
        .hasMessageNotContaining("much-too-long");
    RpcCall elsewhere =
        RpcCall.of("example-kinds:poke")
            .with("hard", new Tree.HiddenLeaf(new Secret("much-too-long")));
    assertThatThrownBy(() -> codec.encodeInput(elsewhere)).hasMessageNotContaining("much-too-long");
  }

  @Test
  void refuses_an_rpc_input_that_is_not_whole() {
    assertThatThrownBy(() -> codec.encodeInput(RpcCall.of("example-kinds:poke")))
        .hasMessageContaining("/example-kinds:poke/input/secret: the node is mandatory");
    RpcCall noChoice = RpcCall.of("example-kinds:poke").with("secret", new Tree.Leaf("x"));
    assertThatThrownBy(() -> codec.encodeInput(noChoice)).hasMessageContaining("choice 'how'");
    assertThatThrownBy(() -> codec.encodeInput(RpcCall.of("example-kinds:nope")))
        .hasMessageContaining("does not have the RPC example-kinds:nope");
    RpcCall unknown = RpcCall.of("example-kinds:nudge").with("nope", new Tree.Leaf("x"));
    assertThatThrownBy(() -> codec.encodeInput(unknown)).hasMessageContaining("does not have");
  }

  @Test
  void reads_the_output_of_an_rpc() throws SchemaException {
    NodeName poke = NodeName.parse("example-kinds:poke");
    Path answer = Path.parse("/example-kinds:answer");
    JsonCodec.Decoded decoded =
        codec.decodeOutput(poke, "{\"example-kinds:output\":{\"answer\":\"ok\",\"nope\":1}}");
    assertThat(decoded.data().leaf(answer)).contains("ok");
    assertThat(decoded.notes())
        .extracting(n -> n.where().toString())
        .containsExactly("/example-kinds:poke/output");
    assertThat(codec.decodeOutput(poke, " ").data().isEmpty()).isTrue();
    assertThatThrownBy(() -> codec.decodeOutput(poke, "{\"nope:output\":{}}"))
        .isInstanceOf(SchemaException.class);
  }

  @Test
  void survives_any_damage_to_an_answer() {
    String sound =
        """
        {"example-kinds:top": {"flag": true, "percent": 20, "signed": -5, "big": "12",
         "rate": "1.5", "word": "two", "text": "some text", "code": "abc", "mark": [null],
         "colour": "example-more:green", "flags": "low high", "blob": "AQI=", "mixed": 7,
         "reference": 3, "broken": "x", "server": ["a", "b"], "seen": ["x", "x"],
         "item": [{"name": "a", "number": 7, "note": "n", "inner": {"deep": "d"}},
                  {"name": "b", "number": 8}],
         "loose": [{"what": "w"}], "here": {"why": "y"}, "left": "l",
         "example-more:extra": {"word": "w"}}}
        """;
    new Damage(sound, 20_000, 7).forEach(body -> codec.decode(TOP, body));
  }
}
