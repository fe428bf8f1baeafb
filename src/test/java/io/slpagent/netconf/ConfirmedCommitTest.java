package io.slpagent.netconf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import io.slpagent.device.DeviceException;
import io.slpagent.device.DeviceException.Effect;
import io.slpagent.device.DeviceSession;
import io.slpagent.model.Edit;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Commits that the device takes back unless they are confirmed (RFC 6241 section 8.4). */
class ConfirmedCommitTest {
  @RegisterExtension final Sessions sessions = new Sessions();

  @ParameterizedTest
  @ValueSource(strings = {"1.0", "1.1"})
  void a_confirmed_commit_lasts_when_it_is_confirmed(String version) throws Exception {
    FakeNetconf server = confirming(version);
    DeviceSession session = sessions.open(server);
    session.edit(List.of(new Edit.SetLeaf(Sessions.NAME, "example.com")));
    assertThat(session.unconfirmed()).isNotEmpty();
    assertThat(server.store.before).isNotNull();

    session.confirm(session.unconfirmed());
    session.close();

    assertThat(server.store.before).isNull();
    assertThat(sessions.open(server).read(Set.of(Sessions.NAME)).data().leaf(Sessions.NAME))
        .contains("example.com");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.0", "1.1"})
  void a_confirmed_commit_is_taken_back_when_it_is_cancelled(String version) throws Exception {
    FakeNetconf server = confirming(version);
    DeviceSession session = sessions.open(server);
    session.edit(List.of(new Edit.SetLeaf(Sessions.NAME, "example.com")));

    session.cancel(session.unconfirmed());

    await().atMost(Duration.ofSeconds(20)).until(() -> server.store.before == null);
    assertThat(sessions.open(server).read(Set.of(Sessions.NAME)).data().at(Sessions.NAME))
        .isEmpty();
  }

  @Test
  void rolls_back_on_disconnect_before_it_confirms() throws Exception {
    FakeNetconf server = confirming("1.0");
    DeviceSession session = sessions.open(server);
    session.edit(List.of(new Edit.SetLeaf(Sessions.NAME, "example.com")));
    String token = session.unconfirmed();
    session.close();

    await().atMost(Duration.ofSeconds(20)).until(() -> server.store.before == null);
    DeviceSession second = sessions.open(server);
    assertThatExceptionOfType(DeviceException.Refused.class)
        .isThrownBy(() -> second.confirm(token))
        .withMessageContaining("it is gone");
    assertThat(second.read(Set.of(Sessions.NAME)).data().at(Sessions.NAME)).isEmpty();
  }

  @Test
  void confirm_with_persist_by_another_session_when_the_first_was_lost() throws Exception {
    FakeNetconf server = confirming("1.1");
    DeviceSession session = sessions.open(server);
    session.edit(List.of(new Edit.SetLeaf(Sessions.NAME, "example.com")));
    String token = session.unconfirmed();
    session.close();

    DeviceSession second = sessions.open(server);
    assertThatExceptionOfType(DeviceException.Refused.class)
        .isThrownBy(() -> second.confirm("somebody-else"));
    second.confirm(token);

    assertThat(server.store.before).isNull();
    assertThat(second.read(Set.of(Sessions.NAME)).data().leaf(Sessions.NAME))
        .contains("example.com");
  }

  @Test
  void the_timeout_runs_out_then_a_confirmation_is_refused_and_the_old_values_stand()
      throws Exception {
    FakeNetconf server = confirming("1.1");
    DeviceSession session = sessions.open(server);
    session.edit(List.of(new Edit.SetLeaf(Sessions.NAME, "example.com")));

    server.store.rollBack();

    assertThatExceptionOfType(DeviceException.Refused.class)
        .isThrownBy(() -> session.confirm(session.unconfirmed()));
    assertThat(session.read(Set.of(Sessions.NAME)).data().at(Sessions.NAME)).isEmpty();
  }

  @Test
  void a_commit_whose_answer_is_lost_can_still_be_confirmed_by_its_name() throws Exception {
    FakeNetconf server = confirming("1.1");
    DeviceSession session = sessions.open(server);
    server.next("commit", (talk, id) -> talk.hangUp());

    DeviceException failure =
        catchThrowableOfType(
            DeviceException.class,
            () -> session.edit(List.of(new Edit.SetLeaf(Sessions.NAME, "example.com"))));

    assertThat(failure.effect()).isEqualTo(Effect.UNKNOWN);
    assertThat(session.unconfirmed()).isNotEmpty();
  }

  @Test
  void cancel_with_persist_by_another_session_rolls_back() throws Exception {
    FakeNetconf server = confirming("1.1");
    DeviceSession session = sessions.open(server);
    session.edit(List.of(new Edit.SetLeaf(Sessions.NAME, "example.com")));
    String token = session.unconfirmed();
    session.close();

    DeviceSession second = sessions.open(server);
    second.cancel(token);

    assertThat(server.store.before).isNull();
    assertThat(second.read(Set.of(Sessions.NAME)).data().at(Sessions.NAME)).isEmpty();
  }

  @Test
  void rolls_back_while_locked_by_another_session_which_also_denies_the_confirmation()
      throws Exception {
    FakeNetconf server = confirming("1.1");
    DeviceSession session = sessions.open(server);
    session.edit(List.of(new Edit.SetLeaf(Sessions.NAME, "example.com")));
    server.store.locks.put("running", 4711);

    assertThatExceptionOfType(DeviceException.Busy.class)
        .isThrownBy(() -> session.confirm(session.unconfirmed()));
    server.store.rollBack();

    assertThat(session.unconfirmed()).as("not confirmed, and not forgotten").isNotEmpty();
    assertThat(session.read(Set.of(Sessions.NAME)).data().at(Sessions.NAME)).isEmpty();
  }

  @Test
  void the_wrong_session_cannot_confirm_and_the_right_one_still_can() throws Exception {
    FakeNetconf server = confirming("1.0");
    DeviceSession session = sessions.open(server);
    session.edit(List.of(new Edit.SetLeaf(Sessions.NAME, "example.com")));

    DeviceSession wrong = sessions.open(server);
    assertThatExceptionOfType(DeviceException.Refused.class)
        .isThrownBy(() -> wrong.confirm(session.unconfirmed()))
        .withMessageContaining("only the session that committed");
    assertThat(server.store.before).isNotNull();

    session.confirm(session.unconfirmed());
    assertThat(server.store.before).isNull();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void a_wrong_persist_id_neither_confirms_nor_cancels(boolean confirms) throws Exception {
    FakeNetconf server = confirming("1.1");
    DeviceSession session = sessions.open(server);
    session.edit(List.of(new Edit.SetLeaf(Sessions.NAME, "example.com")));
    String token = session.unconfirmed();
    DeviceSession second = sessions.open(server);

    assertThatExceptionOfType(DeviceException.Refused.class)
        .isThrownBy(() -> {
          if (confirms) {
            second.confirm("wrong");
          } else {
            second.cancel("wrong");
          }
        });
    assertThat(server.store.before).isNotNull();

    session.confirm(token);
    assertThat(second.read(Set.of(Sessions.NAME)).data().leaf(Sessions.NAME))
        .contains("example.com");
  }

  @Test
  void the_name_of_a_commit_is_another_one_each_time_and_its_time_is_in_the_request()
      throws Exception {
    FakeNetconf server = confirming("1.1");
    DeviceSession session = sessions.open(server);
    session.edit(List.of(new Edit.SetLeaf(Sessions.NAME, "one.example.com")));
    String first = session.unconfirmed();
    session.confirm(first);
    session.edit(List.of(new Edit.SetLeaf(Sessions.NAME, "two.example.com")));

    assertThat(session.unconfirmed()).isNotEqualTo(first);
    assertThat(server.store.seconds).isBetween(60, 600);
  }

  private FakeNetconf confirming(String version) throws Exception {
    return sessions.server(
        "base:1.1", "capability:candidate:1.0", "capability:confirmed-commit:" + version);
  }
}
