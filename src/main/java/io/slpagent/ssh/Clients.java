package io.slpagent.ssh;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.sshd.client.SshClient;
import org.apache.sshd.client.auth.keyboard.UserAuthKeyboardInteractiveFactory;
import org.apache.sshd.client.auth.password.UserAuthPasswordFactory;
import org.apache.sshd.client.auth.pubkey.UserAuthPublicKeyFactory;
import org.apache.sshd.client.config.hosts.HostConfigEntryResolver;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.client.session.ClientSessionImpl;
import org.apache.sshd.client.session.SessionFactory;
import org.apache.sshd.common.AttributeRepository;
import org.apache.sshd.common.AttributeRepository.AttributeKey;
import org.apache.sshd.common.FactoryManager;
import org.apache.sshd.common.SshException;
import org.apache.sshd.common.io.IoSession;
import org.apache.sshd.common.keyprovider.KeyIdentityProvider;
import org.apache.sshd.common.session.Session;
import org.apache.sshd.common.session.SessionListener;
import org.apache.sshd.core.CoreModuleProperties;

/**
 * The SSH clients: one for each set of weak algorithms that an inventory allows, made when it is
 * first wanted. Nothing of the user who runs the agent is used: no configuration, no keys, no
 * agent. Safe for use by many threads.
 */
final class Clients implements AutoCloseable {
  static final AttributeKey<KeyJudge> CHECK = new AttributeKey<>();
  private static final Duration HEARTBEAT = Duration.ofSeconds(15);
  private static final int HEARTBEATS_LOST = 4;

  private final Map<Set<String>, SshClient> clients = new ConcurrentHashMap<>();

  SshClient of(Set<String> legacy) {
    return clients.computeIfAbsent(legacy, Clients::started);
  }

  private static SshClient started(Set<String> legacy) {
    SshClient client = SshClient.setUpDefaultClient();
    Algorithms.offer(client, legacy);
    client.setHostConfigEntryResolver(HostConfigEntryResolver.EMPTY);
    client.setKeyIdentityProvider(KeyIdentityProvider.EMPTY_KEYS_PROVIDER);
    client.setUserAuthFactories(
        List.of(
            UserAuthPublicKeyFactory.INSTANCE,
            UserAuthPasswordFactory.INSTANCE,
            UserAuthKeyboardInteractiveFactory.INSTANCE));
    client.setServerKeyVerifier((session, address, key) -> check(session).believes(key));
    client.addSessionListener(new Endings());
    client.setSessionFactory(new AskingForKnownKeys(client));
    CoreModuleProperties.HEARTBEAT_INTERVAL.set(client, HEARTBEAT);
    CoreModuleProperties.HEARTBEAT_NO_REPLY_MAX.set(client, HEARTBEATS_LOST);
    CoreModuleProperties.IDLE_TIMEOUT.set(client, Duration.ZERO);
    // a call is small, and the answer to it is waited for
    CoreModuleProperties.TCP_NODELAY.set(client, true);
    CoreModuleProperties.MAX_CONCURRENT_CHANNELS.set(client, 1);
    client.start();
    return client;
  }

  static AttributeRepository context(KeyJudge check) {
    return AttributeRepository.ofKeyValuePair(CHECK, check);
  }

  private static KeyJudge check(ClientSession session) {
    KeyJudge check = session.getConnectionContext().getAttribute(CHECK);
    if (check == null) {
      throw new IllegalStateException("a connection without a check of its host key");
    }
    return check;
  }

  @Override
  public void close() {
    clients.values().forEach(SshClient::stop);
    clients.clear();
  }

  /** Tells whoever judges a key when there is none to judge. */
  private static final class Endings implements SessionListener {
    @Override
    public void sessionException(Session session, Throwable reason) {
      judge(session).failed(reason);
    }

    @Override
    public void sessionDisconnect(
        Session session, int code, String message, String language, boolean ours) {
      judge(session).failed(new SshException(code, message));
    }

    @Override
    public void sessionClosed(Session session) {
      judge(session).failed(new SshException("the device closed the connection"));
    }

    private static KeyJudge judge(Session session) {
      return check((ClientSession) session);
    }
  }

  /**
   * Asks a server first for the kinds of host key that are known of it, as OpenSSH does: a server
   * that has several would else show one that was never compared.
   */
  private static final class AskingForKnownKeys extends SessionFactory {
    AskingForKnownKeys(SshClient client) {
      super(client);
    }

    @Override
    protected ClientSessionImpl doCreateSession(IoSession ioSession) throws Exception {
      return new ClientSessionImpl(getClient(), ioSession) {
        @Override
        protected String resolveAvailableSignaturesProposal(FactoryManager manager) {
          String offered = super.resolveAvailableSignaturesProposal(manager);
          List<String> known = check(this).knownTypes();
          List<String> first = new ArrayList<>();
          List<String> then = new ArrayList<>();
          for (String name : offered.split(",")) {
            (known.contains(typeOf(name)) ? first : then).add(name);
          }
          first.addAll(then);
          return String.join(",", first);
        }
      };
    }

    /** The kind of key that an algorithm of signatures needs (RFC 8332 section 3). */
    private static String typeOf(String algorithm) {
      return algorithm.startsWith("rsa-sha2-") ? "ssh-rsa" : algorithm;
    }
  }
}
