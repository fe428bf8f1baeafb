package io.slpagent.cli;

import io.slpagent.inventory.InventoryException;
import io.slpagent.survey.Approach;
import io.slpagent.survey.KnownConnection;
import io.slpagent.survey.Yaml;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** How switches are reached that no inventory declares. */
final class AccessOptions {
  private static final int MOST_PARALLEL = 1000;

  @Spec(Spec.Target.MIXEE)
  private @Nullable CommandSpec spec;

  @Option(
      names = {"-f", "-i", "--inventory"},
      paramLabel = "FILE",
      description = "An inventory whose defaults tell how switches are reached.")
  private @Nullable Path inventory;

  @Option(
      names = {"-u", "--username"},
      paramLabel = "NAME",
      description = "Who we are on the switches.")
  private @Nullable String username;

  @Option(
      names = "--password",
      paramLabel = "REFERENCE",
      description = "Our password there: '$${env:NAME}' or '$${file:PATH}', never in plain text.")
  private @Nullable String password;

  @Option(
      names = "--ca",
      paramLabel = "FILE",
      description = "A PEM file of certificate authorities to believe instead of the system's.")
  private @Nullable String ca;

  @Option(
      names = "--pin",
      paramLabel = "PIN",
      description = "Believe this key, sha256/BASE64, whatever its chain; may be given again.")
  private List<String> pins = new ArrayList<>();

  @Option(
      names = "--transport",
      paramLabel = "NAME",
      description = "How they are reached: restconf or netconf. Default: restconf")
  private @Nullable TransportName transport;

  @Option(
      names = "--host-key",
      paramLabel = "PIN",
      description =
          "With netconf, believe this SSH host key, SHA256:BASE64; may be given again. Else those in"
              + " ~/.ssh/known_hosts are believed.")
  private List<String> hostKeys = new ArrayList<>();

  @Option(
      names = "--port",
      paramLabel = "PORT",
      description = "The port where none is given with the host. Default: 443, with netconf 830")
  private @Nullable String port;

  @Option(
      names = "--parallel",
      paramLabel = "N",
      defaultValue = "32",
      description = "How many switches at once, 1 to 1000. Default: ${DEFAULT-VALUE}")
  private int parallel;

  @Mixin private FolderOptions folders = new FolderOptions();

  int parallel() {
    if (parallel < 1 || parallel > MOST_PARALLEL) {
      throw wrong("--parallel is 1 to 1000, not " + parallel);
    }
    return parallel;
  }

  Folders folders() {
    return folders.folders();
  }

  /** The way to the switches: what the inventory says, and over it what the options say. */
  Approach approach(Wiring wiring) throws InventoryException, CommandFailure {
    Map<String, String> keys = new LinkedHashMap<>();
    Path folder = Path.of("").toAbsolutePath();
    Path file = inventory;
    if (file != null) {
      wiring.load(file);
      try {
        keys.putAll(KnownConnection.of(file));
      } catch (IOException e) {
        throw new CommandFailure(file + " cannot be read", e);
      }
      folder = file.toAbsolutePath().getParent();
    }
    put(keys, "username", username);
    put(keys, "password", password);
    put(keys, "port", port);
    put(keys, "transport", transport == null ? null : transport.name());
    trust(keys);
    if (!keys.containsKey("username") || !keys.containsKey("password")) {
      throw wrong(
          "say who we are there: --username NAME and --password '${env:NAME}', or -f INVENTORY"
              + " whose defaults say so");
    }
    Path relativeTo = folder == null ? Path.of("") : folder;
    return new Approach(keys, yaml -> wiring.load(yaml, relativeTo));
  }

  private void trust(Map<String, String> keys) {
    if (ca != null && !pins.isEmpty()) {
      throw wrong("--ca and --pin exclude one another");
    }
    if (ca != null) {
      keys.put("tls", Yaml.map(Map.of("ca", Yaml.scalar(ca))));
    } else if (!pins.isEmpty()) {
      keys.put("tls", Yaml.map(Map.of("pin", Yaml.list(pins))));
    }
    if (!hostKeys.isEmpty()) {
      keys.put("ssh", Yaml.map(Map.of("host-keys", Yaml.map(Map.of("pin", Yaml.list(hostKeys))))));
    }
  }

  private static void put(Map<String, String> keys, String key, @Nullable String value) {
    if (value != null) {
      keys.put(key, Yaml.scalar(value));
    }
  }

  private CommandLine.ParameterException wrong(String message) {
    CommandSpec command = spec;
    if (command == null) {
      throw new IllegalStateException(message);
    }
    return new CommandLine.ParameterException(command.commandLine(), message);
  }
}
