package io.slpagent.simulator.ssh;

import io.slpagent.simulator.catalyst.CatalystSwitch;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.util.Map;
import org.apache.sshd.server.Environment;
import org.apache.sshd.server.ExitCallback;
import org.apache.sshd.server.channel.ChannelSession;
import org.apache.sshd.server.command.Command;
import org.apache.sshd.server.session.ServerSession;
import org.jspecify.annotations.Nullable;

/** Runs a service over one channel on a virtual thread. */
final class ChannelThread implements Command {
  private final CatalystSwitch device;
  private final ChannelService service;
  private final String command;
  private InputStream in = InputStream.nullInputStream();
  private OutputStream out = OutputStream.nullOutputStream();
  private ExitCallback exit = (status, message, closeImmediately) -> {};
  private @Nullable Thread thread;

  ChannelThread(CatalystSwitch device, ChannelService service, String command) {
    this.device = device;
    this.service = service;
    this.command = command;
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
  public void setErrorStream(OutputStream stream) {
    // a switch has one stream for all it prints
  }

  @Override
  public void setExitCallback(ExitCallback callback) {
    exit = callback;
  }

  @Override
  public void start(ChannelSession channel, Environment environment) {
    ServerSession session = channel.getSession();
    String host =
        session.getRemoteAddress() instanceof InetSocketAddress address
            ? address.getAddress().getHostAddress()
            : "";
    Line line =
        new Line(
            device,
            new Line.Caller(session.getUsername(), host),
            command,
            Map.copyOf(environment.getEnv()),
            in,
            out,
            () -> session.close(true));
    thread = Thread.ofVirtual().name("line of " + device.spec().name()).start(() -> run(line));
  }

  private void run(Line line) {
    int status = 1;
    try {
      status = service.serve(line);
      line.out().flush();
    } catch (IOException e) {
      // the other side has gone: nobody is left to be told
      status = 1;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      exit.onExit(status);
    }
  }

  @Override
  public void destroy(ChannelSession channel) {
    Thread running = thread;
    if (running != null) {
      running.interrupt();
    }
  }
}
