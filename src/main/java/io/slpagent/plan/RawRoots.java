package io.slpagent.plan;

import io.slpagent.model.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Where raw settings may write. Built in are licensing and what it needs; more only by {@code
 * policy.raw-yang-roots}, and never what carries the access to the switch itself: a wrong value
 * there would lock everybody out.
 */
final class RawRoots {
  private static final List<Path> LICENSING =
      List.of(
          Path.parse("/cisco-smart-license:licensing"),
          Path.parse("/Cisco-IOS-XE-native:native/license"));

  private static final List<Path> OTHERS =
      List.of(
          Path.parse("/Cisco-IOS-XE-native:native/ip/domain"),
          Path.parse("/Cisco-IOS-XE-native:native/ip/name-server"),
          Path.parse("/Cisco-IOS-XE-native:native/ip/Cisco-IOS-XE-http:http/client"),
          Path.parse("/Cisco-IOS-XE-native:native/ntp"),
          Path.parse("/Cisco-IOS-XE-native:native/clock"));

  private static final Path HTTP_CLIENT = OTHERS.get(2);

  /** The names below {@code native} that carry the access to the switch. */
  private static final Set<String> ACCESS =
      Set.of(
          "aaa",
          "username",
          "user-name",
          "enable",
          "line",
          "privilege",
          "tacacs",
          "tacacs-server",
          "radius",
          "radius-server",
          "interface",
          "vrf",
          "router",
          "control-plane",
          "netconf-yang",
          "restconf",
          "boot",
          "boot-start-marker",
          "boot-end-marker");

  /** The names below {@code native/ip} and {@code native/ipv6} that do. */
  private static final Set<String> IP_ACCESS =
      Set.of(
          "route",
          "routing",
          "access-list",
          "ssh",
          "http",
          "scp",
          "tacacs",
          "radius",
          "vrf",
          "default-gateway",
          "unicast-routing",
          "router");

  /** The roots of other models of the same things. */
  private static final List<String> ACCESS_MODULES =
      List.of(
          "ietf-interfaces",
          "ietf-ip",
          "ietf-routing",
          "ietf-netconf-acm",
          "ietf-netconf-server",
          "ietf-system",
          "openconfig-");

  private RawRoots() {}

  /** Whether a raw setting is one of licensing alone. */
  static boolean isLicensing(String path) {
    return parse(path).filter(p -> below(p, LICENSING)).isPresent();
  }

  /**
   * Why a raw setting must not be written, as a clause; empty where it may be.
   *
   * @param text its path
   * @param more the roots that the policy adds
   */
  static Optional<String> refusal(String text, Set<String> more) {
    Optional<Path> path = parse(text);
    if (path.isEmpty()) {
      return Optional.of("it is not a data path of the form /module:node/node");
    }
    if (carriesAccess(path.get())) {
      return Optional.of("it carries the access to the switch, which is never written");
    }
    boolean allowed =
        below(path.get(), LICENSING)
            || below(path.get(), OTHERS)
            || more.stream()
                .anyMatch(
                    root -> parse(root).filter(r -> below(path.get(), List.of(r))).isPresent());
    return allowed
        ? Optional.empty()
        : Optional.of("policy: it is outside of the allowed roots; add one to raw-yang-roots");
  }

  private static boolean carriesAccess(Path path) {
    if (path.isRoot()) {
      return true;
    }
    String module = path.steps().getFirst().node().module();
    if (!module.equals("Cisco-IOS-XE-native")) {
      return ACCESS_MODULES.stream().anyMatch(module::startsWith);
    }
    if (path.withoutKeys().startsWith(HTTP_CLIENT)) {
      return false;
    }
    String below = name(path, 1);
    return below.isEmpty()
        || ACCESS.contains(below)
        || ((below.equals("ip") || below.equals("ipv6")) && IP_ACCESS.contains(name(path, 2)));
  }

  private static String name(Path path, int step) {
    return path.steps().size() > step ? path.steps().get(step).node().name() : "";
  }

  private static boolean below(Path path, List<Path> roots) {
    return roots.stream().anyMatch(root -> path.withoutKeys().startsWith(root.withoutKeys()));
  }

  private static Optional<Path> parse(String text) {
    try {
      return Optional.of(Path.parse(text));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
