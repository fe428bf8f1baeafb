package io.slpagent.netconf;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.slpagent.device.DeviceException;
import io.slpagent.ssh.SshDevice;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Servers that do not say hello as they should. */
class HelloTest {
  @RegisterExtension final Sessions sessions = new Sessions();

  @ParameterizedTest
  @CsvSource({
    "a hello without a session number, <hello xmlns='urn:ietf:params:xml:ns:netconf:base:1.0'/>]]>]]>",
    "no XML, login: ]]>]]>",
    "an entity bomb, <!DOCTYPE h [<!ENTITY a 'aa'>]><h>&a;</h>]]>]]>",
  })
  void a_server_that_does_not_say_hello_as_it_should_is_no_device(String what, String hello)
      throws Exception {
    FakeNetconf server = sessions.server(Sessions.CANDIDATE);
    server.next("hello", (talk, id) -> talk.raw(hello));

    assertThatExceptionOfType(DeviceException.Malformed.class)
        .as(what)
        .isThrownBy(() -> sessions.open(server));
    Sessions.awaitNobody(server);
  }

  @Test
  void a_server_that_never_says_hello_is_given_up_in_time() throws Exception {
    FakeNetconf server = sessions.server(Sessions.CANDIDATE);
    server.next("hello", (talk, id) -> {});

    assertThatExceptionOfType(DeviceException.NoAnswer.class)
        .isThrownBy(() ->
            sessions.open(server.device().hurried(Duration.ofSeconds(1)), SshDevice.deadline()))
        .withMessageContaining("hello");
  }
}
