package io.slpagent.inventory.file;

import io.slpagent.inventory.Connection;
import io.slpagent.inventory.SshAccess;
import io.slpagent.inventory.TlsTrust;
import io.slpagent.inventory.Transport;
import io.slpagent.inventory.key.Keys;
import io.slpagent.inventory.key.Part;
import io.slpagent.inventory.key.Part.Branch;
import io.slpagent.inventory.key.Part.Leaf;
import io.slpagent.inventory.value.Addresses;
import io.slpagent.inventory.value.ProblemList;
import io.slpagent.model.Secret;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How the devices are reached. No two of them stand at one address. */
final class Connections {
  /** Stands for the connection of a device whose own has a problem; never leaves this package. */
  static final Connection UNKNOWN =
      new Connection(
          "",
          0,
          Transport.RESTCONF,
          "",
          new Secret(""),
          new TlsTrust.SystemTrust(),
          Intents.limits(Branch.EMPTY));

  /** Something that several devices lack; reported once, at the first. */
  private static final class Lack {
    final String device;
    final Part at;
    int others;

    Lack(String device, Part at) {
      this.device = device;
      this.at = at;
    }
  }

  private record Seen(String device, int line) {}

  private final ProblemList problems;
  private final Map<String, Seen> addresses = new HashMap<>();
  private final Map<String, Lack> lacks = new LinkedHashMap<>();
  private final SshParts ssh;

  /**
   * @param devices what every device declares itself
   */
  Connections(ProblemList problems, Branch devices) {
    this.problems = problems;
    this.ssh = new SshParts(problems, devices);
  }

  /** The connection of a device; empty where it has a problem. */
  Optional<Connection> of(String name, Branch own, Body body) {
    Branch keys = body.keys();
    Transport transport = Intents.get(Transport.class, keys, "connection", "transport");
    TlsTrust tls = tls(keys);
    String host = host(name, own, keys);
    SshAccess access = ssh.of(name, own, keys);
    boolean byKey = transport == Transport.NETCONF && keys.at("connection", "ssh", "key") != null;
    String username = credential(name, own, keys, String.class, "username", "password");
    Secret password =
        byKey && keys.at("connection", "password") == null
            ? new Secret("")
            : credential(name, own, keys, Secret.class, "password", "username");
    if (host == null || username == null || password == null || tls == null || access == null) {
      return Optional.empty();
    }
    return Optional.of(
        new Connection(
            host, port(keys), transport, username, password, tls, access, body.limits()));
  }

  /** Reports what whole fleets lack. */
  void reportMissing() {
    lacks.forEach((what, lack) ->
        problems.add(
            lack.at.line(),
            lack.at.column(),
            "'"
                + lack.device
                + "' "
                + (lack.others == 0
                    ? "has no "
                    : lack.others == 1
                        ? "and one more device have no "
                        : "and " + lack.others + " more devices have no ")
                + what
                + ". Add connection."
                + what
                + " to the defaults, a group or the device."));
  }

  private static int port(Branch keys) {
    Integer port = keys.value(Integer.class, "connection", "port");
    return port == null
        ? Intents.get(Transport.class, keys, "connection", "transport").defaultPort()
        : port;
  }

  private @Nullable TlsTrust tls(Branch keys) {
    Part tls = keys.at("connection", "tls");
    return switch (tls) {
      case null -> Keys.fallback(TlsTrust.class, "connection", "tls");
      case Leaf leaf -> leaf.value() instanceof TlsTrust trust ? trust : null;
      case Branch branch -> {
        boolean one = (branch.at("ca") == null) != (branch.at("pin") == null);
        if (!one) {
          problem(branch, "'tls' takes either 'ca' or 'pin'. Write one of them.");
          yield null;
        }
        TlsTrust ca = branch.value(TlsTrust.class, "ca");
        yield ca == null ? branch.value(TlsTrust.class, "pin") : ca;
      }
    };
  }

  private @Nullable String host(String name, Branch own, Branch keys) {
    String host = own.value(String.class, "connection", "host");
    Part at = own.at("connection", "host");
    if (at == null) {
      problem(own, "'" + name + "' has no host. Add 'connection: {host: ADDRESS}' to it.");
      return null;
    }
    if (host == null) {
      return null;
    }
    int port = port(keys);
    Seen first =
        addresses.putIfAbsent(Addresses.sameness(host) + " " + port, new Seen(name, own.line()));
    if (first != null) {
      problem(
          at,
          "port "
              + port
              + " of "
              + host
              + " is the address of '"
              + first.device
              + "' too (line "
              + first.line
              + "). Declare a device once, or correct the address.");
      return null;
    }
    return host;
  }

  private <T> @Nullable T credential(
      String name, Branch own, Branch keys, Class<T> type, String key, String other) {
    Part at = keys.at("connection", key);
    Part pair = keys.at("connection", other);
    if (at == null && pair != null) {
      problem(pair, "'" + other + "' stands without '" + key + "'. Add connection." + key + ".");
    } else if (at == null) {
      Lack lack = lacks.get(key);
      if (lack == null) {
        lacks.put(key, new Lack(name, own));
      } else {
        lack.others++;
      }
    }
    return keys.value(type, "connection", key);
  }

  private void problem(Part at, String text) {
    problems.add(at.line(), at.column(), text);
  }
}
