package io.slpagent.restconf.tls;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.time.Duration;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManager;

/**
 * TLS sockets, each with a context of its own, so that no session is ever resumed: what is verified
 * over a new session must have been shown by a full handshake. A context costs about 10
 * microseconds; the trust behind it is shared.
 */
public final class FreshSockets extends SSLSocketFactory {
  private final ServerTrust trust;
  private final Duration longestWait;

  /**
   * @param longestWait how long one read of the handshake may take
   */
  public FreshSockets(ServerTrust trust, Duration longestWait) {
    this.trust = trust;
    this.longestWait = longestWait;
  }

  @Override
  public Socket createSocket(Socket socket, String host, int port, boolean autoClose)
      throws IOException {
    // the HTTP client sets its own limit once the connection stands
    socket.setSoTimeout((int) Math.clamp(longestWait.toMillis(), 1, Integer.MAX_VALUE));
    return checked(factory().createSocket(socket, host, port, autoClose));
  }

  @Override
  public Socket createSocket(String host, int port) throws IOException {
    return checked(factory().createSocket(host, port));
  }

  @Override
  public Socket createSocket(String host, int port, InetAddress local, int localPort)
      throws IOException {
    return checked(factory().createSocket(host, port, local, localPort));
  }

  @Override
  public Socket createSocket(InetAddress host, int port) throws IOException {
    return checked(factory().createSocket(host, port));
  }

  @Override
  public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort)
      throws IOException {
    return checked(factory().createSocket(host, port, local, localPort));
  }

  @Override
  public String[] getDefaultCipherSuites() {
    return ((SSLSocketFactory) SSLSocketFactory.getDefault()).getDefaultCipherSuites();
  }

  @Override
  public String[] getSupportedCipherSuites() {
    return ((SSLSocketFactory) SSLSocketFactory.getDefault()).getSupportedCipherSuites();
  }

  private Socket checked(Socket socket) throws IOException {
    if (Thread.currentThread().isInterrupted()) {
      socket.close();
      throw new InterruptedIOException("interrupted");
    }
    if (trust.checksName() && socket instanceof SSLSocket tls) {
      SSLParameters parameters = tls.getSSLParameters();
      parameters.setEndpointIdentificationAlgorithm("HTTPS");
      tls.setSSLParameters(parameters);
    }
    return socket;
  }

  private SSLSocketFactory factory() throws IOException {
    try {
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(null, new TrustManager[] {trust}, null);
      return context.getSocketFactory();
    } catch (GeneralSecurityException e) {
      throw new IOException("the Java platform has no TLS", e);
    }
  }
}
