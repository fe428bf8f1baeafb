package io.slpagent.netconf;

import static org.assertj.core.api.Assertions.assertThat;

import io.slpagent.device.Pause;
import io.slpagent.ssh.SshDevice;
import io.slpagent.yang.DeviceSchema;
import io.slpagent.yang.library.SchemaRepository;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where the schema of a device comes from. */
class SchemaSourceTest {
  @RegisterExtension final Sessions sessions = new Sessions();
  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void the_schema_comes_from_the_device_with_and_without_a_format(boolean refuses)
      throws Exception {
    FakeNetconf server = sessions.server(Sessions.CANDIDATE);
    server.store.refusesFormat = refuses;

    DeviceSchema schema = anew(server);

    assertThat(schema.contentId()).isEqualTo("set-1");
    assertThat(schema.origin()).isEqualTo("the device");
    assertThat(anew(server).origin()).isEqualTo("the cache");
  }

  @Test
  void a_server_without_yang_library_is_asked_for_the_schemas_that_it_hands_out() throws Exception {
    FakeNetconf server = sessions.server(Sessions.CANDIDATE);
    server.store.contentId = "";
    StringBuilder schemas = new StringBuilder();
    server
        .store
        .modules
        .keySet()
        .forEach(name ->
            schemas
                .append("<schema><identifier>")
                .append(name)
                .append(
                    "</identifier><version>2026-01-01</version><format>x:yang</format></schema>"));
    server.store.state +=
        "<netconf-state xmlns='urn:ietf:params:xml:ns:yang:ietf-netconf-monitoring'><schemas>"
            + schemas
            + "</schemas></netconf-state>";

    DeviceSchema schema = anew(server);

    assertThat(schema.contentId()).startsWith("schemas-");
    assertThat(schema.origin()).isEqualTo("the device");
  }

  /** With no schema at hand but what an earlier session of this test has fetched. */
  private DeviceSchema anew(FakeNetconf server) throws Exception {
    return sessions
        .open(server.device(), SshDevice.deadline(), Pause.REAL, new SchemaRepository(folder))
        .schema();
  }
}
