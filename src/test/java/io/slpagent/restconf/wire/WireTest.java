package io.slpagent.restconf.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.slpagent.device.Deadline;
import io.slpagent.device.DeviceException;
import io.slpagent.device.DeviceException.Effect;
import io.slpagent.device.DeviceException.Interrupted;
import io.slpagent.device.DeviceException.Malformed;
import io.slpagent.device.DeviceException.NoAnswer;
import io.slpagent.device.DeviceException.Unreachable;
import io.slpagent.restconf.Identity;
import io.slpagent.restconf.TestClock;
import io.slpagent.restconf.TestDevice;
import io.slpagent.restconf.TlsServer;
import io.slpagent.restconf.TlsServer.Conversation;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.zip.GZIPOutputStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** What can happen to one request on the way. */
class WireTest {
  private static final Identity IDENTITY = Identity.selfSigned();
  private static final Ask GET = Ask.get("/restconf/data/x:y");
  private static final Ask PATCH = Ask.patch("/restconf/data/x:y", "{\"x:y\":{}}");

  private final List<Duration> pauses = new ArrayList<>();
  private final Wires wires = new Wires(pauses::add, new Random(1));

  @Test
  void an_answer_carries_status_type_and_body() throws Exception {
    try (TlsServer server = serving(TlsServer.json("{\"a\":1}"))) {
      Answer answer = send(server, GET);
      assertThat(answer.status()).isEqualTo(200);
      assertThat(answer.isJson()).isTrue();
      assertThat(answer.body()).isEqualTo("{\"a\":1}");
      assertThat(server.requests()).containsExactly("GET /restconf/data/x:y HTTP/1.1");
    }
  }

  @Test
  void a_read_whose_connection_was_lost_is_asked_once_more() throws Exception {
    CountDownLatch first = new CountDownLatch(1);
    Conversation breaksOnce =
        out -> {
          if (first.getCount() > 0) {
            first.countDown();
            out.close();
          } else {
            TlsServer.json("{}").answer(out);
          }
        };
    try (TlsServer server = serving(breaksOnce)) {
      assertThat(send(server, GET).status()).isEqualTo(200);
      assertThat(server.requests()).hasSize(2);
      assertThat(pauses).hasSize(1);
    }
  }

  @Test
  void a_read_is_asked_no_third_time() throws Exception {
    try (TlsServer server = serving(OutputStream::close)) {
      NoAnswer failure = failing(NoAnswer.class, server, GET);
      assertThat(failure.effect()).isEqualTo(Effect.NOTHING_CHANGED);
      assertThat(server.requests()).hasSize(2);
    }
  }

  @Test
  void a_write_whose_connection_was_lost_is_never_repeated_and_its_effect_is_unknown()
      throws Exception {
    try (TlsServer server = serving(OutputStream::close)) {
      for (Ask write : List.of(PATCH, Ask.delete("/x:y"), Ask.post("/x:y", "{}"))) {
        server.requests().clear();
        NoAnswer failure = failing(NoAnswer.class, server, write);
        assertThat(failure.effect()).isEqualTo(Effect.UNKNOWN);
        assertThat(server.requests()).hasSize(1);
      }
    }
  }

  @Test
  void a_write_is_not_repeated_because_the_device_asks_to_come_back_at_once() throws Exception {
    Conversation unavailable =
        raw("HTTP/1.1 503 Service Unavailable\r\nRetry-After: 0\r\nContent-Length: 0\r\n\r\n");
    try (TlsServer server = serving(unavailable)) {
      for (Ask write : List.of(PATCH, Ask.delete("/x:y"), Ask.post("/x:y", ""))) {
        server.requests().clear();
        assertThat(send(server, write).status()).isEqualTo(503);
        assertThat(server.requests()).hasSize(1);
      }
    }
  }

  @Test
  void a_write_that_never_left_has_changed_nothing() throws Exception {
    Unreachable failure =
        failing(Unreachable.class, TestDevice.at(closedPort(), "sha256/x"), PATCH);
    assertThat(failure.effect()).isEqualTo(Effect.NOTHING_CHANGED);
  }

  @Test
  void a_refused_connection_is_unreachable() throws Exception {
    Unreachable failure = failing(Unreachable.class, TestDevice.at(closedPort(), "sha256/x"), GET);
    assertThat(failure).hasMessageContaining("no connection");
    assertThat(failure.advice()).contains("restconf");
    assertThat(failure.device()).isEqualTo("sw-test");
  }

  @Test
  void a_name_without_address_is_unreachable() throws Exception {
    Unreachable failure =
        failing(Unreachable.class, TestDevice.at(443, "sha256/x").named("switch.invalid"), GET);
    assertThat(failure).hasMessageContaining("name of the host");
    assertThat(failure.advice()).contains("DNS");
  }

