package io.slpagent.simulator.ssh;

import io.slpagent.simulator.catalyst.CatalystSwitch;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.keyprovider.KeyPairProvider;
import org.apache.sshd.common.session.Session;
import org.apache.sshd.common.session.SessionContext;
import org.apache.sshd.common.session.SessionListener;
import org.apache.sshd.core.CoreModuleProperties;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.server.channel.ChannelSession;
import org.apache.sshd.server.command.Command;
import org.apache.sshd.server.subsystem.SubsystemFactory;
import org.jspecify.annotations.Nullable;

/**
 * The SSH server of a fleet. One server listens for all switches and tells them apart by the
 * address and port that a client connected to, so that a switch that nobody speaks to costs a
 * socket at most. It answers nobody who is not on this machine.
 */
public final class SshDoor implements AutoCloseable {
  private static final int BACKLOG = 1024;
  private static final int MOST_CHANNELS = 8;
  private static final String NETCONF = "netconf";

  private record Behind(CatalystSwitch device, KeyPair hostKey) {}

  /**
   * Who may come in.
   *
   * @param user the name of the only user
   * @param password his password
   * @param key a key of his
   */
  public record Entrance(String user, String password, KeyPair key) {
    /** Never shows the password. */
    @Override
    public String toString() {
      return "Entrance[user=" + user + "]";
    }
  }

  private final Server server = new Server();
  private final Map<InetSocketAddress, Behind> behind = new ConcurrentHashMap<>();
  private boolean started;

  public SshDoor(Entrance entrance, Services services) {
    server.setKeyPairProvider(new HostKeys());
    server.addSessionListener(new LoopbackAlone());
    byte[] password = entrance.password().getBytes(StandardCharsets.UTF_8);
    server.setPasswordAuthenticator((user, sent, session) ->
        user.equals(entrance.user())
            && MessageDigest.isEqual(sent.getBytes(StandardCharsets.UTF_8), password));
    server.setPublickeyAuthenticator((user, key, session) ->
        user.equals(entrance.user()) && KeyUtils.compareKeys(key, entrance.key().getPublic()));
    server.setSubsystemFactories(List.of(new Netconf(services.netconf())));
    ChannelService console = services.console();
    if (console != null) {
      server.setShellFactory(channel -> command(channel, console, ""));
      server.setCommandFactory((channel, text) -> command(channel, console, text));
    }
    CoreModuleProperties.SERVER_IDENTIFICATION.set(server, "Cisco-1.25");
    CoreModuleProperties.SOCKET_BACKLOG.set(server, BACKLOG);
    CoreModuleProperties.MAX_CONCURRENT_CHANNELS.set(server, MOST_CHANNELS);
    CoreModuleProperties.IDLE_TIMEOUT.set(server, Duration.ZERO);
    CoreModuleProperties.NIO2_READ_TIMEOUT.set(server, Duration.ZERO);
  }

  /**
   * Listens for one switch.
   *
   * @param port 0 for any free one
   * @return the port
   */
  public int listen(CatalystSwitch device, String address, int port, KeyPair hostKey)
      throws IOException {
    int bound = bind(address, port);
    behind.put(new InetSocketAddress(address, bound), new Behind(device, hostKey));
    return bound;
  }

  /**
   * Listens on one port for many switches of different addresses.
   *
   * @param devices by address
   * @param port 0 for any free one
   * @return the port
   */
  public int listen(Map<String, CatalystSwitch> devices, int port, KeyPair hostKey)
      throws IOException {
    int bound = bind("0.0.0.0", port);
    devices.forEach((address, device) ->
        behind.put(new InetSocketAddress(address, bound), new Behind(device, hostKey)));
    return bound;
  }

  private int bind(String address, int port) throws IOException {
    if (started) {
      return server.bind(new InetSocketAddress(address, port));
    }
    server.setHost(address);
    server.setPort(port);
    server.start();
    started = true;
    return server.getPort();
  }

  private @Nullable Behind behind(@Nullable SocketAddress local) {
    return local instanceof InetSocketAddress address
        ? behind.get(new InetSocketAddress(address.getAddress(), address.getPort()))
        : null;
  }

  private Command command(ChannelSession channel, ChannelService service, String text)
      throws IOException {
    Behind found = behind(channel.getSession().getLocalAddress());
    if (found == null) {
      throw new IOException("nobody is behind " + channel.getSession().getLocalAddress());
    }
    return new ChannelThread(found.device, service, text);
  }

  @Override
  public void close() {
    try {
      server.stop(true);
    } catch (IOException e) {
      // it has nothing that must be kept: what is left of it ends with its sockets
      behind.clear();
    }
  }

  /** Opens further sockets after the first. */
  private static final class Server extends SshServer {
    Server() {
      SshServer usual = SshServer.setUpDefaultServer();
      setKeyExchangeFactories(usual.getKeyExchangeFactories());
      setCipherFactories(usual.getCipherFactories());
      setCompressionFactories(usual.getCompressionFactories());
      setMacFactories(usual.getMacFactories());
      setSignatureFactories(usual.getSignatureFactories());
      setRandomFactory(usual.getRandomFactory());
      setFileSystemFactory(usual.getFileSystemFactory());
      setForwarderFactory(usual.getForwarderFactory());
      setGlobalRequestHandlers(usual.getGlobalRequestHandlers());
      setChannelFactories(usual.getChannelFactories());
    }

    int bind(InetSocketAddress address) throws IOException {
      Set<SocketAddress> before = new HashSet<>(acceptor.getBoundAddresses());
      acceptor.bind(address);
      for (SocketAddress bound : acceptor.getBoundAddresses()) {
        if (!before.contains(bound)) {
          return ((InetSocketAddress) bound).getPort();
        }
      }
      throw new IOException("cannot listen at " + address);
    }
  }

  private final class HostKeys implements KeyPairProvider {
    @Override
    public Iterable<KeyPair> loadKeys(@Nullable SessionContext session) {
      Behind found = session == null ? null : behind(session.getLocalAddress());
      return found == null ? List.of() : List.of(found.hostKey);
    }
  }

  /** Whoever is not on this machine, or speaks to nobody's address, is not even greeted. */
  private final class LoopbackAlone implements SessionListener {
    @Override
    public void sessionCreated(Session session) {
      boolean near =
          session.getRemoteAddress() instanceof InetSocketAddress address
              && address.getAddress().isLoopbackAddress();
      if (!near || behind(session.getLocalAddress()) == null) {
        session.close(true);
      }
    }
  }

  private final class Netconf implements SubsystemFactory {
    private final ChannelService service;

    Netconf(ChannelService service) {
      this.service = service;
    }

    @Override
    public String getName() {
      return NETCONF;
    }

    @Override
    public Command createSubsystem(ChannelSession channel) throws IOException {
      return command(channel, service, "");
    }
  }
}
