package io.slpagent.netconf;

import io.slpagent.inventory.HostKeys;
import io.slpagent.ssh.SshDevice;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.keyprovider.KeyPairProvider;
import org.apache.sshd.server.Environment;
import org.apache.sshd.server.ExitCallback;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.server.channel.ChannelSession;
import org.apache.sshd.server.command.Command;
import org.apache.sshd.server.subsystem.SubsystemFactory;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * A NETCONF server with two datastores, its own framing and its own XML, on a free port of the
 * loopback interface. What it does for a call can be scripted.
 */
final class FakeNetconf implements AutoCloseable {
  static final String OK = "<ok/>";
  static final String NATIVE = "http://cisco.com/ns/yang/Cisco-IOS-XE-native";
  static final String LICENSING = "http://cisco.com/ns/yang/cisco-smart-license";
  private static final String MONITORING = "urn:ietf:params:xml:ns:yang:ietf-netconf-monitoring";
  private static final String LIBRARY = "urn:ietf:params:xml:ns:yang:ietf-yang-library";

  final Set<String> capabilities = new LinkedHashSet<>();
  final List<String> calls = new CopyOnWriteArrayList<>();
  final Map<String, Integer> locks = new ConcurrentHashMap<>();
  final Map<String, String> modules = new HashMap<>();
  private final Map<String, Deque<Script>> scripts = new ConcurrentHashMap<>();
  private final AtomicInteger sessions = new AtomicInteger();
  private final AtomicInteger open = new AtomicInteger();
  private final SshServer server = SshServer.setUpDefaultServer();
  private final KeyPair hostKey;
  Document running =
      FakeData.parse(
          "<data><native xmlns='"
              + NATIVE
              + "'><version>17.15</version><hostname>sw</hostname>"
              + "<ip><domain><lookup>true</lookup></domain></ip></native>"
              + "<licensing xmlns='"
              + LICENSING
              + "'><config/></licensing></data>");
  Document candidate = FakeData.copy(running);
  String state =
      "<licensing xmlns='"
          + LICENSING
          + "'><state><smart-enabled>true</smart-enabled></state>"
          + "</licensing>";
  @Nullable Document before;
  private String persist = "";
  private int pendingSession;
  volatile String contentId = "set-1";
  volatile boolean refusesFormat;

  /** What the server does instead of what it should. */
  @FunctionalInterface
  interface Script {
    void run(Talk talk, String messageId) throws IOException;
  }

  FakeNetconf(String... offered) throws Exception {
    capabilities.add("urn:ietf:params:netconf:base:1.0");
    for (String capability : offered) {
      capabilities.add("urn:ietf:params:netconf:" + capability);
    }
    hostKey = KeyUtils.generateKeyPair("ecdsa-sha2-nistp256", 256);
    server.setHost("127.0.0.1");
    server.setPort(0);
    server.setKeyPairProvider(KeyPairProvider.wrap(hostKey));
    server.setPasswordAuthenticator(
        (user, password, session) -> password.equals(SshDevice.PASSWORD));
    server.setSubsystemFactories(List.of(new Subsystems()));
    server.start();
  }

  SshDevice device() {
    String pin =
        String.valueOf(
            KeyUtils.getFingerPrint(
                org.apache.sshd.common.digest.BuiltinDigests.sha256, hostKey.getPublic()));
    return SshDevice.at(server.getPort(), new HostKeys.Pins(Set.of(pin)));
  }

  /** Runs a script for the next call of an operation. */
  void next(String operation, Script script) {
    scripts.computeIfAbsent(operation, o -> new ConcurrentLinkedDeque<>()).add(script);
  }

  /** Answers the next call of an operation with what stands in {@code <rpc-reply>}. */
  void nextReply(String operation, String content) {
    next(operation, (talk, id) -> talk.reply(id, content));
  }

