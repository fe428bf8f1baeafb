package io.slpagent.netconf.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.slpagent.device.Deadline;
import io.slpagent.device.DeviceException;
import io.slpagent.device.DeviceException.Effect;
import io.slpagent.device.Pause;
import io.slpagent.device.Redaction;
import io.slpagent.model.Secret;
import io.slpagent.ssh.SshChannel;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Servers that break the protocol, one way each. */
class WireTest {
  private static final String BASE = "xmlns='urn:ietf:params:xml:ns:netconf:base:1.0'";
  private static final String HELLO =
      "<hello "
          + BASE
          + "><capabilities><capability>urn:ietf:params:netconf:base:1.1"
          + "</capability></capabilities><session-id>7</session-id></hello>";
  private static final Call GET = Call.of("get", "<get/>");
  private static final Call COMMIT = Call.of("commit", "<commit/>").writing();

  /** A channel without a network: what is said in answer to each message is a test's own. */
  private static final class Line implements SshChannel {
    final Receiver receiver;
    final List<String> sent = new ArrayList<>();
    private final List<List<String>> answers;
    boolean aborted;

    Line(Receiver receiver, List<List<String>> answers) {
      this.receiver = receiver;
      this.answers = new ArrayList<>(answers);
    }

    @Override
    public void send(byte[] bytes) throws IOException {
      sent.add(new String(bytes, StandardCharsets.UTF_8));
      if (!answers.isEmpty()) {
        for (String answer : answers.removeFirst()) {
          byte[] said = answer.getBytes(StandardCharsets.ISO_8859_1);
          receiver.received(said, 0, said.length);
        }
      }
    }

    @Override
    public void close() {
      aborted = true;
    }

    @Override
    public void abort() {
      aborted = true;
    }
  }

  private final List<Line> lines = new ArrayList<>();

  private Wire wire(Duration call, List<List<String>> answers) throws DeviceException {
    Timing timing =
        new Timing(
            call, Deadline.in(Duration.ofMinutes(1), Clock.systemUTC()), Pause.REAL, new Random(1));
    Failures failures = new Failures("sw-1", Redaction.of("netops", new Secret("s3cret")));
    return Wire.open(
        receiver -> {
          Line line = new Line(receiver, answers);
          lines.add(line);
          return line;
        },
        timing,
        failures);
  }

  private Wire wire(String... answers) throws DeviceException {
    return wire(Duration.ofSeconds(20), List.of(List.of(HELLO + "]]>]]>"), List.of(answers)));
  }

  private static String chunk(String text) {
    return "\n#" + text.length() + "\n" + text + "\n##\n";
  }

  private static String reply(String content) {
    return "<rpc-reply " + BASE + " message-id='1'>" + content + "</rpc-reply>";
  }

  @Test
  void speaks_in_chunks_after_the_hellos() throws DeviceException {
    Wire wire = wire(chunk(reply("<ok/>")));

    assertThat(wire.call(GET).isOk()).isTrue();
    assertThat(wire.hello().sessionId()).isEqualTo("7");
    assertThat(lines.getFirst().sent.get(0)).endsWith("</hello>]]>]]>").contains("base:1.1");
    assertThat(lines.getFirst().sent.get(1)).startsWith("\n#").endsWith("</rpc>\n##\n");
  }

