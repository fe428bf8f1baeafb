package io.slpagent.simulator.catalyst;

import io.slpagent.simulator.datastore.Leaves;
import io.slpagent.simulator.datastore.Refusal;
import io.slpagent.simulator.fleet.SwitchSpec.CommandLine;
import io.slpagent.simulator.json.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The configuration lines that a pretend switch understands, one at a time. */
final class CommandLines {
  static final String INVALID = "% Invalid input detected at '^' marker.";

  private static final Pattern LICENSE = Pattern.compile("(no )?license smart (\\S+)(?: (.*))?");
  private static final Pattern DOMAIN = Pattern.compile("(no )?ip domain name vrf (\\S+) (\\S+)");
  private static final Pattern IGNORED = Pattern.compile("!.*|end|exit|configure terminal|");
  private static final String TRANSPORT = Twins.LICENSING + "/transport/transport-type";
  private static final String SMART = Twins.LICENSING + "/transport/transport-smart";
  private static final Map<String, String> TRANSPORTS =
      Map.of(
          "smart", "transport-type-smart",
          "cslu", "transport-type-cslu",
          "callhome", "transport-type-callhome",
          "off", "transport-type-off",
          "automatic", "transport-type-automatic");

  private final RunningConfiguration configuration;
  private final Runnable sync;

  /**
   * @param sync what {@code do license smart sync} does
   */
  CommandLines(RunningConfiguration configuration, Runnable sync) {
    this.configuration = configuration;
    this.sync = sync;
  }

  /** Enters a line; answers what the parser prints where it does not take it. */
  Optional<String> enter(String line) {
    String text = line.strip().replaceAll("\\s+", " ");
    if (IGNORED.matcher(text).matches()) {
      return Optional.empty();
    }
    if (text.matches("do license smart sync (all|local)")) {
      sync.run();
      return Optional.empty();
    }
    Matcher license = LICENSE.matcher(text);
    if (license.matches()) {
      boolean no = license.group(1) != null;
      String rest = license.group(3) == null ? "" : license.group(3);
      return license(no, license.group(2), rest) ? Optional.empty() : Optional.of(INVALID);
    }
    Matcher domain = DOMAIN.matcher(text);
    if (domain.matches()) {
      domain(domain.group(1) != null, domain.group(2), domain.group(3));
      return Optional.empty();
    }
    return Optional.of(INVALID);
  }

  private boolean license(boolean no, String word, String rest) {
    CommandLine line = configuration.commandLine();
    return switch (word) {
      case "proxy" -> proxy(no, rest, line);
      case "vrf" -> vrf(no, rest, line);
      case "transport" -> transport(no, rest);
      case "url" -> url(no, rest);
      default -> false;
    };
  }

  private boolean proxy(boolean no, String rest, CommandLine line) {
    String[] words = rest.split(" ", -1);
    String value = words.length > 1 ? words[1] : "";
    if (words.length > 2 || value.isEmpty() && !no) {
      return false;
    }
    switch (words[0]) {
      case "address" ->
          configuration.commandLine(
              new CommandLine(no ? "" : value, line.proxyPort(), line.vrf(), line.others()));
      case "port" -> {
        if (!no && !value.matches("[1-9][0-9]{0,4}") || !no && Integer.parseInt(value) > 65_535) {
          return false;
        }
        int port = no ? 0 : Integer.parseInt(value);
        configuration.commandLine(
            new CommandLine(line.proxyAddress(), port, line.vrf(), line.others()));
      }
      default -> {
        return false;
      }
    }
    return true;
  }

  private boolean vrf(boolean no, String name, CommandLine line) {
    boolean defined =
        Leaves.items(configuration.data(), "Cisco-IOS-XE-native:native/vrf/definition").stream()
            .anyMatch(entry -> Leaves.text(entry, "name").equals(name));
    if (!no && !defined) {
      return false;
    }
    configuration.commandLine(
        new CommandLine(line.proxyAddress(), line.proxyPort(), no ? "" : name, line.others()));
    return true;
  }

  private boolean transport(boolean no, String name) {
    String type = TRANSPORTS.get(name);
    if (!no && type == null) {
      return false;
    }
    return change(data -> {
      if (no || type == null) {
        Leaves.remove(data, TRANSPORT);
      } else {
        Leaves.put(data, TRANSPORT, Json.text(type));
      }
    });
  }

  private boolean url(boolean no, String rest) {
    String[] words = rest.split(" ", -1);
    String url = words[words.length - 1];
    return switch (words[0]) {
      case "default" ->
          change(data -> {
            Leaves.remove(data, SMART + "/urls");
            if (!no) {
              Leaves.put(data, SMART + "/url-default", Json.bool(true));
            }
          });
      case "smart" ->
          change(data -> {
            Leaves.remove(data, SMART + "/url-default");
            Leaves.remove(data, SMART + "/urls/url-registration");
            if (!no) {
              Leaves.put(data, SMART + "/urls/url-registration", Json.text(url));
            }
          });
      case "cslu" ->
          change(data -> {
            Leaves.remove(data, Twins.LICENSING + "/transport/transport-cslu/url-cslu");
            if (!no) {
              Leaves.put(
                  data, Twins.LICENSING + "/transport/transport-cslu/url-cslu", Json.text(url));
            }
          });
      default -> false;
    };
  }

  private boolean change(RunningConfiguration.Edit edit) {
    try {
      configuration.change(edit);
      return true;
    } catch (Refusal e) {
      return false;
    }
  }

  /** A domain name in a VRF, for which older releases have no node. */
  private void domain(boolean no, String vrf, String name) {
    CommandLine line = configuration.commandLine();
    List<String> others = new ArrayList<>(line.others());
    others.removeIf(other -> other.startsWith("ip domain name vrf " + vrf + " "));
    if (!no) {
      others.add("ip domain name vrf " + vrf + " " + name);
    }
    configuration.commandLine(
        new CommandLine(line.proxyAddress(), line.proxyPort(), line.vrf(), others));
  }
}
