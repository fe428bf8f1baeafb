package io.slpagent.netconf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.slpagent.device.DeviceException;
import io.slpagent.device.DeviceException.Effect;
import io.slpagent.device.DeviceSession;
import io.slpagent.model.Edit;
import io.slpagent.ssh.SshDevice;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Servers that break the protocol in a session that stands: each is a clear failure in time, and
 * leaves neither lock nor staged edits behind.
 */
class BadInputTest {
  private static final String OPEN = "<rpc-reply xmlns='" + FakeData.BASE + "' message-id='";
  private static final int MEGABYTE = 1 << 20;

  @RegisterExtension final Sessions sessions = new Sessions();

  /**
   * One way to break the protocol.
   *
   * @param problem a part of what the operator must be told
   */
  record Breach(String what, String problem, FakeNetconf.Script script) {
    @Override
    public String toString() {
      return what;
    }
  }

  private static Breach raw(String what, String bytes, String problem) {
    return new Breach(what, problem, (talk, id) -> talk.raw(bytes));
  }

  /** In a frame as it should be; {@code #} stands for the number of the call. */
  private static Breach message(String what, String text, String problem) {
    return new Breach(what, problem, (talk, id) -> talk.message(text.replace("#", id)));
  }

  private static final List<Breach> BREACHES =
      List.of(
          raw("a chunk header without a number", "\n#x\n", "header of a chunk is malformed"),
          raw("a chunk header with a leading zero", "\n#01\na\n##\n", "header of a chunk"),
          raw("an empty chunk", "\n#0\n\n##\n", "header of a chunk"),
          raw("end marks where chunks were agreed", OPEN + "1'/>]]>]]>", "header of a chunk"),
          raw("a chunk of 4 GB announced", "\n#4294967295\n", "4294967295 bytes"),
          raw("a chunk of more than 4 GB announced", "\n#4294967296\n", "more than 4294967295"),
          raw("64 MB announced at once", "\n#67108864\n<rpc-reply", "67108864 bytes"),
          new Breach("64 MB in small chunks", "larger than 16 MB", BadInputTest::flood),
          message("a second hello", "<hello xmlns='" + FakeData.BASE + "'/>", "hello twice"),
          message("an unknown message-id", OPEN + "4711'><ok/></rpc-reply>", "another call: '4711"),
          message(
              "a reply without a message-id",
              "<rpc-reply xmlns='" + FakeData.BASE + "'><ok/></rpc-reply>",
              "which call it answers"),
          message(
              "an entity bomb",
              "<!DOCTYPE r [<!ENTITY a '"
                  + "b".repeat(1000)
                  + "'><!ENTITY c '"
                  + "&a;".repeat(1000)
                  + "'>]>"
                  + OPEN
                  + "#'>&c;&c;&c;</rpc-reply>",
              "no XML"),
          message(
              "an external entity",
              "<!DOCTYPE r SYSTEM 'file:///etc/passwd'>" + OPEN + "#'><ok/></rpc-reply>",
              "no XML"),
          message("an unknown entity", OPEN + "#'>&xxe;</rpc-reply>", "no well-formed XML"),
          new Breach(
              "invalid UTF-8",
              "UTF-8",
              (talk, id) ->
                  talk.message(
                      (OPEN + id + "'><a>\u00c3(</a></rpc-reply>")
                          .getBytes(StandardCharsets.ISO_8859_1))),
          message("a reply that is cut off", OPEN + "#'><data>", "no well-formed XML"),
          message("elements too deep", OPEN + "#'>" + "<a>".repeat(100_000), "nested deeper"),
          message("something else", "<html/>", "neither hello nor a reply"));

  private static final List<Breach> ENDS =
      List.of(
          new Breach("closes the session", "closed", (talk, id) -> talk.hangUp()),
          new Breach(
              "closes in the middle of a reply",
              "closed",
              (talk, id) -> {
                talk.raw("\n#100\n<rpc-reply");
                talk.hangUp();
              }));

