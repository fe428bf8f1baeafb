package io.slpagent.simulator.catalyst;

import io.slpagent.simulator.command.Args;
import io.slpagent.simulator.command.Complaint;
import io.slpagent.simulator.command.Grammar;
import io.slpagent.simulator.command.Reading;
import io.slpagent.simulator.world.LicensingEngine;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The commands of privileged mode that do something to a switch, whoever enters them. */
public final class ExecLines {
  private static final String NOT_FOUND = "The requested item was not found\n";

  private static final String TRUST = "license smart trust idtoken <token>";

  /** The command that saves the configuration. */
  public static final String WRITE = "write [memory]";

  private static final Map<String, Action> ACTIONS = actions();
  private static final Grammar<Action> GRAMMAR = new Grammar<>();

  static {
    ACTIONS.forEach(GRAMMAR::add);
  }

  private final RunningConfiguration configuration;
  private final LicensingEngine engine;
  private final Captures captures = new Captures();

  private interface Action {
    String run(ExecLines on, Args args);
  }

  ExecLines(RunningConfiguration configuration, LicensingEngine engine) {
    this.configuration = configuration;
    this.engine = engine;
  }

  private static Map<String, Action> actions() {
    Map<String, Action> actions = new LinkedHashMap<>();
    actions.put(TRUST, ExecLines::trust);
    actions.put(TRUST + " {scope=all|local} [{force=force}]", ExecLines::trust);
    actions.put(TRUST + " {force=force}", ExecLines::trust);
    actions.put("license smart sync {scope=all|local}", (on, args) -> on.sync());
    actions.put("license smart factory reset", (on, args) -> on.factoryReset());
    actions.put("license smart clear eventlog", (on, args) -> on.clearEvents());
    actions.put("clear license eventlog", (on, args) -> on.clearEvents());
    for (String what : new String[] {"all", "unreported", "rum-id <id>", "days <days:1-365>"}) {
      actions.put("license smart save usage " + what + " file <file>", (on, args) -> NOT_FOUND);
    }
    actions.put(
        "license smart authorization request add <name> {scope=all|local}",
        (on, args) -> NOT_FOUND);
    actions.put(
        "license smart authorization return {scope=all|local} {how=offline|online} [<path>]",
        (on, args) -> "No reservation authorization code installed in device\n");
    actions.put(WRITE, (on, args) -> on.save());
    String capture = "monitor capture <name> ";
    String attach = capture + "interface <if:interface> {direction=both|in|out}";
    actions.put(attach + " [{match=match} any]", (on, args) -> on.captures.attach(args));
    actions.put(capture + "match any", (on, args) -> on.captures.match(args));
    actions.put(
        capture + "limit duration <seconds:1-1000000>", (on, args) -> on.captures.limit(args));
    actions.put(capture + "start", (on, args) -> on.captures.start(args));
    actions.put(capture + "stop", (on, args) -> on.captures.stop(args));
    actions.put(capture + "export [<file>]", (on, args) -> on.captures.export(args));
    actions.put(capture + "export location <file>", (on, args) -> on.captures.export(args));
    actions.put("no monitor capture <name>", (on, args) -> on.captures.remove(args));
    actions.put("show monitor capture [<name>]", (on, args) -> on.captures.show(args));
    return actions;
  }

  /** The commands, as a grammar is told them. */
  public static Set<String> patterns() {
    return ACTIONS.keySet();
  }

  /** Runs one of the commands; answers what is printed, with line ends. */
  String run(String pattern, Args args) {
    Action action = ACTIONS.get(pattern);
    if (action == null) {
      throw new IllegalArgumentException("no such command: " + pattern);
    }
    return action.run(this, args);
  }

  /** Runs a command after {@code do} in configuration lines that nobody watches. */
  Optional<Complaint> run(String line) {
    Reading<Action> reading = GRAMMAR.read(line);
    if (!(reading instanceof Reading.Taken<Action>(Action action, Args args))) {
      return Optional.of(Complaint.about(reading, line));
    }
    String printed = action.run(this, args).strip();
    return printed.startsWith("%") ? Optional.of(Complaint.of(printed)) : Optional.empty();
  }

  private String trust(Args args) {
    String code =
        engine.trust(args.get("token"), args.get("scope").equals("all"), args.has("force"));
    return switch (code) {
      case "registrationinprogress" -> "[OK]\n";
      case "alreadyregistered" ->
          "% Trust code is already installed. Use 'force' to install a new one.\n";
      case "transporttype" -> "% The transport is off.\n";
      case "msgexecinprogress" -> "% A request is in progress.\n";
      default -> "% Invalid token.\n";
    };
  }

  private String sync() {
    engine.sync();
    return "";
  }

  private String save() {
    configuration.save();
    return "Building configuration...\n[OK]\n";
  }

  private String clearEvents() {
    engine.journal().events().clear();
    return "";
  }

  private String factoryReset() {
    engine.factoryReset();
    return "%Warning: reload required after \"license smart factory reset\" command\n";
  }
}
