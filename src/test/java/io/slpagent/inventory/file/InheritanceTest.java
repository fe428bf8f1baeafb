package io.slpagent.inventory.file;

import static org.assertj.core.api.Assertions.assertThat;

import io.slpagent.inventory.Connection.Limits;
import io.slpagent.inventory.Device;
import io.slpagent.inventory.Expectations;
import io.slpagent.inventory.Expectations.Claim;
import io.slpagent.inventory.Inventory;
import io.slpagent.inventory.InventoryException;
import io.slpagent.inventory.Ladder;
import io.slpagent.inventory.Ladder.Rung;
import io.slpagent.inventory.LadderPolicy;
import io.slpagent.inventory.Policy;
import io.slpagent.inventory.ShellAccess;
import io.slpagent.inventory.SyncIntent;
import io.slpagent.inventory.TlsTrust;
import io.slpagent.model.Secret;
import io.slpagent.model.Setting;
import io.slpagent.model.Setting.Kind;
import io.slpagent.model.SettingValue;
import io.slpagent.model.SettingValue.Fields;
import io.slpagent.model.SettingValue.Sequence;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How defaults, groups and devices add up to what is wanted of a device. */
class InheritanceTest {
  private static final String CREDENTIALS =
      "  connection: {username: admin, password: \"${env:PASSWORD}\"}\n";

  @TempDir Path folder;

  @Test
  void later_wins_from_defaults_over_the_outermost_group_to_the_device() throws Exception {
    Device device =
        only(
            "defaults:\n"
                + CREDENTIALS
                + """
                  dns: {lookup: on, servers: [192.0.2.1, 192.0.2.2], domain: default.example}
                  labels: [default]
                groups:
                  outer: {dns: {domain: outer.example, source-interface: Vlan1}, labels: [a, b]}
                  inner: {parent: outer, dns: {source-interface: Vlan2}}
                devices:
                  sw-1:
                    group: inner
                    connection: {host: 192.0.2.9, port: 8443}
                    dns: {servers: [192.0.2.3]}
                """);

    assertThat(device.groups()).containsExactly("outer", "inner");
    assertThat(device.labels()).containsExactlyInAnyOrder("a", "b");
    assertThat(device.connection().port()).isEqualTo(8443);
    assertThat(device.desired().settings())
        .isEqualTo(
            Map.of(
                Setting.of(Kind.DNS_LOOKUP), SettingValue.of("on"),
                Setting.of(Kind.DNS_SERVERS), new Sequence(List.of("192.0.2.3")),
                Setting.of(Kind.DNS_DOMAIN), SettingValue.of("outer.example"),
                Setting.of(Kind.DNS_SOURCE_INTERFACE), SettingValue.of("Vlan2")));
  }

  @Test
  void unmanaged_cancels_and_none_must_not_be_there() throws Exception {
    Device device =
        only(
            "defaults:\n"
                + CREDENTIALS
                + """
                  licensing: {transport: smart, url: default, privacy: {hostname: hidden, version: sent}}
                  dns: {lookup: on, servers: [192.0.2.1], vrfs: {a: {domain: a.example}, b: {domain: b.example}}}
                  http-client: {source-interface: Vlan10, trustpoint: SLA-TrustPoint}
                  expect: {backlog: 3}
                devices:
                  sw-1:
                    connection: {host: 192.0.2.9}
                    licensing: {url: unmanaged, vrf: "none", proxy: none, privacy: unmanaged}
                    dns: {servers: none, vrfs: {a: unmanaged}}
                    http-client: unmanaged
                    expect: {backlog: unmanaged}
                """);

    assertThat(device.desired().settings())
        .isEqualTo(
            Map.of(
                Setting.of(Kind.TRANSPORT),
                SettingValue.of("smart"),
                Setting.of(Kind.VRF),
                SettingValue.ABSENT,
                Setting.of(Kind.PROXY),
                SettingValue.ABSENT,
                Setting.of(Kind.DNS_LOOKUP),
                SettingValue.of("on"),
                Setting.of(Kind.DNS_SERVERS),
                SettingValue.ABSENT,
                new Setting(Kind.DNS_DOMAIN, "b"),
                SettingValue.of("b.example")));
    assertThat(device.expect().backlog()).isEqualTo(10);
  }

