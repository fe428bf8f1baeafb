package io.slpagent.ssh;

import io.slpagent.device.CertificateProbe.Address;
import io.slpagent.device.Deadline;
import io.slpagent.device.DeviceException;
import io.slpagent.device.HostKeyProbe;
import io.slpagent.device.NameLookup;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.security.PublicKey;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.common.SshException;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.future.CancelOption;
import org.jspecify.annotations.Nullable;

/**
 * Looks at host keys by a key exchange (RFC 4253 section 8), which is broken off when the key was
 * shown: no user name and no password is ever sent. Safe for use by many threads.
 */
public final class HostKeyLook implements HostKeyProbe {
  /** Never sent: it is asked for only after the key exchange. */
  private static final String NOBODY = "nobody";

  private final Clients clients = new Clients();
  private final NameLookup names = new NameLookup();

  /** Keeps the key that is shown in mind, and believes none. */
  private static final class SeenKey implements KeyJudge {
    final CompletableFuture<PublicKey> key = new CompletableFuture<>();

    @Override
    public boolean believes(PublicKey shown) {
      key.complete(shown);
      return false;
    }

    @Override
    public List<String> knownTypes() {
      return List.of();
    }

    @Override
    public void failed(Throwable reason) {
      key.completeExceptionally(reason);
    }
  }

  @Override
  public Shown look(Address address, Set<String> legacy) throws DeviceException {
    SshFailures failures = SshFailures.ofHostKey(address);
    Deadline until = Deadline.in(address.limit(), Clock.systemUTC());
    try {
      PublicKey key = key(address, legacy, until, failures);
      return new Shown(Fingerprint.of(key), KeyUtils.getKeyType(key));
    } catch (IOException e) {
      if (SshFailures.isInterrupt(e)) {
        throw failures.interrupted();
      }
      if (SshFailures.isTimeout(e)) {
        throw failures.silent("it was to show its host key", e);
      }
      throw SshFailures.isNoCommonAlgorithm(e)
          ? failures.noCommonAlgorithm(e)
          : failures.unreachable(e);
    }
  }

  private PublicKey key(Address address, Set<String> legacy, Deadline until, SshFailures failures)
      throws IOException, DeviceException {
    SeenKey seen = new SeenKey();
    ClientSession session = null;
    try {
      session =
          clients
              .of(legacy)
              .connect(
                  NOBODY,
                  new InetSocketAddress(host(address, until, failures), address.port()),
                  Clients.context(seen),
                  null)
              .verify(
                  until.left(), CancelOption.CANCEL_ON_TIMEOUT, CancelOption.CANCEL_ON_INTERRUPT)
              .getSession();
      return seen.key.get(until.left().toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException();
    } catch (TimeoutException e) {
      throw new IOException(e);
    } catch (ExecutionException e) {
      throw asIo(e.getCause());
    } finally {
      if (session != null) {
        session.close(true);
      }
    }
  }

  private static IOException asIo(@Nullable Throwable cause) {
    return cause instanceof IOException io
        ? io
        : new SshException(cause == null ? "no key was shown" : String.valueOf(cause), cause);
  }

  private InetAddress host(Address address, Deadline until, SshFailures failures)
      throws DeviceException {
    try {
      return names.lookup(address.host(), until.left()).getFirst();
    } catch (UnknownHostException e) {
      throw Thread.currentThread().isInterrupted()
          ? failures.interrupted()
          : failures.noSuchHost(e);
    }
  }
}
