package io.slpagent.netconf;

import io.slpagent.device.DeviceException;
import io.slpagent.device.Pause;
import io.slpagent.device.Redaction;
import io.slpagent.model.Secret;
import io.slpagent.netconf.wire.Call;
import io.slpagent.netconf.wire.Failures;
import io.slpagent.netconf.wire.Reply;
import io.slpagent.netconf.wire.Timing;
import io.slpagent.netconf.wire.Wire;
import io.slpagent.ssh.SshChannel;
import io.slpagent.ssh.SshDevice;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Random;

/** One session with a server, call by call; everything that arrived is kept. */
final class Talks implements AutoCloseable {
  private final StringBuffer heard = new StringBuffer();
  private final Wire wire;

  Talks(Sessions sessions, SshDevice at) throws DeviceException {
    wire =
        Wire.open(
            receiver ->
                sessions.ssh().open(at.device(), "netconf", SshDevice.deadline(), tee(receiver)),
            new Timing(Duration.ofSeconds(20), SshDevice.deadline(), Pause.REAL, new Random(1)),
            new Failures("sw-test", Redaction.of("netops", new Secret("s3cret"))));
  }

  private SshChannel.Receiver tee(SshChannel.Receiver receiver) {
    return new SshChannel.Receiver() {
      @Override
      public void received(byte[] bytes, int offset, int length) {
        heard.append(new String(bytes, offset, length, StandardCharsets.UTF_8));
        receiver.received(bytes, offset, length);
      }

      @Override
      public void ended(String why) {
        receiver.ended(why);
      }
    };
  }

  Wire wire() {
    return wire;
  }

  Reply call(String body) throws DeviceException {
    return wire.call(Call.of("call", body));
  }

  Reply good(String body) throws DeviceException {
    return wire.callForGood(Call.of("call", body));
  }

  /** Everything that arrived so far, with its frames. */
  String heard() {
    return heard.toString();
  }

  @Override
  public void close() {
    wire.close();
  }
}
