package io.slpagent.simulator.catalyst;

import io.slpagent.simulator.json.Json;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** State of a switch that has nothing to do with licensing. */
final class OperationalState {
  private static final List<String> CAPABILITIES =
      List.of(
          "urn:ietf:params:restconf:capability:defaults:1.0?basic-mode=explicit",
          "urn:ietf:params:restconf:capability:depth:1.0",
          "urn:ietf:params:restconf:capability:fields:1.0",
          "urn:ietf:params:restconf:capability:with-defaults:1.0",
          "urn:ietf:params:restconf:capability:filter:1.0",
          "urn:ietf:params:restconf:capability:replay:1.0");

  private OperationalState() {}

  /** {@code device-hardware-data/device-hardware/device-system-data}. */
  static Json.Members hardware(String release, Instant now, Instant booted, boolean unsaved) {
    Json.Members data = new Json.Members();
    data.child("device-hardware")
        .child("device-system-data")
        .put("current-time", Times.text(now))
        .put("boot-time", Times.text(booted))
        .put(
            "software-version",
            ("Cisco IOS Software [IOSXE], Catalyst L3 Switch Software (CAT9K_IOSXE), Version %s,"
                    + " RELEASE SOFTWARE (fc1)")
                .formatted(release))
        .put("rommon-version", "IOS-XE ROMMON")
        .put("last-reboot-reason", "Reload Command")
        .put("unsaved-config", unsaved);
    return data;
  }

  /**
   * {@code ietf-restconf-monitoring:restconf-state} (RFC 8040 section 9).
   *
   * @param yangPatch whether YANG Patch is announced (RFC 8072 section 4.3)
   */
  static Json.Members restconf(boolean yangPatch) {
    List<String> all = new ArrayList<>(CAPABILITIES);
    if (yangPatch) {
      all.add("urn:ietf:params:restconf:capability:yang-patch:1.0");
    }
    return new Json.Members()
        .put("capabilities", new Json.Members().put("capability", Json.Items.ofTexts(all)));
  }

  /** {@code dns-oper-data}: the servers in use. */
  static Json.Members dns(Map<String, List<String>> byVrf) {
    Json.Items instances = new Json.Items();
    for (Map.Entry<String, List<String>> entry : byVrf.entrySet()) {
      if (entry.getValue().isEmpty()) {
        continue;
      }
      Json.Items servers = new Json.Items();
      for (String address : entry.getValue()) {
        servers.add(new Json.Members().put("ip-addr", address).put("source", "source-type-static"));
      }
      boolean global = entry.getKey().isEmpty();
      instances.add(
          new Json.Members()
              .put("name-server", servers)
              .put("ni-name", global ? "Default" : entry.getKey())
              .put("ni-type", global ? "net-inst-default" : "net-inst-vrf"));
    }
    Json.Members data = new Json.Members();
    if (!instances.values().isEmpty()) {
      data.put("dns-name-server", instances);
    }
    return data;
  }
}
