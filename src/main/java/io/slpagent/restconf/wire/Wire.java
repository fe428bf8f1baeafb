package io.slpagent.restconf.wire;

import io.slpagent.device.DeviceException;
import io.slpagent.restconf.wire.Attempt.Stage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import okhttp3.Call;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okio.BufferedSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The connection to one device. Sends one request at a time on the caller's thread; a read whose
 * connection was lost is asked once more, a write never. An interrupt ends a call at once where the
 * thread is virtual, else with its next byte.
 */
public final class Wire implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger("io.slpagent.restconf.wire");
  private static final int LARGEST_ERROR = 64 << 10;
  private static final Duration BEFORE_REPEAT = Duration.ofMillis(200);

  private final OkHttpClient client;
  private final HttpUrl origin;
  private final String authorization;
  private final Timing timing;
  private final Failures failures;
  private int requests;

  Wire(
      OkHttpClient client, HttpUrl origin, String authorization, Timing timing, Failures failures) {
    this.client = client;
    this.origin = origin;
    this.authorization = authorization;
    this.timing = timing;
    this.failures = failures;
  }

  public Failures failures() {
    return failures;
  }

  public Timing timing() {
    return timing;
  }

  /** How many requests were sent. */
  public int requests() {
    return requests;
  }

  /**
   * Sends a request and waits for the answer, whatever its status.
   *
   * @throws DeviceException when no complete answer came
   */
  public Answer send(Ask ask) throws DeviceException {
    Attempt attempt = new Attempt();
    Duration limit = timing.forCall();
    try {
      return exchange(ask, attempt, limit);
    } catch (IOException first) {
      LostAnswer lost = new LostAnswer(failures, ask, first);
      boolean harmless = ask.form().repeatable() || attempt.stage() == Stage.CONNECTING;
      if (!harmless || !lost.mayPass() || Thread.currentThread().isInterrupted()) {
        throw lost.exception(attempt.stage(), limit);
      }
    }
    pause(ask, timing.spread(BEFORE_REPEAT));
    Attempt second = new Attempt();
    limit = timing.forCall();
    try {
      return exchange(ask, second, limit);
    } catch (IOException e) {
      throw new LostAnswer(failures, ask, e).exception(second.stage(), limit);
    }
  }

  /** Sends a request; an answer of 300 or more is a failure. */
  public Answer sendForGood(Ask ask) throws DeviceException {
    Answer answer = send(ask);
    if (!answer.isGood()) {
      throw failures.answered(ask, answer);
    }
    if (!answer.complete()) {
      throw failures.tooLarge(ask);
    }
    return answer;
  }

  /** Lets time pass on behalf of a request. */
  public void pause(Ask ask, Duration duration) throws DeviceException {
    try {
      timing.pause().of(duration);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw failures.interrupted(ask);
    }
  }

  /** Closes the socket. */
  @Override
  public void close() {
    client.connectionPool().evictAll();
  }

  private Answer exchange(Ask ask, Attempt attempt, Duration limit)
      throws IOException, DeviceException {
    if (Thread.currentThread().isInterrupted()) {
      throw failures.interrupted(ask);
    }
    if (limit.isZero()) {
      throw failures.outOfTime(ask);
    }
    long started = System.nanoTime();
    Call call = client.newCall(request(ask, attempt));
    call.timeout().timeout(Math.max(1, limit.toMillis()), TimeUnit.MILLISECONDS);
    requests++;
    try (Response response = call.execute()) {
      attempt.reached(Stage.ANSWERED);
      Answer answer =
          response.isSuccessful()
              ? whole(call, response, ask.form().limit())
              : asFarAsItGoes(call, response);
      log(ask, answer, started);
      return answer;
    }
  }

  private static Answer whole(Call call, Response response, int limit) throws IOException {
    BufferedSource source = response.body().source();
    boolean more = source.request(limit + 1L);
    if (more) {
      // the rest is not wanted: without this, closing would read on
      call.cancel();
    }
    long length = Math.min(limit, source.getBuffer().size());
    return new Answer(
        response.code(),
        header(response, "Content-Type"),
        header(response, "Location"),
        source.getBuffer().readString(length, StandardCharsets.UTF_8),
        !more,
        header(response, "Accept-Patch"));
  }

  /** The status of a refusal counts, even where its text is cut. */
  private static Answer asFarAsItGoes(Call call, Response response) {
    try {
      return whole(call, response, LARGEST_ERROR);
    } catch (IOException e) {
      return new Answer(
          response.code(),
          header(response, "Content-Type"),
          header(response, "Location"),
          "",
          false);
    }
  }

  private Request request(Ask ask, Attempt attempt) {
    HttpUrl.Builder url = origin.newBuilder().encodedPath(ask.path());
    if (!ask.query().isEmpty()) {
      url.encodedQuery(ask.query());
    }
    return new Request.Builder()
        .url(url.build())
        .method(ask.method(), body(ask))
        .header("Accept", ask.form().accept())
        .header("Authorization", authorization)
        .header("User-Agent", "slp-agent")
        .tag(Attempt.class, attempt)
        .build();
  }

  private static @Nullable RequestBody body(Ask ask) {
    if (ask.body().isEmpty() && !ask.method().equals("POST")) {
      return null;
    }
    return RequestBody.create(
        ask.body().getBytes(StandardCharsets.UTF_8), MediaType.get(ask.form().sent()));
  }

  private static String header(Response response, String name) {
    return ErrorReport.orEmpty(response.header(name));
  }

  private static void log(Ask ask, Answer answer, long started) {
    if (LOG.isDebugEnabled()) {
      LOG.debug(
          "{} {} {} characters {} ms",
          ask.line(),
          answer.status(),
          answer.body().length(),
          TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - started));
    }
  }
}
