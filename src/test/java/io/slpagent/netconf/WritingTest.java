package io.slpagent.netconf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.slpagent.device.DeviceException;
import io.slpagent.device.DeviceException.Effect;
import io.slpagent.device.DeviceSession;
import io.slpagent.model.Edit;
import io.slpagent.model.Reading;
import io.slpagent.model.Staging;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Edits in one transaction, on the candidate or on running. */
class WritingTest {
  @RegisterExtension final Sessions sessions = new Sessions();

  @Test
  void edits_the_candidate_in_one_transaction() throws Exception {
    FakeNetconf server = sessions.server(Sessions.CANDIDATE);
    DeviceSession session = sessions.open(server);
    server.calls.clear();

    session.edit(
        List.of(
            new Edit.SetLeaf(Sessions.NAME, "example.com"),
            new Edit.AddEntries(Sessions.SERVERS, List.of("192.0.2.2", "192.0.2.1")),
            new Edit.Remove(Sessions.LOOKUP)));

    assertThat(server.calls)
        .containsExactly(
            "lock candidate",
            "lock running",
            "get-config running",
            "get-config candidate",
            "edit-config candidate",
            "validate candidate",
            "commit",
            "unlock running",
            "unlock candidate",
            "is-syncing");
    assertThat(server.store.locks).isEmpty();
    Reading after =
        sessions.open(server).read(Set.of(Sessions.LOOKUP, Sessions.NAME, Sessions.SERVERS));
    assertThat(after.data().leaf(Sessions.NAME)).contains("example.com");
    assertThat(after.data().leafList(Sessions.SERVERS)).containsExactly("192.0.2.2", "192.0.2.1");
    assertThat(after.data().at(Sessions.LOOKUP)).isEmpty();
  }

  @Test
  void edits_running_where_only_that_can_be_written() throws Exception {
    FakeNetconf server = sessions.server(Sessions.RUNNING);
    DeviceSession session = sessions.open(server);
    server.calls.clear();

    session.edit(List.of(new Edit.SetLeaf(Sessions.NAME, "example.com")));

    assertThat(server.calls)
        .containsExactly("lock running", "edit-config running", "unlock running", "is-syncing");
    assertThat(session.read(Set.of(Sessions.NAME)).data().leaf(Sessions.NAME))
        .contains("example.com");
  }

