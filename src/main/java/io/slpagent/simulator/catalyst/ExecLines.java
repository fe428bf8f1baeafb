package io.slpagent.simulator.catalyst;

import io.slpagent.simulator.command.Args;
import io.slpagent.simulator.command.Complaint;
import io.slpagent.simulator.command.Grammar;
import io.slpagent.simulator.command.Reading;
import io.slpagent.simulator.world.LicensingEngine;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The commands of privileged mode that do something to a switch, whoever enters them. */
public final class ExecLines {
  private static final String NOT_FOUND = "The requested item was not found\n";

  private final RunningConfiguration configuration;
  private final LicensingEngine engine;
  private final Map<String, Effect> effects = new LinkedHashMap<>();
  private final Grammar<Effect> grammar = new Grammar<>();

  /** What a command does; it answers what is printed, with line ends. */
  public interface Effect {
    String run(Args args);
  }

  ExecLines(RunningConfiguration configuration, LicensingEngine engine) {
    this.configuration = configuration;
    this.engine = engine;
    trust();
    effects.put("license smart sync {scope=all|local}", args -> sync());
    effects.put("license smart factory reset", args -> factoryReset());
    effects.put("license smart clear eventlog", args -> clearEvents());
    effects.put("clear license eventlog", args -> clearEvents());
    effects.put("license smart save usage all file <file>", args -> NOT_FOUND);
    effects.put("license smart save usage unreported file <file>", args -> NOT_FOUND);
    effects.put("license smart save usage rum-id <id> file <file>", args -> NOT_FOUND);
    effects.put(
        "license smart authorization request add <name> {scope=all|local}", args -> NOT_FOUND);
    effects.put(
        "license smart authorization return {scope=all|local} {how=offline|online} [<path>]",
        args -> "No reservation authorization code installed in device\n");
    effects.put("write [memory]", args -> save());
    effects.forEach(grammar::add);
  }

  /** The commands by their patterns. */
  public Map<String, Effect> effects() {
    return effects;
  }

  /** Runs a command after {@code do} in configuration lines that nobody watches. */
  Optional<Complaint> run(String line) {
    Reading<Effect> reading = grammar.read(line);
    if (!(reading instanceof Reading.Taken<Effect>(Effect effect, Args args))) {
      return Optional.of(Complaint.about(reading, line));
    }
    String printed = effect.run(args).strip();
    return printed.startsWith("%") ? Optional.of(Complaint.of(printed)) : Optional.empty();
  }

  private void trust() {
    String words = "license smart trust idtoken <token>";
    effects.put(words, this::trust);
    effects.put(words + " {scope=all|local} [{force=force}]", this::trust);
    effects.put(words + " {force=force}", this::trust);
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