  /** What only a deadline ends. */
  private static final List<Breach> SILENCES =
      List.of(
          new Breach("sends nothing", "no complete answer within", (talk, id) -> {}),
          raw("sends a reply without its end", "\n#100\n<rpc-reply", "no complete answer within"),
          new Breach(
              "sends a byte now and then",
              "no complete answer within",
              (talk, id) -> talk.slowly("\n#100\n" + " ".repeat(100), Duration.ofMillis(100))),
          new Breach(
              "floods with notifications and never replies",
              "no complete answer within",
              BadInputTest::notifications));

  private static void flood(FakeTalk talk, String id) throws IOException {
    talk.raw("\n#" + OPEN.length() + "\n" + OPEN);
    String piece = "\n#65536\n" + " ".repeat(65_536);
    for (int sent = 0; sent < 64 * MEGABYTE; sent += 65_536) {
      talk.raw(piece);
    }
  }

  private static void notifications(FakeTalk talk, String id) throws IOException {
    String text =
        "<notification xmlns='urn:ietf:params:xml:ns:netconf:notification:1.0'><eventTime>"
            + "2026-03-04T05:06:07Z</eventTime><x>"
            + "y".repeat(1000)
            + "</x></notification>";
    while (true) {
      talk.message(text);
    }
  }

  static Stream<Arguments> everywhere() {
    return Stream.of("get", "edit-config candidate", "commit")
        .flatMap(call ->
            Stream.concat(BREACHES.stream(), ENDS.stream()).map(b -> Arguments.of(b, call)));
  }

  @ParameterizedTest(name = "{0}, in answer to {1}")
  @MethodSource("everywhere")
  void a_breach_is_a_clear_failure_and_leaves_lock_and_candidate_clean(Breach breach, String call)
      throws Exception {
    FakeNetconf server = sessions.server(Sessions.CANDIDATE);
    refused(server, sessions.open(server), breach, call);
  }

  static Stream<Arguments> silences() {
    return Stream.concat(
        SILENCES.stream().map(b -> Arguments.of(b, "edit-config candidate")),
        Stream.of(Arguments.of(SILENCES.getFirst(), "commit")));
  }

  @ParameterizedTest(name = "{0}, in answer to {1}")
  @MethodSource("silences")
  void silence_and_slowness_end_at_the_deadline_and_leave_lock_and_candidate_clean(
      Breach breach, String call) throws Exception {
    FakeNetconf server = sessions.server(Sessions.CANDIDATE);
    SshDevice hurried = server.device().hurried(Duration.ofMillis(1200));
    refused(server, sessions.open(hurried, SshDevice.deadline()), breach, call);
  }

  private void refused(FakeNetconf server, DeviceSession session, Breach breach, String call)
      throws Exception {
    session.read(Set.of(Sessions.LOOKUP));
    String before = FakeData.text(server.store.running);
    server.next(call, breach.script());
    DeviceException failure =
        catchThrowableOfType(
            DeviceException.class,
            () -> {
              if (call.equals("get")) {
                session.read(Set.of(Sessions.LOOKUP));
              } else {
                session.edit(List.of(new Edit.SetLeaf(Sessions.NAME, "example.com")));
              }
            });

    assertThat(failure).hasMessageContaining(breach.problem()).hasMessageContaining(call);
    assertThat(failure.device()).isEqualTo("sw-test");
    assertThat(failure.advice()).endsWith(".");
    assertThat(failure.effect())
        .isEqualTo(call.equals("commit") ? Effect.UNKNOWN : Effect.NOTHING_CHANGED);
    Sessions.awaitNobody(server);
    Sessions.awaitClean(server);
    assertThat(FakeData.text(server.store.running)).isEqualTo(before);
    DeviceSession next = sessions.open(server);
    next.edit(List.of(new Edit.SetLeaf(Sessions.NAME, "example.com")));
    assertThat(next.read(Set.of(Sessions.NAME)).data().leaf(Sessions.NAME))
        .as("the next session can write at once")
        .contains("example.com");
  }
}
