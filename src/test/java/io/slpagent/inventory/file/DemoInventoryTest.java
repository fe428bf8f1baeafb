package io.slpagent.inventory.file;

import static org.assertj.core.api.Assertions.assertThat;

import io.slpagent.inventory.Device;
import io.slpagent.inventory.Expectations.Claim;
import io.slpagent.inventory.Inventory;
import io.slpagent.inventory.Policy;
import io.slpagent.inventory.Schedule;
import io.slpagent.inventory.Selector;
import io.slpagent.inventory.TlsTrust;
import io.slpagent.inventory.Transport;
import io.slpagent.model.Secret;
import io.slpagent.model.Setting;
import io.slpagent.model.Setting.Kind;
import io.slpagent.model.SettingValue;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The inventory at the top of the repository: the demo's fleet. */
class DemoInventoryTest {
  private static final String DNS = "10.31.104.74";

  @TempDir static Path folder;
  private static Inventory inventory;

  @BeforeAll
  static void load() throws Exception {
    TestLoading.folderWithCa(folder);
    Files.copy(Path.of("inventory.yaml"), folder.resolve("inventory.yaml"));
    inventory = TestLoading.loader().load(folder.resolve("inventory.yaml"));
  }

  @Test
  void declares_nine_switches_on_the_loopback_network() {
    assertThat(inventory.devices())
        .extracting(Device::name)
        .containsExactly(
            "sw-access-01",
            "sw-access-02",
            "sw-access-03",
            "sw-dist-01",
            "sw-core-01",
            "sw-core-02",
            "stack-01",
            "sw-audit-01",
            "sw-healthy-01");
    assertThat(inventory.devices())
        .extracting(device -> device.connection().host())
        .containsExactly(
            "127.0.0.11",
            "127.0.0.12",
            "127.0.0.13",
            "127.0.0.14",
            "127.0.0.15",
            "127.0.0.16",
            "127.0.0.17",
            "127.0.0.18",
            "127.0.0.19");
    assertThat(inventory.devices())
        .allSatisfy(device -> {
          boolean netconf = device.connection().transport() == Transport.NETCONF;
          assertThat(device.connection().port()).isEqualTo(netconf ? 8830 : 8443);
          assertThat(device.connection().username()).isEqualTo("admin");
          assertThat(device.connection().password()).isEqualTo(new Secret(TestLoading.PASSWORD));
          assertThat(device.connection().tls())
              .isEqualTo(
                  new TlsTrust.CaFile(folder.toAbsolutePath().resolve("target/demo/ca.pem")));
        });
  }

  @Test
  void three_of_them_are_reached_over_netconf() {
    assertThat(inventory.devices())
        .filteredOn(device -> device.connection().transport() == Transport.NETCONF)
        .extracting(Device::name)
        .containsExactly("sw-access-03", "sw-dist-01", "sw-core-02");
  }

  @Test
  void wants_the_defaults_of_a_switch_that_declares_nothing_else() {
    assertThat(device("sw-access-01").desired().settings())
        .isEqualTo(
            Map.of(
                Setting.of(Kind.TRANSPORT), SettingValue.of("smart"),
                Setting.of(Kind.SMART_URL), SettingValue.of("default"),
                Setting.of(Kind.DNS_LOOKUP), SettingValue.of("on"),
                Setting.of(Kind.DNS_SERVERS), new SettingValue.Sequence(List.of(DNS)),
                Setting.of(Kind.DNS_DOMAIN), SettingValue.of("cisco.com"),
                Setting.of(Kind.DNS_SOURCE_INTERFACE), SettingValue.of("Vlan10"),
                Setting.of(Kind.HTTP_SOURCE_INTERFACE), SettingValue.of("Vlan10")));
  }

  @Test
  void wants_a_proxy_of_the_distribution_switch() {
    assertThat(device("sw-dist-01").desired().settings())
        .containsEntry(
            Setting.of(Kind.PROXY),
            new SettingValue.Fields(Map.of("address", "192.168.217.105", "port", "80")));
  }

  @Test
  void resolves_names_inside_the_vrf_of_the_core_switch_and_not_globally() {
    Device core = device("sw-core-01");

    assertThat(core.groups()).containsExactly("core", "vrf");
    assertThat(core.desired().settings())
        .containsEntry(
            new Setting(Kind.DNS_SERVERS, "Mgmt-vrf"), new SettingValue.Sequence(List.of(DNS)))
        .containsEntry(
            new Setting(Kind.DNS_SOURCE_INTERFACE, "Mgmt-vrf"), SettingValue.of("Vlan99"))
        .doesNotContainKey(Setting.of(Kind.DNS_SERVERS))
        .doesNotContainKey(Setting.of(Kind.DNS_SOURCE_INTERFACE));
  }

  @Test
  void never_writes_to_the_audited_switch() {
    assertThat(device("sw-audit-01").policy().mode()).isEqualTo(Policy.Mode.AUDIT);
    assertThat(device("sw-healthy-01").policy())
        .isEqualTo(
            new Policy(Policy.Mode.ENFORCE, false, 20, Policy.Save.WHEN_CLEAN, Set.of(), false));
  }

  @Test
  void wants_trust_with_the_token_of_the_demo_and_asks_for_config_and_trust() {
    assertThat(device("stack-01").trust().install()).isTrue();
    assertThat(device("stack-01").trust().token()).isEqualTo(new Secret(TestLoading.TOKEN));
    assertThat(device("stack-01").trust().tokenProblem()).isEmpty();
    assertThat(device("stack-01").trust().force()).isFalse();
    assertThat(device("stack-01").trust().patience()).isEqualTo(Duration.ofMinutes(2));
    assertThat(device("stack-01").expect().claims())
        .containsExactlyInAnyOrder(Claim.CONFIG, Claim.TRUST);
  }

  @Test
  void looks_every_minute_and_corrects_every_two() {
    assertThat(inventory.schedules()).extracting(Schedule::enforce).containsExactly(false, true);
    assertThat(inventory.schedules().get(0).selector()).isEqualTo(new Selector(List.of("all")));
    assertThat(inventory.select(inventory.schedules().get(1).selector()))
        .extracting(Device::name)
        .contains("sw-access-01", "sw-core-01", "sw-healthy-01")
        .doesNotContain("sw-audit-01");
  }

  private static Device device(String name) {
    return inventory.select(new Selector(List.of(name))).getFirst();
  }
}
