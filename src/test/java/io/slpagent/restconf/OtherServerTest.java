package io.slpagent.restconf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.slpagent.device.DeviceException;
import io.slpagent.device.DeviceException.Unauthenticated;
import io.slpagent.device.DeviceSession;
import io.slpagent.model.Edit;
import io.slpagent.model.Path;
import io.slpagent.model.Tree;
import io.slpagent.restconf.wire.Wires;
import io.slpagent.yang.DeviceSchema;
import io.slpagent.yang.json.JsonCodec;
import io.slpagent.yang.library.SchemaRepository;
import io.slpagent.yang.parser.SchemaParser;
import io.slpagent.yang.slice.Slices;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

/**
 * The adapter against OpenDaylight's RESTCONF server, which this project did not write, over both
 * ways to write.
 */
class OtherServerTest {
  private static final Path NATIVE = Path.parse("/Cisco-IOS-XE-native:native");
  private static final Path DOMAIN = NATIVE.child("ip").child("domain");
  private static final Path NAME = DOMAIN.child("name");
  private static final Path SERVERS = NATIVE.child("ip").child("name-server").child("no-vrf");
  private static final Path LICENSING = Path.parse("/cisco-smart-license:licensing");
  private static final Path TRANSPORT = LICENSING.child("config").child("transport");
  private static final Path TYPE = TRANSPORT.child("transport-type");
  private static final Path SMART = TRANSPORT.child("transport-smart");
  private static final Path CUSTOM_ID = LICENSING.child("config").child("custom-id");

  @TempDir static java.nio.file.Path folder = java.nio.file.Path.of("");
  private static OtherServer server;
  private static RestconfConnector connector;
  private static DeviceSchema schema;

  private final ListAppender<ILoggingEvent> wire = new ListAppender<>();

  @BeforeAll
  static void start() throws Exception {
    server = OtherServer.start(folder);
    connector = new RestconfConnector(new SchemaRepository(folder.resolve("cache")));
    try (DeviceSession session = connect()) {
      schema = session.schema();
    }
  }

  @AfterAll
  static void stop() throws Exception {
    if (server != null) {
      server.close();
    }
  }

  @BeforeEach
  void asAtTheStart() throws Exception {
    try (DeviceSession session = inPieces()) {
      for (String more : session.read(Set.of(SERVERS.parent())).data().leafList(SERVERS)) {
        session.edit(List.of(new Edit.Remove(SERVERS.entry(more))));
      }
      session.edit(
          List.of(
              new Edit.Remove(CUSTOM_ID),
              new Edit.SetLeaf(NAME, "example.com"),
              new Edit.AddEntries(SERVERS, List.of("192.0.2.1")),
              new Edit.SetLeaf(TYPE, "transport-type-smart"),
              new Edit.SetLeaf(SMART.child("url-default"), "true")));
    }
    wire.start();
    log().setLevel(Level.DEBUG);
    log().addAppender(wire);
  }

  @AfterEach
  void listenNoMore() {
    log().detachAppender(wire);
    log().setLevel(null);
  }