  static String error(String tag, String more) {
    return "<rpc-error><error-type>protocol</error-type><error-tag>"
        + tag
        + "</error-tag>"
        + "<error-severity>error</error-severity>"
        + more
        + "</rpc-error>";
  }

  /** What happens when the time for a confirmation is over. */
  synchronized void rollBack() {
    if (before != null) {
      running = before;
      before = null;
    }
  }

  int openSessions() {
    return open.get();
  }

  @Override
  public void close() throws IOException {
    server.stop(true);
  }

  private final class Subsystems implements SubsystemFactory {
    @Override
    public String getName() {
      return "netconf";
    }

    @Override
    public Command createSubsystem(ChannelSession channel) {
      return new Talk();
    }
  }

  /** One session. */
  final class Talk implements Command {
    private InputStream in = InputStream.nullInputStream();
    private OutputStream out = OutputStream.nullOutputStream();
    private ExitCallback exit = (code, text, close) -> {};
    final int id = sessions.incrementAndGet();
    private boolean chunked;

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
      open.incrementAndGet();
      Thread.ofVirtual()
          .start(() -> {
            try {
              serve();
            } catch (IOException | UncheckedIOException e) {
              calls.add("lost");
            } finally {
              ended();
              exit.onExit(0);
            }
          });
    }

