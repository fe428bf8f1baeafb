package io.slpagent.reconcile.ladder;

import io.slpagent.device.DeviceException;
import io.slpagent.device.DeviceSession;
import io.slpagent.model.Command;
import io.slpagent.model.NodeName;
import io.slpagent.model.Path;
import io.slpagent.model.RpcCall;
import io.slpagent.model.Secret;
import io.slpagent.model.Tree;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Lines of global configuration mode through {@code Cisco-IOS-XE-cli-rpc:config-ios-cli-rpc}. It
 * has no transaction: the lines before a refused one stay, and its answer {@code RPC request
 * successful} says nothing unless it was told what a refusal looks like.
 */
final class CliRpc {
  private static final String MODULE = "Cisco-IOS-XE-cli-rpc";
  private static final NodeName RPC = new NodeName(MODULE, "config-ios-cli-rpc");

  /** What the command line prints before a refusal; the model takes at most ten. */
  private static final Map<String, String> PATTERNS = patterns();

  private static final long SHORTEST = 10;
  private static final long LONGEST = 1800;

  private CliRpc() {}

  private static Map<String, String> patterns() {
    Map<String, String> patterns = new LinkedHashMap<>();
    patterns.put("percent", "^%");
    patterns.put("invalid", "Invalid input");
    patterns.put("incomplete", "Incomplete command");
    return patterns;
  }

  /**
   * Enters lines, in this order.
   *
   * @param atMost how long the switch may take; the model allows 10 s to 1,800 s
   */
  static Answer enter(DeviceSession session, List<Command> lines, Duration atMost)
      throws DeviceException {
    if (!session.schema().hasRpc(RPC)) {
      return new Answer.Refused("the switch has no RPC " + RPC);
    }
    long seconds = Math.clamp(atMost.toSeconds(), SHORTEST, LONGEST);
    RpcCall call =
        RpcCall.of(RPC.toString())
            .with("config-clis", clis(lines))
            .with("timeout", new Tree.Leaf(Long.toString(seconds)))
            .with("error-patterns", errorPatterns());
    return answer(session.invoke(call), lines);
  }

  private static Tree clis(List<Command> lines) {
    String text = lines.stream().map(Command::typed).collect(Collectors.joining("\n"));
    return lines.stream().allMatch(line -> line.secrets().isEmpty())
        ? new Tree.Leaf(text)
        : new Tree.HiddenLeaf(new Secret(text));
  }

  private static Tree errorPatterns() {
    return new Tree.Entries(
        PATTERNS.entrySet().stream()
            .map(p ->
                Tree.Container.EMPTY
                    .with(Path.ROOT.child(name("error-tag")), new Tree.Leaf(p.getKey()))
                    .with(Path.ROOT.child(name("error-pattern")), new Tree.Leaf(p.getValue())))
            .toList());
  }

  private static Answer answer(Tree.Container output, List<Command> lines) {
    String error = leaf(output, "error-string");
    String tag = leaf(output, "error-tag");
    String code = leaf(output, "error-code");
    if (error.isEmpty() && tag.isEmpty() && (code.isEmpty() || code.equals("0"))) {
      return new Answer.Taken();
    }
    int line = lineNumber(leaf(output, "lineno"));
    String which = line >= 1 && line <= lines.size() ? " at '" + lines.get(line - 1) + "'" : "";
    String said = error.isBlank() ? "error " + code + " " + tag : error.strip();
    // without a line number nobody knows how far it came
    return new Answer.Refused(said.strip() + which, line != 1 && lines.size() > 1);
  }

  private static int lineNumber(String text) {
    return text.matches("[0-9]{1,5}") ? Integer.parseInt(text) : 0;
  }

  private static String leaf(Tree.Container output, String name) {
    return output.leaf(Path.ROOT.child(name(name))).orElse("");
  }

  private static NodeName name(String leaf) {
    return new NodeName(MODULE, leaf);
  }
}
