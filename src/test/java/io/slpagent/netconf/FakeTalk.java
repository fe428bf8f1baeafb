package io.slpagent.netconf;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.sshd.server.Environment;
import org.apache.sshd.server.ExitCallback;
import org.apache.sshd.server.channel.ChannelSession;
import org.apache.sshd.server.command.Command;
import org.w3c.dom.Element;

/**
 * One session with a pretended server: its framing, its hello, and what a test made it say instead
 * of what it should.
 */
final class FakeTalk implements Command {
  private final FakeNetconf server;
  private InputStream in = InputStream.nullInputStream();
  private OutputStream out = OutputStream.nullOutputStream();
  private ExitCallback exit = (code, text, close) -> {};
  final int id;
  private boolean chunked;

  FakeTalk(FakeNetconf server, int id) {
    this.server = server;
    this.id = id;
  }

  @Override
  public void setInputStream(InputStream stream) {
    in = new BufferedInputStream(stream);
  }

  @Override
  public void setOutputStream(OutputStream stream) {
    out = stream;
  }

  @Override
  public void setErrorStream(OutputStream stream) {}

  @Override
  public void setExitCallback(ExitCallback callback) {
    exit = callback;
  }

  @Override
  public void destroy(ChannelSession channel) {}

  @Override
  public void start(ChannelSession channel, Environment environment) {
    server.opened();
    Thread.ofVirtual()
        .start(() -> {
          try {
            serve();
          } catch (IOException | UncheckedIOException e) {
            server.calls.add("lost");
          } finally {
            server.ended(this);
            exit.onExit(0);
          }
        });
  }

  private void serve() throws IOException {
    FakeNetconf.Script own = server.script("hello");
    if (own != null) {
      own.run(this, "");
    } else {
      hello(server.capabilities);
    }
    String theirs = readMarked();
    chunked =
        theirs.contains("base:1.1")
            && server.capabilities.contains("urn:ietf:params:netconf:base:1.1");
    while (true) {
      Element rpc = FakeData.parse(chunked ? readChunked() : readMarked()).getDocumentElement();
      if (!answer(rpc.getAttribute("message-id"), FakeData.children(rpc).getFirst())) {
        return;
      }
    }
  }

  void hello(Set<String> offered) throws IOException {
    StringBuilder list = new StringBuilder();
    offered.forEach(c ->
        list.append("<nc:capability>").append(c.replace("&", "&amp;")).append("</nc:capability>"));
    raw(
        "<nc:hello xmlns:nc='"
            + FakeData.BASE
            + "'><nc:capabilities>"
            + list
            + "</nc:capabilities><nc:session-id>"
            + id
            + "</nc:session-id></nc:hello>]]>]]>");
  }

  private boolean answer(String messageId, Element operation) throws IOException {
    String name = name(operation);
    server.calls.add(name);
    server.asked.put(name, FakeData.text(operation));
    FakeNetconf.Script script = server.script(name);
    if (script != null) {
      script.run(this, messageId);
      return true;
    }
    reply(messageId, server.store.answer(name, operation, id));
    return !name.equals("close-session");
  }

  private String name(Element operation) {
    Element target = FakeData.child(operation, "target");
    Element source = FakeData.child(operation, "source");
    Element datastore = target == null ? source : target;
    return operation.getLocalName()
        + (datastore == null ? "" : " " + FakeData.children(datastore).getFirst().getLocalName());
  }

  void reply(String messageId, String content) throws IOException {
    message(
        "<nc:rpc-reply xmlns:nc='"
            + FakeData.BASE
            + "' xmlns='"
            + FakeData.BASE
            + "' message-id='"
            + messageId
            + "'>"
            + content
            + "</nc:rpc-reply>");
  }

  /** Sends a message in its frame; chunked in two pieces. */
  void message(String text) throws IOException {
    message(text.getBytes(StandardCharsets.UTF_8));
  }

  void message(byte[] bytes) throws IOException {
    if (!chunked) {
      out.write(bytes);
      raw("]]>]]>");
      return;
    }
    int half = bytes.length / 2;
    raw("\n#" + half + "\n");
    out.write(bytes, 0, half);
    raw("\n#" + (bytes.length - half) + "\n");
    out.write(bytes, half, bytes.length - half);
    raw("\n##\n");
  }

  void raw(String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.UTF_8));
    out.flush();
  }

  /** Sends each byte by itself, until the client is gone. */
  void slowly(String text, Duration each) throws IOException {
    CountDownLatch never = new CountDownLatch(1);
    for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
      out.write(b);
      out.flush();
      try {
        if (!each.isZero() && never.await(each.toMillis(), TimeUnit.MILLISECONDS)) {
          return;
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }

  void hangUp() {
    exit.onExit(1, "", true);
  }

  private String readMarked() throws IOException {
    StringBuilder text = new StringBuilder();
    while (text.length() < 6 || !text.substring(text.length() - 6).equals("]]>]]>")) {
      text.append((char) byteOf(in));
    }
    return utf8(text.substring(0, text.length() - 6));
  }

  private String readChunked() throws IOException {
    StringBuilder text = new StringBuilder();
    while (true) {
      byteOf(in);
      byteOf(in);
      StringBuilder size = new StringBuilder();
      for (int b = byteOf(in); b != '\n'; b = byteOf(in)) {
        size.append((char) b);
      }
      if (size.toString().equals("#")) {
        return utf8(text.toString());
      }
      for (int left = Integer.parseInt(size.toString()); left > 0; left--) {
        text.append((char) byteOf(in));
      }
    }
  }

  private static String utf8(String bytes) {
    return new String(bytes.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
  }

  private static int byteOf(InputStream in) throws IOException {
    int b = in.read();
    if (b < 0) {
      throw new EOFException();
    }
    return b;
  }
}
