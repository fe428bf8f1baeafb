package io.slpagent.device;

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
 * Looks names up with a time limit. The platform's own look-up has none, cannot be interrupted, and
 * holds the carrier of a virtual thread; so it runs on threads of its own, of which there are few.
 */
public final class NameLookup {
  private static final int MOST_AT_ONCE = 16;

  private final ThreadPoolExecutor lookups =
      new ThreadPoolExecutor(
          MOST_AT_ONCE,
          MOST_AT_ONCE,
          30,
          TimeUnit.SECONDS,
          new LinkedBlockingQueue<>(),
          Thread.ofPlatform().daemon().name("name-lookup-", 0).factory());

  public NameLookup() {
    lookups.allowCoreThreadTimeOut(true);
  }

  /**
   * The addresses of a host.
   *
   * @throws UnknownHostException when it has none, none was told in time, or the thread was
   *     interrupted, whose mark is set again then
   */
  public List<InetAddress> lookup(String host, Duration limit) throws UnknownHostException {
    Future<InetAddress[]> lookup = lookups.submit(() -> InetAddress.getAllByName(host));
    try {
      return List.of(lookup.get(limit.toMillis(), TimeUnit.MILLISECONDS));
    } catch (TimeoutException e) {
      lookup.cancel(false);
      throw unknown(host + ": no name server answered in time", e);
    } catch (ExecutionException e) {
      throw unknown(host, e.getCause() == null ? e : e.getCause());
    } catch (InterruptedException e) {
      lookup.cancel(false);
      Thread.currentThread().interrupt();
      throw unknown(host + ": interrupted", e);
    }
  }

  private static UnknownHostException unknown(String text, Throwable cause) {
    UnknownHostException unknown = new UnknownHostException(text);
    unknown.initCause(cause);
    return unknown;
  }
}
