package io.slpagent.whole;

import io.slpagent.restconf.Identity;
import io.slpagent.simulator.Endpoint;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;

/**
 * Stands before a pretend switch, byte by byte: hands on what is asked and answered, and spoils
 * what a test wants spoiled.
 */
final class Gate implements AutoCloseable {
  static final String JSON = "application/yang-data+json";

  /** Everything below the datastore but the list of modules. */
  static final String DATA = "GET /restconf/data(\\?.*|/(?!ietf-yang-library).*)";

  private final Identity identity = Identity.selfSigned();
  private final Endpoint behind;
  private final SSLContext tls;
  private final SSLServerSocket server;
  private final List<Rule> rules = new CopyOnWriteArrayList<>();
  private final Queue<String> requests = new ConcurrentLinkedQueue<>();
  private final List<Socket> open = new ArrayList<>();

  /** What is said after a request. */
  @FunctionalInterface
  interface Conversation {
    void hold(Exchange exchange) throws Exception;
  }

  private record Rule(Pattern asked, Conversation conversation) {}

  /** An answer. */
  record Reply(int status, String type, String body) {
    byte[] bytes() {
      byte[] content = body.getBytes(StandardCharsets.UTF_8);
      byte[] head = head(content.length).getBytes(StandardCharsets.ISO_8859_1);
      byte[] all = new byte[head.length + content.length];
      System.arraycopy(head, 0, all, 0, head.length);
      System.arraycopy(content, 0, all, head.length, content.length);
      return all;
    }

    String head(long length) {
      String start = "HTTP/1.1 " + status + " Said\r\n";
      String kind = type.isEmpty() ? "" : "Content-Type: " + type + "\r\n";
      String size = status == 204 ? "" : "Content-Length: " + length + "\r\n";
      return start + kind + size + "\r\n";
    }
  }

  Gate(Endpoint behind) throws Exception {
    this.behind = behind;
    KeyManagerFactory keys = KeyManagerFactory.getInstance("PKIX");
    keys.init(identity.keyStore(), Identity.PASSWORD.toCharArray());
    KeyManager[] own = keys.getKeyManagers();
    this.tls = SSLContext.getInstance("TLS");
    tls.init(own, new TrustManager[] {new Trusting()}, null);
    this.server =
        (SSLServerSocket)
            tls.getServerSocketFactory()
                .createServerSocket(0, 50, InetAddress.getLoopbackAddress());
    Thread.ofVirtual().start(this::accept);
  }

  /** How to reach it, for the inventory. */
  String connection() {
    return "{host: 127.0.0.1, port: "
        + server.getLocalPort()
        + ", tls: {pin: \""
        + identity.pin()
        + "\"}, timeouts: {connect: 8s, call: 4s, device: 40s}}";
  }

  int port() {
    return server.getLocalPort();
  }

  /** Answers requests in another way; what was said last about a request holds. */
  Gate spoil(String methodAndTarget, Conversation conversation) {
    rules.addFirst(new Rule(Pattern.compile(methodAndTarget), conversation));
    return this;
  }

  /** Answers requests as the switch does, but for the body of what succeeds. */
  Gate rewrite(String methodAndTarget, UnaryOperator<String> body) {
    return spoil(
        methodAndTarget,
        exchange -> {
          Reply real = exchange.real();
          boolean good = real.status() == 200;
          exchange.answer(good ? new Reply(200, real.type(), body.apply(real.body())) : real);
        });
  }

  /** Answers requests always with the same. */
  Gate say(String methodAndTarget, int status, String type, String body) {
    return spoil(methodAndTarget, e -> e.answer(new Reply(status, type, body)));
  }

  /** Method and target of all requests that came, in order. */
  List<String> requests() {
    return List.copyOf(requests);
  }

  /** The requests that would edit the configuration. */
  List<String> edits() {
    return requests.stream()
        .filter(r -> r.matches("(PATCH|PUT|DELETE|POST /restconf/data).*"))
        .toList();
  }