  @Test
  void what_is_no_host_is_unreachable() throws Exception {
    failing(Unreachable.class, TestDevice.at(443, "sha256/x").named("no host/at all"), GET);
  }

  @Test
  void a_body_that_is_cut_is_no_answer() throws Exception {
    try (TlsServer server =
        serving(out -> {
          raw("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{\"half").answer(out);
          out.close();
        })) {
      NoAnswer failure = failing(NoAnswer.class, server, GET);
      assertThat(failure).hasMessageContaining("lost before the answer was complete");
    }
  }

  @Test
  void a_stall_ends_with_the_time_for_a_call() throws Exception {
    NoAnswer read = withoutTimeFor(GET, WireTest::stall);
    assertThat(read).hasMessageContaining("no complete answer within 1.0 s");
    assertThat(read.effect()).isEqualTo(Effect.NOTHING_CHANGED);
    assertThat(withoutTimeFor(PATCH, WireTest::stall).effect()).isEqualTo(Effect.UNKNOWN);
  }

  @Test
  void a_drop_now_and_then_does_not_lengthen_the_time_for_a_call() throws Exception {
    CountDownLatch end = new CountDownLatch(1);
    Conversation drips =
        out -> {
          raw("HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n").answer(out);
          while (!end.await(50, TimeUnit.MILLISECONDS)) {
            out.write(' ');
            out.flush();
          }
        };
    try {
      assertThat(withoutTimeFor(GET, drips)).hasMessageContaining("within 1.0 s");
    } finally {
      end.countDown();
    }
  }

  @Test
  void a_head_that_never_ends_is_refused() throws Exception {
    Conversation endless =
        out -> {
          raw("HTTP/1.1 200 OK\r\n").answer(out);
          for (int i = 0; i < 1_000_000; i++) {
            out.write(("X-More-" + i + ": and more\r\n").getBytes(StandardCharsets.UTF_8));
          }
        };
    try (TlsServer server = serving(endless)) {
      assertThat(failing(DeviceException.class, server, GET))
          .isInstanceOfAny(NoAnswer.class, Malformed.class);
    }
  }

