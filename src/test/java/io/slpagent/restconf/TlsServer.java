package io.slpagent.restconf;

import java.io.BufferedInputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.X509ExtendedKeyManager;

/** A TLS server that says byte by byte what a test wants, for what no web server would do. */
public final class TlsServer implements AutoCloseable {
  private final SSLServerSocket socket;
  private final Conversation conversation;
  private final AtomicInteger handshakes = new AtomicInteger();
  private final Queue<Socket> open = new ConcurrentLinkedQueue<>();
  private final Queue<String> requests = new ConcurrentLinkedQueue<>();

  /** What is said on a connection after one request was read. */
  @FunctionalInterface
  public interface Conversation {
    void answer(OutputStream out) throws Exception;
  }

  public TlsServer(Identity identity, Conversation conversation) throws Exception {
    this.conversation = conversation;
    KeyManagerFactory keys = KeyManagerFactory.getInstance("PKIX");
    keys.init(identity.keyStore(), Identity.PASSWORD.toCharArray());
    SSLContext context = SSLContext.getInstance("TLS");
    X509ExtendedKeyManager counted =
        new CountingKeys((X509ExtendedKeyManager) keys.getKeyManagers()[0], handshakes);
    context.init(new KeyManager[] {counted}, null, null);
    socket =
        (SSLServerSocket)
            context
                .getServerSocketFactory()
                .createServerSocket(0, 50, InetAddress.getLoopbackAddress());
    Thread.ofVirtual().start(this::accept);
  }

  public int port() {
    return socket.getLocalPort();
  }

  /** How many handshakes needed the key, that is, resumed nothing. */
  public int fullHandshakes() {
    return handshakes.get();
  }

  /** The first lines of the requests that arrived. */
  public Queue<String> requests() {
    return requests;
  }

  @Override
  public void close() throws Exception {
    socket.close();
    for (Socket s : open) {
      s.close();
    }
  }

  private void accept() {
    while (!socket.isClosed()) {
      try {
        SSLSocket accepted = (SSLSocket) socket.accept();
        open.add(accepted);
        Thread.ofVirtual().start(() -> serve(accepted));
      } catch (Exception e) {
        return;
      }
    }
  }

  private void serve(SSLSocket accepted) {
    try (accepted) {
      InputStream in = new BufferedInputStream(accepted.getInputStream());
      while (readRequest(in)) {
        conversation.answer(accepted.getOutputStream());
      }
    } catch (Exception e) {
      // the client has gone, as many of these tests want it
    }
  }

  /** Reads a request with its body; false at the end of the connection. */
  private boolean readRequest(InputStream in) throws Exception {
    StringBuilder head = new StringBuilder();
    while (head.indexOf("\r\n\r\n") < 0) {
      int c = in.read();
      if (c < 0) {
        return false;
      }
      head.append((char) c);
    }
    requests.add(head.substring(0, head.indexOf("\r\n")));
    for (String line : head.toString().split("\r\n")) {
      if (line.toLowerCase(java.util.Locale.ROOT).startsWith("content-length:")) {
        in.readNBytes(Integer.parseInt(line.substring(15).strip()));
      }
    }
    return true;
  }

  /** A complete answer of JSON. */
  public static Conversation json(String body) {
    return out ->
        out.write(
            ("HTTP/1.1 200 OK\r\nContent-Type: application/yang-data+json\r\nContent-Length: "
                    + body.length()
                    + "\r\n\r\n"
                    + body)
                .getBytes(StandardCharsets.UTF_8));
  }

  private static final class CountingKeys extends X509ExtendedKeyManager {
    private final X509ExtendedKeyManager keys;
    private final AtomicInteger used;

    CountingKeys(X509ExtendedKeyManager keys, AtomicInteger used) {
      this.keys = keys;
      this.used = used;
    }

    @Override
    public String[] getClientAliases(String keyType, Principal[] issuers) {
      return keys.getClientAliases(keyType, issuers);
    }

    @Override
    public String chooseClientAlias(String[] keyType, Principal[] issuers, Socket socket) {
      return keys.chooseClientAlias(keyType, issuers, socket);
    }

    @Override
    public String[] getServerAliases(String keyType, Principal[] issuers) {
      return keys.getServerAliases(keyType, issuers);
    }

    @Override
    public String chooseServerAlias(String keyType, Principal[] issuers, Socket socket) {
      return keys.chooseServerAlias(keyType, issuers, socket);
    }

    @Override
    public X509Certificate[] getCertificateChain(String alias) {
      return keys.getCertificateChain(alias);
    }

    @Override
    public PrivateKey getPrivateKey(String alias) {
      used.incrementAndGet();
      return keys.getPrivateKey(alias);
    }
  }
}
