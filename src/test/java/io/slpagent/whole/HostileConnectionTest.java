package io.slpagent.whole;

import static org.assertj.core.api.Assertions.assertThat;

import io.slpagent.report.DeviceReport;
import io.slpagent.report.Failure;
import io.slpagent.report.Mode;
import io.slpagent.report.Outcome;
import io.slpagent.report.RunReport;
import io.slpagent.restconf.Identity;
import io.slpagent.restconf.TlsServer;
import io.slpagent.simulator.fleet.SwitchSpec;
import io.slpagent.simulator.fleet.SwitchSpec.Access;
import io.slpagent.simulator.fleet.SwitchSpec.Manners;
import io.slpagent.yang.library.SchemaRepository;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Devices that cannot be reached or believed, or that do not let us in. Each has failed before
 * anything was written, and the other switch of the fleet goes on.
 */
@Timeout(120)
class HostileConnectionTest {
  private static final String GOOD = "sw-access-01";
  private static final String HOSTILE = "sw-access-03";
  private static final String TIMEOUTS = "timeouts: {connect: 1s, call: 2s, device: 10s}";

  @TempDir private static Path cache = Path.of("");
  @TempDir private Path folder = Path.of("");
  private static SchemaRepository schemas = new SchemaRepository(cache);

  @BeforeAll
  static void keepsSchemasForAllTests() {
    schemas = new SchemaRepository(cache);
  }

  @Test
  void an_unreachable_host_is_named_and_waited_for_no_longer_than_the_time_to_connect()
      throws Exception {
    // with its queue full, a socket that nobody accepts from answers no further connection
    try (ServerSocket full = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        Socket first = connected(full);
        Socket second = connected(full)) {
      assertThat(first.isConnected() && second.isConnected()).isTrue();
      failsBeforeAnyWrite(at(full.getLocalPort(), "tls: system"), "no connection in time");
    }
  }

  @Test
  void a_host_that_takes_the_connection_and_says_nothing_is_unreachable() throws Exception {
    try (ServerSocket mute = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      failsBeforeAnyWrite(at(mute.getLocalPort(), "tls: system"), "no connection in time");
    }
  }

  @Test
  void a_refused_connection_says_what_to_check() throws Exception {
    int port;
    try (ServerSocket closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = closed.getLocalPort();
    }
    Failure failure = failsBeforeAnyWrite(at(port, "tls: system"), "no connection");
    assertThat(failure.advice()).contains("restconf");
  }

  @Test
  void a_name_without_an_address_points_at_the_inventory_and_at_dns() throws Exception {
    Failure failure =
        failsBeforeAnyWrite(
            "{host: no-such-switch.invalid, tls: system, " + TIMEOUTS + "}", "has no address");
    assertThat(failure.advice()).contains("DNS");
  }

  @Test
  void a_wrong_password_is_told_at_once_and_is_tried_no_second_time() throws Exception {
    try (Stage stage = stage(UnaryOperator.identity());
        Gate gate = new Gate(stage.endpoint(HOSTILE))) {
      String wrong = "{password: \"${env:WRONG}\", ";
      stage.reaches(HOSTILE, wrong + gate.connection().substring(1));
      RunReport report = stage.run(Mode.APPLY);
      DeviceReport device = Stage.only(report, HOSTILE);
      Failure failure = Stage.assertFailure(device, "GET ", "nothing changed", "401");
      assertThat(failure.advice()).contains("password");
      assertThat(gate.requests())
          .as("a second try could lock the user out")
          .doesNotHaveDuplicates()
          .hasSizeLessThan(3);
      assertOthersGoOn(stage, report);
    }
  }

  @Test
  void too_little_privilege_is_not_a_wrong_password() throws Exception {
    try (Stage stage = stage(spec -> withAccess(spec, new Access(false, Set.of())))) {
      RunReport report = stage.run(Mode.APPLY);
      Failure failure =
          Stage.assertFailure(Stage.only(report, HOSTILE), "GET ", "nothing changed", "403");
      assertThat(failure.advice()).contains("privilege 15", "NACM");
      assertOthersGoOn(stage, report);
    }
  }

  @Test
  void a_user_who_may_read_and_not_write_changes_nothing() throws Exception {
    try (Stage stage = stage(UnaryOperator.identity())) {
      stage.fault(HOSTILE, "{\"kind\": \"forbids-writes\"}");
      var before = stage.truth(HOSTILE).get("configuration");
      RunReport report = stage.run(Mode.APPLY);
      Stage.assertFailure(Stage.only(report, HOSTILE), "PATCH ", "nothing changed", "403");
      assertThat(stage.truth(HOSTILE).get("configuration")).isEqualTo(before);
      assertThat(Stage.only(report, GOOD).outcome()).isEqualTo(Outcome.CHANGED);
    }
  }

