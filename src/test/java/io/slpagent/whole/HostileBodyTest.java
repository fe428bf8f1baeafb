package io.slpagent.whole;

import static org.assertj.core.api.Assertions.assertThat;

import io.slpagent.licensing.Verdict.Result;
import io.slpagent.report.DeviceReport;
import io.slpagent.report.Failure;
import io.slpagent.report.Mode;
import io.slpagent.report.Outcome;
import io.slpagent.report.RunReport;
import io.slpagent.yang.library.SchemaRepository;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Answers that are none. Each is a clear failure before anything was written, and the other switch
 * of the fleet goes on.
 */
@Timeout(120)
class HostileBodyTest {
  private static final String GOOD = "sw-access-01";
  private static final String HOSTILE = "sw-access-03";
  private static final long JUNK = 64L << 20;

  @TempDir private static Path cache = Path.of("");
  @TempDir private Path folder = Path.of("");
  private static SchemaRepository schemas = new SchemaRepository(cache);
  private Stage stage;
  private Gate gate;
  private @Nullable RunReport last;

  @BeforeAll
  static void keepsSchemasForAllTests() {
    schemas = new SchemaRepository(cache);
  }

  @BeforeEach
  void open() throws Exception {
    stage = new Stage(folder, schemas, List.of(), GOOD, HOSTILE);
    gate = new Gate(stage.endpoint(HOSTILE));
    stage.reaches(HOSTILE, gate.connection());
  }

  @AfterEach
  void close() throws Exception {
    gate.close();
    stage.close();
  }

  @Test
  void a_body_that_is_cut_short_is_no_answer() throws Exception {
    gate.spoil(
        Gate.DATA,
        e -> {
          Gate.Reply real = e.real();
          e.say(real.head(real.body().length()) + real.body().substring(0, 40));
          e.hangUp();
        });
    failsBeforeAnyWrite("GET /restconf/data", "connection was lost");
  }

  @Test
  void what_is_not_json_is_no_answer() throws Exception {
    gate.say(Gate.DATA, 200, Gate.JSON, "Building configuration...");
    failsBeforeAnyWrite("GET /restconf/data", "JSON");
  }

  @Test
  void an_html_page_from_something_in_the_path_is_no_answer() throws Exception {
    gate.say(Gate.DATA, 200, "text/html", "<!doctype html><title>Guest portal</title>");
    failsBeforeAnyWrite("GET /restconf/data", "text/html");
  }

  @Test
  void an_html_page_in_the_place_of_the_list_of_modules_is_no_answer() throws Exception {
    gate.say("GET .*yang-library.*", 200, "text/html", "<html>Sign in</html>");
    failsBeforeAnyWrite("GET /restconf/data/ietf-yang-library", "text/html");
  }

  @Test
  void a_wrong_content_type_is_no_answer_whatever_the_body() throws Exception {
    gate.spoil(
        Gate.DATA, e -> e.answer(new Gate.Reply(200, "application/octet-stream", e.real().body())));
    failsBeforeAnyWrite("GET /restconf/data", "application/octet-stream");
  }

  @Test
  void a_wrong_module_prefix_is_no_answer() throws Exception {
    gate.rewrite(Gate.DATA, body -> body.replace("Cisco-IOS-XE-", "Cisco-NX-OS-"));
    failsBeforeAnyWrite("GET /restconf/data");
  }

  @Test
  void duplicate_members_are_no_answer() throws Exception {
    gate.rewrite(Gate.DATA, body -> body.replace("\"version\"", "\"version\":\"0.0\",\"version\""));
    failsBeforeAnyWrite("GET /restconf/data", "a member stands twice");
  }

  @Test
  void numbers_as_strings_are_read_and_make_no_drift() throws Exception {
    gate.rewrite(Gate.DATA, body -> body.replaceAll(":\\s*([0-9]+)(?=[,}\\s])", ":\"$1\""));
    RunReport report = stage.run(Mode.PLAN);
    DeviceReport odd = Stage.only(report, HOSTILE);
    gate.rewrite(Gate.DATA, body -> body);
    DeviceReport even = Stage.only(stage.run(Mode.PLAN), HOSTILE);
    assertThat(odd.failure()).isNull();
    assertThat(odd.plan()).isEqualTo(even.plan());
  }

  @Test
  void sixty_four_megabytes_of_junk_are_not_read_to_the_end() throws Exception {
    AtomicLong taken = new AtomicLong();
    gate.spoil(
        Gate.DATA,
        e -> {
          e.say(new Gate.Reply(200, Gate.JSON, "").head(JUNK));
          pour(e.out(), taken);
        });
    failsBeforeAnyWrite("GET /restconf/data", "larger than");
    assertThat(taken.get()).isLessThan(JUNK);
  }

