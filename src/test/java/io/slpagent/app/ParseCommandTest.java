package io.slpagent.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ParseCommandTest {
  private static final JsonMapper JSON = new JsonMapper();
  private static final String CLOCK = "08:00:01.000 EDT Mon Mar 9 2026\n";
  @TempDir private Path folder = Path.of("");

  private String file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text).toString();
  }

  private static JsonNode json(Bench.Ended ended) {
    assertThat(ended.status()).as(ended.err()).isZero();
    return JSON.readTree(ended.out());
  }

  @Test
  void a_file_is_read_by_the_words_of_its_command() throws IOException {
    JsonNode read = json(Bench.run("parse", "show", "clock", file("clock.txt", CLOCK)));
    assertThat(read.get("command").asString()).isEqualTo("show clock");
    assertThat(read.at("/value/standing").asString()).isEqualTo("authoritative");
    assertThat(read.at("/value/time/local").asString()).isEqualTo("2026-03-09T08:00:01");
    assertThat(read.at("/value/time/zone").asString()).isEqualTo("EDT");
    assertThat(read.at("/value/time/utc").isNull()).isTrue();
    assertThat(read.at("/value/source").isNull()).isTrue();
    assertThat(read.get("lines-aside").asInt()).isZero();
    assertThat(read.has("rest")).isFalse();
  }

  @Test
  void a_command_in_quotes_may_be_cut_short_and_filtered() throws IOException {
    String brief = file("brief.txt", "Vlan10  192.0.2.7  YES DHCP up up\nan odd line\n");
    JsonNode read = json(Bench.run("parse", "sh ip int br | ex unass", brief, "--rest"));
    assertThat(read.get("command").asString()).isEqualTo("show ip interface brief");
    assertThat(read.at("/value/interfaces/0/name").asString()).isEqualTo("Vlan10");
    assertThat(read.at("/rest/0").asString()).isEqualTo("an odd line");
    assertThat(read.get("lines-aside").asInt()).isEqualTo(1);
  }

  @Test
  void standard_input_is_read_where_no_file_is_named() {
    InputStream before = System.in;
    try {
      for (String[] words : new String[][] {{"parse", "show", "clock"}, {"parse", "sh clo", "-"}}) {
        System.setIn(new ByteArrayInputStream(CLOCK.getBytes(StandardCharsets.US_ASCII)));
        assertThat(json(Bench.run(words)).at("/value/time/zone").asString()).isEqualTo("EDT");
      }
    } finally {
      System.setIn(before);
    }
  }

  @Test
  void what_is_one_of_several_kinds_says_which() throws IOException {
    String refused =
        file("telnet.txt", "Trying 192.0.2.8, 443 ...\n% Connection refused by remote host\n");
    JsonNode read = json(Bench.run("parse", "telnet", "192.0.2.8", "443", refused));
    assertThat(read.at("/value/outcome/kind").asString()).isEqualTo("refused-by-host");
    assertThat(read.at("/value/port").asInt()).isEqualTo(443);
  }

  @Test
  void times_have_a_moment_once_the_clock_is_known() throws IOException {
    String clock = file("clock.txt", CLOCK);
    String version =
        file(
            "version.txt", "System restarted at 01:02:03 EDT Sun Mar 8 2026\nsw uptime is 1 day\n");
    JsonNode read =
        json(
            Bench.run(
                "parse",
                "show",
                "ver",
                version,
                "--clock",
                clock,
                "--asked-at",
                "2026-03-09T12:00:00Z"));
    assertThat(read.at("/value/start/restarted-at/utc").asString())
        .isEqualTo("2026-03-08T05:02:03Z");
    assertThat(read.at("/value/start/uptime-seconds").asInt()).isEqualTo(86_400);
    assertThat(read.at("/clock/offset").asString()).isEqualTo("-04:00");
    assertThat(read.at("/clock/ahead-seconds").asDouble()).isEqualTo(1.0);
    Bench.Ended without = Bench.run("parse", "show", "ver", version, "--clock", clock);
    assertThat(without.status()).isEqualTo(64);
    assertThat(without.err()).contains("--asked-at", "'EDT'");
  }

  @Test
  void a_clock_in_utc_needs_no_other_clock() throws IOException {
    String clock = file("clock.txt", "*08:00:01.000 UTC Mon Mar 9 2026\n");
    String log =
        file(
            "log.txt", "*Mar  7 2026 01:00:00.000 UTC: %SMART_LIC-6-AGENT_READY: is initialized\n");
    JsonNode read = json(Bench.run("parse", "show", "logging", log, "--clock", clock));
    assertThat(read.at("/value/messages/0/time/utc").asString()).isEqualTo("2026-03-07T01:00:00Z");
    assertThat(read.at("/value/messages/0/time/standing").asString())
        .isEqualTo("not-authoritative");
  }

  @Test
  void a_command_that_is_not_known_is_wrong_usage_with_a_suggestion() {
    Bench.Ended unknown = Bench.run("parse", "show", "clok");
    assertThat(unknown.status()).isEqualTo(64);
    assertThat(unknown.err()).contains("Did you mean 'show clock'?", "parse --list");
    assertThat(Bench.run("parse", "show", "ntp").err())
        .contains("'show ntp associations', 'show ntp status'");
    assertThat(Bench.run("parse", "sh v").err()).contains("can mean", "'show vrf'");
    assertThat(Bench.run("parse").status()).isEqualTo(64);
  }

  @Test
  void a_file_that_is_not_there_is_wrong_usage() {
    Bench.Ended missing = Bench.run("parse", "show", "switch", "no-such.txt");
    assertThat(missing.status()).isEqualTo(64);
    assertThat(missing.err()).contains("no file 'no-such.txt'");
    assertThat(Bench.run("parse", "show switch", "no-such.txt").status()).isEqualTo(64);
    assertThat(Bench.run("parse", "show switch", "a", "b").status()).isEqualTo(64);
  }

  @Test
  void a_refused_command_is_told_and_fails() throws IOException {
    String refused = file("r.txt", "         ^\n% Invalid input detected at '^' marker.\n");
    Bench.Ended ended = Bench.run("parse", "show vrf", refused);
    assertThat(ended.status()).isEqualTo(1);
    assertThat(ended.err()).contains("refused", "Invalid input");
    assertThat(JSON.readTree(ended.out()).at("/value/vrfs").size()).isZero();
  }

  @Test
  void every_encoding_is_read_and_too_much_is_refused() throws IOException {
    for (Charset charset : new Charset[] {StandardCharsets.UTF_16, StandardCharsets.ISO_8859_1}) {
      Path saved = folder.resolve("saved");
      Files.write(saved, ("caf\u00e9\r\n" + CLOCK).getBytes(charset));
      JsonNode read = json(Bench.run("parse", "show clock", saved.toString(), "-r"));
      assertThat(read.at("/value/time/zone").asString()).isEqualTo("EDT");
      assertThat(read.at("/rest/0").asString()).isEqualTo("caf\u00e9");
    }
    byte[] much = new byte[(4 << 20) + 1];
    Arrays.fill(much, (byte) 'x');
    Path large = Files.write(folder.resolve("large"), much);
    Bench.Ended ended = Bench.run("parse", "show clock", large.toString());
    assertThat(ended.status()).isEqualTo(1);
    assertThat(ended.err()).contains("longer than 4 MiB");
  }

  @Test
  void nothing_that_looks_like_a_token_is_printed() throws IOException {
    String token = "NGQ3MjFiYjEtZDk3Yi00NDk3LTk5OTktCanary0MTIzNDU2Nzg5%0AabcDEF0123%3D%0A";
    String saved =
        file(
            "t.txt",
            "DNS View default parameters:\n  Default domain name: " + token + "\nidtoken short1\n");
    Bench.Ended ended = Bench.run("parse", "show ip dns view", saved, "--rest");
    assertThat(ended.status()).isZero();
    assertThat(ended.out()).contains("***").doesNotContain("Canary", "short1");
  }

  @Test
  void one_line_or_one_field_a_line() throws IOException {
    String clock = file("clock.txt", CLOCK);
    assertThat(Bench.run("parse", "show clock", clock).out().lines()).hasSize(1);
    assertThat(Bench.run("parse", "show clock", clock, "--pretty").out().lines())
        .hasSizeGreaterThan(5);
  }

  @Test
  void the_commands_are_listed() {
    Bench.Ended ended = Bench.run("parse", "--list");
    assertThat(ended.status()).isZero();
    assertThat(ended.out())
        .contains("show clock", "show license tech support", "telnet HOST [PORT]");
  }
}