  @Test
  void configuration_and_state_are_read_and_what_is_missing_is_absent() throws Exception {
    try (DeviceSession session = connect()) {
      Tree.Container data =
          session
              .read(Set.of(DOMAIN, SERVERS.parent(), TYPE, CUSTOM_ID, LICENSING.child("state")))
              .data();
      assertThat(data.leaf(NAME)).contains("example.com");
      assertThat(data.leafList(SERVERS)).containsExactly("192.0.2.1");
      assertThat(data.leaf(TYPE)).contains("transport-type-smart");
      assertThat(data.leaf(LICENSING.child("state").child("smart-enabled"))).contains("true");
      assertThat(data.at(CUSTOM_ID)).isEmpty();
      assertThat(session.read(Set.of(CUSTOM_ID)).data().at(CUSTOM_ID)).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void leaves_entries_and_containers_are_set_added_and_removed(boolean atOnce) throws Exception {
    try (DeviceSession session = session(atOnce)) {
      session.edit(change());
    }
    assertThat(writes())
        .isEqualTo(
            atOnce
                ? List.of("PATCH /restconf/data")
                : List.of(
                    "PATCH /restconf/data/Cisco-IOS-XE-native:native",
                    "DELETE /restconf/data/Cisco-IOS-XE-native:native/ip/name-server/no-vrf="
                        + "192.0.2.1",
                    "DELETE /restconf/data/cisco-smart-license:licensing/config/transport/"
                        + "transport-smart",
                    "PATCH /restconf/data/cisco-smart-license:licensing"));
    Tree.Container data = now();
    assertThat(data.leaf(NAME)).contains("lab.example.com");
    assertThat(data.leafList(SERVERS)).containsExactly("2001:db8::53");
    assertThat(data.leaf(TYPE)).contains("transport-type-cslu");
    assertThat(data.at(SMART)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void what_is_gone_already_can_be_removed(boolean atOnce) throws Exception {
    try (DeviceSession session = session(atOnce)) {
      session.edit(
          List.of(
              new Edit.Remove(SERVERS.entry("192.0.2.99")),
              new Edit.Remove(CUSTOM_ID),
              new Edit.SetLeaf(NAME, "still.example.com")));
    }
    assertThat(now().leaf(NAME)).contains("still.example.com");
  }

  @Test
  void what_it_offers_is_found_out_and_used() throws Exception {
    try (DeviceSession session = connect()) {
      session.edit(change());
    }
    assertThat(writes()).containsExactly("OPTIONS /restconf/data", "PATCH /restconf/data");
    assertThat(now().leaf(TYPE)).contains("transport-type-cslu");
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void what_it_does_not_know_is_refused_and_nothing_of_it_is_left(boolean atOnce) throws Exception {
    DeviceSchema ours =
        SchemaParser.parse(
            "with a leaf of our own", "a test", withAnotherLeaf(), SchemaParser.ROOTS);
    Path unknown = LICENSING.child("config").child("of-our-own");
    try (DeviceSession session = session(ours, atOnce)) {
      DeviceException refused =
          catchThrowableOfType(
              DeviceException.class,
              () ->
                  session.edit(
                      List.of(
                          new Edit.SetLeaf(unknown, "x"),
                          new Edit.SetLeaf(NAME, "half.example.com"),
                          new Edit.Remove(SERVERS.entry("192.0.2.1")))));
      assertThat(refused).isNotNull();
    }
    if (atOnce) {
      assertThat(now().leaf(NAME)).contains("example.com");
      assertThat(now().leafList(SERVERS)).containsExactly("192.0.2.1");
    }
    assertThat(now().at(unknown)).isEmpty();
  }

  /** The modules that the server has, and one leaf more. */
  private static Map<String, String> withAnotherLeaf() {
    Map<String, String> texts =
        new HashMap<>(Slices.bundled().named(OtherServer.SLICE).orElseThrow().texts());
    texts.replaceAll((file, text) ->
        file.startsWith("cisco-smart-license@")
            ? text.replaceFirst(
                "leaf custom-id \\{", "leaf of-our-own { type string; } leaf custom-id {")
            : text);
    return texts;
  }

  @Test
  void a_wrong_password_is_told_at_once() {
    Unauthenticated failure =
        catchThrowableOfType(
            Unauthenticated.class,
            () -> connector.connect(server.device("wrong"), TestDevice.deadline()));
    assertThat(failure).isNotNull();
  }

  private static List<Edit> change() {
    return List.of(
        new Edit.SetLeaf(NAME, "lab.example.com"),
        new Edit.AddEntries(SERVERS, List.of("2001:db8::53")),
        new Edit.Remove(SERVERS.entry("192.0.2.1")),
        new Edit.Remove(SMART),
        new Edit.SetLeaf(TYPE, "transport-type-cslu"));
  }

  private static Tree.Container now() throws Exception {
    try (DeviceSession session = connect()) {
      return session.read(Set.of(NAME, SERVERS.parent(), TRANSPORT)).data();
    }
  }

  private static DeviceSession connect() throws DeviceException {
    return connector.connect(server.device(TestDevice.PASSWORD), TestDevice.deadline());
  }

  private static DeviceSession inPieces() throws DeviceException {
    return session(false);
  }

  private static DeviceSession session(boolean atOnce) throws DeviceException {
    return session(schema, atOnce);
  }

  private static DeviceSession session(DeviceSchema schema, boolean atOnce) throws DeviceException {
    ReleaseMemory memory = new ReleaseMemory();
    memory.noteYangPatch(atOnce);
    Wires wires = new Wires(new TestClock(), new Random(1));
    return new RestconfSession(
        new Access(
            wires.open(server.device(TestDevice.PASSWORD), TestDevice.deadline()),
            new DataUrl("/restconf", schema),
            schema,
            new JsonCodec(schema),
            memory));
  }

  private List<String> writes() {
    return wire.list.stream()
        .map(ILoggingEvent::getFormattedMessage)
        .filter(line -> !line.startsWith("GET "))
        .map(line -> line.replaceFirst(" [0-9]+ [0-9]+ characters .*", ""))
        .toList();
  }

  private static Logger log() {
    return (Logger) LoggerFactory.getLogger("io.slpagent.restconf.wire");
  }
}
