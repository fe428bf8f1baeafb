package io.slpagent.licensing.output.command;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.slpagent.licensing.output.Parsed;
import io.slpagent.licensing.output.Samples;
import io.slpagent.licensing.output.chassis.ShowCryptoPkiTrustpoints;
import io.slpagent.licensing.output.chassis.ShowMonitorCapture;
import io.slpagent.licensing.output.chassis.ShowSwitch;
import io.slpagent.licensing.output.chassis.ShowVersion;
import io.slpagent.licensing.output.clock.ShowClock;
import io.slpagent.licensing.output.clock.ShowNtpStatus;
import io.slpagent.licensing.output.interfaces.ShowIpInterfaceBrief;
import io.slpagent.licensing.output.log.ShowLogging;
import io.slpagent.licensing.output.names.DnsViews;
import io.slpagent.licensing.output.names.ShowHosts;
import io.slpagent.licensing.output.names.ShowIpDnsView;
import io.slpagent.licensing.output.path.Ping;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Outputs of real switches read without a failure, and as others have read them. */
class SamplesTest {
  private static final JsonMapper JSON = new JsonMapper();

  @TestFactory
  Stream<DynamicTest> every_output_is_read() {
    return Samples.of("").stream()
        .flatMap(file -> commands(file).stream().map(command -> read(file, command)));
  }

  private static DynamicTest read(Path file, ReadableCommand command) {
    return DynamicTest.dynamicTest(
        file.getFileName().toString(),
        () -> {
          Parsed<?> parsed = command.read(Samples.text(file));
          assertThat(parsed.value()).isNotNull();
          assertThat(parsed.rest()).allMatch(line -> !line.isBlank());
        });
  }

  /** The command that a file is named after; that of a whole log is {@code show logging}. */
  private static List<ReadableCommand> commands(Path file) {
    String name = file.getFileName().toString();
    int origin = name.indexOf("__");
    String typed = name.substring(0, Math.max(0, origin)).replace('_', ' ');
    return ReadableCommands.meant(
        typed.equals("syslog") ? "show logging" : typed.replaceFirst(" (i|sec) .*", ""));
  }

  @TestFactory
  Stream<DynamicTest> every_line_of_ours_is_understood() {
    return Stream.of(
            "ping",
            "show_clock",
            "show_crypto",
            "show_hosts",
            "show_ip",
            "show_mac",
            "show_monitor",
            "show_ntp",
            "show_switch",
            "show_version",
            "syslog",
            "telnet")
        .flatMap(prefix -> Samples.of(prefix).stream())
        .flatMap(file ->
            commands(file).stream()
                .map(command ->
                    DynamicTest.dynamicTest(
                        file.getFileName().toString(),
                        () -> assertThat(command.read(Samples.text(file)).rest()).isEmpty())));
  }

  private static Stream<DynamicTest> agreeing(String command, BiConsumer<JsonNode, String> check) {
    return Samples.of(command).stream()
        .filter(file -> Files.exists(facts(file)))
        .map(file ->
            DynamicTest.dynamicTest(
                file.getFileName().toString(),
                () -> check.accept(JSON.readTree(Samples.text(facts(file))), Samples.text(file))));
  }

  private static Path facts(Path file) {
    return file.resolveSibling(file.getFileName().toString().replaceFirst("txt$", "json"));
  }

