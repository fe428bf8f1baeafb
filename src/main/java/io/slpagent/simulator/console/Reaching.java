package io.slpagent.simulator.console;

import io.slpagent.simulator.catalyst.InterfaceName;
import io.slpagent.simulator.catalyst.Sight;
import io.slpagent.simulator.command.Args;
import io.slpagent.simulator.command.Complaint;
import io.slpagent.simulator.command.Grammar;
import io.slpagent.simulator.command.Reading;
import io.slpagent.simulator.console.Reply.Step;
import io.slpagent.simulator.show.Interfaces;
import io.slpagent.simulator.world.Probe;
import io.slpagent.simulator.world.Probe.Outcome;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** {@code ping} and {@code telnet}: what comes of them is what the world says. */
final class Reaching {
  private static final Duration SERVER_PATIENCE = Duration.ofSeconds(3);
  private static final Duration CONNECT_PATIENCE = Duration.ofSeconds(30);
  private static final Duration ECHO_PATIENCE = Duration.ofSeconds(2);
  private static final Grammar<Boolean> OPTIONS = options();

  /** What is wanted, from where. */
  private record Target(String host, String vrf, String source, int count, int port) {}

  private Reaching() {}

  private static Grammar<Boolean> options() {
    Grammar<Boolean> grammar = new Grammar<>();
    String vrf = "vrf <vrf> ";
    for (String start : List.of("", vrf, "ip ", vrf + "ip ")) {
      grammar
          .add(start + "<host>", true)
          .add(start + "<host> repeat <count:1-1000>", true)
          .add(start + "<host> source <source:interface>", true)
          .add(start + "<host> source <source:interface> repeat <count:1-1000>", true)
          .add(start + "<host> repeat <count:1-1000> source <source:interface>", true);
    }
    return grammar;
  }

  static Reply ping(Shell shell, Args args) {
    String what = args.get("what");
    Reading<Boolean> reading = OPTIONS.read(what);
    if (!(reading instanceof Reading.Taken<Boolean>(Boolean ignored, Args found))) {
      return refused(Complaint.about(reading, "ping " + what), args);
    }
    Target target =
        new Target(
            found.get("host"),
            found.get("vrf"),
            found.has("source") ? InterfaceName.of(found.get("source")).toString() : "",
            found.has("count") ? found.number("count") : 5,
            0);
    return shell.desk().look(sight -> ping(sight, target));
  }

  private static Reply refused(Complaint complaint, Args args) {
    return new Reply.Refused(
        complaint.offset() < 0
            ? complaint
            : new Complaint(complaint.text(), complaint.offset() + args.offset("what")));
  }

  private static Probe probe(Sight sight) {
    return new Probe(sight.world(), sight.standing(), sight.spec().circumstances().behindProxy());
  }

  private static Reply ping(Sight sight, Target target) {
    List<Step> steps = new ArrayList<>();
    Duration at = translated(sight, target, steps);
    if (at.isNegative()) {
      steps.add(last(steps, "% Unrecognized host or address, or protocol not running.\n\n"));
      return new Reply.Staged(steps, "");
    }
    StringBuilder head = new StringBuilder("Type escape sequence to abort.\n");
    head.append(
        "Sending %d, 100-byte ICMP Echos to %s, timeout is 2 seconds:\n"
            .formatted(target.count, Probe.address(target.host)));
    if (!target.source.isEmpty()) {
      head.append("Packet sent with a source address of ")
          .append(Interfaces.address(sight, target.source))
          .append(" \n");
    }
    steps.add(new Step(at, head.toString()));
    Outcome outcome = probe(sight).knock(target.vrf, target.source, target.host, 0);
    boolean answers = outcome == Outcome.ANSWERS;
    for (int i = 0; i < target.count; i++) {
      if (!answers && outcome != Outcome.NO_ROUTE) {
        at = at.plus(ECHO_PATIENCE);
      }
      steps.add(new Step(at, answers ? "!" : outcome == Outcome.NO_ROUTE ? "U" : "."));
    }
    String rate =
        answers
            ? "\nSuccess rate is 100 percent (%d/%d), round-trip min/avg/max = 1/2/4 ms\n"
            : "\nSuccess rate is 0 percent (0/%2$d)\n";
    steps.add(new Step(at, rate.formatted(target.count, target.count)));
    return new Reply.Staged(steps, "Success rate is 0 percent (0/1)\n");
  }

  private static Step last(List<Step> steps, String text) {
    return new Step(steps.isEmpty() ? Duration.ZERO : steps.getLast().after(), text);
  }

