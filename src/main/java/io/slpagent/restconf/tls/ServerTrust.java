package io.slpagent.restconf.tls;

import java.net.Socket;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import javax.net.ssl.HostnameVerifier;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.X509ExtendedTrustManager;

/** Believes servers on sockets for one reason or another; never believes a client. */
public abstract sealed class ServerTrust extends X509ExtendedTrustManager
    permits ChainTrust, PinTrust {

  /**
   * Checks what a server has shown.
   *
   * @throws CertificateRefused when it is not believed
   */
  abstract void check(X509Certificate[] chain, String authType, Socket socket)
      throws CertificateException;

  /** Whether the name in the certificate counts; the socket must ask for that check then. */
  abstract boolean checksName();

  /** What is left to check about the name when the handshake is done. */
  public abstract HostnameVerifier names();

  @Override
  public final void checkServerTrusted(X509Certificate[] chain, String authType, Socket socket)
      throws CertificateException {
    if (chain.length == 0) {
      throw new CertificateException("no certificate was shown");
    }
    check(chain, authType, socket);
  }

  @Override
  public final void checkServerTrusted(X509Certificate[] chain, String authType)
      throws CertificateException {
    throw new CertificateException(
        "a server is only believed on a socket, where its name is known");
  }

  @Override
  public final void checkServerTrusted(X509Certificate[] chain, String authType, SSLEngine engine)
      throws CertificateException {
    checkServerTrusted(chain, authType);
  }

  @Override
  public final void checkClientTrusted(X509Certificate[] chain, String authType, Socket socket)
      throws CertificateException {
    checkClientTrusted(chain, authType);
  }

  @Override
  public final void checkClientTrusted(X509Certificate[] chain, String authType, SSLEngine engine)
      throws CertificateException {
    checkClientTrusted(chain, authType);
  }

  @Override
  public final void checkClientTrusted(X509Certificate[] chain, String authType)
      throws CertificateException {
    throw new CertificateException("no client is believed");
  }

  /** Of use to servers only. */
  @Override
  public final X509Certificate[] getAcceptedIssuers() {
    return new X509Certificate[0];
  }
}
