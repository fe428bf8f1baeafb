package io.slpagent.simulator.fleet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.slpagent.simulator.fault.Fault;
import io.slpagent.simulator.fleet.SwitchSpec.Member;
import io.slpagent.simulator.schema.NodeTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FleetSpecTest {
  private static List<String> problems(String text) {
    SeedException e =
        catchThrowableOfType(SeedException.class, () -> FleetSpec.parse(text, "seed.json"));
    return e.problems();
  }

  @Test
  void the_demonstration_has_nine_switches_of_five_releases_and_a_stack() {
    FleetSpec demo = FleetSpec.demo();
    assertThat(demo.switches()).hasSize(9);
    assertThat(demo.switches().stream().map(s -> s.chassis().release()).collect(Collectors.toSet()))
        .isEqualTo(Set.of("17.9.1", "17.12.1", "17.14.1", "17.15.1", "26.1.1"));
    assertThat(demo.named("stack-01").chassis().members())
        .extracting(Member::trusted)
        .containsExactly(true, true, false);
    assertThat(demo.named("sw-core-01").configuration().commandLine().lines())
        .containsExactly("license smart vrf Lab-vrf");
    assertThat(demo.named("sw-dist-01").configuration().commandLine().lines())
        .containsExactly(
            "license smart proxy address 192.168.217.105", "license smart proxy port 8080");
    assertThat(demo.world().cssm().tokens()).hasSize(1);
    assertThat(demo.world().cssm().tokens().getFirst().value()).isEmpty();
  }

  @Test
  void tells_every_problem_with_its_place() {
    String text =
        """
        {
          "world": {"rutes": [], "cssm": {"tokens": [{"uses": -1}]}},
          "switches": [
            {"name": "a", "release": "17.3.1", "members": []},
            {"name": "a", "release": "17.9.1", "members": [{"pid": "C9300-24T"}],
             "config": {"Cisco-IOS-XE-native:native": {"ip": {"name-server": {"no-vrf-ordered": []}}}},
             "manners": {"absence": "shrug"},
             "faults": [{"kind": "explodes"}, {"kind": "slow", "seconds": 3}]}
          ],
          "extra": 1
        }
        """;
    assertThat(problems(text))
        .anyMatch(p -> p.startsWith("seed.json:2:13: unknown key 'rutes'; known are "))
        .anyMatch(p -> p.equals("seed.json:2:47: 'uses' must be a whole number, 0 to 1000000"))
        .anyMatch(p -> p.startsWith("seed.json:4:19: unknown release '17.3.1'"))
        .anyMatch(p -> p.equals("seed.json:4:40: a switch has at least one member"))
        .anyMatch(p -> p.startsWith("seed.json:5:") && p.endsWith("'serial' is missing"))
        .anyMatch(
            p -> p.startsWith("seed.json:6:6: not a configuration of 17.9.1: unknown element"))
        .anyMatch(p -> p.startsWith("seed.json:7:18: 'absence' must be"))
        .anyMatch(p -> p.equals("seed.json:8:18: unknown kind of fault 'explodes'"))
        .anyMatch(p -> p.startsWith("seed.json:8:56: unknown key 'seconds'"))
        .anyMatch(p -> p.startsWith("seed.json:3:3: two switches are called 'a'"))
        .anyMatch(p -> p.startsWith("seed.json:10:3: unknown key 'extra'"));
  }

  @Test
  void tells_where_the_text_is_no_json() {
    assertThat(problems("{\n  \"world\": oops}"))
        .containsExactly("seed.json:2:12: a value is wanted here");
  }

  @Test
  void reads_all_that_a_seed_can_say(@TempDir Path folder) throws IOException, SeedException {
    Path file = folder.resolve("seed.json");
    Files.writeString(
        file,
        """
        {"world": {"cssm": {"trust-seconds": 7, "tokens": [{"value": "t", "expired": true}]}},
         "switches": [{
           "name": "a", "address": "127.0.0.5", "release": "17.12.1", "unsaved": true,
           "members": [{"pid": "C9300-24T", "serial": "FOC1", "trusted": true}],
           "manners": {"absence": "data-missing", "plain-errors": true,
             "foreign-certificate": true, "busy-after-write-millis": 5, "privileged": false,
             "hidden": ["/a:b"]},
           "reporting": {"acknowledged-days-ago": 3, "closed-reports": 4},
           "clock-off-seconds": -60,
           "faults": [{"kind": "fails", "times": 2},
             {"kind": "applies-otherwise", "path": "a:b", "value": null}]}]}
        """);
    FleetSpec fleet = FleetSpec.read(file);
    assertThat(fleet.world().cssm().pace().trust()).isEqualTo(Duration.ofSeconds(7));
    assertThat(fleet.world().cssm().tokens().getFirst().toString()).doesNotContain("t,");
    SwitchSpec spec = fleet.named("a");
    assertThat(spec.configuration().unsaved()).isTrue();
    assertThat(spec.circumstances().clockOff()).isEqualTo(Duration.ofMinutes(-1));
    assertThat(spec.circumstances().reporting().closedReports()).isEqualTo(4);
    assertThat(spec.circumstances().manners().access().privileged()).isFalse();
    assertThat(spec.circumstances().faults()).first().isEqualTo(new Fault.Fails(2));
  }

  @Test
  void generates_fleets_of_all_releases_with_a_share_of_drift() {
    FleetSpec fleet = FleetSpec.generated(100, 0.25);
    assertThat(fleet.switches()).hasSize(100);
    assertThat(fleet.switches().stream().map(s -> s.chassis().release()).distinct())
        .containsExactlyElementsOf(NodeTable.RELEASES);
    assertThat(
            fleet.switches().stream()
                .filter(s -> !s.configuration().data().toString().contains("name-server"))
                .count())
        .isEqualTo(25);
  }
}
