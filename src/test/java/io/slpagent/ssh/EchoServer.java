package io.slpagent.ssh;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.PublicKey;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.keyprovider.KeyPairProvider;
import org.apache.sshd.server.Environment;
import org.apache.sshd.server.ExitCallback;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.server.channel.ChannelSession;
import org.apache.sshd.server.command.Command;
import org.apache.sshd.server.subsystem.SubsystemFactory;

/** An SSH server with one subsystem, {@code echo}, on a free port of the loopback interface. */
final class EchoServer implements AutoCloseable {
  final SshServer server = SshServer.setUpDefaultServer();
  final AtomicInteger wrongPasswords = new AtomicInteger();
  final KeyPair hostKey;
  final List<PublicKey> welcome = new ArrayList<>();

  EchoServer(KeyPair... hostKeys) {
    hostKey = hostKeys[0];
    server.setHost("127.0.0.1");
    server.setPort(0);
    server.setKeyPairProvider(KeyPairProvider.wrap(hostKeys));
    server.setPasswordAuthenticator((user, password, session) -> {
      boolean right = user.equals(SshDevice.USERNAME) && password.equals(SshDevice.PASSWORD);
      if (!right) {
        wrongPasswords.incrementAndGet();
      }
      return right;
    });
    server.setPublickeyAuthenticator(
        (user, key, session) -> welcome.stream().anyMatch(k -> KeyUtils.compareKeys(k, key)));
    server.setSubsystemFactories(List.of(new Echoes()));
  }

  EchoServer start() throws IOException {
    server.start();
    return this;
  }

  int port() {
    return server.getPort();
  }

  static KeyPair key(String type, int size) throws GeneralSecurityException {
    return KeyUtils.generateKeyPair(type, size);
  }

  static KeyPair ed25519() throws GeneralSecurityException {
    return key("ssh-ed25519", 256);
  }

  @Override
  public void close() throws IOException {
    server.stop(true);
  }

  private static final class Echoes implements SubsystemFactory {
    @Override
    public String getName() {
      return "echo";
    }

    @Override
    public Command createSubsystem(ChannelSession channel) {
      return new Echo();
    }
  }

  private static final class Echo implements Command {
    private InputStream in = InputStream.nullInputStream();
    private OutputStream out = OutputStream.nullOutputStream();
    private ExitCallback exit = (code, text, close) -> {};

    @Override
    public void setInputStream(InputStream stream) {
      in = stream;
    }

    @Override
    public void setOutputStream(OutputStream stream) {
      out = stream;
    }

    @Override
    public void setErrorStream(OutputStream stream) {}

    @Override
    public void setExitCallback(ExitCallback callback) {
      exit = callback;
    }

    @Override
    public void start(ChannelSession channel, Environment environment) {
      Thread.ofVirtual()
          .start(() -> {
            try {
              byte[] bytes = new byte[100];
              for (int n = in.read(bytes); n >= 0; n = in.read(bytes)) {
                out.write(bytes, 0, n);
                out.flush();
              }
              exit.onExit(0);
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
          });
    }

    @Override
    public void destroy(ChannelSession channel) {}
  }
}