  /** Translates a name; answers when that is done, or a negative time where it cannot be done. */
  private static Duration translated(Sight sight, Target target, List<Step> steps) {
    if (Probe.isAddress(target.host)) {
      return Duration.ZERO;
    }
    if (!sight.standing().names().lookup()) {
      return Duration.ofSeconds(-1);
    }
    List<String> servers = sight.standing().names().servers().getOrDefault(target.vrf, List.of());
    String asked = servers.isEmpty() ? "255.255.255.255" : servers.getFirst();
    String start = "Translating \"" + target.host + "\"...domain server (" + asked + ")";
    if (probe(sight).resolves(target.vrf, target.host)) {
      steps.add(new Step(Duration.ZERO, start + " [OK]\n\n"));
      return Duration.ZERO;
    }
    steps.add(new Step(Duration.ZERO, start));
    Duration at = Duration.ZERO;
    for (int i = 1; i < servers.size(); i++) {
      at = at.plus(SERVER_PATIENCE);
      steps.add(new Step(at, " (" + servers.get(i) + ")"));
    }
    steps.add(new Step(at.plus(SERVER_PATIENCE), "\n"));
    return Duration.ofSeconds(-1);
  }

  static Reply telnet(Shell shell, Args args) {
    if (!shell.console().terminal().telnet()) {
      return new Reply.Printed("% telnet connections not permitted from this terminal\n");
    }
    String[] words = args.get("what").split("\\s+", -1);
    Target target = new Target(words[0], "", "", 1, 23);
    int offset = args.offset("what") + words[0].length();
    for (int i = 1; i < words.length; i++) {
      String word = words[i];
      offset = args.get("what").indexOf(word, offset - args.offset("what")) + args.offset("what");
      boolean more = i + 1 < words.length;
      if (word.matches("[0-9]{1,5}") && i == 1) {
        target = new Target(target.host, target.vrf, target.source, 1, Integer.parseInt(word));
      } else if (word.equals("/vrf") && more) {
        target = new Target(target.host, words[++i], target.source, 1, target.port);
      } else if (word.length() > 3 && "/source-interface".startsWith(word) && more) {
        String source = InterfaceName.of(words[++i]).toString();
        target = new Target(target.host, target.vrf, source, 1, target.port);
      } else if (!word.equals("/ipv4")) {
        return new Reply.Refused(Complaint.at(offset));
      }
    }
    Target wanted = target;
    return shell.desk().look(sight -> telnet(sight, wanted));
  }

  private static Reply telnet(Sight sight, Target target) {
    List<Step> steps = new ArrayList<>();
    Duration at = translated(sight, target, steps);
    if (at.isNegative()) {
      steps.add(
          last(steps, "% Unknown command or computer name, or unable to find computer address\n"));
      return new Reply.Staged(steps, "");
    }
    String address = Probe.address(target.host);
    String host = address.equals(target.host) ? address : target.host + " (" + address + ")";
    steps.add(new Step(at, "Trying %s, %d ... ".formatted(host, target.port)));
    Outcome outcome = probe(sight).knock(target.vrf, target.source, target.host, target.port);
    return switch (outcome) {
      case ANSWERS -> {
        steps.add(new Step(at, "Open\n\n"));
        yield new Reply.Connected(target.host, steps);
      }
      case REFUSED -> staged(steps, at, "\n% Connection refused by remote host\n\n");
      case NO_ROUTE -> staged(steps, at, "\n% Destination unreachable; gateway or host down\n\n");
      case SILENT ->
          staged(
              steps,
              at.plus(CONNECT_PATIENCE),
              "\n% Connection timed out; remote host not responding\n\n");
    };
  }

  private static Reply staged(List<Step> steps, Duration at, String text) {
    steps.add(new Step(at, text));
    return new Reply.Staged(steps, "");
  }

  /** A single word that is no command is taken for a host to connect to. */
  static Reply unknownCommand(Shell shell, String word) {
    return shell
        .desk()
        .look(sight -> {
          List<Step> steps = new ArrayList<>();
          Target target = new Target(word, "", "", 1, 23);
          if (!sight.standing().names().lookup()) {
            steps.add(new Step(Duration.ZERO, "Translating \"" + word + "\"\n\n"));
          } else {
            translated(sight, target, steps);
            steps.add(last(steps, "% Bad IP address or host name\n"));
          }
          steps.add(
              last(
                  steps,
                  "% Unknown command or computer name, or unable to find computer address\n"));
          return (Reply) new Reply.Staged(steps, "");
        });
  }
}
