package io.slpagent.simulator.catalyst;

import io.slpagent.simulator.command.Complaint;
import io.slpagent.simulator.datastore.Content;
import io.slpagent.simulator.datastore.Leaves;
import io.slpagent.simulator.datastore.Refusal;
import io.slpagent.simulator.json.Json;
import io.slpagent.simulator.schema.SchemaNode;
import io.slpagent.simulator.world.LicensingEngine;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** The remote procedures of a pretend switch. */
final class Procedures {
  private final RunningConfiguration configuration;
  private final LicensingEngine engine;
  private final Locks locks;
  private final Candidate candidate;
  private final Supplier<Instant> deviceTime;
  private final Console console;

  /**
   * Where configuration lines go.
   *
   * @param lines what takes them
   * @param after what happens when some were entered
   */
  record Console(CommandLines lines, Runnable after) {}

  /**
   * @param candidate what others have staged
   * @param deviceTime the switch's own clock
   */
  Procedures(
      RunningConfiguration configuration,
      LicensingEngine engine,
      Console console,
      Locks locks,
      Candidate candidate,
      Supplier<Instant> deviceTime) {
    this.configuration = configuration;
    this.engine = engine;
    this.locks = locks;
    this.candidate = candidate;
    this.deviceTime = deviceTime;
    this.console = console;
  }

  /**
   * Calls a procedure.
   *
   * @param rpc its node in the switch's schema
   * @param sent the input as sent
   * @return its output
   */
  Json.Members call(SchemaNode rpc, Json.Members sent) throws Refusal {
    SchemaNode inputNode = rpc.child("input");
    Json.Members input = new Json.Members();
    if (inputNode != null) {
      input = Content.members(inputNode, sent);
      Content.complete(inputNode, input);
    }
    return switch (rpc.key()) {
      case "cisco-ia:save-config" -> {
        configuration.save();
        yield result("Save running-config successful");
      }
      case "cisco-ia:current-time" -> result(Times.text(deviceTime.get()));
      case "cisco-ia:is-syncing" -> isSyncing(rpc);
      case "Cisco-IOS-XE-cli-preview-rpc:candidate-preview" ->
          new Json.Members().put("config-cli", candidate.preview());
      case "cisco-smart-license:id-token-trust" ->
          new Json.Members()
              .put(
                  "return-code",
                  engine.trust(
                      Leaves.text(input, "id-token"),
                      Leaves.text(input, "all-ha").equals("true"),
                      Leaves.text(input, "force").equals("true")));
      case "Cisco-IOS-XE-rpc:license" -> license(input);
      case "Cisco-IOS-XE-cli-rpc:config-ios-cli-rpc" -> configure(input);
      default -> throw new Refusal(400, "operation-not-supported", "", "not supported");
    };
  }

  private static Json.Members result(String text) {
    return new Json.Members().put("result", text);
  }

  /** Free text in older releases, leaves in newer ones. */
  private Json.Members isSyncing(SchemaNode rpc) {
    boolean syncing = locks.syncing();
    SchemaNode output = rpc.child("output");
    Json.Members result = result(syncing ? "Sync in progress" : "No sync in progress");
    if (output != null && output.child("syncing") != null) {
      result
          .put("syncing", syncing)
          .put("syncs-pending", false)
          .put("running-datastore-locked", locks.locked(Store.RUNNING));
      if (candidate.isOn()) {
        result
            .put("candidate-datastore-locked", locks.locked(Store.CANDIDATE))
            .put("candidate-datastore-dirty", candidate.isDirty());
      }
    }
    return result;
  }

  private Json.Members license(Json.Members input) throws Refusal {
    String token = Leaves.text(input, "smart/trust/idtoken");
    if (token.isEmpty()) {
      throw new Refusal(400, "operation-not-supported", "", "not supported");
    }
    boolean all = Leaves.get(input, "smart/trust/all") != null;
    boolean force = Leaves.get(input, "smart/trust/force") != null;
    String code = engine.trust(token, all, force);
    if (!code.equals("registrationinprogress")) {
      throw Refusal.invalid("", "inconsistent value: Device refused one or more commands");
    }
    return result("RPC request successful");
  }

  /**
   * {@code config-ios-cli-rpc}: lines are entered one by one; those before a failed one stay. A
   * failure shows only where one of the caller's patterns matches what the parser printed.
   */
  private Json.Members configure(Json.Members input) {
    List<Json> patterns = Leaves.items(input, "error-patterns");
    int number = 0;
    try {
      for (String line : Leaves.text(input, "config-clis").split("\\R", -1)) {
        number++;
        Optional<Complaint> complaint = console.lines.enter(line);
        if (complaint.isPresent()) {
          String printed = complaint.get().printed(0).stripTrailing();
          for (Json pattern : patterns) {
            if (matches(Leaves.text(pattern, "error-pattern"), printed)) {
              return result("RPC request failed")
                  .put("lineno", number)
                  .put("error-code", 1)
                  .put("error-string", printed)
                  .put("error-tag", Leaves.text(pattern, "error-tag"));
            }
          }
        }
      }
      return result("RPC request successful");
    } finally {
      console.after.run();
    }
  }

  private static boolean matches(String pattern, String printed) {
    try {
      return Pattern.compile(pattern, Pattern.MULTILINE).matcher(printed).find();
    } catch (PatternSyntaxException e) {
      return printed.contains(pattern);
    }
  }
}
