package io.slpagent.restconf.tls;

import io.slpagent.restconf.tls.CertificateRefused.Reason;
import java.net.Socket;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import javax.net.ssl.HostnameVerifier;
import javax.net.ssl.SSLPeerUnverifiedException;

/** Believes a server whose key is pinned; chain, name and date do not count. */
final class PinTrust extends ServerTrust {
  private final Set<String> pins;

  PinTrust(Set<String> pins) {
    this.pins = Set.copyOf(pins);
  }

  @Override
  void check(X509Certificate[] chain, String authType, Socket socket) throws CertificateException {
    if (!pins.contains(Pin.of(chain[0]))) {
      throw new CertificateRefused(chain[0], EnumSet.of(Reason.OTHER_KEY), List.of(), null);
    }
  }

  @Override
  boolean checksName() {
    return false;
  }

  /** A pinned key is its own name: the key of the finished session is looked at once more. */
  @Override
  public HostnameVerifier names() {
    return (host, session) -> {
      try {
        return session.getPeerCertificates()[0] instanceof X509Certificate leaf
            && pins.contains(Pin.of(leaf));
      } catch (SSLPeerUnverifiedException e) {
        return false;
      }
    };
  }
}
