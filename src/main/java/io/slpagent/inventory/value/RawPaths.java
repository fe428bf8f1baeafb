package io.slpagent.inventory.value;

import io.slpagent.inventory.value.ScalarReader.Wrong;
import io.slpagent.model.Path;
import java.util.Collection;
import java.util.List;
import java.util.function.UnaryOperator;

/** Paths of raw settings, and where they may lead. */
public final class RawPaths {
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
          NATIVE + "license/boot");

  private static final Path HTTP = Path.parse(NATIVE + "ip/Cisco-IOS-XE-http:http");
  private static final Path HTTP_CLIENT = HTTP.child("client");

  private RawPaths() {}

  /** The roots of {@code policy.raw-yang-roots}, in their canonical spelling. */
  public static ValueReader<List<String>> roots() {
    return new ListReader(
        "a list of paths such as /Cisco-IOS-XE-native:native/logging",
        new ScalarReader<>(
            "a path such as /Cisco-IOS-XE-native:native/logging",
            text -> {
              Path path = parse(text);
              if (path.steps().size() < 2) {
                throw new Wrong("A root has two steps at least.");
              }
              return path.withoutKeys().toString();
            }),
        32,
        UnaryOperator.identity());
  }

  /** The path of a raw setting, in its canonical spelling. */
  public static ValueReader<String> path() {
    return new ScalarReader<>(
        "a path such as /Cisco-IOS-XE-native:native/ip/domain/timeout",
        text -> {
          Path path = parse(text);
          if (path.steps().size() < 2) {
            throw new Wrong("It leads to a whole tree: name a leaf or a leaf-list.");
          }
          if (path.last().keys().containsKey(Path.VALUE_KEY)) {
            throw new Wrong("Leave out [.=...] and list the wanted values.");
          }
          return path.toString();
        });
  }

  /** Whether a raw setting may be declared, given the roots that the policy adds. */
  public static boolean isAllowed(String path, Collection<String> added) {
    Path wanted = Path.parse(path).withoutKeys();
    return ALLOWED.stream().anyMatch(wanted::startsWith)
        || added.stream().anyMatch(root -> wanted.startsWith(Path.parse(root)));
  }

  /** Whether a raw setting touches the way to the device itself, or how it starts. */
  public static boolean carriesManagement(String path) {
    Path wanted = Path.parse(path).withoutKeys();
    return MANAGEMENT.stream().anyMatch(root -> isUnder(wanted, root))
        || (isUnder(wanted, HTTP) && !isUnder(wanted, HTTP_CLIENT))
        || wanted.startsWith(Path.parse("/openconfig-interfaces:interfaces"))
        || wanted.startsWith(Path.parse("/ietf-interfaces:interfaces"));
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

  private static Path parse(String text) throws Wrong {
    try {
      return Path.parse(Texts.plain(text, 1024));
    } catch (IllegalArgumentException e) {
      throw new Wrong("");
    }
  }

  private static List<Path> paths(String... texts) {
    return List.of(texts).stream().map(Path::parse).toList();
  }
}
