package io.slpagent.simulator.world;

import static org.assertj.core.api.Assertions.assertThat;

import io.slpagent.simulator.fleet.FleetSpec;
import io.slpagent.simulator.fleet.WorldSpec;
import io.slpagent.simulator.world.Standing.Names;
import io.slpagent.simulator.world.Standing.Port;
import io.slpagent.simulator.world.Standing.Way;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ReachTest {
  private static final WorldSpec WORLD = FleetSpec.demo().world();
  private static final String URL = "https://smartreceiver.cisco.com/licservice/license";
  private static final Names GLOBAL =
      new Names(true, Map.of("", List.of("10.31.104.74")), Map.of());
  private static final Way PLAIN = new Way("", 0, "", "");
  private static final Map<String, Port> PORTS =
      Map.of(
          "Vlan10", new Port(true, true, ""),
          "Vlan11", new Port(false, true, ""),
          "Vlan12", new Port(true, false, ""),
          "Vlan99", new Port(true, true, "Mgmt-vrf"));

  private static Standing with(String transport, String url, Way way, Names names) {
    return new Standing(transport, url, way, names, PORTS, Set.of("Mgmt-vrf"));
  }

  private static Reach reach(Standing standing) {
    return Reach.attempt(WORLD, standing, Duration.ZERO, false);
  }

  private static Reach failed(String reason) {
    return new Reach.Failed(reason);
  }

  @Test
  void reaches_cssm_when_all_is_right() {
    assertThat(reach(with("smart", URL, PLAIN, GLOBAL))).isEqualTo(new Reach.Reached());
  }

  @Test
  void needs_lookup_and_a_server_that_answers_and_knows_the_name() {
    Reach unresolved = failed(Reach.UNRESOLVED);
    Map<String, List<String>> servers = GLOBAL.servers();
    assertThat(reach(with("smart", URL, PLAIN, new Names(false, servers, Map.of()))))
        .isEqualTo(unresolved);
    assertThat(reach(with("smart", URL, PLAIN, new Names(true, Map.of(), Map.of()))))
        .isEqualTo(unresolved);
    Names silent = new Names(true, Map.of("", List.of("192.0.2.53")), Map.of());
    assertThat(reach(with("smart", URL, PLAIN, silent))).isEqualTo(unresolved);
    assertThat(reach(with("smart", "https://unknown.example.com/x", PLAIN, GLOBAL)))
        .isEqualTo(unresolved);
    assertThat(reach(with("cslu", "http://cslu-local:8182/cslu/v1/pi", PLAIN, GLOBAL)))
        .isEqualTo(unresolved);
  }

  @Test
  void asks_the_servers_of_the_vrf_that_carries_the_traffic() {
    Way mgmt = new Way("", 0, "Mgmt-vrf", "Vlan99");
    assertThat(reach(with("smart", URL, mgmt, GLOBAL))).isEqualTo(failed(Reach.UNRESOLVED));
    Names inVrf = new Names(true, Map.of("Mgmt-vrf", List.of("10.31.104.74")), Map.of());
    assertThat(reach(with("smart", URL, mgmt, inVrf))).isEqualTo(new Reach.Reached());
    Way bySource = new Way("", 0, "", "Vlan99");
    assertThat(reach(with("smart", URL, bySource, inVrf))).isEqualTo(new Reach.Reached());
    Names noRoute = new Names(true, Map.of("Blue", List.of("10.31.104.74")), Map.of());
    assertThat(reach(with("smart", "https://192.0.2.1/x", new Way("", 0, "Blue", ""), noRoute)))
        .isEqualTo(failed(Reach.TIMED_OUT));
  }

  @Test
  void needs_source_interfaces_that_are_up_addressed_and_in_the_vrf() {
    for (String source : List.of("Vlan11", "Vlan12", "Vlan13")) {
      assertThat(reach(with("smart", URL, new Way("", 0, "", source), GLOBAL)))
          .as(source)
          .isEqualTo(failed(Reach.TIMED_OUT));
      Names names = new Names(true, GLOBAL.servers(), Map.of("", source));
      assertThat(reach(with("smart", URL, PLAIN, names))).isEqualTo(failed(Reach.UNRESOLVED));
    }
    assertThat(reach(with("smart", URL, new Way("", 0, "Mgmt-vrf", "Vlan10"), GLOBAL)))
        .isNotEqualTo(new Reach.Reached());
  }

  @Test
  void goes_through_a_proxy_where_there_is_no_other_way() {
    Standing direct = with("smart", URL, PLAIN, GLOBAL);
    assertThat(Reach.attempt(WORLD, direct, Duration.ZERO, true))
        .isEqualTo(failed(Reach.TIMED_OUT));
    Way right = new Way("192.168.217.105", 80, "", "");
    assertThat(Reach.attempt(WORLD, with("smart", URL, right, GLOBAL), Duration.ZERO, true))
        .isEqualTo(new Reach.Reached());
    Way wrongPort = new Way("192.168.217.105", 8080, "", "");
    assertThat(reach(with("smart", URL, wrongPort, GLOBAL))).isEqualTo(failed(Reach.REFUSED));
    Way wrongAddress = new Way("192.168.217.106", 80, "", "");
    assertThat(reach(with("smart", URL, wrongAddress, GLOBAL))).isEqualTo(failed(Reach.TIMED_OUT));
    Way unknown = new Way("proxy.example.com", 80, "", "");
    assertThat(reach(with("smart", URL, unknown, GLOBAL))).isEqualTo(failed(Reach.UNRESOLVED));
  }

  @Test
  void gets_no_answer_that_it_understands_from_another_server() {
    String other = "https://tools.cisco.com/its/service/oddce/services/DDCEService";
    assertThat(reach(with("smart", other, PLAIN, GLOBAL))).isEqualTo(failed(Reach.EMPTY_RESPONSE));
    assertThat(reach(with("callhome", other, PLAIN, GLOBAL))).isEqualTo(failed(Reach.CALL_HOME));
    assertThat(reach(with("off", "", PLAIN, GLOBAL))).isEqualTo(failed(Reach.OFFLINE));
    assertThat(
            Reach.attempt(WORLD, with("smart", URL, PLAIN, GLOBAL), Duration.ofDays(-4000), false))
        .isEqualTo(failed(Reach.BAD_CERTIFICATE));
  }
}
