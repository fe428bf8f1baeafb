package io.slpagent.plan;

import io.slpagent.model.DesiredState;
import io.slpagent.model.NodeName;
import io.slpagent.model.Path;
import io.slpagent.model.Setting;
import io.slpagent.model.Setting.Kind;
import io.slpagent.model.SettingValue;
import io.slpagent.model.SettingValue.Sequence;
import io.slpagent.model.SettingValue.Text;
import io.slpagent.model.Tree;
import io.slpagent.yang.spelling.InterfaceName;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What must exist on a switch before some settings are written: the VRF of a setting ({@code vrf
 * definition}), and the source interface, which must be there, not shut down, have an address and
 * be in that VRF. What the data does not say keeps nothing from being written. An absence is
 * believed only if the schema has the node and a sentinel of the configuration was readable.
 */
public final class Prerequisites {
  private static final String NATIVE = "Cisco-IOS-XE-native";
  private static final Path ROOT = Path.ROOT.child(new NodeName(NATIVE, "native"));
  private static final Path DEFINITION = ROOT.child("vrf").child("definition");

  private final DesiredState desired;
  private final Tree.Container data;
  private final Places places;
  private final boolean sentinel;

  Prerequisites(DesiredState desired, Tree.Container data, Places places) {
    this.desired = desired;
    this.data = data;
    this.places = places;
    this.sentinel =
        data.leaf(ROOT.child("version")).isPresent()
            || data.leaf(ROOT.child("hostname")).isPresent();
  }

  /** The subtrees to read for what is declared. */
  public static Set<Path> reads(DesiredState desired) {
    Set<Path> reads = new TreeSet<>();
    desired
        .settings()
        .forEach((setting, wanted) -> {
          vrf(setting, wanted).ifPresent(name -> reads.add(definition(name)));
          sourceInterface(setting, wanted).ifPresent(name -> reads.add(entry(name)));
        });
    if (!reads.isEmpty()) {
      reads.add(ROOT.child("version"));
      reads.add(ROOT.child("hostname"));
    }
    return reads;
  }

  /** Why a setting must not be written yet, as a clause; empty where nothing is missing. */
  Optional<String> problem(Setting setting, SettingValue wanted) {
    if (wanted instanceof SettingValue.Absent) {
      return Optional.empty();
    }
    Optional<String> missing = vrf(setting, wanted).flatMap(this::missingVrf);
    return missing.isPresent()
        ? missing
        : sourceInterface(setting, wanted).flatMap(name -> unfit(setting, name));
  }

  /** The first of all declared settings that must not be written yet, with the reason. */
  Optional<String> anyProblem() {
    return desired.settings().entrySet().stream()
        .flatMap(s -> problem(s.getKey(), s.getValue()).stream())
        .findFirst();
  }

  private Optional<String> missingVrf(String name) {
    return isAbsent(definition(name))
        ? Optional.of(
            "VRF '" + name + "' does not exist on the switch; create it first (vrf definition)")
        : Optional.empty();
  }

  private Optional<String> unfit(Setting setting, InterfaceName name) {
    Path path = entry(name);
    if (isAbsent(path)) {
      return Optional.of("interface " + name + " does not exist on the switch");
    }
    if (data.at(path).isEmpty()) {
      return Optional.empty();
    }
    if (data.at(path.child("shutdown")).isPresent()) {
      return Optional.of("interface " + name + " is shut down");
    }
    if (needsIpv4(setting) && hasNoAddress(path)) {
      return Optional.of("interface " + name + " has no IP address");
    }
    return wrongVrf(setting, name, path);
  }

  private Optional<String> wrongVrf(Setting setting, InterfaceName name, Path path) {
    String vrf =
        data.leaf(path.child("vrf").child("forwarding"))
            .or(() -> data.leaf(path.child("ip").child("vrf").child("forwarding").child("word")))
            .orElse("");
    Optional<String> expected = expectedVrf(setting);
    if (expected.isEmpty() || expected.get().equals(vrf)) {
      return Optional.empty();
    }
    return Optional.of(
        "interface " + name + " is in " + shown(vrf) + " and must be in " + shown(expected.get()));
  }

  /** The HTTP client goes where the licensing traffic goes; without that, nothing is said. */
  private Optional<String> expectedVrf(Setting setting) {
    if (setting.kind() == Kind.DNS_SOURCE_INTERFACE) {
      return Optional.of(setting.qualifier());
    }
    return desired.settings().get(Setting.of(Kind.VRF)) instanceof Text vrf
        ? Optional.of(vrf.text())
        : Optional.empty();
  }

  private static String shown(String vrf) {
    return vrf.isEmpty() ? "no VRF" : "VRF '" + vrf + "'";
  }

  /** Where every server is an IPv6 address, an interface without an IPv4 address will do. */
  private boolean needsIpv4(Setting setting) {
    SettingValue servers =
        desired.settings().get(new Setting(Kind.DNS_SERVERS, setting.qualifier()));
    return !(servers instanceof Sequence s && s.items().stream().allMatch(i -> i.contains(":")));
  }

  private boolean hasNoAddress(Path path) {
    Path ip = path.child("ip");
    return data.at(ip.child("address")).isEmpty()
        && data.at(ip.child("unnumbered")).isEmpty()
        && data.at(path.child("ipv6").child("address")).isEmpty()
        && places.has(ip.child("address"));
  }

  private boolean isAbsent(Path path) {
    return sentinel && places.has(path.withoutKeys()) && data.at(path).isEmpty();
  }

  private static Optional<String> vrf(Setting setting, SettingValue wanted) {
    return switch (setting.kind()) {
      case DNS_SERVERS, DNS_DOMAIN, DNS_SOURCE_INTERFACE ->
          Optional.of(setting.qualifier()).filter(q -> !q.isEmpty());
      case VRF -> wanted instanceof Text vrf ? Optional.of(vrf.text()) : Optional.empty();
      case DNS_LOOKUP,
          HTTP_SOURCE_INTERFACE,
          HTTP_PROXY,
          HTTP_TRUSTPOINT,
          TRANSPORT,
          SMART_URL,
          CSLU_URL,
          PROXY,
          USAGE_INTERVAL,
          CUSTOMER_TAGS,
          CUSTOM_ID,
          PRIVACY_HOSTNAME,
          PRIVACY_VERSION,
          LICENSE_LEVEL,
          RAW ->
          Optional.empty();
    };
  }

  private static Optional<InterfaceName> sourceInterface(Setting setting, SettingValue wanted) {
    boolean source =
        setting.kind() == Kind.DNS_SOURCE_INTERFACE || setting.kind() == Kind.HTTP_SOURCE_INTERFACE;
    return source && wanted instanceof Text name
        ? InterfaceName.parse(name.text())
        : Optional.empty();
  }

  private static Path definition(String vrf) {
    return DEFINITION.withKey("name", vrf);
  }

  private static Path entry(InterfaceName name) {
    return ROOT.child("interface")
        .plus(new Path.Step(new NodeName(NATIVE, name.type()), Map.of("name", name.number())));
  }
}
