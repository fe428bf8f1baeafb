package io.slpagent.netconf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import io.slpagent.device.Deadline;
import io.slpagent.device.DeviceException;
import io.slpagent.device.DeviceException.Effect;
import io.slpagent.device.DeviceSession;
import io.slpagent.device.Pause;
import io.slpagent.model.Edit;
import io.slpagent.model.Path;
import io.slpagent.model.Reading;
import io.slpagent.model.RpcCall;
import io.slpagent.model.Secret;
import io.slpagent.model.Staging;
import io.slpagent.model.Tree;
import io.slpagent.ssh.SshConnector;
import io.slpagent.ssh.SshDevice;
import io.slpagent.yang.DeviceSchema;
import io.slpagent.yang.library.SchemaRepository;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The port over NETCONF, against a server that does as it is told. */
class NetconfSessionTest {
  private static final String[] CANDIDATE = {
    "base:1.1",
    "capability:candidate:1.0",
    "capability:rollback-on-error:1.0",
    "capability:validate:1.1",
  };
  private static final String[] RUNNING = {
    "base:1.1", "capability:writable-running:1.0", "capability:rollback-on-error:1.0",
  };
  private static final Path NAME = Path.parse("/Cisco-IOS-XE-native:native/ip/domain/name");
  private static final Path LOOKUP = Path.parse("/Cisco-IOS-XE-native:native/ip/domain/lookup");
  private static final Path SERVERS =
      Path.parse("/Cisco-IOS-XE-native:native/ip/name-server/no-vrf-ordered");
  private static final Path ID = Path.parse("/cisco-smart-license:licensing/config/custom-id");

  @TempDir java.nio.file.Path folder;
  private final List<AutoCloseable> open = new ArrayList<>();

  @AfterEach
  void close() throws Exception {
    for (AutoCloseable one : open.reversed()) {
      one.close();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"base:1.0", "base:1.1"})
  void reads_all_subtrees_with_one_get(String base) throws Exception {
    FakeNetconf server = server(base);
    DeviceSession session = session(server);

    Reading reading = session.read(Set.of(LOOKUP, ID, NAME, SERVERS));

    assertThat(reading.data().leaf(LOOKUP)).contains("true");
    assertThat(reading.data().at(NAME)).isEmpty();
    assertThat(reading.notes()).isEmpty();
    assertThat(server.callsOfWork()).containsExactly("get", "get", "get");
    session.close();
    assertThat(server.callsOfWork()).endsWith("close-session");
    await().atMost(Duration.ofSeconds(20)).until(() -> server.openSessions() == 0);
  }

