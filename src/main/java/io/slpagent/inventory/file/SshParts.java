package io.slpagent.inventory.file;

import io.slpagent.inventory.HostKeys;
import io.slpagent.inventory.ShellAccess;
import io.slpagent.inventory.SshAccess;
import io.slpagent.inventory.key.Keys;
import io.slpagent.inventory.key.Part;
import io.slpagent.inventory.key.Part.Branch;
import io.slpagent.inventory.key.Part.Leaf;
import io.slpagent.inventory.value.Addresses;
import io.slpagent.inventory.value.ProblemList;
import io.slpagent.inventory.value.SshValues.LegacyNames;
import io.slpagent.model.Secret;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What SSH needs on the way to the devices. No two of them have one command line. */
final class SshParts {
  private static final String CONNECTION = "connection";
  private static final String SSH = "ssh";

  private record Seen(String device, int line) {}

  private final ProblemList problems;
  private final Set<String> shared;
  private final Map<String, Seen> commandLines = new HashMap<>();

  /**
   * @param devices what every device declares itself
   */
  SshParts(ProblemList problems, Branch devices) {
    this.problems = problems;
    this.shared = shared(devices);
  }

  /** The addresses at which several devices stand, e.g. behind a gateway that forwards ports. */
  private static Set<String> shared(Branch devices) {
    Set<String> once = new HashSet<>();
    Set<String> several = new HashSet<>();
    for (Part part : devices.parts().values()) {
      String host = part instanceof Branch own ? host(own) : null;
      if (host != null && !once.add(host)) {
        several.add(host);
      }
    }
    return several;
  }

  private static @Nullable String host(Branch own) {
    String host = own.value(String.class, CONNECTION, "host");
    return host == null ? null : Addresses.sameness(host);
  }

  /** What holds for a device; null where it has a problem. */
  @Nullable SshAccess of(String name, Branch own, Branch keys) {
    HostKeys hostKeys = hostKeys(keys);
    Part passphrase = keys.at(CONNECTION, SSH, "passphrase");
    if (passphrase != null && keys.at(CONNECTION, SSH, "key") == null) {
      problem(passphrase, "'passphrase' stands without 'key'. Add connection.ssh.key.");
    }
    LegacyNames legacy = keys.value(LegacyNames.class, CONNECTION, SSH, "legacy");
    ShellAccess shell = shell(name, own, keys);
    return hostKeys == null
        ? null
        : new SshAccess(
            keys.value(Path.class, CONNECTION, SSH, "key"),
            keys.value(Secret.class, CONNECTION, SSH, "passphrase"),
            hostKeys,
            legacy == null ? Set.of() : legacy.names(),
            shell);
  }

  private ShellAccess shell(String name, Branch own, Branch keys) {
    boolean allowed = Intents.get(Boolean.class, keys, CONNECTION, "shell");
    String host = host(own);
    Part said = keys.at(CONNECTION, SSH, "port");
    int port = Intents.get(Integer.class, keys, CONNECTION, SSH, "port");
    if (allowed && host != null && shared.contains(host)) {
      if (said == null) {
        port = 0;
      } else {
        claim(name, own, said, host, port);
      }
    }
    return new ShellAccess(allowed, port, keys.value(Secret.class, CONNECTION, SSH, "enable"));
  }

  private void claim(String name, Branch own, Part said, String host, int port) {
    Seen first = commandLines.putIfAbsent(host + " " + port, new Seen(name, own.line()));
    if (first != null) {
      problem(
          said,
          "the command line of '"
              + name
              + "' would be that of '"
              + first.device
              + "' too (line "
              + first.line
              + "): both stand at one host, and 'port' is "
              + port
              + " for both. Give each a connection.ssh.port of its own, or write 'shell: off'.");
    }
  }

  private @Nullable HostKeys hostKeys(Branch keys) {
    Part part = keys.at(CONNECTION, SSH, "host-keys");
    return switch (part) {
      case null -> Keys.fallback(HostKeys.class, CONNECTION, SSH, "host-keys");
      case Leaf leaf -> leaf.value() instanceof HostKeys trust ? trust : null;
      case Branch branch -> {
        boolean one = (branch.at("file") == null) != (branch.at("pin") == null);
        if (!one) {
          problem(branch, "'host-keys' takes either 'file' or 'pin'. Write one of them.");
          yield null;
        }
        HostKeys file = branch.value(HostKeys.class, "file");
        yield file == null ? branch.value(HostKeys.class, "pin") : file;
      }
    };
  }

  private void problem(Part at, String text) {
    problems.add(at.line(), at.column(), text);
  }
}
