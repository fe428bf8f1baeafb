package io.slpagent.netconf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.slpagent.device.DeviceException;
import io.slpagent.device.DeviceException.Effect;
import io.slpagent.device.DeviceSession;
import io.slpagent.model.Edit;
import io.slpagent.model.Path;
import io.slpagent.model.RpcCall;
import io.slpagent.model.Secret;
import io.slpagent.model.Tree;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Errors and warnings in replies (RFC 6241 section 4.3), and RPCs of the device's own modules. */
class RpcErrorTest {
  @RegisterExtension final Sessions sessions = new Sessions();

  @Test
  void all_fields_of_several_errors_are_told_and_warnings_are_no_errors() throws Exception {
    FakeNetconf server = sessions.server(Sessions.RUNNING);
    DeviceSession session = sessions.open(server);
    String warning =
        "<rpc-error><error-severity>warning</error-severity><error-tag>operation-failed"
            + "</error-tag></rpc-error>";
    server.nextReply("edit-config running", warning + FakeNetconf.OK);
    session.edit(List.of(new Edit.SetLeaf(Sessions.NAME, "good.example.com")));
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
            () -> session.edit(List.of(new Edit.SetLeaf(Sessions.NAME, "example.com"))));

    assertThat(failure.tag()).isEqualTo("invalid-value");
    assertThat(failure)
        .hasMessageContaining("first")
        .hasMessageContaining("too-odd")
        .hasMessageContaining("/native/ip")
        .hasMessageContaining("bad-command 'router bgp 0'")
        .hasMessageContaining("second");
    assertThat(failure.effect()).isEqualTo(Effect.NOTHING_CHANGED);
    assertThat(server.store.locks).isEmpty();
  }

  @Test
  void calls_an_rpc_and_reads_its_output() throws Exception {
    FakeNetconf server = sessions.server(Sessions.CANDIDATE);

    Tree.Container output = sessions.open(server).invoke(RpcCall.of("cisco-ia:save-config"));

    assertThat(output.leaf(Path.parse("/cisco-ia:result")))
        .contains("Save running-config successful");
  }

  @Test
  void a_secret_of_a_call_and_the_password_are_in_no_failure() throws Exception {
    FakeNetconf server = sessions.server(Sessions.CANDIDATE);
    DeviceSession session = sessions.open(server);
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
}
