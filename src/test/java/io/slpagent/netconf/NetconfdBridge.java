package io.slpagent.netconf;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.apache.sshd.server.Environment;
import org.apache.sshd.server.ExitCallback;
import org.apache.sshd.server.channel.ChannelSession;
import org.apache.sshd.server.command.Command;
import org.apache.sshd.server.subsystem.SubsystemFactory;
import org.jspecify.annotations.Nullable;

/** One run of the subsystem program of {@code netconfd} behind an SSH channel. */
final class NetconfdBridge implements Command {
  private static final String MARK = "]]>]]>";
  private final Netconfd server;
  private final UnaryOperator<String> hello;
  private InputStream in = InputStream.nullInputStream();
  private OutputStream out = OutputStream.nullOutputStream();
  private ExitCallback exit = (code, text, close) -> {};
  private @Nullable Process program;

  private final CountDownLatch clientGreeted = new CountDownLatch(1);

  /**
   * @param hello what becomes of the server's hello on its way
   */
  record Factory(Netconfd server, UnaryOperator<String> hello) implements SubsystemFactory {
    @Override
    public String getName() {
      return "netconf";
    }

    @Override
    public Command createSubsystem(ChannelSession channel) {
      return new NetconfdBridge(server, hello);
    }
  }

  private NetconfdBridge(Netconfd server, UnaryOperator<String> hello) {
    this.server = server;
    this.hello = hello;
  }

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
  public void start(ChannelSession channel, Environment environment) throws IOException {
    Process started = server.handOver();
    program = started;
    Thread.ofPlatform().daemon().start(() -> pump(in, started.getOutputStream(), false));
    Thread.ofPlatform()
        .daemon()
        .start(() -> {
          pump(started.getInputStream(), out, true);
          exit.onExit(0);
        });
  }

  private void pump(InputStream from, OutputStream to, boolean greets) {
    byte[] bytes = new byte[8192];
    try (to) {
      if (greets) {
        String greeting = hello.apply(greeting(from));
        letItRead();
        to.write(greeting.getBytes(StandardCharsets.UTF_8));
        to.flush();
      } else {
        to.write(greeting(from).getBytes(StandardCharsets.UTF_8));
        to.flush();
        clientGreeted.countDown();
      }
      for (int n = from.read(bytes); n >= 0; n = from.read(bytes)) {
        to.write(bytes, 0, n);
        to.flush();
      }
    } catch (IOException ended) {
      throw new UncheckedIOException(ended);
    }
  }

  /**
   * netconfd never answers a request that it reads together with the client's hello. A client sends
   * none before it has heard the server's hello, so that is held back a little.
   */
  private void letItRead() {
    try {
      if (clientGreeted.await(10, TimeUnit.SECONDS)) {
        new CountDownLatch(1).await(150, TimeUnit.MILLISECONDS);
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private static String greeting(InputStream from) throws IOException {
    StringBuilder text = new StringBuilder();
    while (text.indexOf(MARK, Math.max(0, text.length() - MARK.length())) < 0) {
      int b = from.read();
      if (b < 0) {
        break;
      }
      text.append((char) b);
    }
    return text.toString();
  }

  @Override
  public void destroy(ChannelSession channel) {
    if (program != null) {
      program.destroy();
    }
  }
}
