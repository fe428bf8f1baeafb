package io.slpagent.yang.xml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.slpagent.yang.SchemaException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** XML of strangers. */
class XmlTextTest {
  @Test
  void reads_names_namespaces_attributes_and_text() throws SchemaException {
    Element root =
        parse("<a:r xmlns:a='urn:a' n='1' a:m='2'><x xmlns='urn:x'>t&lt;<![CDATA[<&]]></x></a:r>");

    assertThat(root.is("urn:a", "r")).isTrue();
    assertThat(root.attributes()).containsEntry("n", "1").containsEntry("{urn:a}m", "2");
    assertThat(root.textOf("urn:x", "x")).isEqualTo("t<<&");
    assertThat(root.children().getFirst().prefixes())
        .containsEntry("a", "urn:a")
        .containsEntry("", "urn:x");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!DOCTYPE r [<!ENTITY a 'aaaa'>]><r>&a;</r>",
        "<!DOCTYPE r SYSTEM 'http://192.0.2.1/x.dtd'><r/>",
        "<r>&unknown;</r>",
        "<r><a></r></a>",
        "<r/><r/>",
        "<r a='1' a='2'/>",
        "<p:r/>",
        "r",
        "",
        "<r>",
        "<r>\u0001</r>",
      })
  void refuses_what_is_damaged_or_declares_anything(String text) {
    assertThatExceptionOfType(SchemaException.class).isThrownBy(() -> parse(text));
  }

  @Test
  void never_opens_a_file_for_an_entity(@TempDir Path folder) throws Exception {
    Path file = Files.writeString(folder.resolve("secret"), "c4nary");
    String text = "<!DOCTYPE r [<!ENTITY f SYSTEM '" + file.toUri() + "'>]><r>&f;</r>";

    assertThatExceptionOfType(SchemaException.class)
        .isThrownBy(() -> parse(text))
        .withMessageNotContaining("c4nary");
  }

  @Test
  void refuses_bytes_that_are_not_utf_8() {
    byte[] bytes = "<r>?</r>".getBytes(StandardCharsets.UTF_8);
    bytes[3] = (byte) 0xC3;

    assertThatExceptionOfType(SchemaException.class).isThrownBy(() -> XmlText.parse(bytes));
  }

  @Test
  void bounds_depth_and_elements() {
    int deep = XmlText.MOST_DEPTH + 1;
    String nested = "<a>".repeat(deep) + "</a>".repeat(deep);
    String many = "<r>" + "<a/>".repeat(XmlText.MOST_ELEMENTS) + "</r>";

    assertThatExceptionOfType(SchemaException.class)
        .isThrownBy(() -> parse(nested))
        .withMessageContaining("deeper");
    assertThatExceptionOfType(SchemaException.class)
        .isThrownBy(() -> parse(many))
        .withMessageContaining("more than");
  }

  @Test
  void looks_at_the_head_alone_without_reading_on() throws SchemaException {
    Element head =
        XmlText.head("<?xml version='1.0'?><r id='7'><broken".getBytes(StandardCharsets.UTF_8));

    assertThat(head.attribute("id")).contains("7");
  }

  @Test
  void random_damage_ends_in_a_tree_or_in_one_kind_of_failure() {
    Random random = new Random(20260304);
    byte[] good =
        "<r xmlns='urn:r' xmlns:p='urn:p' a='1'><p:x>text &amp; more</p:x><!-- c --><y/></r>"
            .getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < 20_000; i++) {
      byte[] bytes = good.clone();
      for (int j = random.nextInt(4); j >= 0; j--) {
        bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
      }
      try {
        assertThat(XmlText.parse(bytes).name()).isNotEmpty();
      } catch (SchemaException e) {
        assertThat(e.getMessage()).isNotEmpty();
      }
    }
  }

  private static Element parse(String text) throws SchemaException {
    return XmlText.parse(text.getBytes(StandardCharsets.UTF_8));
  }
}
