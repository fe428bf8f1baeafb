package io.slpagent.shell;

import io.slpagent.inventory.HostKeys;
import io.slpagent.inventory.ShellAccess;
import io.slpagent.inventory.SshAccess;
import io.slpagent.model.Secret;
import io.slpagent.ssh.SshDevice;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.digest.BuiltinDigests;
import org.apache.sshd.common.keyprovider.KeyPairProvider;
import org.apache.sshd.server.Environment;
import org.apache.sshd.server.ExitCallback;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.server.channel.ChannelSession;
import org.apache.sshd.server.command.Command;
import org.jspecify.annotations.Nullable;

/**
 * A switch whose command line does what a test says: banner, prompt, echo, paging, refusals, and
 * commands that are any piece of code. Behind an SSH server on a free port.
 */
final class FakeIos implements AutoCloseable {
  static final String ENABLE = "en4ble-canary";
  private static final String INVALID = "% Invalid input detected at '^' marker.\r\n\r\n";

  /** What a command does. */
  interface Behaviour {
    void run(Session session) throws IOException, InterruptedException;
  }

  /** How what is typed is shown. */
  enum Echo {
    PLAIN,
    /** Broken after 40 columns, as on a narrow terminal. */
    WRAPPED,
    /** Scrolled to the left after 40 columns, as IOS does. */
    SCROLLED,
    /** Wrapped by a blank and a carriage return. */
    BLANK_AND_RETURN
  }

  final List<String> typed = new CopyOnWriteArrayList<>();
  final AtomicInteger connections = new AtomicInteger();
  final AtomicInteger open = new AtomicInteger();
  final AtomicInteger mostOpen = new AtomicInteger();
  final CountDownLatch gone = new CountDownLatch(1);
  volatile String greeting = "\r\n";
  volatile String name = "sw-1";
  volatile boolean enabled = true;
  volatile boolean pagingStays;
  volatile Echo echo = Echo.PLAIN;
  volatile @Nullable Behaviour insteadOfShell;

  private final Map<String, Behaviour> commands = new ConcurrentHashMap<>();
  private final SshServer server = SshServer.setUpDefaultServer();
  private final KeyPair hostKey;

  FakeIos() throws Exception {
    hostKey = KeyUtils.generateKeyPair("ecdsa-sha2-nistp256", 256);
    server.setHost("127.0.0.1");
    server.setPort(0);
    server.setKeyPairProvider(KeyPairProvider.wrap(hostKey));
    server.setPasswordAuthenticator((user, password, session) -> {
      connections.incrementAndGet();
      return password.equals(SshDevice.PASSWORD);
    });
    server.setShellFactory(channel -> new Session());
    server.start();
  }

  /** A command prints a text; its lines end with {@code \n}. */
  FakeIos prints(String command, String text) {
    return does(command, session -> session.page(text));
  }

  FakeIos does(String command, Behaviour behaviour) {
    commands.put(command, behaviour);
    return this;
  }

  /** The switch, reached with a time for each answer. */
  SshDevice reached(Duration call) {
    return reached(call, new ShellAccess(true, server.getPort(), new Secret(ENABLE)));
  }

  SshDevice reached(Duration call, ShellAccess shell) {
    String pin =
        String.valueOf(KeyUtils.getFingerPrint(BuiltinDigests.sha256, hostKey.getPublic()));
    SshAccess access = new SshAccess(null, null, new HostKeys.Pins(Set.of(pin)), Set.of(), shell);
    return new SshDevice(1, SshDevice.PASSWORD, access, Duration.ofSeconds(10), call);
  }

  int port() {
    return server.getPort();
  }

  /** Waits until a session has ended. */
  boolean isGone() throws InterruptedException {
    return gone.await(10, TimeUnit.SECONDS);
  }

  @Override
  public void close() throws IOException {
    server.stop(true);
  }

  /** One line of the switch. */
  final class Session implements Command {
    private InputStream in = InputStream.nullInputStream();
    private OutputStream out = OutputStream.nullOutputStream();
    private ExitCallback exit = (code, text, close) -> {};
    private boolean privileged = enabled;
    private String mode = "";
    private int pageLength = 24;

