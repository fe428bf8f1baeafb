package io.slpagent.netconf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.slpagent.device.DeviceEvent;
import io.slpagent.device.DeviceEvent.Kind;
import io.slpagent.device.Pause;
import io.slpagent.inventory.Device;
import io.slpagent.reconcile.StopSignal;
import io.slpagent.ssh.SshDevice;
import io.slpagent.survey.watch.Watch;
import io.slpagent.survey.watch.Watch.Wish;
import io.slpagent.survey.watch.WatchLine;
import io.slpagent.survey.watch.WatchLine.Happening;
import io.slpagent.survey.watch.WatchLine.Remark;
import io.slpagent.survey.watch.WatchLine.Source;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Watching devices, against a server that does as it is told. */
class WatchTest {
  private static final String EVENTS = "capability:notification:1.0";
  private static final String NOTIFICATIONS =
      "urn:ietf:params:xml:ns:yang:ietf-netconf-notifications";
  private static final String FAIL =
      "<communications-fail xmlns='"
          + FakeStore.LICENSING
          + "'><reason>smart-agent-registration-fail-communications</reason>"
          + "<message>Unable to resolve server hostname/domain name</message>"
          + "</communications-fail>";
  private static final String RESTORED =
      "<communications-restored xmlns='" + FakeStore.LICENSING + "'/>";
  private static final Wish FOREVER = new Wish(Duration.ofMinutes(1), false, 4, Duration.ZERO, 0);

  @TempDir Path folder;
  private final List<AutoCloseable> open = new ArrayList<>();
  private final List<WatchLine> lines = new CopyOnWriteArrayList<>();
  private final StopSignal stop = new StopSignal();

  /** How often the watch may go on after a pause. */
  private final Semaphore goOn = new Semaphore(0);

  private final List<Duration> pauses = new CopyOnWriteArrayList<>();

