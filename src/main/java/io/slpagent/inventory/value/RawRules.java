package io.slpagent.inventory.value;

import io.slpagent.model.Path;
import io.slpagent.model.Setting;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Where raw settings may lead. Each path is judged once, however many devices have it. */
public final class RawRules {
  private static final String NATIVE = "/Cisco-IOS-XE-native:native/";

  /** Under these an operator may declare raw settings. */
  private static final List<Path> ALLOWED =
      paths(
          "/cisco-smart-license:licensing",
          NATIVE + "license",
          NATIVE + "ip/domain",
          NATIVE + "ip/name-server",
          NATIVE + "ip/Cisco-IOS-XE-http:http/client",
          NATIVE + "ntp",
          NATIVE + "clock");

  /** These carry the way to the device itself: never written by a schedule. */
  private static final List<Path> MANAGEMENT =
      paths(
          NATIVE + "aaa",
          NATIVE + "username",
          NATIVE + "enable",
          NATIVE + "line",
          NATIVE + "interface",
          NATIVE + "vrf",
          NATIVE + "router",
          NATIVE + "ip/route",
          NATIVE + "ip/routing",
          NATIVE + "ip/access-list",
          NATIVE + "ip/default-gateway",
          NATIVE + "ip/ssh",
          NATIVE + "ip/vrf",
          NATIVE + "ipv6",
          NATIVE + "access-list",
          NATIVE + "tacacs",
          NATIVE + "radius",
          NATIVE + "crypto",
          NATIVE + "netconf-yang",
          NATIVE + "restconf",
          NATIVE + "boot",
          NATIVE + "license/boot",
          "/openconfig-interfaces:interfaces",
          "/ietf-interfaces:interfaces");

  private static final Path HTTP = Path.parse(NATIVE + "ip/Cisco-IOS-XE-http:http");
  private static final Path HTTP_CLIENT = HTTP.child("client");

  private final Map<String, Path> paths = new HashMap<>();
  private final Map<String, Setting> settings = new HashMap<>();
  private final Map<String, Boolean> builtIn = new HashMap<>();
  private final Map<String, Boolean> management = new HashMap<>();

  /** The setting of a path. */
  public Setting setting(String path) {
    return settings.computeIfAbsent(path, p -> new Setting(Setting.Kind.RAW, p));
  }

  /** Whether a raw setting may be declared, given the roots that the policy adds. */
  public boolean isAllowed(String path, Collection<String> added) {
    Path wanted = parsed(path);
    return builtIn.computeIfAbsent(path, p -> ALLOWED.stream().anyMatch(wanted::startsWith))
        || added.stream().anyMatch(root -> wanted.startsWith(parsed(root)));
  }

  /** Whether a raw setting touches the way to the device itself, or how it starts. */
  public boolean carriesManagement(String path) {
    return management.computeIfAbsent(path, p -> carriesManagement(parsed(p)));
  }

  private Path parsed(String path) {
    return paths.computeIfAbsent(path, p -> Path.parse(p).withoutKeys());
  }

  private static boolean carriesManagement(Path wanted) {
    return MANAGEMENT.stream().anyMatch(root -> isUnder(wanted, root))
        || (isUnder(wanted, HTTP) && !isUnder(wanted, HTTP_CLIENT));
  }

  /** Modules are left out of this comparison: many of these nodes come from augments. */
  private static boolean isUnder(Path path, Path root) {
    if (path.steps().size() < root.steps().size()) {
      return false;
    }
    for (int i = 0; i < root.steps().size(); i++) {
      if (!path.steps().get(i).node().name().equals(root.steps().get(i).node().name())) {
        return false;
      }
    }
    return true;
  }

  private static List<Path> paths(String... texts) {
    return List.of(texts).stream().map(Path::parse).toList();
  }
}
