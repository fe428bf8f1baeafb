package io.slpagent.report.saved;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.slpagent.inventory.PrivateFile;
import io.slpagent.model.SettingValue;
import io.slpagent.plan.Action;
import io.slpagent.plan.Outline;
import io.slpagent.plan.Withheld;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlanFileTest {
  @TempDir private Path folder = Path.of("");

  private static SavedPlan plan() {
    Outline full =
        new Outline(
            List.of(
                new Outline.Line(
                    "dns.servers",
                    SettingValue.ABSENT,
                    new SettingValue.Sequence(List.of("192.0.2.53", "2001:db8::53")),
                    "/m:servers",
                    List.of("/m:old")),
                new Outline.Line(
                    "licensing.url",
                    new SettingValue.Fields(Map.of("registration", "https://example.com")),
                    SettingValue.of("default"),
                    "/m:url",
                    List.of())),
            List.of(new Action.InstallTrust(List.of("PID:A,SN:1"), true, false)),
            List.of(
                new Withheld("licensing.vrf", null, SettingValue.of("Mgmt-vrf"), "no model"),
                new Withheld(
                    "licensing.level", SettingValue.ABSENT, SettingValue.of("x"), "a reload")));
    Map<String, SavedPlan.Entry> devices = new LinkedHashMap<>();
    devices.put("sw-2", new SavedPlan.Entry("192.0.2.2:443", full, Set.of("dns.servers")));
    devices.put("sw-1", new SavedPlan.Entry("192.0.2.1:443", Outline.EMPTY, Set.of()));
    return new SavedPlan("20260102-030405-0001", Instant.parse("2026-01-02T03:04:05Z"), devices);
  }

  @Test
  void what_was_saved_is_read_back_as_it_was() throws Exception {
    Path file = folder.resolve("plan");
    PrivateFile.write(file, PlanWriter.json(plan()));
    assertThat(PlanReader.read(file)).isEqualTo(plan());
    assertThat(PlanReader.read(file).hash()).isEqualTo(plan().hash());
  }

  @Test
  void the_file_is_for_its_owner_alone_and_nothing_is_left_beside_it() throws Exception {
    Path file = folder.resolve("plan");
    PrivateFile.write(file, "old");
    PrivateFile.write(file, "new");
    assertThat(Files.readString(file)).isEqualTo("new");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    try (var files = Files.list(folder)) {
      assertThat(files).containsExactly(file);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "192.0.2.53, 192.0.2.66",
    "/m:url, /m:utl",
    "sw-2, sw-3",
    "PID:A, PID:B",
    "Mgmt-vrf, Mgmt",
  })
  void a_file_that_was_changed_is_refused(String from, String to) {
    String changed = PlanWriter.json(plan()).replace(from, to);
    assertThatThrownBy(() -> PlanReader.parse(changed))
        .isInstanceOf(PlanFileException.class)
        .hasMessageContaining("it was changed after it was saved");
  }

  @Test
  void a_file_that_was_cut_short_anywhere_is_refused() {
    String text = PlanWriter.json(plan()).strip();
    for (int length = 0; length < text.length(); length += 7) {
      String cut = text.substring(0, length);
      assertThatThrownBy(() -> PlanReader.parse(cut)).isInstanceOf(PlanFileException.class);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "null",
        "[]",
        "{}",
        "{\"format\": 1}",
        "devices:\n  sw-1: {}",
        "{\"devices\": []}",
      })
  void what_is_no_plan_is_refused(String text) {
    assertThatThrownBy(() -> PlanReader.parse(text))
        .isInstanceOf(PlanFileException.class)
        .hasMessageMatching("it is not a (whole JSON document|plan of 'slp-agent plan --save').*");
  }

  @Test
  void a_plan_of_another_version_says_so() {
    assertThatThrownBy(() ->
            PlanReader.parse(
                PlanWriter.json(plan()).replace("slp-agent plan 1", "slp-agent plan 9")))
        .hasMessageContaining("another version");
  }

  @Test
  void members_of_another_kind_are_refused_by_name() {
    String text = PlanWriter.json(plan());
    for (String broken :
        List.of(
            text.replace("\"devices\"", "\"device\""),
            text.replace("\"removed-from\" : [ ]", "\"removed-from\" : 1"),
            text.replace("\"before\" : null", "\"before\" : 7"),
            text.replace("\"force\" : false", "\"force\" : \"no\""),
            text.replace("\"install-trust\"", "\"reload\""))) {
      assertThat(broken).isNotEqualTo(text);
      assertThatThrownBy(() -> PlanReader.parse(broken))
          .isInstanceOf(PlanFileException.class)
          .hasMessageMatching("it (is damaged: '.*|has an action that .*)");
    }
  }

  @Test
  void a_missing_file_a_folder_and_one_that_is_too_large_are_refused() throws Exception {
    assertThatThrownBy(() -> PlanReader.read(folder.resolve("none")))
        .hasMessage("it does not exist");
    assertThatThrownBy(() -> PlanReader.read(folder)).hasMessage("it is a folder");
    Path large = Files.writeString(folder.resolve("large"), PlanWriter.json(plan()));
    assertThatThrownBy(() -> PlanReader.read(large, 1024)).hasMessage("it is larger than 1 KiB");
    Path binary = Files.write(folder.resolve("binary"), new byte[] {(byte) 0xff, 0, 1});
    assertThatThrownBy(() -> PlanReader.read(binary)).hasMessage("it is not UTF-8 text");
  }
}