  @Test
  void a_check_takes_three_requests_when_the_hello_names_the_set_of_modules() throws Exception {
    FakeNetconf server =
        server("base:1.1", "capability:yang-library:1.0?revision=2016-06-21&module-set-id=set-1");
    session(server).close();
    server.calls.clear();

    DeviceSession session = session(server);
    session.read(Set.of(LOOKUP));
    session.close();

    assertThat(server.calls).containsExactly("get", "close-session");
    assertThat(session.roundTrips()).isEqualTo(3);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void the_schema_comes_from_the_device_with_and_without_a_format(boolean refuses)
      throws Exception {
    FakeNetconf server = server(CANDIDATE);
    server.refusesFormat = refuses;

    DeviceSchema schema = session(server).schema();

    assertThat(schema.contentId()).isEqualTo("set-1");
    assertThat(schema.origin()).isEqualTo("the device");
    assertThat(session(server).schema().origin()).isEqualTo("the cache");
  }

  @Test
  void a_server_that_takes_no_filter_with_two_roots_is_asked_piece_by_piece() throws Exception {
    FakeNetconf server = server(CANDIDATE);
    String refusal = FakeNetconf.error("operation-not-supported", "");
    server.nextReply("get", refusal);

    DeviceSession session = session(server);
    server.nextReply("get", refusal);
    Reading reading = session.read(Set.of(LOOKUP, ID));

    assertThat(reading.data().leaf(LOOKUP)).contains("true");
    assertThat(session.schema().contentId()).isEqualTo("set-1");
  }

  @Test
  void an_absence_is_not_believed_without_the_sentinel() throws Exception {
    FakeNetconf server = server(CANDIDATE);
    DeviceSession session = session(server);
    server.nextReply("get", "<data/>");

    assertThatExceptionOfType(DeviceException.Forbidden.class)
        .isThrownBy(() -> session.read(Set.of(LOOKUP)))
        .withMessageContaining("not shown everything");
  }

  @Test
  void an_empty_shell_and_an_absent_node_are_the_same_absence() throws Exception {
    FakeNetconf server = server(CANDIDATE);
    DeviceSession session = session(server);
    String sentinel = "<native xmlns='" + FakeNetconf.NATIVE + "'><hostname>x</hostname></native>";
    session.read(Set.of(LOOKUP));
    for (String data :
        List.of(
            "<data>"
                + sentinel
                + "<licensing xmlns='"
                + FakeNetconf.LICENSING
                + "'><config/><state><smart-enabled>true</smart-enabled></state></licensing></data>",
            "<data>" + sentinel + "</data>",
            "<data/>",
            "<data></data>")) {
      server.nextReply("get", data);
      assertThat(session.read(Set.of(LOOKUP, ID)).data().leaf(ID)).isEmpty();
    }
  }

  @Test
  void edits_the_candidate_in_one_transaction() throws Exception {
    FakeNetconf server = server(CANDIDATE);
    DeviceSession session = session(server);
    server.calls.clear();

    session.edit(
        List.of(
            new Edit.SetLeaf(NAME, "example.com"),
            new Edit.AddEntries(SERVERS, List.of("192.0.2.2", "192.0.2.1")),
            new Edit.Remove(LOOKUP)));

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
    assertThat(server.locks).isEmpty();
    Reading after = session(server).read(Set.of(LOOKUP, NAME, SERVERS));
    assertThat(after.data().leaf(NAME)).contains("example.com");
    assertThat(after.data().leafList(SERVERS)).containsExactly("192.0.2.2", "192.0.2.1");
    assertThat(after.data().at(LOOKUP)).isEmpty();
  }

  @Test
  void edits_running_where_only_that_can_be_written() throws Exception {
    FakeNetconf server = server(RUNNING);
    DeviceSession session = session(server);
    server.calls.clear();

    session.edit(List.of(new Edit.SetLeaf(NAME, "example.com")));

    assertThat(server.calls)
        .containsExactly("lock running", "edit-config running", "unlock running", "is-syncing");
    assertThat(session.read(Set.of(NAME)).data().leaf(NAME)).contains("example.com");
  }

  @Test
  void an_entry_that_moves_to_the_end_is_removed_and_added_in_two_edits_of_one_commit()
      throws Exception {
    FakeNetconf server = server(CANDIDATE);
    DeviceSession session = session(server);
    session.edit(List.of(new Edit.AddEntries(SERVERS, List.of("192.0.2.1", "192.0.2.2"))));
    server.calls.clear();

    session.edit(
        List.of(
            new Edit.Remove(SERVERS.entry("192.0.2.1")),
            new Edit.AddEntries(SERVERS, List.of("192.0.2.1"))));

    assertThat(server.calls.stream().filter("edit-config candidate"::equals)).hasSize(2);
    assertThat(server.calls.stream().filter("commit"::equals)).hasSize(1);
    assertThat(session.read(Set.of(SERVERS)).data().leafList(SERVERS))
        .containsExactly("192.0.2.2", "192.0.2.1");
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void a_dirty_candidate_is_refused_and_what_is_staged_is_named(boolean lockIsGranted)
      throws Exception {
    FakeNetconf server = server(CANDIDATE);
    DeviceSession session = session(server);
    FakeData.edit(
        server.candidate.getDocumentElement(),
        FakeData.parse(
                "<c><native xmlns='"
                    + FakeNetconf.NATIVE
                    + "'><hostname>c4nary</hostname></native></c>")
            .getDocumentElement());
    if (lockIsGranted) {
      server.nextReply("lock candidate", FakeNetconf.OK);
    }
    server.calls.clear();

    DeviceException.Busy failure =
        catchThrowableOfType(
            DeviceException.Busy.class,
            () -> session.edit(List.of(new Edit.SetLeaf(NAME, "example.com"))));

    assertThat(failure)
        .hasMessageContaining("edits of another tool")
        .hasMessageContaining("/native/hostname");
    assertThat(failure.getMessage()).doesNotContain("c4nary");
    assertThat(failure.effect()).isEqualTo(Effect.NOTHING_CHANGED);
    assertThat(server.calls).doesNotContain("commit", "discard-changes", "edit-config candidate");
    assertThat(server.locks).doesNotContainKey("running");
  }

  @Test
  void running_is_written_where_both_are_offered_and_the_candidate_cannot_be_locked()
      throws Exception {
    FakeNetconf server =
        server("base:1.1", "capability:candidate:1.0", "capability:writable-running:1.0");
    DeviceSession session = session(server);
    server.nextReply("lock candidate", FakeNetconf.error("operation-not-supported", ""));

    session.edit(List.of(new Edit.SetLeaf(NAME, "example.com")));

    assertThat(server.calls).contains("edit-config running").doesNotContain("commit");
    assertThat(session.read(Set.of(NAME)).data().leaf(NAME)).contains("example.com");
  }

  @Test
  void a_candidate_is_written_also_where_running_cannot_be_locked() throws Exception {
    FakeNetconf server = server(CANDIDATE);
    DeviceSession session = session(server);
    server.nextReply("lock running", FakeNetconf.error("operation-not-supported", ""));

    session.edit(List.of(new Edit.SetLeaf(NAME, "example.com")));

    assertThat(server.calls).contains("commit");
    assertThat(server.locks).isEmpty();
  }

  @Test
  void a_server_without_yang_library_is_asked_for_the_schemas_that_it_hands_out() throws Exception {
    FakeNetconf server = server(CANDIDATE);
    server.contentId = "";
    StringBuilder schemas = new StringBuilder();
    server
        .modules
        .keySet()
        .forEach(name ->
            schemas
                .append("<schema><identifier>")
                .append(name)
                .append(
                    "</identifier><version>2026-01-01</version><format>x:yang</format></schema>"));
    server.state +=
        "<netconf-state xmlns='urn:ietf:params:xml:ns:yang:ietf-netconf-monitoring'><schemas>"
            + schemas
            + "</schemas></netconf-state>";

    DeviceSchema schema = session(server).schema();

    assertThat(schema.contentId()).startsWith("schemas-");
    assertThat(schema.origin()).isEqualTo("the device");
  }

  @Test
  void a_lock_of_another_session_is_waited_for() throws Exception {
    FakeNetconf server = server(CANDIDATE);
    DeviceSession session = session(server);
    server.locks.put("running", 4711);
    server.next(
        "unlock candidate",
        (talk, id) -> {
          server.locks.clear();
          talk.reply(id, FakeNetconf.OK);
        });

    session.edit(List.of(new Edit.SetLeaf(NAME, "example.com")));

    assertThat(session.read(Set.of(NAME)).data().leaf(NAME)).contains("example.com");
  }

  @Test
  void a_lock_that_stays_ends_in_busy_with_who_holds_it_and_nothing_changed() throws Exception {
    FakeNetconf server = server(RUNNING);
    server.state +=
        "<netconf-state xmlns='urn:ietf:params:xml:ns:yang:ietf-netconf-monitoring'><datastores>"
            + "<datastore><name>running</name><locks><global-lock><locked-by-session>18"
            + "</locked-by-session><locked-time>2026-03-04T05:06:07Z</locked-time></global-lock>"
            + "</locks></datastore></datastores><sessions><session><session-id>18</session-id>"
            + "<username>alice</username><source-host>192.0.2.7</source-host></session></sessions>"
            + "</netconf-state>";
    server.locks.put("running", 18);
    Deadline soon = Deadline.in(Duration.ofSeconds(9), Clock.systemUTC());
    DeviceSession session = session(server.device(), soon);

    DeviceException.Busy failure =
        catchThrowableOfType(
            DeviceException.Busy.class,
            () -> session.edit(List.of(new Edit.SetLeaf(NAME, "example.com"))));

    assertThat(failure.holder())
        .isEqualTo("session 18 (alice from 192.0.2.7), since 2026-03-04T05:06:07Z");
    assertThat(failure.effect()).isEqualTo(Effect.NOTHING_CHANGED);
    assertThat(server.calls).doesNotContain("edit-config running");
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
    FakeNetconf server = server(CANDIDATE);
    DeviceSession session = session(server);
    server.nextReply(call, FakeNetconf.error(tag, "<error-message>no way</error-message>"));

    DeviceException failure =
        catchThrowableOfType(
            DeviceException.class,
            () -> session.edit(List.of(new Edit.SetLeaf(NAME, "example.com"))));

    assertThat(failure).hasMessageContaining("no way");
    assertThat(failure.effect()).isEqualTo(Effect.NOTHING_CHANGED);
    assertThat(server.locks).isEmpty();
    assertThat(FakeData.text(server.candidate)).isEqualTo(FakeData.text(server.running));
  }

  @Test
  void a_refused_commit_that_was_applied_all_the_same_is_of_unknown_effect() throws Exception {
    FakeNetconf server = server(CANDIDATE);
    DeviceSession session = session(server);
    server.next(
        "commit",
        (talk, id) -> {
          server.running = FakeData.copy(server.candidate);
          talk.reply(id, FakeNetconf.error("lock-denied", ""));
        });

    DeviceException failure =
        catchThrowableOfType(
            DeviceException.class,
            () -> session.edit(List.of(new Edit.SetLeaf(NAME, "example.com"))));

    assertThat(failure.effect()).isEqualTo(Effect.UNKNOWN);
  }

  @Test
  void a_session_that_dies_in_a_commit_is_of_unknown_effect_and_can_be_read_anew()
      throws Exception {
    FakeNetconf server = server(CANDIDATE);
    DeviceSession session = session(server);
    server.next("commit", (talk, id) -> talk.hangUp());

    DeviceException failure =
        catchThrowableOfType(
            DeviceException.NoAnswer.class,
            () -> session.edit(List.of(new Edit.SetLeaf(NAME, "example.com"))));

    assertThat(failure.effect()).isEqualTo(Effect.UNKNOWN);
    session.close();
    await().atMost(Duration.ofSeconds(20)).until(() -> server.locks.isEmpty());
    assertThat(session(server).read(Set.of(NAME)).data().leaf(NAME)).isEmpty();
  }

  @Test
  void a_session_that_dies_after_the_lock_leaves_nothing_changed() throws Exception {
    FakeNetconf server = server(CANDIDATE);
    DeviceSession session = session(server);
    server.next("edit-config candidate", (talk, id) -> talk.hangUp());

    DeviceException failure =
        catchThrowableOfType(
            DeviceException.NoAnswer.class,
            () -> session.edit(List.of(new Edit.SetLeaf(NAME, "example.com"))));

    assertThat(failure.effect()).isEqualTo(Effect.NOTHING_CHANGED);
    await().atMost(Duration.ofSeconds(20)).until(() -> server.locks.isEmpty());
    assertThat(FakeData.text(server.candidate)).isEqualTo(FakeData.text(server.running));
  }

  @Test
  void what_others_have_staged_is_named_before_anything_is_planned() throws Exception {
    FakeNetconf server = server(CANDIDATE);
    assertThat(session(server).staging()).isEqualTo(Staging.NOTHING);
    FakeData.edit(
        server.candidate.getDocumentElement(),
        FakeData.parse(
                "<c><native xmlns='"
                    + FakeNetconf.NATIVE
                    + "'><hostname>c4nary</hostname></native></c>")
            .getDocumentElement());

    assertThat(session(server).staging()).isEqualTo(new Staging.Others("/native/hostname"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.0", "1.1"})
  void a_confirmed_commit_lasts_when_it_is_confirmed(String version) throws Exception {
    FakeNetconf server = confirming(version);
    DeviceSession session = session(server);
    session.edit(List.of(new Edit.SetLeaf(NAME, "example.com")));
    assertThat(session.unconfirmed()).isNotEmpty();
    assertThat(server.before).isNotNull();

    session.confirm(session.unconfirmed());
    session.close();

    assertThat(server.before).isNull();
    assertThat(session(server).read(Set.of(NAME)).data().leaf(NAME)).contains("example.com");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.0", "1.1"})
  void a_confirmed_commit_is_taken_back_when_it_is_cancelled(String version) throws Exception {
    FakeNetconf server = confirming(version);
    DeviceSession session = session(server);
    session.edit(List.of(new Edit.SetLeaf(NAME, "example.com")));

    session.cancel(session.unconfirmed());

    await().atMost(Duration.ofSeconds(20)).until(() -> server.before == null);
    assertThat(session(server).read(Set.of(NAME)).data().at(NAME)).isEmpty();
  }

  @Test
  void a_session_that_drops_before_it_confirms_takes_the_change_with_it() throws Exception {
    FakeNetconf server = confirming("1.0");
    DeviceSession session = session(server);
    session.edit(List.of(new Edit.SetLeaf(NAME, "example.com")));
    String token = session.unconfirmed();
    session.close();

    await().atMost(Duration.ofSeconds(20)).until(() -> server.before == null);
    DeviceSession second = session(server);
    assertThatExceptionOfType(DeviceException.Refused.class)
        .isThrownBy(() -> second.confirm(token))
        .withMessageContaining("it is gone");
    assertThat(second.read(Set.of(NAME)).data().at(NAME)).isEmpty();
  }

  @Test
  void another_session_confirms_by_the_persist_id_when_the_first_was_lost() throws Exception {
    FakeNetconf server = confirming("1.1");
    DeviceSession session = session(server);
    session.edit(List.of(new Edit.SetLeaf(NAME, "example.com")));
    String token = session.unconfirmed();
    session.close();

    DeviceSession second = session(server);
    assertThatExceptionOfType(DeviceException.Refused.class)
        .isThrownBy(() -> second.confirm("somebody-else"));
    second.confirm(token);

    assertThat(server.before).isNull();
    assertThat(second.read(Set.of(NAME)).data().leaf(NAME)).contains("example.com");
  }

  @Test
  void a_confirmation_after_the_time_ran_out_is_refused_and_the_old_values_stand()
      throws Exception {
    FakeNetconf server = confirming("1.1");
    DeviceSession session = session(server);
    session.edit(List.of(new Edit.SetLeaf(NAME, "example.com")));

    server.rollBack();

    assertThatExceptionOfType(DeviceException.Refused.class)
        .isThrownBy(() -> session.confirm(session.unconfirmed()));
    assertThat(session.read(Set.of(NAME)).data().at(NAME)).isEmpty();
  }

  @Test
  void a_commit_whose_answer_is_lost_can_still_be_confirmed_by_its_name() throws Exception {
    FakeNetconf server = confirming("1.1");
    DeviceSession session = session(server);
    server.next("commit", (talk, id) -> talk.hangUp());

    DeviceException failure =
        catchThrowableOfType(
            DeviceException.class,
            () -> session.edit(List.of(new Edit.SetLeaf(NAME, "example.com"))));

    assertThat(failure.effect()).isEqualTo(Effect.UNKNOWN);
    assertThat(session.unconfirmed()).isNotEmpty();
  }

  private FakeNetconf confirming(String version) throws Exception {
    return server("base:1.1", "capability:candidate:1.0", "capability:confirmed-commit:" + version);
  }

  @Test
  void an_acknowledged_commit_that_stores_nothing_is_seen_by_reading_back() throws Exception {
    FakeNetconf server = server(CANDIDATE);
    DeviceSession session = session(server);
    server.nextReply("commit", FakeNetconf.OK);

    session.edit(List.of(new Edit.SetLeaf(NAME, "example.com")));

    assertThat(session(server).read(Set.of(NAME)).data().leaf(NAME)).isEmpty();
  }

  @Test
  void all_fields_of_several_errors_are_told_and_warnings_are_no_errors() throws Exception {
    FakeNetconf server = server(RUNNING);
    DeviceSession session = session(server);
    String warning =
        "<rpc-error><error-severity>warning</error-severity><error-tag>operation-failed"
            + "</error-tag></rpc-error>";
    server.nextReply("edit-config running", warning + FakeNetconf.OK);
    session.edit(List.of(new Edit.SetLeaf(NAME, "good.example.com")));
    server.nextReply(
        "edit-config running",
        warning
            + FakeNetconf.error(
                "invalid-value",
                "<error-info><x:detail xmlns:x='urn:x'><x:bad-cli><x:bad-command>router bgp 0"
                    + "</x:bad-command></x:bad-cli></x:detail><bad-element>name</bad-element>"
                    + "</error-info><error-app-tag>too-odd</error-app-tag>"
                    + "<error-path>/native/ip</error-path>"
                    + "<error-message xml:lang='en'>first</error-message>")
            + FakeNetconf.error("data-missing", "<error-message>second</error-message>"));

    DeviceException.Refused failure =
        catchThrowableOfType(
            DeviceException.Refused.class,
            () -> session.edit(List.of(new Edit.SetLeaf(NAME, "example.com"))));

    assertThat(failure.tag()).isEqualTo("invalid-value");
    assertThat(failure)
        .hasMessageContaining("first")
        .hasMessageContaining("too-odd")
        .hasMessageContaining("/native/ip")
        .hasMessageContaining("bad-command 'router bgp 0'")
        .hasMessageContaining("second");
    assertThat(failure.effect()).isEqualTo(Effect.NOTHING_CHANGED);
    assertThat(server.locks).isEmpty();
  }

  @Test
  void calls_an_rpc_and_reads_its_output() throws Exception {
    FakeNetconf server = server(CANDIDATE);

    Tree.Container output = session(server).invoke(RpcCall.of("cisco-ia:save-config"));

    assertThat(output.leaf(Path.parse("/cisco-ia:result")))
        .contains("Save running-config successful");
  }

  @Test
  void a_secret_of_a_call_and_the_password_are_in_no_failure() throws Exception {
    FakeNetconf server = server(CANDIDATE);
    DeviceSession session = session(server);
    server.nextReply(
        "id-token-trust",
        FakeNetconf.error(
            "invalid-value",
            "<error-message>bad t0ken&lt;canary for p\"ss wörd&lt;&amp;&gt;s3cret</error-message>"));
    RpcCall call =
        RpcCall.of("cisco-smart-license:id-token-trust")
            .with("id-token", new Tree.HiddenLeaf(new Secret("t0ken<canary")));

    assertThatExceptionOfType(DeviceException.Refused.class)
        .isThrownBy(() -> session.invoke(call))
        .withMessageContaining("bad ***")
        .withMessageNotContaining("t0ken")
        .withMessageNotContaining("s3cret");
  }

  @Test
  void a_value_that_the_schema_forbids_is_not_sent() throws Exception {
    FakeNetconf server = server(CANDIDATE);
    DeviceSession session = session(server);
    server.calls.clear();

    assertThatExceptionOfType(DeviceException.Refused.class)
        .isThrownBy(() -> session.edit(List.of(new Edit.SetLeaf(LOOKUP, "perhaps"))));
    assertThat(server.calls).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "a hello without a session number, <hello xmlns='urn:ietf:params:xml:ns:netconf:base:1.0'/>]]>]]>",
    "no XML, login: ]]>]]>",
    "an entity bomb, <!DOCTYPE h [<!ENTITY a 'aa'>]><h>&a;</h>]]>]]>",
  })
  void a_server_that_does_not_say_hello_as_it_should_is_no_device(String what, String hello)
      throws Exception {
    FakeNetconf server = server(CANDIDATE);
    server.next("hello", (talk, id) -> talk.raw(hello));

    assertThatExceptionOfType(DeviceException.Malformed.class)
        .as(what)
        .isThrownBy(() -> session(server));
    await().atMost(Duration.ofSeconds(20)).until(() -> server.openSessions() == 0);
  }

  @Test
  void a_server_that_never_says_hello_is_given_up_in_time() throws Exception {
    FakeNetconf server = server(CANDIDATE);
    server.next("hello", (talk, id) -> {});

    assertThatExceptionOfType(DeviceException.NoAnswer.class)
        .isThrownBy(
            () -> session(server.device().hurried(Duration.ofSeconds(3)), SshDevice.deadline()))
        .withMessageContaining("hello");
  }

  private FakeNetconf server(String... capabilities) throws Exception {
    FakeNetconf server = new FakeNetconf(capabilities);
    open.add(server);
    server.modules.put("Cisco-IOS-XE-native", module("native"));
    server.modules.put("Cisco-IOS-XE-http", module("http"));
    server.modules.put("cisco-smart-license", module("license"));
    server.modules.put("Cisco-IOS-XE-device-hardware-oper", module("hardware"));
    server.modules.put("cisco-ia", module("ia"));
    return server;
  }

  private static String module(String file) throws Exception {
    String name = "/io/slpagent/restconf/" + file + ".yang";
    try (InputStream in = NetconfSessionTest.class.getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private DeviceSession session(FakeNetconf server) throws Exception {
    return session(server.device(), SshDevice.deadline());
  }

  private DeviceSession session(SshDevice device, Deadline deadline) throws Exception {
    SshConnector ssh = new SshConnector(folder.resolve("known_hosts"), Pause.REAL, new Random(1));
    open.add(ssh);
    DeviceSession session =
        new NetconfConnector(
                new SchemaRepository(folder.resolve("schemas")), ssh, Pause.REAL, new Random(1))
            .connect(device.device(), deadline);
    open.add(session);
    return session;
  }
}
