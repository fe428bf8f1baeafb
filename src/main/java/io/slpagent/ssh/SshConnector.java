package io.slpagent.ssh;

import io.slpagent.device.Deadline;
import io.slpagent.device.DeviceException;
import io.slpagent.device.NameLookup;
import io.slpagent.device.Pause;
import io.slpagent.inventory.Connection;
import io.slpagent.inventory.Device;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.security.KeyPair;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import org.apache.sshd.client.auth.password.PasswordIdentityProvider;
import org.apache.sshd.client.channel.ClientChannel;
import org.apache.sshd.client.future.ConnectFuture;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.common.channel.PtyChannelConfiguration;
import org.apache.sshd.common.future.CancelOption;
import org.apache.sshd.core.CoreModuleProperties;
import org.jspecify.annotations.Nullable;

/**
 * Opens SSH connections to devices, few at a time, for key exchange is what costs. Safe for use by
 * many threads.
 */
public final class SshConnector implements AutoCloseable {
  private static final int MOST_AT_ONCE = 64;
  private static final int TRIES = 3;
  private static final int TIMES_OFFERED = 1;

  /** The widest that IOS takes ({@code terminal width}), so that it does not break lines. */
  private static final int TERMINAL_WIDTH = 511;

  private static final int TERMINAL_HEIGHT = 200;

  private final Clients clients = new Clients();
  private final NameLookup names = new NameLookup();
  private final Semaphore opening = new Semaphore(MOST_AT_ONCE, true);
  private final FirstUse firstUse;
  private final Pause pause;
  private final RandomGenerator random;

  /**
   * @param firstUse where host keys are kept that were believed at first use
   * @param pause how to let time pass between two tries
   * @param random spreads these waits; safe for use by many threads
   */
  public SshConnector(Path firstUse, Pause pause, RandomGenerator random) {
    this.firstUse = new FirstUse(firstUse);
    this.pause = pause;
    this.random = random;
  }

  /**
   * Opens a subsystem over a connection of its own.
   *
   * @param receiver takes what arrives, from the first byte on
   * @throws DeviceException when it does not open; nothing was sent to the subsystem then
   */
  public SshChannel open(
      Device device, String subsystem, Deadline deadline, SshChannel.Receiver receiver)
      throws DeviceException {
    int port = device.connection().port();
    return open(
        new Way(device.connection(), port, SshFailures.ofSubsystem(device, subsystem)),
        session -> session.createSubsystemChannel(subsystem),
        deadline,
        receiver);
  }

  /**
   * Opens the shell of a device, at the port of its command line, on a wide terminal that knows no
   * control sequences, over a connection of its own.
   *
   * @param receiver takes what arrives, from the first byte on
   * @throws DeviceException when it does not open; nothing was typed then
   */
  public SshChannel openShell(Device device, Deadline deadline, SshChannel.Receiver receiver)
      throws DeviceException {
    int port = device.connection().ssh().shell().port();
    return open(
        new Way(device.connection(), port, SshFailures.ofShell(device)),
        SshConnector::shell,
        deadline,
        receiver);
  }

  /** The way to something on a device. */
  private record Way(Connection to, int port, SshFailures failures) {}

  /** Makes a channel that is not open yet. */
  private interface Channels {
    ClientChannel of(ClientSession session) throws IOException;
  }

  private static ClientChannel shell(ClientSession session) throws IOException {
    PtyChannelConfiguration terminal = new PtyChannelConfiguration();
    terminal.setPtyType("dumb");
    terminal.setPtyColumns(TERMINAL_WIDTH);
    terminal.setPtyLines(TERMINAL_HEIGHT);
    terminal.setPtyModes(Map.of());
    return session.createShellChannel(terminal, Map.of());
  }

  private SshChannel open(
      Way way, Channels channels, Deadline deadline, SshChannel.Receiver receiver)
      throws DeviceException {
    Connection to = way.to();
    Deadline until = deadline.within(to.limits().connect().plus(to.limits().call()));
    try {
      if (!opening.tryAcquire(deadline.left().toMillis(), TimeUnit.MILLISECONDS)) {
        throw way.failures().outOfTime();
      }
    } catch (InterruptedException e) {
      throw way.failures().interrupted();
    }
    ClientSession session = null;
    boolean stands = false;
    try {
      session = connected(way, until);
      ClientChannel channel = channel(session, channels, way, until, receiver);
      stands = true;
      return new OpenChannel(session, channel);
    } finally {
      opening.release();
      if (!stands && session != null) {
        session.close(true);
      }
    }
  }

