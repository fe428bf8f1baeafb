package io.slpagent.simulator.netconf;

import static io.slpagent.simulator.netconf.NetconfClient.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.slpagent.simulator.Listening;
import io.slpagent.simulator.Options;
import io.slpagent.simulator.Simulation;
import io.slpagent.simulator.datastore.Leaves;
import io.slpagent.simulator.datastore.Refusal;
import io.slpagent.simulator.fault.Fault;
import io.slpagent.simulator.fleet.FleetSpec;
import io.slpagent.simulator.fleet.SwitchSpec;
import io.slpagent.simulator.fleet.SwitchSpec.Absence;
import io.slpagent.simulator.fleet.SwitchSpec.Access;
import io.slpagent.simulator.fleet.SwitchSpec.Circumstances;
import io.slpagent.simulator.fleet.SwitchSpec.Editing;
import io.slpagent.simulator.fleet.SwitchSpec.Manners;
import io.slpagent.simulator.json.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NetconfFaceTest {
  private static final String NATIVE = "http://cisco.com/ns/yang/Cisco-IOS-XE-native";
  private static final String LICENSING = "http://cisco.com/ns/yang/cisco-smart-license";
  private static final String NAME = "sw-healthy-01";
  private static final String LOOKUP = "Cisco-IOS-XE-native:native/ip/domain/lookup";
  private static final String CUSTOM_ID = "cisco-smart-license:licensing/config/custom-id";

  /** Never busy with its own writes. */
  private static final Manners AT_ONCE =
      new Manners(Absence.NO_CONTENT, false, false, Duration.ZERO, Access.FULL);

  private Simulation simulation = running();

  private static Simulation start(FleetSpec fleet, Options options) {
    try {
      return Simulation.start(fleet, new Listening.OwnPorts(0), options.withClockFactor(0));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Simulation running() {
    return start(only(AT_ONCE), Options.USUAL);
  }

  private static FleetSpec only(Manners manners) {
    SwitchSpec spec = FleetSpec.demo().named(NAME);
    Circumstances old = spec.circumstances();
    return FleetSpec.demo()
        .with(
            List.of(
                spec.with(
                    new Circumstances(
                        manners,
                        old.reporting(),
                        old.clockOff(),
                        old.behindProxy(),
                        old.faults()))));
  }

  private void restart(Manners manners) {
    simulation.close();
    simulation = start(only(manners), Options.USUAL);
  }

  private void restart(Editing editing) {
    restart(AT_ONCE.with(editing));
  }

  @AfterEach
  void stop() {
    simulation.close();
  }

  private NetconfClient client() {
    return new NetconfClient(simulation, NAME);
  }

  private void fault(Fault fault) {
    simulation.device(NAME).addFaults(List.of(fault));
  }

  private String configured(String path) {
    return Leaves.text(simulation.device(NAME).truth().configuration(), path);
  }

  private static String customId(String id) {
    return "<licensing xmlns=\"%s\"><config><custom-id>%s</custom-id></config></licensing>"
        .formatted(LICENSING, id);
  }

  private static String edit(String target, String content) {
    return "<edit-config><target><%s/></target><config>%s</config></edit-config>"
        .formatted(target, content);
  }

  private static String lock(String target) {
    return "<lock><target><" + target + "/></target></lock>";
  }

  private static String unlock(String target) {
    return "<unlock><target><" + target + "/></target></unlock>";
  }

  private static String nativeGet(String inside) {
    return "<get><filter type=\"subtree\"><native xmlns=\"%s\">%s</native></filter></get>"
        .formatted(NATIVE, inside);
  }

  private static String find(String reply, String name) {
    return text(reply, "//*[local-name()='" + name + "']");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "sw-access-01, 17.9.1, true",
    "sw-access-02, 17.12.1, false",
    "sw-healthy-01, 26.1.1, false",
  })
  void greets_with_the_modules_that_its_release_lists(String name, String release, boolean lists)
      throws IOException {
    try (Simulation demo = start(FleetSpec.demo(), Options.USUAL);
        NetconfClient client = new NetconfClient(demo, name)) {
      assertThat(demo.device(name).release()).isEqualTo(release);
      String hello = client.hello();
      assertThat(hello.contains("module=Cisco-IOS-XE-native&amp;")).isEqualTo(lists);
      assertThat(hello.contains("module=Cisco-IOS-XE-rpc&amp;")).isEqualTo(lists);
      assertThat(hello.contains("module=Cisco-IOS-XE-cli-rpc&amp;")).isEqualTo(lists);
      assertThat(hello)
          .contains("module=cisco-smart-license&amp;revision=2021-03-01")
          .contains("module=cisco-ia&amp;")
          .contains("writable-running:1.0")
          .contains("basic-mode=explicit")
          .contains("content-id=" + demo.device(name).contentId())
          .doesNotContain("candidate:1.0")
          .doesNotContain("startup");
    }
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({"CANDIDATE, false", "CONFIRMED_COMMIT, true"})
  void offers_either_running_or_the_candidate(Editing editing, boolean confirmed) {
    restart(editing);
    try (NetconfClient client = client()) {
      assertThat(client.hello())
          .contains("candidate:1.0")
          .doesNotContain("capability:writable-running");
      assertThat(client.hello().contains("confirmed-commit:1.1")).isEqualTo(confirmed);
      client.refused(edit("running", customId("x")), "operation-not-supported");
      if (!confirmed) {
        client.refused("<commit><confirmed/></commit>", "operation-not-supported");
      }
    }
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({"urn:ietf:params:netconf:base:1.0", "urn:ietf:params:netconf:base:1.1"})
  void speaks_both_framings(String base) {
    try (NetconfClient client = new NetconfClient(simulation, NAME, base)) {
      assertThat(find(client.call(nativeGet("<hostname/>")), "hostname")).isEqualTo(NAME);
      client.ok(edit("running", customId("a ]]&gt;]]&gt; b &lt;/rpc>")));
      assertThat(configured(CUSTOM_ID)).isEqualTo("a ]]>]]> b </rpc>");
      client.ok("<close-session/>");
      assertThat(client.next()).isEmpty();
    }
  }

  @Test
  void closes_where_a_message_is_not_framed_or_no_hello() {
    for (String nonsense : List.of("\n#0\n", "no chunk", "\n#99999999999\n", "\n#5000000000\n")) {
      try (NetconfClient client = client()) {
        client.raw(nonsense);
        assertThat(client.next()).isEmpty();
      }
    }
    try (NetconfClient client = new NetconfClient(simulation, NAME, "urn:example:other")) {
      assertThat(client.next()).isEmpty();
    }
  }

  @Test
  void says_what_is_wrong_with_a_message() {
    try (NetconfClient client = client()) {
      client.send("<rpc>");
      assertThat(find(client.next(), "error-tag")).isEqualTo("malformed-message");
      client.send(
          "<!DOCTYPE rpc [<!ENTITY a 'b'>]><rpc xmlns='%s'/>".formatted(NetconfClient.BASE));
      assertThat(find(client.next(), "error-tag")).isEqualTo("malformed-message");
      client.send("<rpc xmlns='%s'><get/></rpc>".formatted(NetconfClient.BASE));
      String missing = client.next();
      assertThat(find(missing, "error-tag")).isEqualTo("missing-attribute");
      assertThat(find(missing, "bad-attribute")).isEqualTo("message-id");
      client.refused("<surprise/>", "operation-not-supported");
      client.refused("<surprise xmlns='urn:example:x'/>", "unknown-namespace");
      client.send(
          "<n:rpc xmlns:n='%s' xmlns:e='urn:example:e' message-id='7' e:own='kept'><n:get-config>"
                  .formatted(NetconfClient.BASE)
              + "<n:source><n:running/></n:source><n:filter n:type='subtree'><x:native xmlns:x='%s'>"
                  .formatted(NATIVE)
              + "<x:hostname/></x:native></n:filter></n:get-config></n:rpc>");
      String prefixed = client.next();
      assertThat(find(prefixed, "hostname")).isEqualTo(NAME);
      assertThat(text(prefixed, "/*/@*[local-name()='own']")).isEqualTo("kept");
    }
  }

  @Test
  void selects_subtrees() {
    try (NetconfClient client = client()) {
      String vlan = client.call(nativeGet("<interface><Vlan><ip/></Vlan></interface>"));
      assertThat(vlan).contains("<name>10</name>").contains("<primary>");
      String match = client.call(nativeGet("<interface><Vlan><name>10</name></Vlan></interface>"));
      assertThat(match).contains("<primary>");
      String other = client.call(nativeGet("<interface><Vlan><name>11</name></Vlan></interface>"));
      assertThat(other).doesNotContain("Vlan");
      String two =
          client.call(nativeGet("<hostname/><ip><domain/></ip><ip><name-server/></ip><nothing/>"));
      assertThat(two).contains("<hostname>").contains("<domain>").contains("name-server");
      assertThat(two).doesNotContain("<interface>");
      assertThat(client.call("<get><filter type=\"subtree\"/></get>")).contains("<data/>");
      String state =
          client.call(
              "<get><filter><licensing xmlns='%s'><state><smart-enabled/></state></licensing></filter></get>"
                  .formatted(LICENSING));
      assertThat(find(state, "smart-enabled")).isEqualTo("true");
      assertThat(
              client.call(
                  "<get-config><source><running/></source><filter><licensing xmlns='%s'><state/></licensing></filter></get-config>"
                      .formatted(LICENSING)))
          .doesNotContain("smart-enabled");
    }
  }

  @Test
  void selects_by_xpath() {
    try (NetconfClient client = client()) {
      String get = "<get><filter type='xpath' xmlns:n='%s' select=\"%s\"/></get>";
      String reply =
          client.call(
              get.formatted(
                  NATIVE, "/n:native/n:interface/n:Vlan[n:name='10']/n:ip | //n:hostname"));
      assertThat(find(reply, "hostname")).isEqualTo(NAME);
      assertThat(reply).contains("<name>10</name>").contains("<primary>").doesNotContain("domain");
      assertThat(client.call(get.formatted(NATIVE, "/n:native/n:nothing"))).contains("<data/>");
      client.refused(get.formatted(NATIVE, "/n:native["), "invalid-value");
    }
  }

  @Test
  void gives_defaults_only_where_they_are_asked_for() {
    try (NetconfClient client = client()) {
      client.ok(
          edit(
              "running",
              "<native xmlns='%s'><ip><domain><lookup xmlns:nc='%s' nc:operation='remove'/></domain></ip></native>"
                  .formatted(NATIVE, NetconfClient.BASE)));
      String plain = nativeGet("<ip><domain/></ip>");
      assertThat(client.call(plain)).doesNotContain("<lookup>true");
      String with =
          "<with-defaults xmlns='urn:ietf:params:xml:ns:yang:ietf-netconf-with-defaults'>%s</with-defaults></get>";
      String all = plain.replace("</get>", with);
      assertThat(client.call(all.formatted("report-all"))).contains("<lookup>true</lookup>");
      assertThat(client.call(all.formatted("report-all-tagged"))).contains("wd:default=\"true\"");
      client.refused(all.formatted("trim"), "invalid-value");
    }
  }

  @Test
  void leaves_out_in_silence_what_the_user_may_not_read() {
    restart(
        Manners.USUAL.with(
            new Access(true, Set.of("/cisco-smart-license:licensing/state", "/" + LOOKUP))));
    try (NetconfClient client = client()) {
      String all =
          client.call("<get><filter><licensing xmlns='%s'/></filter></get>".formatted(LICENSING));
      assertThat(all).contains("<config>").doesNotContain("<state>");
      client.refused(
          edit(
              "running",
              "<native xmlns='%s'><ip><domain><lookup>false</lookup></domain></ip></native>"
                  .formatted(NATIVE)),
          "access-denied");
    }
    restart(Manners.USUAL.with(new Access(false, Set.of())));
    try (NetconfClient client = client()) {
      client.refused("<get/>", "access-denied");
    }
  }

  @Test
  void edits_running_by_every_operation() {
    String list =
        "<native xmlns='%s' xmlns:nc='%s'><vrf><definition nc:operation='%s'><name>Red</name></definition></vrf></native>";
    try (NetconfClient client = client()) {
      client.ok(edit("running", list.formatted(NATIVE, NetconfClient.BASE, "create")));
      assertThat(
              client.refused(
                  edit("running", list.formatted(NATIVE, NetconfClient.BASE, "create")),
                  "data-exists"))
          .contains("Cisco-IOS-XE-native:definition");
      client.ok(edit("running", list.formatted(NATIVE, NetconfClient.BASE, "merge")));
      client.ok(edit("running", list.formatted(NATIVE, NetconfClient.BASE, "replace")));
      client.ok(edit("running", list.formatted(NATIVE, NetconfClient.BASE, "delete")));
      client.refused(
          edit("running", list.formatted(NATIVE, NetconfClient.BASE, "delete")), "data-missing");
      client.ok(edit("running", list.formatted(NATIVE, NetconfClient.BASE, "remove")));
      client.refused(
          edit("running", list.formatted(NATIVE, NetconfClient.BASE, "steal")), "bad-attribute");
      client.refused(
          edit("running", "<native xmlns='%s'><nothing/></native>".formatted(NATIVE)),
          "unknown-element");
      client.refused(edit("running", "<other xmlns='urn:example:o'/>"), "unknown-namespace");
      client.refused(
          edit(
              "running",
              "<native xmlns='%s'><ip><domain><lookup>maybe</lookup></domain></ip></native>"
                  .formatted(NATIVE)),
          "invalid-value");
      client.refused(
          edit("running", "<native xmlns='%s'><vrf><definition/></vrf></native>".formatted(NATIVE)),
          "missing-element");
      client.refused(
          edit("running", "<licensing xmlns='%s'><state/></licensing>".formatted(LICENSING)),
          "invalid-value");
    }
  }

  @Test
  void keeps_the_order_that_the_user_asks_for() {
    String server =
        "<native xmlns='%s' xmlns:y='urn:ietf:params:xml:ns:yang:1'><ip><name-server><no-vrf-ordered %s>%s</no-vrf-ordered></name-server></ip></native>";
    try (NetconfClient client = client()) {
      client.ok(edit("running", server.formatted(NATIVE, "y:insert='first'", "192.0.2.1")));
      client.ok(
          edit(
              "running",
              server.formatted(NATIVE, "y:insert='after' y:value='192.0.2.1'", "192.0.2.2")));
      client.ok(edit("running", server.formatted(NATIVE, "", "192.0.2.3")));
      assertThat(
              Leaves.items(
                      simulation.device(NAME).truth().configuration(),
                      "Cisco-IOS-XE-native:native/ip/name-server/no-vrf-ordered")
                  .stream()
                  .map(Json::plain))
          .containsExactly("192.0.2.1", "192.0.2.2", "10.31.104.74", "192.0.2.3");
      client.refused(
          edit(
              "running",
              server.formatted(NATIVE, "y:insert='before' y:value='192.0.2.9'", "192.0.2.4")),
          "bad-attribute");
    }
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({"stop-on-error, a, ''", "continue-on-error, a, c", "rollback-on-error, '', ''"})
  void heeds_the_error_option(String option, String tag1, String tag3) {
    String usage =
        "<licensing xmlns='%s' xmlns:nc='%s'><config><usage><customer-tags><tag1>a</tag1><tag2 nc:operation='delete'/><tag3>c</tag3></customer-tags></usage></config></licensing>";
    String edit =
        edit("running", usage.formatted(LICENSING, NetconfClient.BASE))
            .replace(
                "<config><licensing",
                "<error-option>" + option + "</error-option><config><licensing");
    try (NetconfClient client = client()) {
      client.refused(edit, "data-missing");
      String tags = "cisco-smart-license:licensing/config/usage/customer-tags/";
      assertThat(configured(tags + "tag1")).isEqualTo(tag1);
      assertThat(configured(tags + "tag3")).isEqualTo(tag3);
    }
  }

  @Test
  void takes_the_smart_url_away_with_the_smart_transport_and_refuses_one_without_it() {
    String transport =
        "<licensing xmlns='%s'><config><transport><transport-type>transport-type-cslu</transport-type>%s</transport></config></licensing>";
    try (NetconfClient client = client()) {
      client.refused(
          edit(
              "running",
              transport.formatted(
                  LICENSING, "<transport-smart><url-default>true</url-default></transport-smart>")),
          "unknown-element");
      client.ok(edit("running", transport.formatted(LICENSING, "")));
      assertThat(configured("cisco-smart-license:licensing/config/transport/transport-type"))
          .isEqualTo("transport-type-cslu");
      assertThat(
              configured(
                  "cisco-smart-license:licensing/config/transport/transport-smart/url-default"))
          .isEmpty();
      assertThat(configured("Cisco-IOS-XE-native:native/license/smart/transport-type"))
          .isEqualTo("cslu");
    }
  }

  @Test
  void gives_a_lock_to_one_session_and_tells_others_whose_it_is() {
    try (NetconfClient one = client();
        NetconfClient other = client()) {
      one.ok(lock("running"));
      String denied = other.refused(lock("running"), "lock-denied");
      assertThat(find(denied, "session-id")).isEqualTo(one.id());
      assertThat(denied).contains("locked by session " + one.id() + " admin");
      assertThat(find(other.refused(edit("running", customId("x")), "in-use"), "session-id"))
          .isEqualTo(one.id());
      one.ok(edit("running", customId("mine")));
      String state =
          other.call(
              "<get><filter><netconf-state xmlns='urn:ietf:params:xml:ns:yang:ietf-netconf-monitoring'><datastores/><sessions/></netconf-state></filter></get>");
      assertThat(find(state, "locked-by-session")).isEqualTo(one.id());
      assertThat(state).contains("<username>admin</username>");
      other.refused(unlock("running"), "operation-failed");
      one.close();
      Awaitility.await()
          .atMost(Duration.ofSeconds(20))
          .until(() -> {
            simulation.clock().advance(Duration.ofSeconds(1));
            return other.call(lock("running")).contains("<ok/>");
          });
    }
    assertThat(configured(CUSTOM_ID)).isEqualTo("mine");
  }

  @Test
  void kills_a_session_and_frees_what_it_held() {
    restart(Editing.CANDIDATE);
    try (NetconfClient one = client();
        NetconfClient other = client()) {
      one.ok(lock("candidate")).ok(edit("candidate", customId("lost")));
      other.refused(
          "<kill-session><session-id>" + other.id() + "</session-id></kill-session>",
          "invalid-value");
      other.ok("<kill-session><session-id>" + one.id() + "</session-id></kill-session>");
      assertThat(one.next()).isEmpty();
      other.ok(lock("candidate")).ok("<commit/>");
    }
    assertThat(configured(CUSTOM_ID)).isEmpty();
  }

  @Test
  void stages_in_the_candidate_until_it_is_committed_or_discarded() {
    restart(Editing.CANDIDATE);
    try (NetconfClient client = client()) {
      String candidate =
          "<get-config><source><candidate/></source><filter>"
              + customId("").replace("<custom-id></custom-id>", "<custom-id/>")
              + "</filter></get-config>";
      client.ok(edit("candidate", customId("staged")));
      assertThat(client.call(candidate)).contains("staged");
      assertThat(client.call(candidate.replace("candidate", "running"))).doesNotContain("staged");
      client.refused(lock("candidate"), "lock-denied");
      client.ok("<validate><source><candidate/></source></validate>").ok("<discard-changes/>");
      assertThat(client.call(candidate)).doesNotContain("staged");
      client.ok(lock("candidate")).ok(edit("candidate", customId("kept"))).ok("<commit/>");
      assertThat(configured(CUSTOM_ID)).isEqualTo("kept");
      client.ok(unlock("candidate"));
    }
  }

  @Test
  void has_in_its_candidate_what_another_tool_has_staged() {
    restart(Editing.CANDIDATE);
    fault(new Fault.Staged(CUSTOM_ID, Json.text("theirs"), ""));
    try (NetconfClient client = client()) {
      client.refused(lock("candidate"), "lock-denied");
      assertThat(client.call("<get-config><source><candidate/></source></get-config>"))
          .contains("theirs");
      client.ok("<commit/>");
      assertThat(configured(CUSTOM_ID)).isEqualTo("theirs");
    }
  }

  @Test
  void undoes_a_commit_that_nobody_confirms_when_its_time_runs_out() {
    restart(Editing.CONFIRMED_COMMIT);
    try (NetconfClient client = client()) {
      client.ok(edit("candidate", customId("for a while")));
      client.ok("<commit><confirmed/><confirm-timeout>30</confirm-timeout></commit>");
      assertThat(configured(CUSTOM_ID)).isEqualTo("for a while");
      simulation.clock().advance(Duration.ofSeconds(29));
      assertThat(configured(CUSTOM_ID)).isEqualTo("for a while");
      simulation.clock().advance(Duration.ofSeconds(1));
      assertThat(configured(CUSTOM_ID)).isEmpty();
    }
  }

  @Test
  void keeps_a_commit_that_is_confirmed_and_undoes_one_that_is_cancelled() {
    restart(Editing.CONFIRMED_COMMIT);
    try (NetconfClient client = client();
        NetconfClient other = client()) {
      client.ok(edit("candidate", customId("one"))).ok("<commit><confirmed/></commit>");
      other.refused("<commit/>", "in-use");
      other.refused(lock("running"), "lock-denied");
      simulation.clock().advance(Duration.ofSeconds(1));
      client.ok("<commit/>");
      simulation.clock().advance(Duration.ofHours(1));
      assertThat(configured(CUSTOM_ID)).isEqualTo("one");
      client.ok(edit("candidate", customId("two"))).ok("<commit><confirmed/></commit>");
      client.ok("<cancel-commit/>");
      assertThat(configured(CUSTOM_ID)).isEqualTo("one");
      client.refused("<cancel-commit/>", "operation-failed");
    }
  }

  @Test
  void undoes_a_commit_when_its_session_ends_but_not_one_with_a_name() {
    restart(Editing.CONFIRMED_COMMIT);
    try (NetconfClient other = client()) {
      try (NetconfClient client = client()) {
        client.ok(edit("candidate", customId("lost"))).ok("<commit><confirmed/></commit>");
        client.ok("<close-session/>");
        assertThat(client.next()).isEmpty();
      }
      Awaitility.await()
          .atMost(Duration.ofSeconds(20))
          .until(() -> configured(CUSTOM_ID).isEmpty());
      simulation.clock().advance(Duration.ofSeconds(1));
      try (NetconfClient client = client()) {
        client
            .ok(edit("candidate", customId("named")))
            .ok("<commit><confirmed/><persist>n</persist></commit>");
        client.ok("<close-session/>");
        assertThat(client.next()).isEmpty();
      }
      simulation.clock().advance(Duration.ofSeconds(1));
      other.refused("<commit/>", "invalid-value");
      other.refused("<commit><persist-id>x</persist-id></commit>", "invalid-value");
      other.refused("<cancel-commit><persist-id>x</persist-id></cancel-commit>", "invalid-value");
      other.ok("<commit><persist-id>n</persist-id></commit>");
      simulation.clock().advance(Duration.ofHours(1));
      assertThat(configured(CUSTOM_ID)).isEqualTo("named");
    }
  }

  @Test
  void lies_and_dies_where_a_fault_says_so() {
    restart(Editing.CANDIDATE);
    fault(new Fault.Ignores(1));
    try (NetconfClient client = client()) {
      client.ok(edit("candidate", customId("x"))).ok("<commit/>");
      assertThat(configured(CUSTOM_ID)).isEmpty();
      fault(new Fault.DropsAfter(1));
      client
          .ok(edit("candidate", customId("y")))
          .send("<rpc xmlns='%s' message-id='9'><commit/></rpc>".formatted(NetconfClient.BASE));
      assertThat(client.next()).isEmpty();
      assertThat(configured(CUSTOM_ID)).isEqualTo("y");
    }
    fault(new Fault.ClosesAfterLock(1));
    fault(new Fault.CutsShort(1));
    try (NetconfClient client = client()) {
      client.send(
          "<rpc xmlns='%s' message-id='9'>%s</rpc>"
              .formatted(NetconfClient.BASE, lock("candidate")));
      assertThat(client.next()).isEmpty();
    }
    try (NetconfClient client = client()) {
      client.send(
          "<rpc xmlns='%s' message-id='9'>%s</rpc>".formatted(NetconfClient.BASE, nativeGet("")));
      assertThat(client.next()).isEmpty();
    }
    fault(new Fault.Warns(1));
    fault(new Fault.Rejects(CUSTOM_ID, 1));
    simulation.clock().advance(Duration.ofSeconds(1));
    try (NetconfClient client = client()) {
      assertThat(find(client.call(edit("candidate", customId("z"))), "error-severity"))
          .isEqualTo("warning");
      assertThat(client.refused("<commit/>", "invalid-value"))
          .contains("http://cisco.com/yang/cisco-ia");
      client.ok("<commit/>");
      assertThat(configured(CUSTOM_ID)).isEqualTo("z");
    }
  }

  @Test
  void calls_the_procedures_of_its_modules() {
    try (NetconfClient client = client()) {
      String trust =
          "<id-token-trust xmlns='%s'><id-token>%s</id-token><all-ha>true</all-ha><force>true</force></id-token-trust>";
      String reply = client.call(trust.formatted(LICENSING, simulation.token()));
      assertThat(find(reply, "return-code")).isEqualTo("registrationinprogress");
      assertThat(
              find(client.call("<save-config xmlns='http://cisco.com/yang/cisco-ia'/>"), "result"))
          .contains("successful");
      client.refused("<id-token-trust xmlns='%s'/>".formatted(LICENSING), "missing-element");
      client.refused(
          trust.formatted(LICENSING, "").replace("id-token>", "other>"), "unknown-element");
      assertThat(simulation.device(NAME).writes().entries().toString())
          .doesNotContain(simulation.token());
    }
  }

  @Test
  void hands_out_the_texts_of_its_modules(@TempDir Path folder) throws IOException {
    Path release = Files.createDirectories(folder.resolve("26.1.1"));
    Files.writeString(release.resolve("cisco-smart-license.yang"), "module of somebody {<&>}");
    simulation.close();
    simulation = start(only(AT_ONCE), Options.USUAL.withModules(folder));
    String get =
        "<get-schema xmlns='urn:ietf:params:xml:ns:yang:ietf-netconf-monitoring'><identifier>%s</identifier>%s</get-schema>";
    try (NetconfClient client = client()) {
      for (String more : List.of("", "<version>2021-03-01</version>", "<format>yang</format>")) {
        assertThat(find(client.call(get.formatted("cisco-smart-license", more)), "data"))
            .isEqualTo("module of somebody {<&>}");
      }
      client.refused(
          get.formatted("cisco-smart-license", "<version>1999-01-01</version>"), "invalid-value");
      client.refused(get.formatted("cisco-smart-license", "<format>yin</format>"), "invalid-value");
      client.refused(get.formatted("nothing", ""), "invalid-value");
      String library =
          client.call(
              "<get><filter><modules-state xmlns='urn:ietf:params:xml:ns:yang:ietf-yang-library'/></filter></get>");
      assertThat(find(library, "module-set-id")).isEqualTo(simulation.device(NAME).contentId());
      assertThat(library).contains("<name>Cisco-IOS-XE-native</name>");
    }
  }

  @Test
  void tells_subscribers_of_changes_and_of_licensing() throws Refusal {
    try (NetconfClient client = client();
        NetconfClient other = client()) {
      client.ok("<create-subscription xmlns='urn:ietf:params:xml:ns:netconf:notification:1.0'/>");
      other.ok(edit("running", customId("told")));
      String change = client.next();
      assertThat(change).contains("netconf-config-change").contains("eventTime");
      assertThat(find(change, "session-id")).isEqualTo(other.id());
      assertThat(change)
          .contains("cisco-smart-license:config/cisco-smart-license:custom-id</target>");
      simulation.device(NAME).drift("/" + LOOKUP, Json.bool(false));
      assertThat(client.next()).contains("<server/>").contains("domain/Cisco-IOS-XE-native:lookup");
      simulation.clock().advance(Duration.ofDays(40));
      String failed = client.next();
      assertThat(failed).contains("<communications-fail xmlns=\"" + LICENSING);
      assertThat(find(failed, "message")).contains("Unable to resolve");
      simulation.device(NAME).drift("/" + LOOKUP, Json.bool(true));
      assertThat(client.next()).contains("netconf-config-change");
      simulation.clock().advance(Duration.ofHours(2));
      assertThat(client.next()).contains("communications-restored");
      client.refused(
          "<create-subscription xmlns='urn:ietf:params:xml:ns:netconf:notification:1.0'/>",
          "operation-failed");
      assertThat(client.call(nativeGet("<hostname/>"))).contains(NAME);
    }
  }
}