  @TestFactory
  Stream<DynamicTest> a_clock_agrees() {
    return agreeing(
        "show_clock",
        (facts, text) -> {
          var time = requireNonNull(ShowClock.parse(text).value().time());
          assertThat(time.zone()).isEqualTo(word(facts, "timezone"));
          String pattern = "HH:mm:ss.SSS EEE MMM d yyyy";
          assertThat(time.local().format(DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH)))
              .isEqualTo(
                  String.join(
                      " ",
                      word(facts, "time"),
                      word(facts, "day_of_week"),
                      word(facts, "month"),
                      word(facts, "day"),
                      word(facts, "year")));
        });
  }

  @TestFactory
  Stream<DynamicTest> the_state_of_ntp_agrees() {
    return agreeing(
        "show_ntp_status",
        (facts, text) -> {
          JsonNode system = facts.at("/clock_state/system_status");
          var ntp = ShowNtpStatus.parse(text).value();
          assertThat(ntp.synchronised()).isEqualTo("synchronized".equals(word(system, "status")));
          assertThat(ntp.reference()).isEqualTo(word(system, "refid"));
          assertThat(ntp.loopState()).isEqualTo(word(system, "leap_status"));
          assertThat(ntp.drift()).isEqualTo(word(system, "drift"));
          assertThat(ntp.precision()).isEqualTo(word(system, "precision"));
          assertThat(ntp.lastUpdate()).isEqualTo(word(system, "last_update"));
          number(ntp.stratum(), system, "stratum");
          number(ntp.nominalHz(), system, "nom_freq");
          number(ntp.actualHz(), system, "act_freq");
          number(ntp.offsetMillis(), system, "offset");
          number(ntp.rootDelayMillis(), system, "rootdelay");
          number(ntp.rootDispersionMillis(), system, "rootdispersion");
          number(ntp.peerDispersionMillis(), system, "peerdispersion");
          number(ntp.pollSeconds(), system, "poll");
          number(ntp.resolution(), system, "resolution");
        });
  }

  @TestFactory
  Stream<DynamicTest> names_agree() {
    return Stream.concat(
        agreeing(
            "show_hosts",
            (facts, text) -> {
              var table = ShowHosts.parse(text).value();
              assertThat(table.servers()).isEqualTo(words(facts.get("name_servers")));
              assertThat(table.hosts()).hasSize(facts.get("hosts").size());
              table
                  .hosts()
                  .forEach(host -> {
                    JsonNode row = facts.get("hosts").get(host.name());
                    number(host.ttlSeconds(), row, "ttl");
                    assertThat(host.recordClass()).isEqualTo(word(row, "class"));
                    assertThat(host.type()).isEqualTo(word(row, "type"));
                    assertThat(host.data()).containsExactly(word(row, "data"));
                  });
            }),
        agreeing(
            "show_ip_dns_view",
            (facts, text) -> {
              DnsViews views = ShowIpDnsView.parse(text).value();
              assertThat(views.views()).hasSize(facts.at("/dns_parameters/vrf_id").size());
              views
                  .views()
                  .forEach(view -> {
                    String vrf = view.vrf() == null ? "0" : view.vrf();
                    JsonNode row = facts.at("/dns_parameters/vrf_id/" + vrf);
                    assertThat(view.lookup()).isEqualTo("enabled".equals(word(row, "dns_lookup")));
                    assertThat(view.domain()).isEqualTo(word(row, "domain_name"));
                    assertThat(view.servers())
                        .extracting(DnsViews.Server::address)
                        .isEqualTo(words(row.get("dns_servers")));
                  });
            }));
  }

  @TestFactory
  Stream<DynamicTest> interfaces_agree() {
    return agreeing(
        "show_ip_interface_brief",
        (facts, text) -> {
          var all = ShowIpInterfaceBrief.parse(text).value().interfaces();
          assertThat(all).hasSize(facts.get("interface").size());
          all.forEach(row -> {
            JsonNode expected = facts.get("interface").get(row.name());
            assertThat(expected).as(row.name()).isNotNull();
            assertThat(row.address() == null ? "unassigned" : row.address())
                .isEqualTo(word(expected, "ip_address"));
            assertThat(row.valid()).isEqualTo("YES".equals(word(expected, "interface_is_ok")));
            assertThat(row.method()).isEqualTo(word(expected, "method"));
            assertThat(row.status()).isEqualTo(word(expected, "status"));
            assertThat(row.protocol()).isEqualTo(word(expected, "protocol"));
          });
        });
  }

  @TestFactory
  Stream<DynamicTest> pings_agree() {
    return agreeing(
        "ping",
        (facts, text) -> {
          var ping = Ping.parse(text).value();
          JsonNode row = facts.isArray() ? facts.get(0) : facts.get("ping");
          boolean flat = facts.isArray();
          JsonNode figures = flat ? row : row.get("statistics");
          JsonNode times = flat ? row : row.at("/statistics/round_trip");
          assertThat(ping.target()).isEqualTo(word(row, flat ? "destination" : "address"));
          assertThat(ping.source() == null ? "" : ping.source()).isEqualTo(word(row, "source"));
          number(ping.timeoutSeconds(), row, flat ? "timeout" : "timeout_secs");
          number(ping.sent(), figures, flat ? "sent_qty" : "send");
          number(ping.received(), figures, flat ? "success_qty" : "received");
          number(ping.percent(), figures, flat ? "success_pct" : "success_rate_percent");
          number(ping.minMillis(), times, flat ? "rtt_min" : "min_ms");
          number(ping.avgMillis(), times, flat ? "rtt_avg" : "avg_ms");
          number(ping.maxMillis(), times, flat ? "rtt_max" : "max_ms");
          assertThat(ping.marks())
              .isEqualTo(
                  String.join("", words(row.get(flat ? "response_stream" : "result_per_line"))));
        });
  }

  @TestFactory
  Stream<DynamicTest> captures_and_trustpoints_agree() {
    return Stream.concat(
        agreeing(
            "show_monitor_capture",
            (facts, text) ->
                ShowMonitorCapture.parse(text)
                    .value()
                    .captures()
                    .forEach(capture -> {
                      JsonNode row = facts.at("/status_information/" + capture.name());
                      JsonNode target = row.get("target_type");
                      assertThat(capture.targets().getFirst().point())
                          .isEqualTo(word(target, "interface"));
                      assertThat(capture.targets().getFirst().direction())
                          .isEqualTo(word(target, "direction"));
                      assertThat(capture.status()).isEqualTo(word(target, "status"));
                      assertThat(capture.filters())
                          .containsExactly(
                              row.at("/filter_details/filter_details_type").asString());
                      assertThat(capture.buffer().type())
                          .isEqualTo(word(row.get("buffer_details"), "buffer_type"));
                      number(
                          capture.buffer().megabytes(), row.get("buffer_details"), "buffer_size");
                      JsonNode limits = row.get("limit_details");
                      number(capture.limits().packets(), limits, "packets_number");
                      number(capture.limits().packetsPerSecond(), limits, "maximum_packets_number");
                      number(capture.limits().seconds(), limits, "packets_capture_duaration");
                    })),
        agreeing(
            "show_crypto_pki_trustpoints",
            (facts, text) -> {
              var all = ShowCryptoPkiTrustpoints.parse(text).value().trustpoints();
              assertThat(all).hasSize(facts.get("trustpoints").size());
              all.forEach(trustpoint -> {
                JsonNode row = facts.get("trustpoints").get(trustpoint.name());
                assertThat(trustpoint.serialHex()).isEqualTo(word(row, "serial_number_in_hex"));
                JsonNode subject = row.at("/issuing_ca/subject");
                assertThat(trustpoint.subject()).hasSize(subject.size());
                trustpoint
                    .subject()
                    .forEach((key, value) -> assertThat(value).isEqualTo(word(subject, key)));
              });
            }));
  }

  @TestFactory
  Stream<DynamicTest> stacks_agree() {
    return agreeing(
        "show_switch",
        (facts, text) -> {
          var stack = ShowSwitch.parse(text).value();
          assertThat(stack.mac()).isEqualTo(facts.at("/switch/mac_address").asString());
          assertThat(stack.macPersistency())
              .isEqualToIgnoringCase(facts.at("/switch/mac_persistency_wait_time").asString());
          assertThat(stack.members()).hasSize(facts.at("/switch/stack").size());
          stack
              .members()
              .forEach(member -> {
                JsonNode row = facts.at("/switch/stack/" + member.number());
                assertThat(member.role()).isEqualToIgnoringCase(word(row, "role"));
                assertThat(member.state()).isEqualToIgnoringCase(word(row, "state"));
                assertThat(member.mac()).isEqualTo(word(row, "mac_address"));
                assertThat(member.hardwareVersion()).isEqualTo(word(row, "hw_ver"));
                number(member.priority(), row, "priority");
              });
        });
  }

  @TestFactory
  Stream<DynamicTest> versions_agree() {
    return agreeing(
        "show_version",
        (facts, text) -> {
          JsonNode expected = facts.get("version");
          var version = ShowVersion.parse(text).value();
          assertThat(version.hostname()).isEqualTo(word(expected, "hostname"));
          assertThat(version.software().release()).isEqualTo(word(expected, "xe_version"));
          assertThat(version.software().version()).isEqualTo(word(expected, "version"));
          assertThat(version.software().family()).isEqualTo(word(expected, "image_id"));
          assertThat(version.software().train()).isEqualTo(word(expected, "location"));
          assertThat(version.software().image()).isEqualTo(word(expected, "system_image"));
          assertThat(version.software().compiled())
              .isEqualTo(word(expected, "compiled_date") + " by " + word(expected, "compiled_by"));
          assertThat(version.start().rom()).isEqualTo(word(expected, "rom"));
          assertThat(version.start().bootLoader()).isEqualTo(word(expected, "bootldr"));
          assertThat(version.start().returnedBy()).isEqualTo(word(expected, "returned_to_rom_by"));
          assertThat(version.start().reloadReason())
              .isEqualTo(word(expected, "last_reload_reason"));
          assertThat(requireNonNull(version.start().uptime()).toMinutes() + " minutes")
              .isEqualTo(word(expected, "uptime"));
          assertThat(version.hardware().model()).isEqualTo(word(expected, "chassis"));
          assertThat(version.hardware().processor()).isEqualTo(word(expected, "processor_type"));
          assertThat(version.hardware().serial()).isEqualTo(word(expected, "chassis_sn"));
          assertThat(version.hardware().configRegister())
              .isEqualTo(word(expected, "curr_config_register"));
          number(version.hardware().memoryKilobytes(), expected, "main_mem");
          version
              .hardware()
              .interfaces()
              .forEach((kind, count) -> number(count, expected.get("number_of_intfs"), kind));
          assertThat(version.licences().air()).isEqualTo(word(expected, "air_license_level"));
          assertThat(version.licences().packages())
              .hasSize(expected.get("license_package").size())
              .allSatisfy(level -> {
                JsonNode row = expected.get("license_package").get(level.current());
                assertThat(level.type()).isEqualTo(word(row, "license_type"));
                assertThat(level.nextReload()).isEqualTo(word(row, "next_reload_license_level"));
              });
          assertThat(version.members()).hasSize(expected.get("switch_num").size());
          version
              .members()
              .forEach(member -> {
                JsonNode row = expected.get("switch_num").get(String.valueOf(member.number()));
                assertThat(member.model()).isEqualTo(word(row, "model"));
                assertThat(member.version()).isEqualTo(word(row, "sw_ver"));
                assertThat(member.mode()).isEqualTo(word(row, "mode"));
                number(member.ports(), row, "ports");
              });
          assertThat(version.chassis().getFirst().serial())
              .isEqualTo(expected.at("/switch_num/1/system_sn").asString());
        });
  }

  @TestFactory
  Stream<DynamicTest> each_line_of_a_log_is_a_message() {
    return Samples.of("syslog").stream()
        .map(file ->
            DynamicTest.dynamicTest(
                file.getFileName().toString(),
                () ->
                    assertThat(ShowLogging.parse(Samples.text(file)).value().messages())
                        .hasSize(
                            (int) Samples.text(file).lines().filter(l -> !l.isBlank()).count())));
  }

  private static @Nullable String word(JsonNode node, String field) {
    return node.has(field) ? node.get(field).asString() : null;
  }

  private static List<String> words(JsonNode node) {
    return node.valueStream().map(JsonNode::asString).toList();
  }

  private static void number(@Nullable Number number, JsonNode node, String field) {
    String expected = word(node, field);
    if (expected == null || expected.isEmpty()) {
      assertThat(number).as(field).isNull();
    } else {
      assertThat(requireNonNull(number, field).doubleValue())
          .as(field)
          .isCloseTo(Double.parseDouble(expected), within(1e-9));
    }
  }
}
