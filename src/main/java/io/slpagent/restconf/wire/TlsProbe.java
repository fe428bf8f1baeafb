package io.slpagent.restconf.wire;

import io.slpagent.device.CertificateProbe;
import io.slpagent.device.DeviceException;
import io.slpagent.device.DeviceException.Effect;
import io.slpagent.device.DeviceException.Origin;
import io.slpagent.device.NameLookup;
import io.slpagent.inventory.TlsTrust;
import io.slpagent.restconf.tls.CertificateRefused;
import io.slpagent.restconf.tls.FreshSockets;
import io.slpagent.restconf.tls.ServerTrust;
import io.slpagent.restconf.tls.TrustFileException;
import io.slpagent.restconf.tls.TrustStore;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLSocket;

/**
 * Learns what certificate a device shows from the very check that refuses it: with no pin to
 * believe, every handshake ends before anything could be sent.
 */
public final class TlsProbe implements CertificateProbe {
  private static final TlsTrust NOBODY = new TlsTrust.Pins(Set.of());
  private final TrustStore trusts = new TrustStore();
  private final NameLookup names = new NameLookup();

  @Override
  public Shown look(Address place) throws DeviceException {
    String host = place.host();
    Origin origin = new Origin(place.device(), "TLS handshake with " + place);
    Duration limit = place.limit();
    try {
      InetAddress address = names.lookup(host, limit).getFirst();
      return shown(new InetSocketAddress(address, place.port()), host, trusts.of(NOBODY), limit)
          .orElseThrow(() -> withoutCertificate(origin));
    } catch (UnknownHostException e) {
      throw unreachable(origin, "the name has no address", "Correct the host, or the DNS.", e);
    } catch (SocketTimeoutException e) {
      throw unreachable(origin, "no answer in time", "Check the address, the way and filters.", e);
    } catch (TrustFileException e) {
      throw new IllegalStateException("no file is needed to believe nobody", e);
    } catch (IOException e) {
      if (Thread.currentThread().isInterrupted()) {
        throw new DeviceException.Interrupted(origin, Effect.NOTHING_CHANGED);
      }
      throw unreachable(
          origin, "no TLS there", "Check host and port, and that ip http secure-server is on.", e);
    }
  }

  private static Optional<Shown> shown(
      InetSocketAddress at, String host, ServerTrust nobody, Duration limit) throws IOException {
    CountDownLatch done = new CountDownLatch(1);
    try (Socket plain = new Socket()) {
      int wait = (int) Math.clamp(limit.toMillis(), 1, Integer.MAX_VALUE);
      plain.connect(at, wait);
      Thread.ofVirtual().start(() -> closeAfter(done, plain, limit));
      Socket socket = new FreshSockets(nobody, limit).createSocket(plain, host, at.getPort(), true);
      if (socket instanceof SSLSocket tls) {
        tls.startHandshake();
      }
      return Optional.empty();
    } catch (IOException e) {
      for (Throwable cause = e; cause != null; cause = cause.getCause()) {
        if (cause instanceof CertificateRefused seen) {
          return Optional.of(new Shown(seen.fingerprint(), seen.subject(), seen.expiry()));
        }
      }
      throw e;
    } finally {
      done.countDown();
    }
  }

  /** One byte a second would keep every single read from running out of time. */
  private static void closeAfter(CountDownLatch done, Socket socket, Duration limit) {
    try {
      if (!done.await(Math.max(1, limit.toMillis()), TimeUnit.MILLISECONDS)) {
        socket.close();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (IOException e) {
      // it is closed, or as good as closed
    }
  }

  private static DeviceException unreachable(
      Origin origin, String problem, String advice, Throwable cause) {
    return new DeviceException.Unreachable(origin, problem, advice, cause);
  }

  private static DeviceException withoutCertificate(Origin origin) {
    return new DeviceException.Malformed(
        origin,
        Effect.NOTHING_CHANGED,
        "no certificate was shown",
        "Look at what answers there.",
        null);
  }
}
