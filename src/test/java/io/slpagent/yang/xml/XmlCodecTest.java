package io.slpagent.yang.xml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.slpagent.model.Edit;
import io.slpagent.model.Note;
import io.slpagent.model.Path;
import io.slpagent.model.RpcCall;
import io.slpagent.model.Secret;
import io.slpagent.model.Tree;
import io.slpagent.yang.ExampleModules;
import io.slpagent.yang.SchemaException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Nodes of every kind, in and out. */
class XmlCodecTest {
  private static final String TOP = "/example-kinds:top/";
  private final XmlCodec codec = new XmlCodec(schema());

  private static io.slpagent.yang.DeviceSchema schema() {
    try {
      return ExampleModules.schema("example-kinds", "example-more");
    } catch (SchemaException e) {
      throw new AssertionError(e);
    }
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource({
    "flag, true, true",
    "percent, ' 7\n', 7",
    "signed, -12, -12",
    "big, 18446744073709551615, 18446744073709551615",
    "rate, 1.50, 1.5",
    "word, one, one",
    "text, ' kept ', ' kept '",
    "code, abc, abc",
    "colour, k:red, example-kinds:red",
    "colour, m:green, example-more:green",
    "colour, red, example-kinds:red",
    "flags, low high, low high",
    "mixed, auto, auto",
    "mixed, 5, 5",
    "reference, 9, 9",
  })
  void a_leaf_is_read_in_its_canonical_form(String leaf, String text, String value)
      throws SchemaException {
    XmlCodec.Decoded decoded = decode("<" + leaf + ">" + text + "</" + leaf + ">");

    assertThat(decoded.data().leaf(Path.parse(TOP + leaf))).contains(value);
    assertThat(decoded.notes()).isEmpty();
  }

  @Test
  void an_empty_leaf_is_there() throws SchemaException {
    assertThat(decode("<mark/>").data().leaf(Path.parse(TOP + "mark"))).contains("");
  }

  @Test
  void lists_and_leaf_lists_are_gathered_wherever_their_entries_stand() throws SchemaException {
    XmlCodec.Decoded decoded =
        decode(
            "<server>b</server>"
                + "<item><name>x</name><number>1</number><note>n</note>"
                + "<size xmlns='urn:example:more'>3</size></item>"
                + "<server>a</server>"
                + "<item><number>2</number><name>x</name></item>");

    Tree.Container data = decoded.data();
    assertThat(data.leafList(Path.parse(TOP + "server"))).containsExactly("b", "a");
    assertThat(data.leaf(Path.parse(TOP + "item[name='x'][number='1']/example-more:size")))
        .contains("3");
    assertThat(data.list(Path.parse(TOP + "item"))).hasSize(2);
    assertThat(decoded.notes()).isEmpty();
  }

  @Test
  void one_odd_leaf_is_noted_and_the_rest_is_read() throws SchemaException {
    XmlCodec.Decoded decoded =
        decode(
            "<percent>high</percent><word>three</word><nope/><flag>true</flag>"
                + "<colour>x:red</colour><text>a</text><text>b</text>"
                + "<stranger xmlns='urn:nobody'/>");

    assertThat(decoded.data().leaf(Path.parse(TOP + "flag"))).contains("true");
    assertThat(decoded.data().leaf(Path.parse(TOP + "percent"))).isEmpty();
    assertThat(decoded.data().leaf(Path.parse(TOP + "word"))).contains("three");
    assertThat(decoded.data().leaf(Path.parse(TOP + "text"))).contains("a");
    assertThat(decoded.notes())
        .extracting(Note::where)
        .map(Path::toString)
        .contains("/example-kinds:top", TOP + "percent", TOP + "word", TOP + "text");
    assertThat(decoded.notes().toString()).contains("'nope'").contains("urn:nobody:stranger");
  }

  @Test
  void a_child_of_another_namespace_is_not_taken_for_one_of_the_same_name() throws SchemaException {
    XmlCodec.Decoded decoded = decode("<text xmlns='urn:example:more'>x</text>");

    assertThat(decoded.data().leaf(Path.parse(TOP + "text"))).isEmpty();
    assertThat(decoded.notes()).hasSize(1);
  }

  @Test
  void edits_become_one_document_with_keys_first_and_operations_on_what_goes()
      throws SchemaException {
    String text =
        codec.edits(
            List.of(
                new Edit.SetLeaf(Path.parse(TOP + "item[name='a<b'][number='1']/note"), "x & y"),
                new Edit.AddEntries(Path.parse(TOP + "server"), List.of("s1", "s2")),
                new Edit.Remove(Path.parse(TOP + "server[.='old']")),
                new Edit.Remove(Path.parse(TOP + "here")),
                new Edit.Remove(Path.parse(TOP + "item[name='z'][number='9']")),
                new Edit.SetLeaf(Path.parse(TOP + "colour"), "example-more:green"),
                new Edit.SetLeaf(Path.parse(TOP + "mark"), ""),
                new Edit.SetLeaf(Path.parse(TOP + "example-more:extra/word"), "w")),
            "remove");

    String gone = " xmlns:nc=\"urn:ietf:params:xml:ns:netconf:base:1.0\" nc:operation=\"remove\"";
    assertThat(text)
        .isEqualTo(
            "<top xmlns=\"urn:example:kinds\">"
                + "<item><name>a&lt;b</name><number>1</number><note>x &amp; y</note></item>"
                + "<server>s1</server><server>s2</server>"
                + "<server"
                + gone
                + ">old</server>"
                + "<here"
                + gone
                + "/>"
                + "<item"
                + gone
                + "><name>z</name><number>9</number></item>"
                + "<colour xmlns:id=\"urn:example:more\">id:green</colour>"
                + "<mark/>"
                + "<extra xmlns=\"urn:example:more\"><word>w</word></extra>"
                + "</top>");
  }

  @Test
  void what_was_written_reads_back() throws SchemaException {
    List<Edit> edits =
        List.of(
            new Edit.SetLeaf(Path.parse(TOP + "colour"), "example-more:green"),
            new Edit.SetLeaf(Path.parse(TOP + "text"), " <&>\"' \r\n]]>]]> </rpc> "),
            new Edit.AddEntries(Path.parse(TOP + "server"), List.of("b", "a")),
            new Edit.SetLeaf(Path.parse(TOP + "item[name='n'][number='7']/inner/deep"), "d"));

    Tree.Container data = read(codec.edits(edits, "remove")).data();

    assertThat(data.leaf(edits.get(0).target())).contains("example-more:green");
    assertThat(data.leaf(edits.get(1).target())).contains(" <&>\"' \r\n]]>]]> </rpc> ");
    assertThat(data.leafList(edits.get(2).target())).containsExactly("b", "a");
    assertThat(data.leaf(edits.get(3).target())).contains("d");
  }

  @ParameterizedTest
  @CsvSource({
    "/example-kinds:top/percent, 77",
    "/example-kinds:top/word, three",
    "/example-kinds:top/state, x",
    "/example-kinds:top/nope, x",
    "/example-kinds:top/old, x",
  })
  void nothing_is_sent_that_the_schema_does_not_allow(String path, String value) {
    assertThatExceptionOfType(SchemaException.class)
        .isThrownBy(
            () -> codec.edits(List.of(new Edit.SetLeaf(Path.parse(path), value)), "remove"));
  }

  @Test
  void a_removal_names_an_entry_of_the_configuration() {
    for (String path : List.of("item", "server", "item[name='x']", "state", "nope")) {
      assertThatExceptionOfType(SchemaException.class)
          .as(path)
          .isThrownBy(
              () -> codec.edits(List.of(new Edit.Remove(Path.parse(TOP + path))), "remove"));
    }
  }

  @Test
  void a_call_spells_its_secret_and_its_failure_does_not() throws SchemaException {
    RpcCall call =
        RpcCall.of("example-kinds:poke")
            .with("secret", new Tree.HiddenLeaf(new Secret("s3<t")))
            .with("fast", new Tree.Leaf(""));

    assertThat(codec.call(call))
        .isEqualTo("<poke xmlns=\"urn:example:kinds\"><secret>s3&lt;t</secret><fast/></poke>");
    assertThatExceptionOfType(SchemaException.class)
        .isThrownBy(() ->
            codec.call(call.with("secret", new Tree.HiddenLeaf(new Secret("c4nary-too-long")))))
        .withMessageNotContaining("c4nary");
  }

  @Test
  void the_output_of_a_call_is_read() throws SchemaException {
    Element reply = parse("<rpc-reply><answer xmlns='urn:example:kinds'>yes</answer></rpc-reply>");

    assertThat(
            codec
                .decodeOutput(RpcCall.of("example-kinds:poke").rpc(), reply)
                .data()
                .leaf(Path.parse("/example-kinds:answer")))
        .contains("yes");
  }

  @Test
  void a_filter_selects_subtrees_entries_and_the_keys_of_lists() throws SchemaException {
    assertThat(
            codec.filter(
                List.of(
                    Path.parse(TOP + "here/why"),
                    Path.parse(TOP + "here"),
                    Path.parse(TOP + "server"),
                    Path.parse(TOP + "item/note"),
                    Path.parse(TOP + "item[name='x'][number='1']"),
                    Path.parse("/example-kinds:fading"))))
        .isEqualTo(
            "<top xmlns=\"urn:example:kinds\"><here/><server/>"
                + "<item><name/><number/><note/></item>"
                + "<item><name>x</name><number>1</number></item></top>"
                + "<fading xmlns=\"urn:example:kinds\"/>");
  }

  private XmlCodec.Decoded decode(String members) throws SchemaException {
    return read(
        "<top xmlns='urn:example:kinds' xmlns:k='urn:example:kinds' xmlns:m='urn:example:more'>"
            + members
            + "</top>");
  }

  private XmlCodec.Decoded read(String document) throws SchemaException {
    return codec.decode(parse("<data>" + document + "</data>"));
  }

  private static Element parse(String text) throws SchemaException {
    return XmlText.parse(text.getBytes(StandardCharsets.UTF_8));
  }
}