  @AfterEach
  void close() throws Exception {
    stop.request();
    for (AutoCloseable one : open.reversed()) {
      one.close();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"base:1.0", "base:1.1"})
  void a_licensing_event_is_shown_as_it_comes_with_reason_and_message(String base)
      throws Exception {
    FakeNetconf server = server(base, EVENTS);
    onSubscription(server, talk -> notify(talk, FAIL));

    watch(server, count(1)).get(30, TimeUnit.SECONDS);

    assertThat(happenings())
        .singleElement()
        .satisfies(h -> {
          assertThat(h.source()).isEqualTo(Source.EVENT);
          assertThat(h.device()).isEqualTo("sw-test");
          assertThat(h.event().kind()).isEqualTo(Kind.LICENSING);
          assertThat(h.event().name()).isEqualTo("communications-fail");
          assertThat(h.event().at()).isEqualTo(Instant.parse("2026-01-02T03:04:05Z"));
          assertThat(h.event().details())
              .containsEntry("reason", "smart-agent-registration-fail-communications")
              .containsEntry("message", "Unable to resolve server hostname/domain name");
        });
    assertThat(server.callsOfWork()).startsWith("create-subscription");
    await().atMost(Duration.ofSeconds(20)).until(() -> server.openSessions() == 0);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "communications-restored",
        "registration-success",
        "registration-fail",
        "authorization-renew-success",
        "authorization-renew-fail",
        "utility-RUM-fail",
        "utility-reporting-started",
        "evaluation-expired",
        "an-event-of-a-later-release",
      })
  void every_event_of_licensing_is_shown_by_its_name(String name) throws Exception {
    FakeNetconf server = server("base:1.1", EVENTS);
    onSubscription(
        server, talk -> notify(talk, "<" + name + " xmlns='" + FakeStore.LICENSING + "'/>"));

    watch(server, count(1)).get(30, TimeUnit.SECONDS);

    assertThat(happenings()).extracting(h -> h.event().name()).containsExactly(name);
  }

  @Test
  void a_change_of_the_configuration_is_shown_with_who_made_it_and_where() throws Exception {
    FakeNetconf server = server("base:1.1", EVENTS);
    onSubscription(server, talk -> notify(talk, change("/ios:native/ios:ip/ios:domain")));

    watch(server, count(1)).get(30, TimeUnit.SECONDS);

    DeviceEvent event = happenings().getFirst().event();
    assertThat(event.kind()).isEqualTo(Kind.CONFIGURATION);
    assertThat(event.name()).isEqualTo("netconf-config-change");
    assertThat(event.details())
        .containsEntry("username", "admin")
        .containsEntry("session-id", "18")
        .containsEntry("source-host", "192.0.2.7")
        .containsEntry("datastore", "running");
    assertThat(event.places()).containsExactly("merge /ios:native/ios:ip/ios:domain");
  }

  @Test
  void no_secret_of_an_event_is_shown() throws Exception {
    FakeNetconf server = server("base:1.1", EVENTS);
    onSubscription(
        server,
        talk -> {
          notify(
              talk,
              FAIL.replace(
                  "Unable", "token T0kenOfATest, login netops:" + xml(SshDevice.PASSWORD) + " un"));
          notify(talk, change("/ios:native/ios:snmp-server/ios:community[ios:name='S3cret']"));
          notify(talk, "<logged xmlns='urn:other'><text>S3cret</text></logged>");
        });

    watch(server, new Wish(Duration.ofMinutes(1), true, 4, Duration.ZERO, 3))
        .get(30, TimeUnit.SECONDS);

    assertThat(happenings()).hasSize(3);
    assertThat(lines.toString())
        .contains("***")
        .doesNotContain("T0kenOfATest", "S3cret", SshDevice.PASSWORD, "s3cret");
  }

  @Test
  void events_of_anything_else_are_shown_by_their_name_alone_and_only_when_asked_for()
      throws Exception {
    FakeNetconf server = server("base:1.1", EVENTS);
    String other = "<link-down xmlns='urn:other'><port>7</port></link-down>";
    for (int i = 0; i < 2; i++) {
      onSubscription(
          server,
          talk -> {
            notify(talk, other);
            notify(talk, RESTORED);
          });
    }

    watch(server, count(1)).get(30, TimeUnit.SECONDS);
    assertThat(happenings())
        .extracting(h -> h.event().name())
        .containsExactly("communications-restored");

    lines.clear();
    watch(server, new Wish(Duration.ofMinutes(1), true, 4, Duration.ZERO, 2))
        .get(30, TimeUnit.SECONDS);
    assertThat(happenings().getFirst().event())
        .isEqualTo(
            new DeviceEvent(
                Kind.OTHER,
                Instant.parse("2026-01-02T03:04:05Z"),
                "link-down",
                Map.of(),
                List.of()));
  }

  @Test
  void a_lost_session_is_opened_again_and_that_is_said_once() throws Exception {
    FakeNetconf server = server("base:1.1", EVENTS);
    onSubscription(
        server,
        talk -> {
          notify(talk, FAIL);
          talk.hangUp();
        });
    onSubscription(server, talk -> notify(talk, RESTORED));
    // two tries in vain, and then it is back
    server.next("hello", (talk, id) -> talk.hello(server.capabilities));
    server.next("hello", (talk, id) -> talk.hangUp());
    server.next("hello", (talk, id) -> talk.hangUp());
    goOn.release(100);

    watch(server, count(2)).get(60, TimeUnit.SECONDS);

    assertThat(happenings())
        .extracting(h -> h.event().name())
        .containsExactly("communications-fail", "communications-restored");
    assertThat(remarks())
        .satisfiesExactly(
            watched -> assertThat(watched).contains("reports events by itself"),
            lost -> assertThat(lost).startsWith("was lost: ").contains("tried again"),
            again -> assertThat(again).contains("is watched again").contains("may be missing"));
    assertThat(pauses).hasSizeGreaterThanOrEqualTo(3);
    assertThat(pauses).allMatch(p -> p.compareTo(Duration.ofMinutes(1)) <= 0);
    assertThat(pauses.get(2)).isGreaterThan(pauses.get(0));
  }

  @ParameterizedTest
  @ValueSource(strings = {"operation-not-supported", "access-denied", "resource-denied", "in-use"})
  void a_subscription_that_is_refused_falls_back_to_polling_and_says_so_once(String tag)
      throws Exception {
    FakeNetconf server = server("base:1.1", EVENTS, "capability:writable-running:1.0");
    server.nextReply("create-subscription", FakeNetconf.error(tag, ""));

    CompletableFuture<List<String>> watch = watch(server, count(1));
    await().atMost(Duration.ofSeconds(30)).until(() -> !pauses.isEmpty());
    server.store.running =
        FakeData.parse(FakeData.text(server.store.running).replace(">true<", ">false<"));
    goOn.release(100);
    watch.get(60, TimeUnit.SECONDS);

    assertThat(remarks())
        .satisfiesExactly(
            refused ->
                assertThat(refused).startsWith("reports nothing by itself").contains("is read"),
            watched -> assertThat(watched).contains("read every 1m"));
    assertThat(happenings())
        .singleElement()
        .satisfies(h -> {
          assertThat(h.source()).isEqualTo(Source.POLL);
          assertThat(h.event().kind()).isEqualTo(Kind.CONFIGURATION);
          assertThat(h.event().name()).isEqualTo("dns.lookup");
          assertThat(h.event().details())
              .containsEntry("before", "on")
              .containsEntry("after", "off");
        });
    assertThat(pauses.getFirst()).isEqualTo(Duration.ofMinutes(1));
    assertThat(server.calls.stream().filter("create-subscription"::equals)).hasSize(1);
  }

  @Test
  void a_device_without_notifications_in_its_hello_is_read_without_being_asked() throws Exception {
    FakeNetconf server = server("base:1.1");

    watch(server, new Wish(Duration.ofMinutes(1), false, 4, Duration.ZERO, 0));
    await().atMost(Duration.ofSeconds(30)).until(() -> !pauses.isEmpty());

    assertThat(remarks().getFirst()).contains("offers no notifications");
    assertThat(server.calls).doesNotContain("create-subscription");
  }

  @Test
  void a_flood_is_bounded_and_what_was_dropped_is_counted() throws Exception {
    FakeNetconf server = server("base:1.1", EVENTS);
    int many = 3000;
    CountDownLatch sent = new CountDownLatch(1);
    CountDownLatch reading = new CountDownLatch(1);
    onSubscription(
        server,
        talk -> {
          for (int i = 0; i < many; i++) {
            notify(talk, FAIL);
          }
          sent.countDown();
        });
    CompletableFuture<List<String>> watch =
        watch(
            server.device().device(),
            FOREVER,
            line -> {
              lines.add(line);
              awaitUninterruptibly(reading);
              return true;
            });

    assertThat(sent.await(60, TimeUnit.SECONDS)).isTrue();
    reading.countDown();

    await().atMost(Duration.ofSeconds(60)).until(() -> happenings().size() + dropped() == many);
    assertThat(dropped()).isPositive();
    assertThat(happenings().size()).isLessThan(many);
    assertThat(watch).isNotDone();
  }

  @Test
  void a_device_that_refuses_the_login_is_given_up_at_once() throws Exception {
    FakeNetconf server = server("base:1.1", EVENTS);
    Device device = server.device().withPassword("wrong").device();

    List<String> lost = watch(device, FOREVER, lines::add).get(30, TimeUnit.SECONDS);

    assertThat(lost).containsExactly("sw-test");
    assertThat(remarks()).singleElement().asString().startsWith("is given up: ");
    assertThat(pauses).isEmpty();
  }

  @Test
  void when_the_time_is_over_the_session_is_closed_in_good_order() throws Exception {
    FakeNetconf server = server("base:1.1", EVENTS);

    List<String> lost =
        watch(server, new Wish(Duration.ofMinutes(1), false, 4, Duration.ofSeconds(3), 0))
            .get(30, TimeUnit.SECONDS);

    assertThat(lost).isEmpty();
    await().atMost(Duration.ofSeconds(20)).until(() -> server.openSessions() == 0);
    assertThat(server.calls).contains("close-session");
  }

  @Test
  void the_wish_to_stop_ends_a_watch_at_once() throws Exception {
    FakeNetconf server = server("base:1.1", EVENTS);
    CompletableFuture<List<String>> watch = watch(server, FOREVER);
    await().atMost(Duration.ofSeconds(30)).until(() -> !remarks().isEmpty());

    stop.request();

    assertThat(watch.get(20, TimeUnit.SECONDS)).isEmpty();
    await().atMost(Duration.ofSeconds(20)).until(() -> server.openSessions() == 0);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<broken",
        "<notification xmlns='urn:ietf:params:xml:ns:netconf:notification:1.0'><a>",
        "<other/>",
      })
  void a_server_that_breaks_the_protocol_is_left_and_tried_again(String message) throws Exception {
    FakeNetconf server = server("base:1.1", EVENTS);
    onSubscription(server, talk -> talk.message(message));
    onSubscription(server, talk -> notify(talk, RESTORED));
    goOn.release(100);

    watch(server, count(1)).get(60, TimeUnit.SECONDS);

    assertThat(remarks()).anyMatch(r -> r.startsWith("was lost: "));
  }

  private interface Act {
    void on(FakeTalk talk) throws java.io.IOException;
  }

  /** What happens once the next subscription was granted. */
  private static void onSubscription(FakeNetconf server, Act act) {
    server.next(
        "create-subscription",
        (talk, id) -> {
          talk.reply(id, FakeNetconf.OK);
          act.on(talk);
        });
  }

  private static void notify(FakeTalk talk, String event) throws java.io.IOException {
    talk.message(
        "<notification xmlns='urn:ietf:params:xml:ns:netconf:notification:1.0'>"
            + "<eventTime>2026-01-02T03:04:05+00:00</eventTime>"
            + event
            + "</notification>");
  }

  private static String change(String target) {
    return "<netconf-config-change xmlns='"
        + NOTIFICATIONS
        + "' xmlns:ios='"
        + FakeStore.NATIVE
        + "'><changed-by><username>admin</username><session-id>18</session-id>"
        + "<source-host>192.0.2.7</source-host></changed-by><datastore>running</datastore>"
        + "<edit><target>"
        + target
        + "</target><operation>merge</operation></edit></netconf-config-change>";
  }

  private static String xml(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;");
  }

  private static Wish count(int events) {
    return new Wish(Duration.ofMinutes(1), false, 4, Duration.ZERO, events);
  }

  private CompletableFuture<List<String>> watch(FakeNetconf server, Wish wish) {
    return watch(server.device().device(), wish, lines::add);
  }

  private CompletableFuture<List<String>> watch(Device device, Wish wish, Watch.Printer printer) {
    NetconfStage stage = new NetconfStage(folder);
    open.add(stage);
    Pause counted =
        duration -> {
          pauses.add(duration);
          goOn.acquire();
        };
    Watch watch = new Watch(stage.connector, Clock.systemUTC(), counted, new Random(1));
    return CompletableFuture.supplyAsync(() -> watch.run(List.of(device), wish, printer, stop));
  }

  private FakeNetconf server(String... capabilities) throws Exception {
    FakeNetconf server = NetconfStage.server(Map.of(), capabilities);
    open.add(server);
    return server;
  }

  private List<Happening> happenings() {
    return lines.stream()
        .flatMap(l -> l instanceof Happening h ? Stream.of(h) : Stream.empty())
        .toList();
  }

  private List<String> remarks() {
    return lines.stream()
        .flatMap(l -> l instanceof Remark r ? Stream.of(r.text()) : Stream.empty())
        .toList();
  }

  private long dropped() {
    return remarks().stream()
        .filter(r -> r.contains("events were dropped"))
        .mapToLong(r -> Long.parseLong(r.substring(0, r.indexOf(' '))))
        .sum();
  }

  private static void awaitUninterruptibly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
