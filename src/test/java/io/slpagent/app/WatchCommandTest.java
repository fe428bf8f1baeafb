package io.slpagent.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.slpagent.cli.SlpAgent;
import io.slpagent.simulator.json.Json;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sun.misc.Signal;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class WatchCommandTest {
  private static final String LOOKUP = "/Cisco-IOS-XE-native:native/ip/domain/lookup";
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  @TempDir private static Path cache = Path.of("");
  @TempDir private Path folder = Path.of("");
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @Test
  void over_restconf_a_device_is_read_again_and_again_and_that_is_said_once() throws Exception {
    try (Bench bench = new Bench(folder, "sw-healthy-01")) {
      Path inventory = bench.inventory("");
      CompletableFuture<Integer> watch =
          watch("-i", inventory.toString(), "--every", "1s", "--count", "1");
      await().atMost(PATIENCE).until(() -> printed().contains("it is read every 1s"));

      bench.simulation().device("sw-healthy-01").drift(LOOKUP, Json.bool(false));

      await().atMost(PATIENCE).untilAsserted(() -> assertThat(watch).as(printed()).isDone());
      assertThat(watch.get()).as(err.toString()).isZero();
      assertThat(printed())
          .containsOnlyOnce("reports nothing by itself")
          .containsOnlyOnce("it is read every 1s")
          .contains(" sw-healthy-01 configuration dns.lookup: on -> off\n")
          .doesNotContain(Bench.PASSWORD);
      assertThat(bench.simulation().device("sw-healthy-01").writes().count()).isZero();
    }
  }

  @Test
  void json_lines_are_one_object_each() throws Exception {
    try (Bench bench = new Bench(folder, "sw-healthy-01")) {
      Path inventory = bench.inventory("");
      CompletableFuture<Integer> watch =
          watch("-i", inventory.toString(), "--every", "1s", "--count", "1", "-o", "json");
      await().atMost(PATIENCE).until(() -> printed().contains("it is read every 1s"));

      bench.simulation().device("sw-healthy-01").drift(LOOKUP, Json.bool(false));

      assertThat(watch.get(60, TimeUnit.SECONDS)).isZero();
      List<JsonNode> lines = printed().lines().map(new JsonMapper()::readTree).toList();
      assertThat(lines).hasSizeGreaterThanOrEqualTo(3);
      assertThat(lines).allSatisfy(l -> assertThat(l.get("device").asString()).isNotEmpty());
      assertThat(lines.getFirst().get("kind").asString()).isEqualTo("note");
      JsonNode last = lines.getLast();
      assertThat(last.get("kind").asString()).isEqualTo("configuration");
      assertThat(last.get("source").asString()).isEqualTo("poll");
      assertThat(last.get("event").asString()).isEqualTo("dns.lookup");
      assertThat(last.at("/details/after").asString()).isEqualTo("off");
      assertThat(last.get("at").isNull()).isTrue();
      assertThat(last.get("seen").asString()).endsWith("Z");
    }
  }

  @Test
  void ctrl_c_ends_a_watch_with_the_status_of_an_interruption() throws Exception {
    try (Bench bench = new Bench(folder, "sw-healthy-01")) {
      Path inventory = bench.inventory("");
      CompletableFuture<Integer> watch = watch("-i", inventory.toString());
      await().atMost(PATIENCE).until(() -> printed().contains("it is read every 1m"));

      Signal.raise(new Signal("INT"));

      assertThat(watch.get(30, TimeUnit.SECONDS)).isEqualTo(130);
      assertThat(err.toString(StandardCharsets.UTF_8)).contains("Stopping");
    }
  }

  @Test
  void a_device_that_is_not_there_is_a_failure_when_the_time_is_over() throws Exception {
    int free;
    try (ServerSocket socket = new ServerSocket(0)) {
      free = socket.getLocalPort();
    }
    Path inventory =
        Files.writeString(
            folder.resolve("inventory.yaml"),
            """
            devices:
              gone:
                connection:
                  transport: netconf
                  host: 127.0.0.1
                  port: %d
                  username: a
                  password: ${env:HOME}
            """
                .formatted(free));

    int status = watch("-i", inventory.toString(), "--for", "2s").get(60, TimeUnit.SECONDS);

    assertThat(status).as(err + " " + out).isEqualTo(1);
    assertThat(printed()).containsOnlyOnce("cannot be watched yet: ");
    assertThat(err.toString(StandardCharsets.UTF_8))
        .contains("Not being watched at the end: gone.");
  }

  @Test
  void all_that_is_wrong_with_the_options_is_said_at_once() throws Exception {
    int status = watch("--every", "0s", "--for", "soon", "--count", "0").get(30, TimeUnit.SECONDS);

    assertThat(status).isEqualTo(64);
    assertThat(err.toString(StandardCharsets.UTF_8))
        .contains("--every is a duration", "--for is a duration", "--count is at least 1");
  }

  @Test
  void a_reader_that_goes_away_ends_the_watch() throws Exception {
    try (Bench bench = new Bench(folder, "sw-healthy-01")) {
      Path inventory = bench.inventory("");
      PrintStream broken =
          new PrintStream(
              new OutputStream() {
                @Override
                public void write(int one) throws java.io.IOException {
                  throw new java.io.IOException("broken pipe");
                }
              });

      int status = run(broken, "-i", inventory.toString()).get(60, TimeUnit.SECONDS);

      assertThat(status).isNotEqualTo(130);
    }
  }

  private CompletableFuture<Integer> watch(String... words) {
    return run(new PrintStream(out, true, StandardCharsets.UTF_8), words);
  }

  private CompletableFuture<Integer> run(PrintStream to, String... words) {
    List<String> all =
        Bench.words(List.of(words), "watch", "--cache", cache.toString(), "--state", folder + "");
    return CompletableFuture.supplyAsync(() ->
        SlpAgent.run(
            new Workshop(),
            to,
            new PrintStream(err, true, StandardCharsets.UTF_8),
            Map.of(),
            all.toArray(new String[0])));
  }

  private String printed() {
    return out.toString(StandardCharsets.UTF_8);
  }
}