  @Test
  void nodes_that_are_left_out_in_silence_are_not_believed_to_be_absent() throws Exception {
    Set<String> hidden = Set.of("/Cisco-IOS-XE-native:native");
    try (Stage stage = stage(spec -> withAccess(spec, new Access(true, hidden)))) {
      RunReport report = stage.run(Mode.APPLY);
      Failure failure =
          Stage.assertFailure(
              Stage.only(report, HOSTILE), "GET ", "nothing changed", "not shown everything");
      assertThat(failure.advice()).contains("NACM");
      assertOthersGoOn(stage, report);
    }
  }

  @Test
  void an_untrusted_certificate_is_refused_and_its_fingerprint_is_shown() throws Exception {
    refused(Identity.selfSigned(), "tls: {ca: ca.pem}", "nobody we believe has issued it");
  }

  @Test
  void an_expired_certificate_is_refused_and_its_fingerprint_is_shown() throws Exception {
    Identity authority = Identity.authority();
    String ca = "tls: {ca: " + authority.pemIn(folder).getFileName() + "}";
    refused(authority.issue(List.of("127.0.0.1"), -3), ca, "it has expired");
  }

  @Test
  void a_certificate_of_another_name_is_refused_and_its_fingerprint_is_shown() throws Exception {
    Identity authority = Identity.authority();
    String ca = "tls: {ca: " + authority.pemIn(folder).getFileName() + "}";
    refused(authority.issue(List.of("other.example.com"), 30), ca, "it is for another name");
  }

  @Test
  void a_changed_pin_is_refused_and_the_new_fingerprint_is_shown() throws Exception {
    String pinned = "tls: {pin: \"" + Identity.selfSigned().pin() + "\"}";
    refused(Identity.selfSigned(), pinned, "none of those pinned");
  }

  private void refused(Identity identity, String tls, String why) throws Exception {
    try (TlsServer server = new TlsServer(identity, TlsServer.json("{}"))) {
      Failure failure = failsBeforeAnyWrite(at(server.port(), tls), why, identity.pin());
      assertThat(failure.advice()).contains(identity.pin());
      assertThat(server.requests()).as("requests, which would carry the password").isEmpty();
    }
  }

  private Failure failsBeforeAnyWrite(String connection, String... problem) throws Exception {
    try (Stage stage = stage(UnaryOperator.identity())) {
      stage.beside("hostile-01", connection);
      RunReport report = stage.run(Mode.APPLY);
      Failure failure =
          Stage.assertFailure(Stage.only(report, "hostile-01"), "GET ", "nothing changed", problem);
      assertThat(Stage.only(report, GOOD).outcome()).isEqualTo(Outcome.CHANGED);
      assertThat(Stage.only(report, HOSTILE).outcome()).isEqualTo(Outcome.CHANGED);
      assertThat(report.exitStatus()).isEqualTo(1);
      assertThat(stage.printed()).contains("hostile-01", failure.problem());
      return failure;
    }
  }

  private static void assertOthersGoOn(Stage stage, RunReport report) throws Exception {
    assertThat(stage.writes(HOSTILE)).isEmpty();
    assertThat(Stage.only(report, GOOD).outcome()).isEqualTo(Outcome.CHANGED);
    assertThat(report.exitStatus()).isEqualTo(1);
  }

  private Stage stage(UnaryOperator<SwitchSpec> hostile) throws Exception {
    return new Stage(
        folder,
        schemas,
        List.of(),
        spec -> spec.name().equals(HOSTILE) ? hostile.apply(spec) : spec,
        GOOD,
        HOSTILE);
  }

  private static SwitchSpec withAccess(SwitchSpec spec, Access access) {
    Manners usual = Manners.USUAL;
    Manners manners =
        new Manners(
            usual.absence(),
            usual.plainErrors(),
            usual.foreignCertificate(),
            usual.busyAfterWrite(),
            access);
    return Stage.mannered(spec, manners);
  }

  private static String at(int port, String tls) {
    return "{host: 127.0.0.1, port: " + port + ", " + tls + ", " + TIMEOUTS + "}";
  }

  private static Socket connected(ServerSocket to) throws Exception {
    Socket socket = new Socket();
    socket.connect(new InetSocketAddress(to.getInetAddress(), to.getLocalPort()), 1000);
    return socket;
  }
}