    private void serve() throws IOException {
      Deque<Script> hello = scripts.get("hello");
      Script own = hello == null ? null : hello.poll();
      if (own != null) {
        own.run(this, "");
      } else {
        hello(capabilities);
      }
      String theirs = readMarked();
      chunked =
          theirs.contains("base:1.1") && capabilities.contains("urn:ietf:params:netconf:base:1.1");
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
          list.append("<nc:capability>")
              .append(c.replace("&", "&amp;"))
              .append("</nc:capability>"));
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
      calls.add(name);
      Deque<Script> scripted = scripts.get(name);
      Script script = scripted == null ? null : scripted.poll();
      if (script != null) {
        script.run(this, messageId);
        return true;
      }
      reply(messageId, usual(name, operation));
      return !name.equals("close-session");
    }

    private String name(Element operation) {
      Element target = FakeData.child(operation, "target");
      Element source = FakeData.child(operation, "source");
      Element datastore = target == null ? source : target;
      return operation.getLocalName()
          + (datastore == null ? "" : " " + FakeData.children(datastore).getFirst().getLocalName());
    }

    private synchronized String usual(String name, Element operation) {
      return switch (name) {
        case "get" -> data(everything(), FakeData.child(operation, "filter"));
        case "get-config running" -> data(running, null);
        case "get-config candidate" -> data(candidate, null);
        case "lock running", "lock candidate" -> lock(name.substring(5));
        case "unlock running", "unlock candidate" -> {
          locks.remove(name.substring(7));
          yield OK;
        }
        case "edit-config candidate", "edit-config running" -> {
          Document store = name.endsWith("running") ? running : candidate;
          FakeData.edit(
              store.getDocumentElement(),
              Objects.requireNonNull(FakeData.child(operation, "config")));
          yield OK;
        }
        case "commit" -> commit(operation);
        case "cancel-commit" -> cancel(operation);
        case "discard-changes" -> {
          candidate = FakeData.copy(running);
          yield OK;
        }
        case "get-schema" -> schema(operation);
        case "save-config" ->
            "<result xmlns='http://cisco.com/yang/cisco-ia'>Save running-config"
                + " successful</result>";
        case "is-syncing" -> "<syncing xmlns='http://cisco.com/yang/cisco-ia'>false</syncing>";
        default -> OK;
      };
    }

    private String commit(Element operation) {
      Element persistId = FakeData.child(operation, "persist-id");
      String named = persistId == null ? "" : persistId.getTextContent();
      if (persistId != null && (before == null || !named.equals(persist))) {
        return error("invalid-value", "<error-message>no such commit</error-message>");
      }
      if (before != null && persistId == null && (!persist.isEmpty() || pendingSession != id)) {
        return error("in-use", "");
      }
      if (FakeData.child(operation, "confirmed") != null) {
        Element name = FakeData.child(operation, "persist");
        before = before == null ? FakeData.copy(running) : before;
        persist = name == null ? "" : name.getTextContent();
        pendingSession = id;
      } else {
        before = null;
      }
      running = FakeData.copy(candidate);
      return OK;
    }

    private String cancel(Element operation) {
      Element persistId = FakeData.child(operation, "persist-id");
      String named = persistId == null ? "" : persistId.getTextContent();
      if (before == null || !named.equals(persist)) {
        return error("invalid-value", "<error-message>no such commit</error-message>");
      }
      rollBack();
      return OK;
    }

    private String lock(String datastore) {
      Integer holder = locks.get(datastore);
      if (holder != null) {
        return error(
            "lock-denied",
            "<error-info><session-id>"
                + holder
                + "</session-id></error-info>"
                + "<error-message>Lock failed, lock already held</error-message>");
      }
      boolean dirty =
          !FakeData.text(candidate.getDocumentElement())
              .equals(FakeData.text(running.getDocumentElement()));
      if (datastore.equals("candidate") && dirty) {
        return error("lock-denied", "<error-info><session-id>0</session-id></error-info>");
      }
      locks.put(datastore, id);
      return OK;
    }

    private String schema(Element operation) {
      Element identifier = Objects.requireNonNull(FakeData.child(operation, "identifier"));
      String text = modules.get(identifier.getTextContent());
      if (text == null || (refusesFormat && FakeData.child(operation, "format") != null)) {
        return error("invalid-value", "");
      }
      return "<data xmlns='" + MONITORING + "'><![CDATA[" + text + "]]></data>";
    }

    private Document everything() {
      Document all = FakeData.copy(running);
      Element root = all.getDocumentElement();
      StringBuilder list = new StringBuilder();
      modules.forEach((name, text) ->
          list.append("<module><name>")
              .append(name)
              .append("</name><revision>2026-01-01</revision><conformance-type>implement")
              .append("</conformance-type></module>"));
      FakeData.edit(
          root,
          FakeData.parse(
                  "<config>"
                      + state
                      + "<modules-state xmlns='"
                      + LIBRARY
                      + "'><module-set-id>"
                      + contentId
                      + "</module-set-id></modules-state></config>")
              .getDocumentElement());
      Element library = Objects.requireNonNull(FakeData.child(root, "modules-state"));
      Document made = FakeData.parse("<m xmlns='" + LIBRARY + "'>" + list + "</m>");
      FakeData.children(made.getDocumentElement())
          .forEach(module -> library.appendChild(all.importNode(module, true)));
      return all;
    }

    private String data(Document store, @Nullable Element filter) {
      if (filter == null) {
        return inner(store);
      }
      Document selected = FakeData.parse("<data/>");
      FakeData.select(filter, store.getDocumentElement(), selected.getDocumentElement());
      return inner(selected);
    }

    private String inner(Document document) {
      StringBuilder text = new StringBuilder("<nc:data>");
      FakeData.children(document.getDocumentElement())
          .forEach(child -> text.append(FakeData.text(child)));
      return text.append("</nc:data>").toString();
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
      if (!chunked) {
        raw(text + "]]>]]>");
        return;
      }
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
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

    private void ended() {
      open.decrementAndGet();
      if (before != null && persist.isEmpty() && pendingSession == id) {
        rollBack();
      }
      if (Integer.valueOf(id).equals(locks.get("candidate"))) {
        candidate = FakeData.copy(running);
      }
      locks.values().removeIf(holder -> holder == id);
    }
  }

  /** The calls that were made, without those that fetch the schema. */
  List<String> callsOfWork() {
    List<String> work = new ArrayList<>(calls);
    work.removeIf(call -> call.equals("get-schema"));
    return work;
  }
}
