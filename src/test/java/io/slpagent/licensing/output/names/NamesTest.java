package io.slpagent.licensing.output.names;

import static org.assertj.core.api.Assertions.assertThat;

import io.slpagent.licensing.output.Parsed;
import io.slpagent.licensing.output.names.DnsViews.Server;
import java.util.List;
import org.junit.jupiter.api.Test;

class NamesTest {
  @Test
  void each_view_has_its_own_vrf_servers_and_switch_for_lookup() {
    Parsed<DnsViews> parsed =
        ShowIpDnsView.parse(
            """
            DNS View default parameters:
            Logging is off
            DNS Resolver settings:
              Domain lookup is disabled
              Default domain name: example.com
              Domain search list: lab.example.com
                                  example.net
              Lookup timeout: 3 seconds
              Lookup retries: 2
              Domain name-servers:
                192.0.2.53
                2001:db8::53
              Resolver source interface is Vlan10
            DNS Server settings:
              Forwarding of queries is enabled
              Forwarder addresses:
                198.51.100.53
              Colour of the view: blue

            DNS View default vrf Mgmt-vrf parameters:
              Domain lookup is enabled
              Domain name-servers:
                192.0.2.54 (vrf Mgmt-vrf)
            """);
    assertThat(parsed.rest()).containsExactly("  Colour of the view: blue");
    DnsViews.View global = parsed.value().of(null).orElseThrow();
    assertThat(global.lookup()).isFalse();
    assertThat(global.domain()).isEqualTo("example.com");
    assertThat(global.domainList()).containsExactly("lab.example.com", "example.net");
    assertThat(global.servers())
        .extracting(Server::address)
        .containsExactly("192.0.2.53", "2001:db8::53");
    assertThat(global.sourceInterface()).isEqualTo("Vlan10");
    assertThat(global.timeoutSeconds()).isEqualTo(3);
    assertThat(global.forwarders()).containsExactly(new Server("198.51.100.53", null));
    DnsViews.View vrf = parsed.value().of("Mgmt-vrf").orElseThrow();
    assertThat(vrf.servers()).containsExactly(new Server("192.0.2.54", "Mgmt-vrf"));
    assertThat(vrf.domain()).isNull();
    assertThat(parsed.value().of("other")).isEmpty();
  }

  @Test
  void lines_before_the_first_view_are_kept_aside() {
    assertThat(ShowIpDnsView.parse("Domain lookup is enabled").rest()).hasSize(1);
  }

  @Test
  void hosts_of_today_have_class_and_time_to_live() {
    Parsed<HostTable> parsed =
        ShowHosts.parse(
            """
            Default domain is example.com
            Name servers are 192.0.2.53,
              192.0.2.54
            NAME  TTL  CLASS   TYPE      DATA/ADDRESS
            -----------------------------------------
             proxy.example.com  60  IN  A  198.51.100.8
                                           198.51.100.9
            """);
    assertThat(parsed.rest()).isEmpty();
    assertThat(parsed.value().domain()).isEqualTo("example.com");
    assertThat(parsed.value().servers()).containsExactly("192.0.2.53", "192.0.2.54");
    assertThat(parsed.value().hosts())
        .singleElement()
        .satisfies(host -> {
          assertThat(host.ttlSeconds()).isEqualTo(60);
          assertThat(host.data()).containsExactly("198.51.100.8", "198.51.100.9");
        });
  }

  @Test
  void hosts_of_older_releases_have_flags() {
    Parsed<HostTable> parsed =
        ShowHosts.parse(
            """
            Default domain is not set
            Name/address lookup uses static mappings
            Name servers are 255.255.255.255

            Codes: UN - unknown, EX - expired, OK - OK, ?? - revalidate
                   temp - temporary, perm - permanent
                   NA - Not Applicable None - Not defined

            Host                      Port  Flags      Age Type   Address(es)
            proxy.example.com         None  (temp, OK)  0   IP    198.51.100.8
            """);
    assertThat(parsed.rest()).isEmpty();
    assertThat(parsed.value().domain()).isNull();
    assertThat(parsed.value().lookup()).isFalse();
    assertThat(parsed.value().hosts())
        .singleElement()
        .satisfies(host -> {
          assertThat(host.flags()).isEqualTo(List.of("temp", "OK"));
          assertThat(host.type()).isEqualTo("IP");
        });
  }
}
