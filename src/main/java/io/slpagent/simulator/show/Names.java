package io.slpagent.simulator.show;

import io.slpagent.simulator.catalyst.Sight;
import io.slpagent.simulator.command.Args;
import io.slpagent.simulator.datastore.Leaves;
import io.slpagent.simulator.json.Json;
import io.slpagent.simulator.world.Probe;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/** How names are resolved. */
final class Names {
  private static final String DOMAIN = "Cisco-IOS-XE-native:native/ip/domain";

  private Names() {}

  /** The default domain name in a VRF; empty for none. */
  private static String domain(Sight sight, String vrf) {
    Json.Members data = sight.configured().data();
    if (vrf.isEmpty()) {
      String moved = Leaves.text(data, DOMAIN + "/name-container/name-no-vrf");
      return moved.isEmpty() ? Leaves.text(data, DOMAIN + "/name") : moved;
    }
    for (Json entry : Leaves.items(data, DOMAIN + "/name-container/vrf")) {
      if (Leaves.text(entry, "word").equals(vrf)) {
        return Leaves.text(entry, "name-vrf");
      }
    }
    String start = "ip domain name vrf " + vrf + " ";
    return sight.configured().commandLine().others().stream()
        .filter(line -> line.startsWith(start))
        .map(line -> line.substring(start.length()))
        .findFirst()
        .orElse("");
  }

  static String view(Sight sight, Args args) {
    Set<String> vrfs = new TreeSet<>(sight.standing().names().servers().keySet());
    vrfs.add("");
    sight.standing().vrfs().stream()
        .filter(vrf -> !domain(sight, vrf).isEmpty())
        .forEach(vrfs::add);
    StringBuilder text = new StringBuilder();
    for (String vrf : vrfs) {
      boolean global = vrf.isEmpty();
      text.append("DNS View default ").append(global ? "" : "vrf " + vrf + " ");
      text.append("parameters:\nDNS Resolver settings:\n  Domain lookup is ");
      text.append(sight.standing().names().lookup() ? "enabled\n" : "disabled\n");
      text.append(("  Default domain name: " + domain(sight, vrf)).stripTrailing()).append('\n');
      text.append("  Domain search list:\n  Domain name-servers:\n");
      for (String server : sight.standing().names().servers().getOrDefault(vrf, List.of())) {
        text.append("    ").append(server).append(global ? "\n" : " (vrf " + vrf + ")\n");
      }
      text.append("DNS Server settings:\n  Forwarding of queries is enabled\n");
      text.append("  Forwarder addresses:\n\n");
    }
    return text.toString();
  }

  static String hosts(Sight sight, UnaryOperator<String> address) {
    String domain = domain(sight, "");
    List<String> servers = sight.standing().names().servers().getOrDefault("", List.of());
    StringBuilder text = new StringBuilder();
    text.append("Default domain is ").append(domain.isEmpty() ? "not set" : domain).append('\n');
    text.append("Name servers are ");
    text.append(servers.isEmpty() ? "255.255.255.255" : String.join(", ", servers));
    text.append("\nNAME  TTL  CLASS   TYPE      DATA/ADDRESS\n");
    text.append("-----------------------------------------\n");
    String host = licensingHost(sight);
    Probe probe =
        new Probe(sight.world(), sight.standing(), sight.spec().circumstances().behindProxy());
    if (!host.isEmpty() && !Probe.isAddress(host) && probe.resolves("", host)) {
      text.append(" %s  289     IN      A       %s\n".formatted(host, address.apply(host)));
    }
    return text.toString();
  }

  private static String licensingHost(Sight sight) {
    try {
      String host = URI.create(sight.standing().url()).getHost();
      return host == null ? "" : host;
    } catch (IllegalArgumentException e) {
      return "";
    }
  }
}
