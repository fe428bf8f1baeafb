package io.slpagent.netconf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import io.slpagent.device.DeviceException;
import io.slpagent.netconf.wire.Reply;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Locks, commits and notifications, call by call, of a server that this project did not write. */
class NetconfdCommitTest {
  private static final String LICENSING = " xmlns='" + FakeStore.LICENSING + "'";
  private static final String ID =
      "<get-config><source><running/></source><filter type='subtree'><licensing"
          + LICENSING
          + "><config><custom-id/></config></licensing></filter></get-config>";

  @RegisterExtension final Sessions sessions = new Sessions();
  @TempDir Path folder;

  private Netconfd server() throws Exception {
    return Netconfd.withRealModules(folder, UnaryOperator.identity(), "--target=candidate");
  }

  private Talks talks(Netconfd server) throws DeviceException {
    return new Talks(sessions, server.device());
  }

  private static void stage(Talks talks, String id) throws DeviceException {
    talks.good(
        "<edit-config><target><candidate/></target><config><licensing"
            + LICENSING
            + "><config><custom-id>"
            + id
            + "</custom-id></config></licensing></config></edit-config>");
  }

  private static String id(Talks talks) throws DeviceException {
    return talks.good(ID).data().orElseThrow().children().stream()
        .flatMap(licensing -> licensing.children().stream())
        .flatMap(config -> config.children().stream())
        .map(id -> id.text())
        .findFirst()
        .orElse("");
  }

  @Test
  void edit_commit_and_discard() throws Exception {
    try (Netconfd server = server();
        Talks talks = talks(server)) {
      stage(talks, "one");
      assertThat(id(talks)).isEmpty();
      talks.good("<commit/>");
      assertThat(id(talks)).isEqualTo("one");
      stage(talks, "two");
      talks.good("<discard-changes/>");
      talks.good("<commit/>");
      assertThat(id(talks)).isEqualTo("one");
    }
  }

  @Test
  void a_lock_is_denied_to_another_session_told_by_whom_and_given_back() throws Exception {
    try (Netconfd server = server();
        Talks first = talks(server);
        Talks second = talks(server)) {
      first.good("<lock><target><candidate/></target></lock>");
      Reply denied = second.call("<lock><target><candidate/></target></lock>");
      assertThat(denied.error().tag()).isEqualTo("lock-denied");
      assertThat(denied.error().sessionId()).isEqualTo(first.wire().hello().sessionId());
      first.good("<unlock><target><candidate/></target></unlock>");
      second.good("<lock><target><candidate/></target></lock>");
    }
  }

  @Test
  void the_timeout_of_a_confirmed_commit_runs_out_and_the_old_value_stands() throws Exception {
    try (Netconfd server = server();
        Talks talks = talks(server)) {
      stage(talks, "new");
      talks.good("<commit><confirmed/><confirm-timeout>1</confirm-timeout></commit>");
      assertThat(id(talks)).isEqualTo("new");
      // this server looks at its timers only while nobody asks it anything
      await()
          .pollDelay(Duration.ofMillis(1500))
          .pollInterval(Duration.ofMillis(1500))
          .atMost(Duration.ofSeconds(20))
          .until(() -> id(talks).isEmpty());
    }
  }

  @Test
  void a_session_that_drops_before_it_confirms_takes_its_commit_with_it() throws Exception {
    try (Netconfd server = server();
        Talks second = talks(server)) {
      try (Talks first = talks(server)) {
        stage(first, "new");
        first.good("<commit><confirmed/><confirm-timeout>60</confirm-timeout></commit>");
        assertThat(id(second)).isEqualTo("new");
      }
      await().atMost(Duration.ofSeconds(20)).until(() -> id(second).isEmpty());
    }
  }

  @Test
  void ours_is_confirmed_by_the_session_that_made_it() throws Exception {
    try (Netconfd server = server();
        Talks talks = talks(server)) {
      Commit commit = new Commit(talks.wire());
      stage(talks, "new");
      assertThat(commit.make().isGood()).isTrue();
      assertThat(commit.unconfirmed()).startsWith("slp-agent-");
      commit.confirm(commit.unconfirmed());

      assertThat(commit.unconfirmed()).isEmpty();
      assertThat(talks.call("<cancel-commit/>").isGood()).as("nothing waits any more").isFalse();
      assertThat(id(talks)).isEqualTo("new");
    }
  }

  @Test
  void ours_is_cancelled_and_the_old_value_stands_with_a_clean_candidate() throws Exception {
    try (Netconfd server = server();
        Talks talks = talks(server)) {
      Commit commit = new Commit(talks.wire());
      stage(talks, "new");
      commit.make();
      assertThat(id(talks)).isEqualTo("new");
      commit.cancel(commit.unconfirmed());

      assertThat(id(talks)).isEmpty();
      talks.good("<lock><target><candidate/></target></lock>");
    }
  }

  @Test
  void ours_is_confirmed_by_its_persist_id_over_another_session_when_the_first_was_lost()
      throws Exception {
    try (Netconfd server = server();
        Talks second = talks(server)) {
      String token;
      try (Talks first = talks(server)) {
        Commit commit = new Commit(first.wire());
        stage(first, "new");
        commit.make();
        token = commit.unconfirmed();
      }
      Commit other = new Commit(second.wire());
      assertThatExceptionOfType(DeviceException.Refused.class)
          .isThrownBy(() -> other.confirm("wrong"));
      other.confirm(token);

      assertThat(id(second)).isEqualTo("new");
      assertThat(second.call("<cancel-commit/>").isGood()).isFalse();
    }
  }

  @Test
  void a_notification_arrives_in_a_session_that_subscribed_and_hides_no_reply() throws Exception {
    try (Netconfd server = server();
        Talks watching = talks(server);
        Talks writing = talks(server)) {
      watching.good(
          "<create-subscription xmlns='urn:ietf:params:xml:ns:netconf:notification:1.0'/>");
      stage(writing, "new");
      writing.good("<commit/>");
      await()
          .atMost(Duration.ofSeconds(20))
          .until(() -> watching.heard().contains("<notification"));
      assertThat(id(watching)).isEqualTo("new");
      await()
          .atMost(Duration.ofSeconds(20))
          .until(() -> watching.heard().contains("netconf-config-change"));
    }
  }

  @Test
  void a_module_is_handed_out_as_text() throws Exception {
    try (Netconfd server = server();
        Talks talks = talks(server)) {
      String open =
          "<get-schema xmlns='urn:ietf:params:xml:ns:yang:ietf-netconf-monitoring'><identifier>";
      assertThat(
              talks
                  .good(
                      open
                          + "cisco-smart-license</identifier><version>2021-03-01</version></get-schema>")
                  .content())
          .satisfies(r ->
              assertThat(r.children().getFirst().text()).contains("container transport-smart"));
    }
  }
}