  @Test
  void what_was_cancelled_can_be_declared_again_further_down() throws Exception {
    Device device =
        only(
            "defaults:\n"
                + CREDENTIALS
                + """
                  dns: {lookup: on, domain: default.example}
                groups:
                  quiet: {dns: unmanaged}
                devices:
                  sw-1: {group: quiet, connection: {host: 192.0.2.9}, dns: {lookup: off}}
                """);

    assertThat(device.desired().settings())
        .isEqualTo(Map.of(Setting.of(Kind.DNS_LOOKUP), SettingValue.of("off")));
  }

  @Test
  void parts_of_one_setting_merge_and_choices_replace() throws Exception {
    Device device =
        only(
            "defaults:\n"
                + CREDENTIALS
                + """
                  licensing: {transport: cslu, proxy: {address: proxy.example.com, port: 80}}
                groups:
                  pinned: {connection: {tls: {ca: target/demo/ca.pem}}}
                devices:
                  sw-1:
                    group: pinned
                    connection:
                      host: 192.0.2.9
                      tls: {pin: sha256/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=}
                    licensing: {proxy: {port: 3128}}
                """);

    assertThat(device.desired().settings())
        .containsEntry(
            Setting.of(Kind.PROXY),
            new Fields(Map.of("address", "proxy.example.com", "port", "3128")));
    assertThat(device.connection().tls())
        .isEqualTo(
            new TlsTrust.Pins(Set.of("sha256/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=")));
  }

  @Test
  void every_setting_has_the_value_that_its_bindings_expect() throws Exception {
    Device device =
        only(
            "defaults:\n"
                + CREDENTIALS
                + """
                devices:
                  sw-1:
                    connection: {host: "2001:db8::1"}
                    licensing:
                      transport: smart
                      url: https://licensing.example.com/SmartTransport
                      cslu-url: http://cslu.example.com:8182/cslu/v1/pi
                      usage-interval: 30d
                      customer-tags: [one, two words]
                      custom-id: 007
                      privacy: {hostname: hidden, version: sent}
                      level: {level: network-advantage, addon: dna-advantage}
                    http-client: {proxy: {host: 192.0.2.8, port: 3128}, trustpoint: SLA-TrustPoint}
                    yang:
                      /Cisco-IOS-XE-native:native/ip/Cisco-IOS-XE-native:domain/timeout: 5
                      /Cisco-IOS-XE-native:native/ip/name-server/no-vrf: [192.0.2.1, 192.0.2.2]
                      /Cisco-IOS-XE-native:native/ip/domain/multicast: none
                """);

    assertThat(device.desired().settings())
        .isEqualTo(
            Map.ofEntries(
                Map.entry(Setting.of(Kind.TRANSPORT), SettingValue.of("smart")),
                Map.entry(
                    Setting.of(Kind.SMART_URL),
                    new Fields(
                        Map.of("registration", "https://licensing.example.com/SmartTransport"))),
                Map.entry(
                    Setting.of(Kind.CSLU_URL),
                    SettingValue.of("http://cslu.example.com:8182/cslu/v1/pi")),
                Map.entry(Setting.of(Kind.USAGE_INTERVAL), SettingValue.of("30")),
                Map.entry(
                    Setting.of(Kind.CUSTOMER_TAGS),
                    new Fields(Map.of("1", "one", "2", "two words"))),
                Map.entry(Setting.of(Kind.CUSTOM_ID), SettingValue.of("007")),
                Map.entry(Setting.of(Kind.PRIVACY_HOSTNAME), SettingValue.of("hidden")),
                Map.entry(Setting.of(Kind.PRIVACY_VERSION), SettingValue.of("sent")),
                Map.entry(
                    Setting.of(Kind.LICENSE_LEVEL),
                    new Fields(Map.of("level", "network-advantage", "addon", "dna-advantage"))),
                Map.entry(
                    Setting.of(Kind.HTTP_PROXY),
                    new Fields(Map.of("host", "192.0.2.8", "port", "3128"))),
                Map.entry(Setting.of(Kind.HTTP_TRUSTPOINT), SettingValue.of("SLA-TrustPoint")),
                Map.entry(
                    new Setting(Kind.RAW, "/Cisco-IOS-XE-native:native/ip/domain/timeout"),
                    SettingValue.of("5")),
                Map.entry(
                    new Setting(Kind.RAW, "/Cisco-IOS-XE-native:native/ip/name-server/no-vrf"),
                    new Sequence(List.of("192.0.2.1", "192.0.2.2"))),
                Map.entry(
                    new Setting(Kind.RAW, "/Cisco-IOS-XE-native:native/ip/domain/multicast"),
                    SettingValue.ABSENT)));
  }

