package io.slpagent.simulator.console;

import io.slpagent.simulator.catalyst.Desk;
import io.slpagent.simulator.ssh.ChannelService;
import io.slpagent.simulator.ssh.Line;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

/** Runs sessions over SSH: a shell, or one command. */
public final class ConsoleService implements ChannelService {
  private static final int CHUNK = 4_096;
  private static final int MOST_CHUNKS = 256;
  private static final Duration LONGEST_WAIT = Duration.ofMinutes(10);
  private static final String GONE = "";

  @Override
  public int serve(Line line) throws IOException, InterruptedException {
    Desk desk = line.device().desk();
    Optional<Integer> session = desk.sitDown();
    if (session.isEmpty()) {
      // all lines are taken: the connection ends without a word
      line.hangUp().run();
      return 1;
    }
    try {
      Shell shell = new Shell(desk, session.get(), InstantSource.system());
      if (line.command().isEmpty()) {
        talk(shell, line);
      } else {
        runOnly(shell, line);
      }
      return 0;
    } finally {
      desk.leave(session.get());
    }
  }

  private static void runOnly(Shell shell, Line line) throws IOException, InterruptedException {
    BlockingQueue<String> typed = reading(line.in());
    write(line.out(), shell.only(line.command()));
    while (!shell.idle() && !shell.closed()) {
      step(shell, typed, line.out());
    }
  }

  private static void talk(Shell shell, Line line) throws IOException, InterruptedException {
    BlockingQueue<String> typed = reading(line.in());
    write(line.out(), shell.open());
    while (!shell.closed()) {
      if (!step(shell, typed, line.out())) {
        return;
      }
    }
  }

  /** Waits for a key or for time to pass; false where the other side has gone. */
  private static boolean step(Shell shell, BlockingQueue<String> typed, OutputStream out)
      throws IOException, InterruptedException {
    Duration wait = shell.next().orElse(LONGEST_WAIT);
    String keys = typed.poll(Math.max(1, wait.toMillis()), TimeUnit.MILLISECONDS);
    if (keys != null && keys.equals(GONE)) {
      return false;
    }
    if (keys == null && shell.next().isEmpty()) {
      // nobody has typed for ten minutes: exec-timeout
      return false;
    }
    write(out, (keys == null ? "" : shell.receive(keys)) + shell.elapse());
    return true;
  }

  private static BlockingQueue<String> reading(InputStream in) {
    BlockingQueue<String> typed = new ArrayBlockingQueue<>(MOST_CHUNKS);
    Thread.ofVirtual()
        .name("keys")
        .start(() -> {
          byte[] buffer = new byte[CHUNK];
          try {
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
              if (n > 0) {
                typed.put(new String(buffer, 0, n, StandardCharsets.ISO_8859_1));
              }
            }
            typed.put(GONE);
          } catch (IOException e) {
            typed.offer(GONE);
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
        });
    return typed;
  }

  private static void write(OutputStream out, String text) throws IOException {
    if (!text.isEmpty()) {
      out.write(text.getBytes(StandardCharsets.ISO_8859_1));
      out.flush();
    }
  }
}