  /** Nobody is let in any more. */
  void shut() throws IOException {
    server.close();
    synchronized (open) {
      for (Socket socket : open) {
        socket.close();
      }
    }
  }

  @Override
  public void close() throws IOException {
    shut();
  }

  /** One request and what can be done with it. */
  final class Exchange {
    private final String head;
    private final byte[] body;
    private final SSLSocket socket;

    private Exchange(String head, byte[] body, SSLSocket socket) {
      this.head = head;
      this.body = body;
      this.socket = socket;
    }

    OutputStream out() throws IOException {
      return socket.getOutputStream();
    }

    void answer(Reply reply) throws IOException {
      out().write(reply.bytes());
      out().flush();
    }

    void say(String text) throws IOException {
      out().write(text.getBytes(StandardCharsets.ISO_8859_1));
      out().flush();
    }

    void hangUp() throws IOException {
      socket.close();
    }

    /** Asks the switch. */
    Reply real() throws IOException {
      StringBuilder asked = new StringBuilder();
      for (String line : head.strip().split("\r\n")) {
        if (!line.matches("(?i)(connection|accept-encoding):.*")) {
          asked.append(line).append("\r\n");
        }
      }
      asked.append("Connection: close\r\n\r\n");
      try (Socket there = tls.getSocketFactory().createSocket(behind.host(), behind.port())) {
        there.getOutputStream().write(asked.toString().getBytes(StandardCharsets.ISO_8859_1));
        there.getOutputStream().write(body);
        there.getOutputStream().flush();
        InputStream in = new BufferedInputStream(there.getInputStream());
        String answered = head(in);
        int length = Integer.parseInt(header(answered, "content-length", "0"));
        return new Reply(
            Integer.parseInt(answered.split(" ")[1]),
            header(answered, "content-type", ""),
            new String(in.readNBytes(length), StandardCharsets.UTF_8));
      }
    }
  }

  private void accept() {
    while (!server.isClosed()) {
      try {
        SSLSocket accepted = (SSLSocket) server.accept();
        synchronized (open) {
          open.add(accepted);
        }
        Thread.ofVirtual().start(() -> serve(accepted));
      } catch (IOException e) {
        return;
      }
    }
  }

  private void serve(SSLSocket accepted) {
    try (accepted) {
      InputStream in = new BufferedInputStream(accepted.getInputStream());
      for (String head = head(in); !head.isEmpty(); head = head(in)) {
        byte[] body = in.readNBytes(Integer.parseInt(header(head, "content-length", "0")));
        String asked = head.substring(0, head.indexOf(" HTTP/"));
        requests.add(asked);
        Exchange exchange = new Exchange(head, body, accepted);
        rules.stream()
            .filter(rule -> rule.asked().matcher(asked).matches())
            .map(Rule::conversation)
            .findFirst()
            .orElse(e -> e.answer(e.real()))
            .hold(exchange);
      }
    } catch (Exception e) {
      // the client has gone, as many of these tests want it
    }
  }

  /** The head of a message; empty at the end of the connection. */
  private static String head(InputStream in) throws IOException {
    StringBuilder head = new StringBuilder();
    while (head.indexOf("\r\n\r\n") < 0) {
      int c = in.read();
      if (c < 0) {
        return "";
      }
      head.append((char) c);
    }
    return head.toString();
  }

  private static String header(String head, String name, String otherwise) {
    for (String line : head.split("\r\n")) {
      if (line.toLowerCase(Locale.ROOT).startsWith(name + ":")) {
        return line.substring(name.length() + 1).strip();
      }
    }
    return otherwise;
  }

  /** The pretend switch is ours. */
  private static final class Trusting implements X509TrustManager {
    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type) {}

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type) {}

    @Override
    public X509Certificate[] getAcceptedIssuers() {
      return new X509Certificate[0];
    }
  }
}