  @Test
  void what_nobody_wrote_is_as_the_reference_says() throws Exception {
    Device device = only("defaults:\n" + CREDENTIALS + "devices: {sw-1: {connection: {host: a}}}");

    assertThat(device.connection().port()).isEqualTo(443);
    assertThat(device.connection().tls()).isEqualTo(new TlsTrust.SystemTrust());
    assertThat(device.connection().limits())
        .isEqualTo(
            new Limits(Duration.ofSeconds(10), Duration.ofSeconds(60), Duration.ofMinutes(10)));
    assertThat(device.desired().settings()).isEmpty();
    assertThat(device.trust().install()).isFalse();
    assertThat(device.trust().token()).isNull();
    assertThat(device.expect())
        .isEqualTo(new Expectations(Set.of(Claim.CONFIG, Claim.TRUST), null, 10, true));
    assertThat(device.policy())
        .isEqualTo(
            new Policy(Policy.Mode.ENFORCE, false, 20, Policy.Save.WHEN_CLEAN, Set.of(), false));
  }

  @Test
  void the_command_line_is_allowed_at_port_22_until_somebody_says_otherwise() throws Exception {
    Device device = only("defaults:\n" + CREDENTIALS + "devices: {sw-1: {connection: {host: a}}}");

    assertThat(device.connection().ssh().shell()).isEqualTo(new ShellAccess(true, 22, null));
    assertThat(device.sync())
        .isEqualTo(
            new SyncIntent(
                SyncIntent.When.NEVER,
                Duration.ofDays(30),
                SyncIntent.Scope.ALL,
                Duration.ofMinutes(2)));
    assertThat(device.policy().ladders())
        .isEqualTo(new LadderPolicy(Map.of(), Duration.ofHours(1)));
    assertThat(device.policy().ladders().allows(Ladder.TRUST, Rung.SHELL)).isTrue();
  }

  @Test
  void the_command_line_the_ladders_and_syncs_are_read_as_written() throws Exception {
    Device device =
        only(
            "defaults:\n"
                + CREDENTIALS
                + """
                devices:
                  sw-1:
                    connection: {host: a, shell: off, ssh: {port: 2222, enable: "${env:PASSWORD}"}}
                    sync: {when: both, every: 7d, scope: local, wait: 30s}
                    policy:
                      forbid: {settings: [cli-rpc, shell], trust: [shell]}
                      sync-spacing: 2h
                """);

    assertThat(device.connection().ssh().shell())
        .isEqualTo(new ShellAccess(false, 2222, new Secret(TestLoading.PASSWORD)));
    assertThat(device.sync())
        .isEqualTo(
            new SyncIntent(
                SyncIntent.When.BOTH,
                Duration.ofDays(7),
                SyncIntent.Scope.LOCAL,
                Duration.ofSeconds(30)));
    assertThat(device.policy().ladders())
        .isEqualTo(
            new LadderPolicy(
                Map.of(
                    Ladder.SETTINGS,
                    Set.of(Rung.CLI_RPC, Rung.SHELL),
                    Ladder.TRUST,
                    Set.of(Rung.SHELL)),
                Duration.ofHours(2)));
    assertThat(device.policy().ladders().allows(Ladder.TRUST, Rung.SHELL)).isFalse();
    assertThat(device.policy().ladders().allows(Ladder.SYNC, Rung.SHELL)).isTrue();
  }

  @Test
  void a_time_after_which_a_sync_is_due_says_that_syncs_are_wanted() throws Exception {
    Device device =
        only(
            "defaults:\n"
                + CREDENTIALS
                + "  sync: {every: 7d}\n"
                + "devices: {sw-1: {connection: {host: a}}}");

    assertThat(device.sync().whenDue()).isTrue();
    assertThat(device.sync().afterChange()).isFalse();
  }