  @Test
  void a_connection_that_stalls_in_the_handshake_is_unreachable() throws Exception {
    try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
      Unreachable failure =
          failing(
              Unreachable.class, TestDevice.at(silent.getLocalPort(), "sha256/x").hurried(), GET);
      assertThat(failure).hasMessageContaining("no connection in time");
    }
  }

  @Test
  void what_is_not_http_is_malformed() throws Exception {
    try (TlsServer server = serving(raw("220 welcome to another service\r\n"))) {
      Malformed failure = failing(Malformed.class, server, PATCH);
      assertThat(failure.effect()).isEqualTo(Effect.UNKNOWN);
    }
  }

  @Test
  void a_body_beyond_the_limit_is_not_kept() throws Exception {
    Conversation junk =
        out -> {
          raw("HTTP/1.1 200 OK\r\nContent-Length: " + (64 << 20) + "\r\n\r\n").answer(out);
          byte[] megabyte = new byte[1 << 20];
          for (int i = 0; i < 64; i++) {
            out.write(megabyte);
          }
        };
    try (TlsServer server = serving(junk)) {
      Answer answer = send(server, GET);
      assertThat(answer.complete()).isFalse();
      assertThat(answer.body()).hasSize(16 << 20);
      try (Wire wire = open(TestDevice.at(server.port(), IDENTITY.pin()))) {
        Malformed failure = catchThrowableOfType(Malformed.class, () -> wire.sendForGood(GET));
        assertThat(failure).hasMessageContaining("larger than 16 MB");
      }
    }
  }

  @Test
  void a_gzip_bomb_is_measured_after_decompression() throws Exception {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      for (int i = 0; i < 64; i++) {
        gzip.write(new byte[1 << 20]);
      }
    }
    Conversation bomb =
        out -> {
          raw("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: "
                  + packed.size()
                  + "\r\n\r\n")
              .answer(out);
          packed.writeTo(out);
        };
    try (TlsServer server = serving(bomb)) {
      Answer answer = send(server, GET);
      assertThat(answer.complete()).isFalse();
      assertThat(answer.body()).hasSize(16 << 20);
    }
  }

  @Test
  void a_refusal_counts_even_where_its_text_is_cut_or_too_long() throws Exception {
    Conversation cut =
        out -> {
          raw("HTTP/1.1 403 Forbidden\r\nContent-Length: 100\r\n\r\n{").answer(out);
          out.close();
        };
    Conversation flood =
        out -> {
          raw("HTTP/1.1 403 Forbidden\r\nContent-Length: 10000000\r\n\r\n").answer(out);
          out.write(new byte[10_000_000]);
        };
    for (Conversation conversation : List.of(cut, flood)) {
      try (TlsServer server = serving(conversation)) {
        Answer answer = send(server, GET);
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.body().length()).isLessThanOrEqualTo(64 << 10);
      }
    }
  }

  @Test
  void nothing_is_asked_after_the_deadline() throws Exception {
    try (TlsServer server = serving(TlsServer.json("{}"));
        Wire wire =
            wires.open(
                TestDevice.at(server.port(), IDENTITY.pin()).device(),
                new Deadline(Clock.systemUTC(), Clock.systemUTC().instant()))) {
      NoAnswer failure = catchThrowableOfType(NoAnswer.class, () -> wire.send(GET));
      assertThat(failure).hasMessageContaining("time for this device");
      assertThat(server.requests()).isEmpty();
    }
  }

  @Test
  void an_interrupt_ends_a_read_and_leaves_a_write_unknown() throws Exception {
    try (TlsServer server = serving(WireTest::stall)) {
      assertThat(interrupted(server, GET).effect()).isEqualTo(Effect.NOTHING_CHANGED);
      assertThat(interrupted(server, PATCH).effect()).isEqualTo(Effect.UNKNOWN);
    }
  }

  @Test
  void the_credentials_are_sent_and_shown_nowhere() throws Exception {
    try (TlsServer server = serving(OutputStream::close)) {
      NoAnswer failure = failing(NoAnswer.class, server, PATCH);
      assertThat(TestDevice.allTextOf(failure)).doesNotContain(TestDevice.canaries());
      assertThat(PATCH.toString()).isEqualTo("PATCH /restconf/data/x:y");
    }
  }

  private Interrupted interrupted(TlsServer server, Ask ask) throws Exception {
    server.requests().clear();
    CompletableFuture<DeviceException> failure = new CompletableFuture<>();
    Thread asking =
        Thread.ofVirtual()
            .start(() -> {
              try {
                send(server, ask);
                failure.completeExceptionally(new AssertionError("an answer came"));
              } catch (DeviceException e) {
                failure.complete(e);
              } catch (Exception e) {
                failure.completeExceptionally(e);
              }
            });
    Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> !server.requests().isEmpty());
    asking.interrupt();
    return (Interrupted) failure.get(30, TimeUnit.SECONDS);
  }

  private static void stall(OutputStream out) throws InterruptedException {
    // until the server closes the connection, far beyond what the tests wait
    new CountDownLatch(1).await(60, TimeUnit.SECONDS);
  }

  private static Conversation raw(String text) {
    return out -> {
      out.write(text.getBytes(StandardCharsets.UTF_8));
      out.flush();
    };
  }

  private static TlsServer serving(Conversation conversation) throws Exception {
    return new TlsServer(IDENTITY, conversation);
  }

  /** Asks on a connection that stands, with one second left. */
  private static NoAnswer withoutTimeFor(Ask ask, Conversation conversation) throws Exception {
    AtomicBoolean first = new AtomicBoolean(true);
    Conversation afterOne =
        out -> (first.getAndSet(false) ? TlsServer.json("{}") : conversation).answer(out);
    TestClock clock = new TestClock();
    try (TlsServer server = serving(afterOne);
        Wire wire =
            new Wires(clock, new Random(1))
                .open(
                    TestDevice.at(server.port(), IDENTITY.pin()).device(),
                    Deadline.in(Duration.ofMinutes(1), clock))) {
      wire.send(GET);
      clock.of(Duration.ofSeconds(59));
      NoAnswer failure = catchThrowableOfType(NoAnswer.class, () -> wire.send(ask));
      assertThat(failure).isNotNull();
      return failure;
    }
  }

  private static int closedPort() throws Exception {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private Wire open(TestDevice device) throws DeviceException {
    return wires.open(device.device(), TestDevice.deadline());
  }

  private Answer send(TlsServer server, Ask ask) throws Exception {
    try (Wire wire = open(TestDevice.at(server.port(), IDENTITY.pin()))) {
      return wire.send(ask);
    }
  }

  private <T extends DeviceException> T failing(Class<T> type, TlsServer server, Ask ask) {
    return failing(type, TestDevice.at(server.port(), IDENTITY.pin()), ask);
  }

  private <T extends DeviceException> T failing(Class<T> type, TestDevice device, Ask ask) {
    T failure =
        catchThrowableOfType(
            type,
            () -> {
              try (Wire wire = open(device)) {
                wire.send(ask);
              }
            });
    assertThat(failure).isNotNull();
    return failure;
  }
}
