package io.slpagent.simulator.catalyst;

import io.slpagent.simulator.command.Args;
import java.util.LinkedHashMap;
import java.util.Map;

/** The packet captures of a switch; they outlive the session that made them. */
final class Captures {
  private static final int MOST = 8;

  private record Capture(
      String port, String direction, boolean matches, int seconds, boolean active) {
    static final Capture NEW = new Capture("", "", false, 0, false);
  }

  private final Map<String, Capture> captures = new LinkedHashMap<>();

  private Capture named(Args args) {
    return captures.getOrDefault(args.get("name"), Capture.NEW);
  }

  private String keep(Args args, Capture capture) {
    if (captures.size() >= MOST && !captures.containsKey(args.get("name"))) {
      return "Unable to create capture point: the maximum number of captures is " + MOST + "\n";
    }
    captures.put(args.get("name"), capture);
    return "";
  }

  /** {@code monitor capture NAME interface IF both [match any]}. */
  String attach(Args args) {
    Capture old = named(args);
    String port = InterfaceName.of(args.get("if")).toString();
    boolean matches = old.matches || args.has("match");
    return keep(args, new Capture(port, args.get("direction"), matches, old.seconds, false));
  }

  /** {@code monitor capture NAME match any}. */
  String match(Args args) {
    Capture old = named(args);
    return keep(args, new Capture(old.port, old.direction, true, old.seconds, old.active));
  }

  /** {@code monitor capture NAME limit duration SECONDS}. */
  String limit(Args args) {
    Capture old = named(args);
    int seconds = args.number("seconds");
    return keep(args, new Capture(old.port, old.direction, old.matches, seconds, old.active));
  }

  String start(Args args) {
    Capture old = named(args);
    if (old.port.isEmpty() || !old.matches) {
      return "Unable to activate Capture: no "
          + (old.port.isEmpty() ? "attachment point" : "filter")
          + " is specified\n";
    }
    keep(args, new Capture(old.port, old.direction, true, old.seconds, true));
    return "Started capture point : " + args.get("name") + "\n";
  }

  String stop(Args args) {
    Capture old = named(args);
    if (!old.active) {
      return "Capture is not active\n";
    }
    keep(args, new Capture(old.port, old.direction, old.matches, old.seconds, false));
    return "Stopped capture point : " + args.get("name") + "\n";
  }

  String export(Args args) {
    return captures.containsKey(args.get("name"))
        ? "Export Started Successfully\n"
        : "Capture does not exist\n";
  }

  String remove(Args args) {
    return captures.remove(args.get("name")) == null ? "Capture does not exist\n" : "";
  }

  /** {@code show monitor capture [NAME]}. */
  String show(Args args) {
    StringBuilder text = new StringBuilder();
    captures.forEach((name, capture) -> {
      if (!args.has("name") || args.get("name").equals(name)) {
        text.append(shown(name, capture));
      }
    });
    return text.isEmpty() && args.has("name") ? "Capture does not exist\n" : text.toString();
  }

  private static String shown(String name, Capture capture) {
    String none = capture.seconds == 0 ? "0 (no limit)" : String.valueOf(capture.seconds);
    return """

    Status Information for Capture %s
      Target Type:
       Interface: %s, Direction: %s
       Status : %s
      Filter Details:
        %s
      Buffer Details:
       Buffer Type: LINEAR (default)
       Buffer Size (in MB): 10
      Limit Details:
       Number of Packets to capture: 0 (no limit)
       Packet Capture duration: %s
       Packet Size to capture: 0 (no limit)
       Maximum number of packets to capture per second: 1000
       Packet sampling rate: 0 (no sampling)
    """
        .formatted(
            name,
            capture.port.isEmpty() ? "none" : capture.port,
            capture.direction.isEmpty() ? "none" : capture.direction,
            capture.active ? "Active" : "Inactive",
            capture.matches ? "Capture all packets" : "None",
            none);
  }
}