    @Override
    public void setInputStream(InputStream stream) {
      in = stream;
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
    public void start(ChannelSession channel, Environment environment) {
      mostOpen.accumulateAndGet(open.incrementAndGet(), Math::max);
      Thread.ofVirtual().start(this::serve);
    }

    @Override
    public void destroy(ChannelSession channel) {}

    private void serve() {
      try {
        Behaviour other = insteadOfShell;
        if (other != null) {
          other.run(this);
        }
        print(greeting);
        for (boolean stays = true; stays; ) {
          print(prompt());
          stays = obeyed(readLine());
        }
      } catch (IOException | InterruptedException ended) {
        // the other side has gone
      } finally {
        open.decrementAndGet();
        gone.countDown();
        exit.onExit(0);
      }
    }

    String prompt() {
      return name + mode + (privileged ? "#" : ">");
    }

    private boolean obeyed(String line) throws IOException, InterruptedException {
      typed.add(line);
      Behaviour known = commands.get(line);
      if (known != null) {
        known.run(this);
      } else if (line.equals("exit") && mode.isEmpty()) {
        return false;
      } else if (line.equals("enable")) {
        print("Password: ");
        privileged = readHidden().equals(ENABLE);
        print(privileged ? "\r\n" : "\r\n% Access denied\r\n\r\n");
      } else if (line.startsWith("terminal length ")) {
        lengthen(line);
      } else if (line.equals("configure terminal")) {
        print("Enter configuration commands, one per line.  End with CNTL/Z.\r\n");
        mode = "(config)";
      } else if (line.equals("end") || line.equals("exit")) {
        mode = "";
      } else if (!line.isEmpty() && !line.startsWith("terminal width ")) {
        print(" ".repeat(prompt().length()) + "^\r\n" + INVALID);
      }
      return true;
    }

    private void lengthen(String line) throws IOException {
      if (pagingStays) {
        print("Command authorization failed.\r\n\r\n");
      } else {
        pageLength = Integer.parseInt(line.substring("terminal length ".length()));
      }
    }

    void mode(String other) {
      mode = other;
    }

    void print(String text) throws IOException {
      out.write(text.getBytes(StandardCharsets.UTF_8));
      out.flush();
    }

    void bytes(byte[] bytes) throws IOException {
      out.write(bytes);
      out.flush();
    }

    void page(String text) throws IOException {
      int shown = 0;
      for (String line : text.split("\n", -1)) {
        if (pageLength > 0 && shown == pageLength - 1) {
          shown = 0;
          print(" --More-- ");
          in.read();
          print("\b".repeat(9) + " ".repeat(8) + "\b".repeat(9));
        }
        print(line + "\r\n");
        shown++;
      }
    }

    /** A key; -1 when the other side has gone. */
    int key() throws IOException {
      return in.read();
    }

    boolean isPressed() throws IOException {
      return in.available() > 0;
    }

    /** Waits for a key, whatever else is pressed. */
    void until(int wanted) throws IOException {
      for (int key = in.read(); key != wanted; key = in.read()) {
        if (key < 0) {
          throw new IOException("gone");
        }
      }
    }

    /** Ends the connection in the middle of everything. */
    void drop() {
      server.getActiveSessions().forEach(session -> session.close(true));
    }

    String readHidden() throws IOException {
      StringBuilder line = new StringBuilder();
      for (int key = in.read(); key != '\r'; key = in.read()) {
        if (key < 0) {
          throw new IOException("gone");
        }
        line.append((char) key);
      }
      return line.toString();
    }

    private String readLine() throws IOException {
      StringBuilder line = new StringBuilder();
      while (true) {
        int key = in.read();
        switch (key) {
          case -1 -> throw new IOException("gone");
          case '\r' -> {
            print("\r\n");
            return line.toString();
          }
          case 0x15 -> {
            print("\b \b".repeat(line.length()));
            line.setLength(0);
          }
          case 0x03 -> {
            print("^C\r\n");
            return "";
          }
          case 0x1e -> {}
          default -> {
            line.append((char) key);
            show(line);
          }
        }
      }
    }

    private void show(StringBuilder line) throws IOException {
      int room = 40 - prompt().length();
      int length = line.length();
      String last = line.substring(length - 1);
      boolean full = length > 1 && length % room == 1;
      switch (echo) {
        case PLAIN -> print(last);
        case WRAPPED -> print((full ? "\r\n" : "") + last);
        case BLANK_AND_RETURN -> print((full ? " \r" : "") + last);
        case SCROLLED -> {
          if (length <= room) {
            print(last);
          } else {
            String end = "$" + line.substring(length - room + 1);
            print("\b".repeat(room) + end);
          }
        }
      }
    }
  }
}
