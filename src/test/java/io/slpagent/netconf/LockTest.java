package io.slpagent.netconf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.slpagent.device.Deadline;
import io.slpagent.device.DeviceException;
import io.slpagent.device.DeviceException.Effect;
import io.slpagent.device.DeviceSession;
import io.slpagent.model.Edit;
import io.slpagent.restconf.TestClock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Locks of others, and datastores that cannot be locked. */
class LockTest {
  @RegisterExtension final Sessions sessions = new Sessions();

  @Test
  void running_is_written_where_both_are_offered_and_the_candidate_cannot_be_locked()
      throws Exception {
    FakeNetconf server =
        sessions.server("base:1.1", "capability:candidate:1.0", "capability:writable-running:1.0");
    DeviceSession session = sessions.open(server);
    server.nextReply("lock candidate", FakeNetconf.error("operation-not-supported", ""));

    session.edit(List.of(new Edit.SetLeaf(Sessions.NAME, "example.com")));

    assertThat(server.calls).contains("edit-config running").doesNotContain("commit");
    assertThat(session.read(Set.of(Sessions.NAME)).data().leaf(Sessions.NAME))
        .contains("example.com");
  }

  @Test
  void a_candidate_is_written_also_where_running_cannot_be_locked() throws Exception {
    FakeNetconf server = sessions.server(Sessions.CANDIDATE);
    DeviceSession session = sessions.open(server);
    server.nextReply("lock running", FakeNetconf.error("operation-not-supported", ""));

    session.edit(List.of(new Edit.SetLeaf(Sessions.NAME, "example.com")));

    assertThat(server.calls).contains("commit");
    assertThat(server.store.locks).isEmpty();
  }

  @Test
  void a_lock_of_another_session_is_waited_for() throws Exception {
    FakeNetconf server = sessions.server(Sessions.CANDIDATE);
    DeviceSession session = sessions.open(server);
    server.store.locks.put("running", 4711);
    server.next(
        "unlock candidate",
        (talk, id) -> {
          server.store.locks.clear();
          talk.reply(id, FakeNetconf.OK);
        });

    session.edit(List.of(new Edit.SetLeaf(Sessions.NAME, "example.com")));

    assertThat(session.read(Set.of(Sessions.NAME)).data().leaf(Sessions.NAME))
        .contains("example.com");
  }

  @Test
  void a_lock_that_stays_ends_in_busy_with_who_holds_it_and_nothing_changed() throws Exception {
    FakeNetconf server = sessions.server(Sessions.RUNNING);
    server.store.state +=
        "<netconf-state xmlns='urn:ietf:params:xml:ns:yang:ietf-netconf-monitoring'><datastores>"
            + "<datastore><name>running</name><locks><global-lock><locked-by-session>18"
            + "</locked-by-session><locked-time>2026-03-04T05:06:07Z</locked-time></global-lock>"
            + "</locks></datastore></datastores><sessions><session><session-id>18</session-id>"
            + "<username>alice</username><source-host>192.0.2.7</source-host></session></sessions>"
            + "</netconf-state>";
    server.store.locks.put("running", 18);
    TestClock clock = new TestClock();
    Deadline soon = Deadline.in(Duration.ofSeconds(30), clock);
    DeviceSession session = sessions.open(server.device(), soon, clock, sessions.schemas());

    DeviceException.Busy failure =
        catchThrowableOfType(
            DeviceException.Busy.class,
            () -> session.edit(List.of(new Edit.SetLeaf(Sessions.NAME, "example.com"))));

    assertThat(failure.holder())
        .isEqualTo("session 18 (alice from 192.0.2.7), since 2026-03-04T05:06:07Z");
    assertThat(failure.effect()).isEqualTo(Effect.NOTHING_CHANGED);
    assertThat(server.calls).doesNotContain("edit-config running");
    assertThat(clock.waits()).as("tried again and again").hasSizeGreaterThan(3);
  }
}
