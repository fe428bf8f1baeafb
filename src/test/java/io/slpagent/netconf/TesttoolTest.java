package io.slpagent.netconf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.slpagent.device.DeviceException;
import io.slpagent.device.DeviceSession;
import io.slpagent.netconf.wire.Reply;
import io.slpagent.ssh.SshDevice;
import java.nio.file.Path;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Sessions with OpenDaylight's netconf-testtool, which this project did not write. */
class TesttoolTest {
  @TempDir static Path folder = Path.of("");
  private static @Nullable Testtool server;
  @RegisterExtension final Sessions sessions = new Sessions();

  @BeforeAll
  static void start() throws Exception {
    server = new Testtool(folder);
  }

  @AfterAll
  static void end() {
    if (server != null) {
      server.close();
    }
  }

  private static SshDevice device() {
    Testtool started = server;
    if (started == null) {
      throw new IllegalStateException("the server was not started");
    }
    return started.device();
  }

  @Test
  void hello_get_and_close_take_three_requests() throws Exception {
    Talks talks = new Talks(sessions, device());
    try (talks) {
      assertThat(talks.wire().hello().has("base:1.1")).isTrue();
      Reply reply =
          talks.good(
              "<get><filter type='subtree'><licensing xmlns='"
                  + FakeStore.LICENSING
                  + "'/></filter></get>");
      assertThat(reply.data()).isPresent();
    }
    assertThat(talks.wire().calls()).isEqualTo(3);
  }

  @Test
  void what_is_committed_reads_back_over_a_new_session() throws Exception {
    try (Talks talks = new Talks(sessions, device())) {
      talks.good(
          "<edit-config><target><candidate/></target><config><licensing xmlns='"
              + FakeStore.LICENSING
              + "'><config><custom-id>lab</custom-id></config></licensing></config></edit-config>");
      talks.good("<commit/>");
    }
    try (Talks talks = new Talks(sessions, device())) {
      talks.good("<get-config><source><running/></source></get-config>");
      assertThat(talks.heard()).contains("<custom-id>lab</custom-id>");
    }
  }

  @Test
  void its_schema_is_fetched_although_it_has_no_yang_library_and_its_absences_are_not_believed()
      throws Exception {
    DeviceSession session = sessions.open(device(), SshDevice.deadline());
    assertThat(session.schema().modules()).containsKey("cisco-smart-license");
    assertThat(session.schema().find(Sessions.ID)).isPresent();

    assertThatExceptionOfType(DeviceException.Forbidden.class)
        .isThrownBy(() -> session.read(Set.of(Sessions.ID)))
        .withMessageContaining("not shown everything");
  }
}
