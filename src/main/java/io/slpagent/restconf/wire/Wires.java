package io.slpagent.restconf.wire;

import io.slpagent.device.Deadline;
import io.slpagent.device.DeviceException;
import io.slpagent.device.NameLookup;
import io.slpagent.device.Pause;
import io.slpagent.device.Redaction;
import io.slpagent.inventory.Connection;
import io.slpagent.inventory.Device;
import io.slpagent.restconf.tls.FreshSockets;
import io.slpagent.restconf.tls.ServerTrust;
import io.slpagent.restconf.tls.TrustFileException;
import io.slpagent.restconf.tls.TrustStore;
import java.io.IOException;
import java.net.Proxy;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import okhttp3.ConnectionPool;
import okhttp3.ConnectionSpec;
import okhttp3.Credentials;
import okhttp3.HttpUrl;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Response;

/**
 * Opens wires to devices: one family of HTTP clients, in which each session has a connection and a
 * TLS session of its own. Safe for use by many threads.
 */
public final class Wires {
  private static final Ask CONNECT = Ask.get("/");
  private final TrustStore trusts = new TrustStore();
  private final NameLookup names = new NameLookup();
  private final Pause pause;
  private final RandomGenerator random;
  private final OkHttpClient family;

  /**
   * @param pause how to let time pass between two tries
   * @param random spreads these waits; safe for use by many threads
   */
  public Wires(Pause pause, RandomGenerator random) {
    this.pause = pause;
    this.random = random;
    this.family =
        new OkHttpClient.Builder()
            .protocols(List.of(Protocol.HTTP_1_1))
            .connectionSpecs(List.of(ConnectionSpec.MODERN_TLS))
            .proxy(Proxy.NO_PROXY)
            .followRedirects(false)
            .followSslRedirects(false)
            .retryOnConnectionFailure(false)
            .fastFallback(false)
            // the limit of the call covers them, and costs one timer instead of one for each read
            .readTimeout(Duration.ZERO)
            .writeTimeout(Duration.ZERO)
            .addNetworkInterceptor(Wires::once)
            .build();
  }

  /**
   * Makes ready for a device; connects with the first request.
   *
   * @throws DeviceException when the host or the authorities cannot be used
   */
  public Wire open(Device device, Deadline deadline) throws DeviceException {
    Connection connection = device.connection();
    Redaction redaction = Redaction.of(connection.username(), connection.password());
    Failures failures = new Failures(device.name(), redaction);
    Duration connect = deadline.atMost(connection.limits().connect());
    ServerTrust trust = trust(connection, failures);
    OkHttpClient client =
        family
            .newBuilder()
            .connectionPool(new ConnectionPool(1, 5, TimeUnit.MINUTES))
            .connectTimeout(connect.isZero() ? Duration.ofMillis(1) : connect)
            .dns(host -> names.lookup(host, connect))
            .sslSocketFactory(new FreshSockets(trust, connect), trust)
            .hostnameVerifier(trust.names())
            .build();
    String authorization =
        Credentials.basic(
            connection.username(), connection.password().reveal(), StandardCharsets.UTF_8);
    Timing timing = new Timing(connection.limits().call(), deadline, pause, random);
    return new Wire(client, origin(connection, failures), authorization, timing, failures);
  }

  private ServerTrust trust(Connection connection, Failures failures) throws DeviceException {
    try {
      return trusts.of(connection.tls());
    } catch (TrustFileException e) {
      throw new DeviceException.Untrusted(
          failures.origin(CONNECT),
          Objects.requireNonNull(e.getMessage()),
          "",
          "Repair what the inventory names under tls.",
          e);
    }
  }

  private static HttpUrl origin(Connection connection, Failures failures) throws DeviceException {
    try {
      return new HttpUrl.Builder()
          .scheme("https")
          .host(connection.host())
          .port(connection.port())
          .build();
    } catch (IllegalArgumentException e) {
      throw new DeviceException.Unreachable(
          failures.origin(CONNECT),
          "'" + failures.clean(CONNECT, connection.host()) + "' is no host",
          "Name the host in the inventory by its address or its DNS name.",
          e);
    }
  }

  /**
   * Notes that a request leaves, and takes away what would make the client send it again by itself:
   * it repeats on 503 with Retry-After 0, whatever the method.
   */
  private static Response once(Interceptor.Chain chain) throws IOException {
    Attempt attempt = chain.request().tag(Attempt.class);
    if (attempt != null) {
      attempt.reached(Attempt.Stage.SENT);
    }
    Response response = chain.proceed(chain.request());
    return response.header("Retry-After") == null
        ? response
        : response.newBuilder().removeHeader("Retry-After").build();
  }
}