  @Test
  void nobody_knows_whose_command_line_port_22_is_where_devices_share_a_host() throws Exception {
    Inventory inventory =
        TestLoading.load(
            folder,
            "defaults:\n"
                + CREDENTIALS
                + """
                devices:
                  sw-1: {connection: {host: a, port: 8001}}
                  sw-2: {connection: {host: A, port: 8002, ssh: {port: 2202}}}
                  sw-3: {connection: {host: b}}
                """);

    assertThat(inventory.devices())
        .extracting(device -> device.connection().ssh().shell().port())
        .containsExactly(0, 2202, 22);
  }

  @Test
  void what_is_expected_and_allowed_is_read_as_written() throws Exception {
    Device device =
        only(
            "defaults:\n"
                + CREDENTIALS
                + """
                devices:
                  sw-1:
                    connection: {host: a}
                    expect: {config: readable, trust: any, reporting: proven, ack-within: 45d, backlog: 0}
                    policy:
                      mode: audit
                      deletes: allowed
                      max-changes: 5
                      save: never
                      raw-yang-roots: [/Cisco-IOS-XE-native:native/logging]
                """);

    assertThat(device.expect())
        .isEqualTo(
            new Expectations(Set.of(Claim.CONFIG, Claim.REPORTING), Duration.ofDays(45), 0, false));
    assertThat(device.policy())
        .isEqualTo(
            new Policy(
                Policy.Mode.AUDIT,
                true,
                5,
                Policy.Save.NEVER,
                Set.of("/Cisco-IOS-XE-native:native/logging"),
                false));
  }

  @Test
  void a_token_that_is_not_there_yet_withholds_trust_and_nothing_else() throws Exception {
    Device device =
        only(
            "defaults:\n"
                + CREDENTIALS
                + "  trust: {token: \"${file:not-there-yet}\"}\n"
                + "devices: {sw-1: {connection: {host: a}}}");

    assertThat(device.trust().install()).isTrue();
    assertThat(device.trust().token()).isNull();
    assertThat(device.trust().tokenProblem()).isEqualTo("the file 'not-there-yet' does not exist");
  }

  @Test
  void a_token_without_the_wish_to_install_is_kept_for_later() throws Exception {
    Device device =
        only(
            "defaults:\n"
                + CREDENTIALS
                + "  trust: {token: \"${env:TOKEN}\", install: false}\n"
                + "devices: {sw-1: {connection: {host: a}}}");

    assertThat(device.trust().install()).isFalse();
    assertThat(device.trust().token()).isEqualTo(new Secret(TestLoading.TOKEN));
    assertThat(device.trust().tokenProblem()).isEmpty();
  }

  @Test
  void aliases_share_values_within_bounds() throws Exception {
    Inventory inventory =
        TestLoading.load(
            folder,
            "defaults:\n"
                + CREDENTIALS
                + """
                devices:
                  sw-1: {connection: {host: a}, dns: &dns {servers: [192.0.2.1]}}
                  sw-2: {connection: {host: b}, dns: *dns}
                """);

    assertThat(inventory.devices().get(1).desired())
        .isEqualTo(inventory.devices().get(0).desired());
  }

  @Test
  void nothing_that_is_read_prints_a_secret() throws Exception {
    Device device =
        only(
            "defaults:\n"
                + CREDENTIALS
                + "  trust: {token: \"${env:TOKEN}\"}\n"
                + "devices: {sw-1: {connection: {host: a}}}");

    assertThat(device.connection().password().reveal()).isEqualTo(TestLoading.PASSWORD);
    assertThat(device.toString())
        .contains("***")
        .doesNotContain(TestLoading.PASSWORD, TestLoading.TOKEN);
  }

  private Device only(String text) throws Exception {
    Inventory inventory;
    try {
      inventory = TestLoading.load(TestLoading.folderWithCa(folder), text);
    } catch (InventoryException e) {
      throw new AssertionError(e.getMessage(), e);
    }
    assertThat(inventory.devices()).hasSize(1);
    return inventory.devices().getFirst();
  }
}
