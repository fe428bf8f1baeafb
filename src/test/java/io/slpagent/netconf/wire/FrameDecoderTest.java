package io.slpagent.netconf.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.slpagent.netconf.wire.FrameDecoder.FrameException;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** RFC 6242, sections 4.2 and 4.3. */
class FrameDecoderTest {
  private static final int MOST = 1000;

  private final List<String> messages = new ArrayList<>();
  private final FrameDecoder decoder =
      new FrameDecoder(MOST, m -> messages.add(new String(m, StandardCharsets.UTF_8)));

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 5, 7, 100})
  void an_end_mark_may_be_split_over_reads_and_overlap_itself(int piece) throws FrameException {
    feed("<a/>]]>]]><b>]]>]</b>]]]>]]>]]>]]>", piece);

    assertThat(messages).containsExactly("<a/>", "<b>]]>]</b>]", "");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 5, 7, 100})
  void an_end_mark_and_an_end_tag_inside_a_chunk_are_content(int piece) throws FrameException {
    decoder.chunked();
    feed("\n#3\n]]>\n#3\n]]>\n##\n\n#12\n</rpc>\n##\n\n#\n#1\n!\n##\n", piece);

    assertThat(messages).containsExactly("]]>]]>", "</rpc>\n##\n\n#!");
  }

  @Test
  void a_character_may_be_cut_in_two_by_chunks() throws FrameException {
    byte[] umlaut = "ä".getBytes(StandardCharsets.UTF_8);
    decoder.chunked();
    feed("\n#1\n", 100);
    decoder.feed(umlaut, 0, 1);
    feed("\n#1\n", 100);
    decoder.feed(umlaut, 1, 1);
    feed("\n##\n", 100);

    assertThat(messages).containsExactly("ä");
  }

  @ParameterizedTest
  @CsvSource({
    "'x', malformed",
    "'\n\n#1\na\n##\n', malformed",
    "'\nx', malformed",
    "'\n#x', malformed",
    "'\n#0\n', malformed",
    "'\n#01\na', malformed",
    "'\n#-1\n', malformed",
    "'\n#1 \na', malformed",
    "'\n#\n', malformed",
    "'\n##\n', malformed",
    "'\n#1\na\n##x', malformed",
    "'\n#1\nab', malformed",
    "'\n#4294967295\n', 4294967295 bytes",
    "'\n#4294967296\n', more than 4294967295",
    "'\n#99999999999999999999999\n', more than 4294967295",
    "'\n#1001\n', 1001 bytes",
  })
  void a_malformed_header_or_one_that_announces_too_much_ends_it(String bytes, String problem) {
    decoder.chunked();

    assertThatExceptionOfType(FrameException.class)
        .isThrownBy(() -> feed(bytes, 100))
        .withMessageContaining(problem);
    assertThat(messages).isEmpty();
  }

  @Test
  void small_chunks_do_not_add_up_to_more_than_a_message_may_have() {
    decoder.chunked();

    assertThatExceptionOfType(FrameException.class)
        .isThrownBy(() -> feed("\n#100\n".concat("a".repeat(100)).repeat(11), 64));
  }

  @Test
  void a_message_without_an_end_is_bounded() {
    assertThatExceptionOfType(FrameException.class)
        .isThrownBy(() -> feed("a".repeat(MOST + 7), 64))
        .withMessageContaining("larger than 1000 bytes");
  }

  @Test
  void whatever_the_chunks_and_the_pieces_the_messages_are_those_that_were_sent()
      throws FrameException {
    Random random = new Random(62_42);
    decoder.chunked();
    for (int i = 0; i < 20_000; i++) {
      String sent = text(random);
      feed(chunked(sent, random), 1 + random.nextInt(40));
      assertThat(messages).containsExactly(sent);
      messages.clear();
    }
  }

  @Test
  void random_damage_ends_in_messages_or_in_one_kind_of_failure() {
    Random random = new Random(62_43);
    int refused = 0;
    for (int i = 0; i < 20_000; i++) {
      FrameDecoder damaged = new FrameDecoder(MOST, m -> {});
      damaged.chunked();
      byte[] bytes = chunked(text(random), random).getBytes(StandardCharsets.ISO_8859_1);
      bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
      try {
        damaged.feed(bytes, 0, bytes.length);
      } catch (FrameException e) {
        refused++;
      }
    }
    assertThat(refused).isPositive();
  }

  private static String text(Random random) {
    String alphabet = "]>\n#1a";
    StringBuilder text = new StringBuilder("a");
    for (int i = random.nextInt(30); i > 0; i--) {
      text.append(alphabet.charAt(random.nextInt(alphabet.length())));
    }
    return text.toString();
  }

  private static String chunked(String text, Random random) {
    StringBuilder frames = new StringBuilder();
    for (int at = 0; at < text.length(); ) {
      int size = Math.min(text.length() - at, 1 + random.nextInt(10));
      frames.append("\n#").append(size).append('\n').append(text, at, at + size);
      at += size;
    }
    return frames.append("\n##\n").toString();
  }

  private void feed(String text, int piece) throws FrameException {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    all.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    byte[] bytes = all.toByteArray();
    for (int at = 0; at < bytes.length; at += piece) {
      decoder.feed(bytes, at, Math.min(piece, bytes.length - at));
    }
  }
}