  private ClientSession connected(Way way, Deadline until) throws DeviceException {
    Connection to = way.to();
    SshFailures failures = way.failures();
    Optional<KeyPair> key = key(to, failures);
    List<InetAddress> addresses = addresses(to, until, failures);
    for (int attempt = 1; ; attempt++) {
      HostKeyCheck check = new HostKeyCheck(to.ssh().hostKeys(), firstUse, to.host(), way.port());
      InetAddress address = addresses.get((attempt - 1) % addresses.size());
      ClientSession session = null;
      try {
        session = reached(way, address, check, until);
        authenticated(session, to, key, until);
        return session;
      } catch (IOException e) {
        if (session != null) {
          session.close(true);
        }
        DeviceException failure = failure(e, session, check, key.isPresent(), failures);
        boolean again =
            failure instanceof DeviceException.Unreachable
                && (attempt < addresses.size() || (attempt < TRIES && SshFailures.isReset(e)));
        if (!again || until.hasPassed()) {
          throw failure;
        }
        rest(until, failures);
      }
    }
  }

  private ClientSession reached(Way way, InetAddress address, HostKeyCheck check, Deadline until)
      throws IOException {
    Connection to = way.to();
    Duration limit = until.atMost(to.limits().connect());
    ConnectFuture connecting =
        clients
            .of(to.ssh().legacy())
            .connect(
                to.username(),
                new InetSocketAddress(address, way.port()),
                Clients.context(check),
                null);
    return connecting
        .verify(limit, CancelOption.CANCEL_ON_TIMEOUT, CancelOption.CANCEL_ON_INTERRUPT)
        .getSession();
  }

  private static void authenticated(
      ClientSession session, Connection to, Optional<KeyPair> key, Deadline until)
      throws IOException {
    key.ifPresent(session::addPublicKeyIdentity);
    session.setPasswordIdentityProvider(once(to.password().reveal()));
    session.auth().verify(until.atMost(to.limits().call()));
  }

  /** A wrong password is tried by one method only: devices count failures and lock users out. */
  private static PasswordIdentityProvider once(String password) {
    Semaphore left = new Semaphore(TIMES_OFFERED);
    return session ->
        !password.isEmpty() && left.tryAcquire() ? List.of(password) : List.<String>of();
  }

  private static ClientChannel channel(
      ClientSession session,
      Channels channels,
      Way way,
      Deadline until,
      SshChannel.Receiver receiver)
      throws DeviceException {
    Duration call = way.to().limits().call();
    try {
      ClientChannel channel = channels.of(session);
      CoreModuleProperties.WAIT_FOR_SPACE_TIMEOUT.set(channel, call);
      channel.setOut(new Arrivals(receiver));
      channel.setErr(OutputStream.nullOutputStream());
      channel.addChannelListener(new Arrivals.End(receiver));
      channel.open().verify(until.atMost(call));
      return channel;
    } catch (IOException e) {
      if (SshFailures.isInterrupt(e)) {
        throw way.failures().interrupted();
      }
      throw SshFailures.isTimeout(e)
          ? way.failures().silentChannel(e)
          : way.failures().noChannel(e);
    }
  }

  private static DeviceException failure(
      IOException e,
      @Nullable ClientSession session,
      HostKeyCheck check,
      boolean withKey,
      SshFailures failures) {
    if (SshFailures.isInterrupt(e)) {
      return failures.interrupted();
    }
    Optional<HostKeyCheck.Refusal> refusal = check.refusal();
    if (refusal.isPresent()) {
      return failures.untrusted(refusal.get(), e);
    }
    if (SshFailures.isTimeout(e)) {
      return failures.silent(session == null ? "connecting" : "logging in", e);
    }
    if (SshFailures.isRefusedLogin(e)) {
      return failures.unauthenticated(withKey);
    }
    return SshFailures.isNoCommonAlgorithm(e)
        ? failures.noCommonAlgorithm(e)
        : failures.unreachable(e);
  }

  private static Optional<KeyPair> key(Connection to, SshFailures failures) throws DeviceException {
    try {
      return PrivateKeys.of(to.ssh());
    } catch (PrivateKeys.KeyFileException e) {
      throw failures.keyFile(e);
    }
  }

  private List<InetAddress> addresses(Connection to, Deadline until, SshFailures failures)
      throws DeviceException {
    try {
      return names.lookup(to.host(), until.atMost(to.limits().connect()));
    } catch (UnknownHostException e) {
      throw Thread.currentThread().isInterrupted()
          ? failures.interrupted()
          : failures.noSuchHost(e);
    }
  }

  /** Servers reset connections when many open at once: the next try comes a little later. */
  private void rest(Deadline until, SshFailures failures) throws DeviceException {
    try {
      pause.of(until.atMost(Duration.ofMillis(random.nextLong(100, 500))));
    } catch (InterruptedException e) {
      throw failures.interrupted();
    }
  }

  @Override
  public void close() {
    clients.close();
  }
}