  @Test
  void a_gzip_bomb_is_not_unpacked_to_the_end() throws Exception {
    ByteArrayOutputStream bomb = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bomb)) {
      pour(gzip, new AtomicLong());
    }
    assertThat(bomb.size()).isLessThan(1 << 20);
    gate.spoil(
        Gate.DATA,
        e -> {
          e.say(
              new Gate.Reply(200, Gate.JSON, "")
                  .head(bomb.size())
                  .replace("Content-Length", "Content-Encoding: gzip\r\nContent-Length"));
          bomb.writeTo(e.out());
          e.out().flush();
        });
    failsBeforeAnyWrite("GET /restconf/data", "larger than");
  }

  @Test
  void a_header_that_never_ends_is_given_up() throws Exception {
    gate.spoil(
        Gate.DATA,
        e -> {
          e.say("HTTP/1.1 200 OK\r\n");
          for (long i = 0; i < 1 << 20; i++) {
            e.say("X-Junk-" + i + ": " + "x".repeat(1000) + "\r\n");
          }
        });
    failsBeforeAnyWrite("GET /restconf/data");
  }

  @Test
  void one_byte_now_and_then_ends_with_the_time_for_a_call() throws Exception {
    CountDownLatch never = new CountDownLatch(1);
    gate.spoil(
        Gate.DATA,
        e -> {
          e.say(new Gate.Reply(200, Gate.JSON, "").head(100_000));
          while (!never.await(200, TimeUnit.MILLISECONDS)) {
            e.say(" ");
          }
        });
    Failure failure = failsBeforeAnyWrite("GET /restconf/data", "no complete answer within 4");
    assertThat(failure.advice()).contains("time");
    assertThat(report(HOSTILE).effort().took()).isLessThan(Duration.ofSeconds(40));
  }

  @Test
  void a_redirect_to_another_host_is_never_followed() throws Exception {
    try (Gate elsewhere = new Gate(stage.endpoint(HOSTILE))) {
      gate.spoil(Gate.DATA, e -> e.say(redirect(elsewhere)));
      failsBeforeAnyWrite("GET /restconf/data", "never followed", "" + elsewhere.port());
      assertThat(elsewhere.requests()).isEmpty();
    }
  }

  @Test
  void a_redirect_of_the_very_first_request_is_never_followed() throws Exception {
    try (Gate elsewhere = new Gate(stage.endpoint(HOSTILE))) {
      gate.spoil("GET .*yang-library.*", e -> e.say(redirect(elsewhere)));
      failsBeforeAnyWrite("GET /restconf/data/ietf-yang-library", "never followed");
      assertThat(gate.requests()).hasSize(1);
      assertThat(elsewhere.requests()).isEmpty();
    }
  }

  @Test
  void a_redirect_of_the_search_for_restconf_is_never_followed() throws Exception {
    try (Gate elsewhere = new Gate(stage.endpoint(HOSTILE))) {
      gate.say("GET /restconf/.*", 404, "", "");
      gate.spoil("GET /\\.well-known/host-meta", e -> e.say(redirect(elsewhere)));
      failsBeforeAnyWrite("GET /.well-known/host-meta", "never followed");
      assertThat(elsewhere.requests()).isEmpty();
    }
  }

  @Test
  void schema_urls_that_name_another_host_are_asked_for_on_the_device_alone(@TempDir Path empty)
      throws Exception {
    stage.close();
    gate.close();
    stage = new Stage(folder, new SchemaRepository(empty), List.of(), HOSTILE);
    gate = new Gate(stage.endpoint(HOSTILE));
    try (Gate elsewhere = new Gate(stage.endpoint(HOSTILE))) {
      gate.rewrite(
          "GET .*yang-library.*",
          body -> body.replace("http://localhost:8008", "https://127.0.0.1:" + elsewhere.port()));
      stage.reaches(HOSTILE, gate.connection());
      DeviceReport report = Stage.only(stage.run(Mode.PLAN), HOSTILE);
      assertThat(report.failure()).isNull();
      assertThat(gate.requests()).anyMatch(r -> r.contains("/restconf/tailf/modules/"));
      assertThat(elsewhere.requests()).isEmpty();
    }
  }

  @Test
  void a_web_page_in_answer_to_a_write_proves_nothing() throws Exception {
    gate.say("(PATCH|DELETE) .*", 200, "text/html", "<html>Thank you</html>");
    RunReport report = stage.run(Mode.APPLY);
    DeviceReport device = Stage.only(report, HOSTILE);
    assertThat(device.outcome()).isEqualTo(Outcome.REFUTED);
    assertThat(device.verdicts().config().result()).isEqualTo(Result.REFUTED);
    assertThat(stage.edits(HOSTILE)).isEmpty();
    assertThat(Stage.only(report, GOOD).outcome()).isEqualTo(Outcome.CHANGED);
  }

  private DeviceReport report(String device) {
    return Stage.only(Objects.requireNonNull(last), device);
  }

  private Failure failsBeforeAnyWrite(String operation, String... problem) throws Exception {
    RunReport run = stage.run(Mode.APPLY);
    last = run;
    assertThat(gate.edits()).isEmpty();
    assertThat(stage.edits(HOSTILE)).isEmpty();
    assertThat(report(GOOD).outcome()).isEqualTo(Outcome.CHANGED);
    assertThat(run.exitStatus()).isEqualTo(1);
    Failure failure = Stage.assertFailure(report(HOSTILE), operation, "nothing changed", problem);
    assertThat(stage.printed()).contains(HOSTILE, failure.text());
    return failure;
  }

  private static String redirect(Gate elsewhere) {
    return "HTTP/1.1 307 Moved\r\nLocation: https://127.0.0.1:"
        + elsewhere.port()
        + "/restconf/data\r\nContent-Length: 0\r\n\r\n";
  }

  private static void pour(OutputStream out, AtomicLong taken) throws Exception {
    byte[] junk = " ".repeat(1 << 16).getBytes(StandardCharsets.US_ASCII);
    for (long left = JUNK; left > 0; left -= junk.length) {
      out.write(junk);
      taken.addAndGet(junk.length);
    }
  }
}
