package io.slpagent.restconf;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.okForContentType;
import static io.slpagent.restconf.FakeSwitch.error;
import static io.slpagent.restconf.FakeSwitch.json;
import static io.slpagent.restconf.FakeSwitch.status;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.github.tomakehurst.wiremock.http.Fault;
import io.slpagent.device.DeviceException;
import io.slpagent.device.DeviceException.Busy;
import io.slpagent.device.DeviceException.Effect;
import io.slpagent.device.DeviceException.Malformed;
import io.slpagent.device.DeviceException.NoAnswer;
import io.slpagent.device.DeviceException.Refused;
import io.slpagent.model.NodeName;
import io.slpagent.model.Path;
import io.slpagent.model.RpcCall;
import io.slpagent.model.Secret;
import io.slpagent.model.Tree;
import io.slpagent.restconf.wire.Wires;
import io.slpagent.yang.DeviceSchema;
import io.slpagent.yang.json.JsonCodec;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class InvokeTest {
  private static final FakeSwitch SWITCH = FakeSwitch.SHARED;
  private static final String TRUST = "/restconf/operations/cisco-smart-license:id-token-trust";
  private static final String SAVE = "/restconf/operations/cisco-ia:save-config";
  private static final String TOKEN = "T0k\"en/+ of a test";
  private static final RpcCall CALL =
      RpcCall.of("cisco-smart-license:id-token-trust")
          .with("id-token", new Tree.HiddenLeaf(new Secret(TOKEN)))
          .with("all-ha", new Tree.Leaf("true"));

  @BeforeEach
  void forget() {
    SWITCH.forget();
  }

  @Test
  void the_input_travels_in_the_body_and_the_output_comes_back() throws Exception {
    SWITCH.on(
        "POST", TRUST, json("{\"cisco-smart-license:output\":{\"return-code\":\"success\"}}"));
    Tree.Container output = invoke(CALL);
    assertThat(output.leaf(Path.ROOT.child(NodeName.parse("cisco-smart-license:return-code"))))
        .contains("success");
    assertThat(SWITCH.requests().getFirst().getBodyAsString())
        .isEqualTo(
            "{\"cisco-smart-license:input\":{\"id-token\":\"T0k\\\"en/+ of a test\","
                + "\"all-ha\":true}}");
  }

  @Test
  void without_input_there_is_no_body_and_204_is_an_empty_output() throws Exception {
    SWITCH.on("POST", SAVE, status(204));
    assertThat(invoke(RpcCall.of("cisco-ia:save-config")).isEmpty()).isTrue();
    assertThat(SWITCH.requests().getFirst().getBodyAsString()).isEmpty();
  }

  @Test
  void a_refusal_keeps_the_devices_words_but_not_the_secret_in_them() {
    String echo = TOKEN.replace("\"", "\\\"");
    SWITCH.on("POST", TRUST, error(400, "invalid-value", "invalid value for: id-token " + echo));
    Refused refused = failing(Refused.class, CALL);
    assertThat(refused).hasMessageContaining("invalid value for: id-token ***");
    assertThat(refused.effect()).isEqualTo(Effect.NOTHING_CHANGED);
  }

  @Test
  void an_answer_that_was_lost_leaves_the_effect_unknown_and_is_not_asked_for_again() {
    SWITCH.on("POST", TRUST, aResponse().withFault(Fault.EMPTY_RESPONSE));
    assertThat(failing(NoAnswer.class, CALL).effect()).isEqualTo(Effect.UNKNOWN);
    assertThat(SWITCH.requests()).hasSize(1);
  }

  @Test
  void an_answer_that_cannot_be_read_leaves_the_effect_unknown() {
    SWITCH.on("POST", TRUST, okForContentType("text/html", "<html></html>"));
    assertThat(failing(Malformed.class, CALL).effect()).isEqualTo(Effect.UNKNOWN);
    SWITCH.on("POST", TRUST, json("{\"cisco-smart-license:outp"));
    assertThat(failing(Malformed.class, CALL).effect()).isEqualTo(Effect.UNKNOWN);
  }

  @Test
  void a_busy_device_is_told_and_nothing_is_tried_twice() {
    SWITCH.on("POST", SAVE, error(409, "resource-denied", "resource denied: Sync is in progress"));
    failing(Busy.class, RpcCall.of("cisco-ia:save-config"));
    assertThat(SWITCH.requests()).hasSize(1);
  }

  @Test
  void an_operation_or_input_that_the_schema_lacks_is_not_sent() {
    failing(Refused.class, RpcCall.of("cisco-ia:no-such"));
    failing(Refused.class, RpcCall.of("cisco-smart-license:id-token-trust"));
    failing(Refused.class, CALL.with("no-such", new Tree.HiddenLeaf(new Secret(TOKEN))));
    failing(
        Refused.class, CALL.with("id-token", new Tree.HiddenLeaf(new Secret(TOKEN.repeat(20)))));
    assertThat(SWITCH.requests()).isEmpty();
  }

  @Test
  void the_log_of_the_wire_holds_no_header_and_no_body() throws Exception {
    Logger logger = (Logger) LoggerFactory.getLogger("io.slpagent.restconf.wire");
    ListAppender<ILoggingEvent> lines = new ListAppender<>();
    lines.start();
    logger.addAppender(lines);
    logger.setLevel(Level.TRACE);
    try {
      SWITCH.on(
          "POST", TRUST, json("{\"cisco-smart-license:output\":{\"return-code\":\"success\"}}"));
      invoke(CALL);
    } finally {
      logger.setLevel(null);
      logger.detachAppender(lines);
    }
    assertThat(lines.list)
        .hasSize(1)
        .allSatisfy(line ->
            assertThat(line.getFormattedMessage())
                .startsWith("POST " + TRUST + " 200 ")
                .doesNotContain(TestDevice.canaries())
                .doesNotContain("T0k", "return-code"));
  }

  private static Tree.Container invoke(RpcCall call) throws DeviceException {
    TestClock clock = new TestClock();
    DeviceSchema schema = SmallSchema.BEFORE;
    try (RestconfSession session =
        new RestconfSession(
            new Access(
                new Wires(clock, new Random(1))
                    .open(SWITCH.device().device(), TestDevice.deadline()),
                new DataUrl("/restconf", schema),
                schema,
                new JsonCodec(schema),
                new ReleaseMemory()))) {
      return session.invoke(call);
    }
  }

  private static <T extends DeviceException> T failing(Class<T> type, RpcCall call) {
    T failure = catchThrowableOfType(type, () -> invoke(call));
    assertThat(failure).isNotNull();
    String base64 =
        Base64.getEncoder().encodeToString(TOKEN.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    assertThat(TestDevice.allTextOf(failure))
        .doesNotContain(TestDevice.canaries())
        .doesNotContain(List.of(TOKEN, "T0k", base64));
    return failure;
  }
}