  @Test
  void an_entry_that_moves_to_the_end_is_removed_and_added_in_two_edits_of_one_commit()
      throws Exception {
    FakeNetconf server = sessions.server(Sessions.CANDIDATE);
    DeviceSession session = sessions.open(server);
    session.edit(List.of(new Edit.AddEntries(Sessions.SERVERS, List.of("192.0.2.1", "192.0.2.2"))));
    server.calls.clear();

    session.edit(
        List.of(
            new Edit.Remove(Sessions.SERVERS.entry("192.0.2.1")),
            new Edit.AddEntries(Sessions.SERVERS, List.of("192.0.2.1"))));

    assertThat(server.calls.stream().filter("edit-config candidate"::equals)).hasSize(2);
    assertThat(server.calls.stream().filter("commit"::equals)).hasSize(1);
    assertThat(session.read(Set.of(Sessions.SERVERS)).data().leafList(Sessions.SERVERS))
        .containsExactly("192.0.2.2", "192.0.2.1");
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void a_dirty_candidate_is_refused_and_what_is_staged_is_named(boolean lockIsGranted)
      throws Exception {
    FakeNetconf server = sessions.server(Sessions.CANDIDATE);
    DeviceSession session = sessions.open(server);
    server.store.stage("<hostname>c4nary</hostname>");
    if (lockIsGranted) {
      server.nextReply("lock candidate", FakeNetconf.OK);
    }
    server.calls.clear();

    DeviceException.Busy failure =
        catchThrowableOfType(
            DeviceException.Busy.class,
            () -> session.edit(List.of(new Edit.SetLeaf(Sessions.NAME, "example.com"))));

    assertThat(failure)
        .hasMessageContaining("edits of another tool")
        .hasMessageContaining("/native/hostname");
    assertThat(failure.getMessage()).doesNotContain("c4nary");
    assertThat(failure.effect()).isEqualTo(Effect.NOTHING_CHANGED);
    assertThat(server.calls).doesNotContain("commit", "discard-changes", "edit-config candidate");
    assertThat(server.store.locks).doesNotContainKey("running");
  }

  @ParameterizedTest
  @CsvSource({
    "edit-config candidate, invalid-value",
    "validate candidate, operation-failed",
    "commit, operation-failed",
    "get-config candidate, access-denied",
  })
  void whatever_is_refused_nothing_stays_staged_and_no_lock_is_held(String call, String tag)
      throws Exception {
    FakeNetconf server = sessions.server(Sessions.CANDIDATE);
    DeviceSession session = sessions.open(server);
    server.nextReply(call, FakeNetconf.error(tag, "<error-message>no way</error-message>"));

    DeviceException failure =
        catchThrowableOfType(
            DeviceException.class,
            () -> session.edit(List.of(new Edit.SetLeaf(Sessions.NAME, "example.com"))));

    assertThat(failure).hasMessageContaining("no way");
    assertThat(failure.effect()).isEqualTo(Effect.NOTHING_CHANGED);
    assertThat(server.store.locks).isEmpty();
    assertThat(FakeData.text(server.store.candidate))
        .isEqualTo(FakeData.text(server.store.running));
  }

  @Test
  void a_refused_commit_that_was_applied_all_the_same_is_of_unknown_effect() throws Exception {
    FakeNetconf server = sessions.server(Sessions.CANDIDATE);
    DeviceSession session = sessions.open(server);
    server.next(
        "commit",
        (talk, id) -> {
          server.store.running = FakeData.copy(server.store.candidate);
          talk.reply(id, FakeNetconf.error("lock-denied", ""));
        });

    DeviceException failure =
        catchThrowableOfType(
            DeviceException.class,
            () -> session.edit(List.of(new Edit.SetLeaf(Sessions.NAME, "example.com"))));

    assertThat(failure.effect()).isEqualTo(Effect.UNKNOWN);
  }

  @Test
  void a_session_that_dies_in_a_commit_is_of_unknown_effect_and_can_be_read_anew()
      throws Exception {
    FakeNetconf server = sessions.server(Sessions.CANDIDATE);
    DeviceSession session = sessions.open(server);
    server.next("commit", (talk, id) -> talk.hangUp());

    DeviceException failure =
        catchThrowableOfType(
            DeviceException.NoAnswer.class,
            () -> session.edit(List.of(new Edit.SetLeaf(Sessions.NAME, "example.com"))));

    assertThat(failure.effect()).isEqualTo(Effect.UNKNOWN);
    session.close();
    Sessions.awaitClean(server);
    assertThat(sessions.open(server).read(Set.of(Sessions.NAME)).data().leaf(Sessions.NAME))
        .isEmpty();
  }

  @Test
  void a_session_that_dies_after_the_lock_leaves_nothing_changed() throws Exception {
    FakeNetconf server = sessions.server(Sessions.CANDIDATE);
    DeviceSession session = sessions.open(server);
    server.next("edit-config candidate", (talk, id) -> talk.hangUp());

    DeviceException failure =
        catchThrowableOfType(
            DeviceException.NoAnswer.class,
            () -> session.edit(List.of(new Edit.SetLeaf(Sessions.NAME, "example.com"))));

    assertThat(failure.effect()).isEqualTo(Effect.NOTHING_CHANGED);
    Sessions.awaitClean(server);
    assertThat(FakeData.text(server.store.candidate))
        .isEqualTo(FakeData.text(server.store.running));
  }

  @Test
  void what_others_have_staged_is_named_before_anything_is_planned() throws Exception {
    FakeNetconf server = sessions.server(Sessions.CANDIDATE);
    assertThat(sessions.open(server).staging()).isEqualTo(Staging.NOTHING);
    server.store.stage("<hostname>c4nary</hostname>");

    assertThat(sessions.open(server).staging()).isEqualTo(new Staging.Others("/native/hostname"));
  }

  @Test
  void an_acknowledged_commit_that_stores_nothing_is_seen_by_reading_back() throws Exception {
    FakeNetconf server = sessions.server(Sessions.CANDIDATE);
    DeviceSession session = sessions.open(server);
    server.nextReply("commit", FakeNetconf.OK);

    session.edit(List.of(new Edit.SetLeaf(Sessions.NAME, "example.com")));

    assertThat(sessions.open(server).read(Set.of(Sessions.NAME)).data().leaf(Sessions.NAME))
        .isEmpty();
  }

  @Test
  void a_value_that_the_schema_forbids_is_not_sent() throws Exception {
    FakeNetconf server = sessions.server(Sessions.CANDIDATE);
    DeviceSession session = sessions.open(server);
    server.calls.clear();

    assertThatExceptionOfType(DeviceException.Refused.class)
        .isThrownBy(() -> session.edit(List.of(new Edit.SetLeaf(Sessions.LOOKUP, "perhaps"))));
    assertThat(server.calls).isEmpty();
  }
}
