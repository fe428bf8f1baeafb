package io.slpagent.netconf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.slpagent.device.DeviceException;
import io.slpagent.device.DeviceSession;
import io.slpagent.model.Reading;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is read, over a server that does as it is told. */
class ReadingTest {
  @RegisterExtension final Sessions sessions = new Sessions();

  @ParameterizedTest
  @ValueSource(strings = {"base:1.0", "base:1.1"})
  void reads_all_subtrees_with_one_get(String base) throws Exception {
    FakeNetconf server = sessions.server(base);
    sessions.open(server).close();
    server.calls.clear();
    DeviceSession session = sessions.open(server);

    Reading reading =
        session.read(Set.of(Sessions.LOOKUP, Sessions.ID, Sessions.NAME, Sessions.SERVERS));

    assertThat(reading.data().leaf(Sessions.LOOKUP)).contains("true");
    assertThat(reading.data().at(Sessions.NAME)).isEmpty();
    assertThat(reading.notes()).isEmpty();
    assertThat(server.callsOfWork()).containsExactly("get", "get");
    session.close();
    assertThat(server.callsOfWork()).endsWith("close-session");
    Sessions.awaitNobody(server);
  }

  @Test
  void a_check_takes_three_requests_when_the_hello_names_the_set_of_modules() throws Exception {
    FakeNetconf server =
        sessions.server(
            "base:1.1", "capability:yang-library:1.0?revision=2016-06-21&module-set-id=set-1");
    sessions.open(server).close();
    server.calls.clear();

    DeviceSession session = sessions.open(server);
    session.read(Set.of(Sessions.LOOKUP));
    session.close();

    assertThat(server.calls).containsExactly("get", "close-session");
    assertThat(session.roundTrips()).isEqualTo(3);
  }

  @Test
  void a_server_that_takes_no_filter_with_two_roots_is_asked_piece_by_piece() throws Exception {
    FakeNetconf server = sessions.server(Sessions.CANDIDATE);
    String refusal = FakeNetconf.error("operation-not-supported", "");
    server.nextReply("get", refusal);

    DeviceSession session = sessions.open(server);
    server.nextReply("get", refusal);
    Reading reading = session.read(Set.of(Sessions.LOOKUP, Sessions.ID));

    assertThat(reading.data().leaf(Sessions.LOOKUP)).contains("true");
    assertThat(session.schema().contentId()).isEqualTo("set-1");
  }

  @Test
  void an_absence_is_not_believed_without_the_sentinel() throws Exception {
    FakeNetconf server = sessions.server(Sessions.CANDIDATE);
    DeviceSession session = sessions.open(server);
    server.nextReply("get", "<data/>");

    assertThatExceptionOfType(DeviceException.Forbidden.class)
        .isThrownBy(() -> session.read(Set.of(Sessions.LOOKUP)))
        .withMessageContaining("not shown everything");
  }

  @Test
  void an_empty_shell_and_an_absent_node_are_the_same_absence() throws Exception {
    FakeNetconf server = sessions.server(Sessions.CANDIDATE);
    DeviceSession session = sessions.open(server);
    String sentinel = "<native xmlns='" + FakeStore.NATIVE + "'><hostname>x</hostname></native>";
    session.read(Set.of(Sessions.LOOKUP));
    for (String data :
        List.of(
            "<data>"
                + sentinel
                + "<licensing xmlns='"
                + FakeStore.LICENSING
                + "'><config/><state><smart-enabled>true</smart-enabled></state></licensing></data>",
            "<data>" + sentinel + "</data>",
            "<data/>",
            "<data></data>")) {
      server.nextReply("get", data);
      assertThat(session.read(Set.of(Sessions.LOOKUP, Sessions.ID)).data().leaf(Sessions.ID))
          .isEmpty();
    }
  }
}
