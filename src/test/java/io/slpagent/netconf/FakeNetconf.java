package io.slpagent.netconf;

import io.slpagent.inventory.HostKeys;
import io.slpagent.ssh.SshDevice;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.digest.BuiltinDigests;
import org.apache.sshd.common.kex.BuiltinDHFactories;
import org.apache.sshd.common.keyprovider.KeyPairProvider;
import org.apache.sshd.core.CoreModuleProperties;
import org.apache.sshd.server.ServerBuilder;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.server.channel.ChannelSession;
import org.apache.sshd.server.command.Command;
import org.apache.sshd.server.subsystem.SubsystemFactory;
import org.jspecify.annotations.Nullable;

/**
 * A NETCONF server with two datastores, its own framing and its own XML, on a free port of the
 * loopback interface. What it does for a call can be scripted.
 */
final class FakeNetconf implements AutoCloseable {
  static final String OK = FakeStore.OK;
  private static final KeyPair HOST_KEY = hostKey();

  final Set<String> capabilities = new LinkedHashSet<>();
  final List<String> calls = new CopyOnWriteArrayList<>();

  /** The text of the last call of each operation. */
  final Map<String, String> asked = new ConcurrentHashMap<>();

  final FakeStore store = new FakeStore();
  private final Map<String, Deque<Script>> scripts = new ConcurrentHashMap<>();
  private final AtomicInteger sessions = new AtomicInteger();
  private final AtomicInteger open = new AtomicInteger();
  private final AtomicInteger logins = new AtomicInteger();
  private final SshServer server = SshServer.setUpDefaultServer();

  /** What the server does instead of what it should. */
  @FunctionalInterface
  interface Script {
    void run(FakeTalk talk, String messageId) throws IOException;
  }

  FakeNetconf(String... offered) throws IOException {
    capabilities.add("urn:ietf:params:netconf:base:1.0");
    for (String capability : offered) {
      capabilities.add("urn:ietf:params:netconf:" + capability);
    }
    server.setHost("127.0.0.1");
    server.setPort(0);
    server.setKeyPairProvider(KeyPairProvider.wrap(HOST_KEY));
    server.setPasswordAuthenticator((user, password, session) -> {
      logins.incrementAndGet();
      return password.equals(SshDevice.PASSWORD);
    });
    server.setSubsystemFactories(List.of(new Subsystems()));
    // the cheapest exchange: what is tested here comes after it
    server.setKeyExchangeFactories(
        List.of(ServerBuilder.DH2KEX.apply(BuiltinDHFactories.ecdhp256)));
    CoreModuleProperties.TCP_NODELAY.set(server, true);
    server.start();
  }

  private static KeyPair hostKey() {
    try {
      return KeyUtils.generateKeyPair("ecdsa-sha2-nistp256", 256);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  SshDevice device() {
    String pin =
        String.valueOf(KeyUtils.getFingerPrint(BuiltinDigests.sha256, HOST_KEY.getPublic()));
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
    return FakeStore.error(tag, more);
  }

  /** The script that was put in for this call. */
  @Nullable Script script(String operation) {
    Deque<Script> scripted = scripts.get(operation);
    return scripted == null ? null : scripted.poll();
  }

  void opened() {
    open.incrementAndGet();
  }

  void ended(FakeTalk talk) {
    open.decrementAndGet();
    store.ended(talk.id);
  }

  /** How often somebody gave a password. */
  int logins() {
    return logins.get();
  }

  int openSessions() {
    return open.get();
  }

  /** The calls that were made, without those that fetch the schema. */
  List<String> callsOfWork() {
    List<String> work = new ArrayList<>(calls);
    work.removeIf(call -> call.equals("get-schema"));
    return work;
  }

  @Override
  public void close() throws IOException {
    server.close(true);
  }

  private final class Subsystems implements SubsystemFactory {
    @Override
    public String getName() {
      return "netconf";
    }

    @Override
    public Command createSubsystem(ChannelSession channel) {
      return new FakeTalk(FakeNetconf.this, sessions.incrementAndGet());
    }
  }
}
