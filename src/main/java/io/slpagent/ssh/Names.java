package io.slpagent.ssh;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Looks names up with a time limit, on few threads of its own: the platform's look-up has no limit,
 * cannot be interrupted, and holds the carrier of a virtual thread.
 */
final class Names {
  private static final int MOST_AT_ONCE = 16;
  private final ThreadPoolExecutor lookups =
      new ThreadPoolExecutor(
          MOST_AT_ONCE,
          MOST_AT_ONCE,
          30,
          TimeUnit.SECONDS,
          new LinkedBlockingQueue<>(),
          Thread.ofPlatform().daemon().name("ssh-name-lookup-", 0).factory());

  Names() {
    lookups.allowCoreThreadTimeOut(true);
  }

  /**
   * The addresses of a host.
   *
   * @throws UnknownHostException when it has none, or none was told in time
   */
  List<InetAddress> lookup(String host, Duration limit)
      throws UnknownHostException, InterruptedException {
    Future<InetAddress[]> lookup = lookups.submit(() -> InetAddress.getAllByName(host));
    try {
      return List.of(lookup.get(limit.toMillis(), TimeUnit.MILLISECONDS));
    } catch (TimeoutException e) {
      throw new UnknownHostException(host + ": no name server answered in time");
    } catch (ExecutionException e) {
      throw new UnknownHostException(host);
    } finally {
      lookup.cancel(false);
    }
  }
}
