package io.slpagent.simulator.netconf;

import static org.assertj.core.api.Assertions.assertThat;

import io.slpagent.simulator.Endpoint;
import io.slpagent.simulator.Simulation;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPathFactory;
import org.apache.sshd.client.SshClient;
import org.apache.sshd.client.channel.ChannelSubsystem;
import org.apache.sshd.client.session.ClientSession;
import org.w3c.dom.Document;

/** A plain NETCONF client that says what it is told to and knows nothing of Catalysts. */
public final class NetconfClient implements AutoCloseable {
  public static final String BASE = "urn:ietf:params:xml:ns:netconf:base:1.0";
  private static final Duration SOON = Duration.ofSeconds(20);
  private static final String END = "]]>]]>";
  private static final SshClient SSH = started();

  private final ClientSession session;
  private final ChannelSubsystem channel;
  private final InputStream in;
  private final OutputStream out;
  private final boolean chunked;
  private final String hello;
  private int messages;

  private static SshClient started() {
    SshClient client = SshClient.setUpDefaultClient();
    client.setServerKeyVerifier((session, address, key) -> true);
    client.start();
    return client;
  }

  public NetconfClient(Simulation simulation, String name) {
    this(simulation, name, "urn:ietf:params:netconf:base:1.1");
  }

  /**
   * @param base the only capability that it has
   */
  public NetconfClient(Simulation simulation, String name, String base) {
    Endpoint at = simulation.endpoint(name);
    this.chunked = base.endsWith("1.1");
    try {
      session =
          SSH.connect(simulation.user(), at.host(), at.ssh().port()).verify(SOON).getSession();
      session.addPasswordIdentity(simulation.password());
      session.auth().verify(SOON);
      channel = session.createSubsystemChannel("netconf");
      channel.open().verify(SOON);
      in = channel.getInvertedOut();
      out = channel.getInvertedIn();
      hello = untilMark();
      raw(
          "<hello xmlns=\"%s\"><capabilities><capability>%s</capability></capabilities></hello>%s"
              .formatted(BASE, base, END));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public String hello() {
    return hello;
  }

  /** The number of this session. */
  public String id() {
    return text(hello, "//*[local-name()='session-id']");
  }

  /** Sends bytes as they are. */
  public void raw(String text) {
    try {
      out.write(text.getBytes(StandardCharsets.UTF_8));
      out.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Calls an operation; the answer as it came. */
  public String call(String operation) {
    messages++;
    send("<rpc xmlns=\"%s\" message-id=\"%d\">%s</rpc>".formatted(BASE, messages, operation));
    String reply = next();
    while (reply.contains("<notification")) {
      reply = next();
    }
    assertThat(text(reply, "/*/@message-id")).isEqualTo(Integer.toString(messages));
    return reply;
  }

  /** Calls an operation that is answered with ok. */
  public NetconfClient ok(String operation) {
    assertThat(call(operation)).contains("<ok/>").doesNotContain("rpc-error");
    return this;
  }

  /** Calls an operation that is refused; the answer. */
  public String refused(String operation, String tag) {
    String reply = call(operation);
    assertThat(text(reply, "//*[local-name()='error-tag']")).as(reply).isEqualTo(tag);
    return reply;
  }

  public void send(String message) {
    int length = message.getBytes(StandardCharsets.UTF_8).length;
    raw(chunked ? "\n#" + length + "\n" + message + "\n##\n" : message + END);
  }

  /** The next message; empty where the session has ended. */
  public String next() {
    try {
      return chunked ? chunks() : untilMark();
    } catch (IOException e) {
      return "";
    }
  }

  private String untilMark() throws IOException {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (int b = in.read(); b >= 0; b = in.read()) {
      all.write(b);
      String text = b == '>' ? all.toString(StandardCharsets.UTF_8) : "";
      if (text.endsWith(END)) {
        return text.substring(0, text.length() - END.length());
      }
    }
    return "";
  }

  private String chunks() throws IOException {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    while (true) {
      if (in.read() < 0) {
        return "";
      }
      assertThat((char) in.read()).isEqualTo('#');
      StringBuilder size = new StringBuilder();
      for (int b = in.read(); b != '\n'; b = in.read()) {
        size.append((char) b);
      }
      if (size.toString().equals("#")) {
        return all.toString(StandardCharsets.UTF_8);
      }
      int wanted = Integer.parseInt(size.toString());
      byte[] chunk = in.readNBytes(wanted);
      if (chunk.length < wanted) {
        return "";
      }
      all.writeBytes(chunk);
    }
  }

  /** What an expression finds in a message, as text. */
  public static String text(String message, String expression) {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
      Document document =
          factory
              .newDocumentBuilder()
              .parse(new ByteArrayInputStream(message.getBytes(StandardCharsets.UTF_8)));
      return XPathFactory.newDefaultInstance().newXPath().evaluate(expression, document);
    } catch (Exception e) {
      throw new AssertionError(message, e);
    }
  }

  @Override
  public void close() {
    channel.close(true);
    session.close(true);
  }
}