  @Test
  void a_server_of_base_1_0_is_spoken_to_with_end_marks() throws DeviceException {
    String old = HELLO.replace("base:1.1", "base:1.0");
    Wire wire =
        wire(
            Duration.ofSeconds(20),
            List.of(List.of(old + "]]>]]>"), List.of(reply("<ok/>") + "]]>]]>")));

    assertThat(wire.call(GET).isOk()).isTrue();
    assertThat(lines.getFirst().sent.get(1)).endsWith("</rpc>]]>]]>");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "another call's reply | <rpc-reply BASE message-id='9'><ok/></rpc-reply> | another call",
        "a reply to no call | <rpc-reply BASE><ok/></rpc-reply> | which call it answers",
        "a second hello | HELLO | hello twice",
        "a document type | <!DOCTYPE r [<!ENTITY a 'b'>]><rpc-reply BASE message-id='1'/> | no XML",
        "an unknown entity | <rpc-reply BASE message-id='1'>&x;</rpc-reply> | well-formed",
        "elements that do not nest | <rpc-reply BASE message-id='1'><a></rpc-reply> | well-formed",
        "something else | <html/> | neither hello nor a reply",
        "a foreign reply | <rpc-reply message-id='1'/> | neither hello nor a reply",
      })
  void a_breach_of_the_protocol_is_a_clear_failure_at_once(
      String what, String message, String problem) throws DeviceException {
    Wire wire = wire(chunk(message.replace("BASE", BASE).replace("HELLO", HELLO)));

    assertThatExceptionOfType(DeviceException.Malformed.class)
        .as(what)
        .isThrownBy(() -> wire.call(COMMIT))
        .withMessageContaining(problem)
        .matches(e -> e.effect() == Effect.UNKNOWN);
    assertThat(lines.getFirst().aborted).isTrue();
    assertThatExceptionOfType(DeviceException.NoAnswer.class).isThrownBy(() -> wire.call(GET));
  }

  @Test
  void bytes_that_are_not_utf_8_are_a_clear_failure() throws DeviceException {
    Wire wire = wire(chunk(reply("<a>\u00c3(</a>")));

    assertThatExceptionOfType(DeviceException.Malformed.class).isThrownBy(() -> wire.call(GET));
  }

  @Test
  void a_reply_that_is_too_large_is_refused_when_it_is_announced() throws DeviceException {
    Wire wire = wire("\n#67108864\n<rpc-reply");

    assertThatExceptionOfType(DeviceException.Malformed.class)
        .isThrownBy(() -> wire.call(GET))
        .withMessageContaining("67108864 bytes");
  }

  @Test
  void silence_and_a_reply_without_an_end_are_given_up_in_time() throws DeviceException {
    for (String answer : List.of("", "\n#100\n<rpc-reply")) {
      Wire wire = wire(Duration.ofMillis(200), List.of(List.of(HELLO + "]]>]]>"), List.of(answer)));

      assertThatExceptionOfType(DeviceException.NoAnswer.class)
          .isThrownBy(() -> wire.call(COMMIT))
          .withMessageContaining("no complete answer")
          .matches(e -> e.effect() == Effect.UNKNOWN);
    }
  }

  @Test
  void a_session_that_ends_is_told_apart_from_silence() throws DeviceException {
    Wire wire = wire("\n#100\n<rpc-reply");
    lines.getFirst().receiver.ended("the device closed the session");

    assertThatExceptionOfType(DeviceException.NoAnswer.class)
        .isThrownBy(() -> wire.call(GET))
        .matches(e -> e.effect() == Effect.NOTHING_CHANGED);
  }

  @Test
  void a_flood_of_notifications_neither_hides_the_reply_nor_fills_the_memory()
      throws DeviceException {
    String notification =
        chunk(
            "<notification xmlns='urn:ietf:params:xml:ns:netconf:notification:1.0'>"
                + "x".repeat(1000)
                + "</notification>");
    List<String> flood = new ArrayList<>(List.of(notification.repeat(10_000)));
    flood.add(chunk(reply("<data>here</data>")));
    Wire wire = wire(Duration.ofSeconds(20), List.of(List.of(HELLO + "]]>]]>"), flood));

    assertThat(wire.call(GET).data()).isPresent();
  }

  @Test
  void a_flood_of_replies_that_nobody_asked_for_ends_the_session() throws DeviceException {
    Wire wire = wire(chunk(reply("<ok/>")).repeat(100));

    assertThat(wire.call(GET).isOk()).isTrue();
    assertThatExceptionOfType(DeviceException.Malformed.class).isThrownBy(() -> wire.call(GET));
  }
}
