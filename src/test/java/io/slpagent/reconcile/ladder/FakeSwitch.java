package io.slpagent.reconcile.ladder;

import io.slpagent.device.CommandLine;
import io.slpagent.device.Deadline;
import io.slpagent.device.DeviceException;
import io.slpagent.device.DeviceException.Effect;
import io.slpagent.device.DeviceException.Origin;
import io.slpagent.device.DeviceSession;
import io.slpagent.device.Exchange;
import io.slpagent.inventory.Device;
import io.slpagent.model.Command;
import io.slpagent.model.Edit;
import io.slpagent.model.Path;
import io.slpagent.model.Reading;
import io.slpagent.model.RpcCall;
import io.slpagent.model.Tree;
import io.slpagent.reconcile.contact.Contact;
import io.slpagent.reconcile.contact.Contacts;
import io.slpagent.yang.DeviceSchema;
import io.slpagent.yang.SliceSchemas;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A switch that answers RPCs and typed lines as it is told, and remembers what it was asked. */
final class FakeSwitch {
  final List<String> asked = new ArrayList<>();
  final Map<String, Answering> rpcs = new HashMap<>();
  Typing typing = line -> {};
  boolean listens = true;
  DeviceSchema schema = SliceSchemas.named("17.15");

  /** What an RPC answers. */
  interface Answering {
    Tree.Container to(RpcCall call) throws DeviceException;
  }

  /** What a typed line comes to. */
  interface Typing {
    void on(String line) throws DeviceException;
  }

  Contact contact(Device device) throws DeviceException {
    return new Contacts((d, deadline) -> new Session(), (d, deadline) -> line())
        .open(device, Deadline.in(Duration.ofMinutes(1), Clock.systemUTC()));
  }

  static Tree.Container output(String module, String... leaves) {
    Tree.Container output = Tree.Container.EMPTY;
    for (int i = 0; i < leaves.length; i += 2) {
      output =
          output.with(Path.parse("/" + module + ":" + leaves[i]), new Tree.Leaf(leaves[i + 1]));
    }
    return output;
  }

  static DeviceException refused(Effect effect, String why) {
    return new DeviceException.Refused(new Origin("sw-1", "ask"), effect, "", why, "Look.");
  }

  static DeviceException lost() {
    return new DeviceException.NoAnswer(
        new Origin("sw-1", "ask"), Effect.UNKNOWN, "the connection was lost", "Read.", null);
  }

  private CommandLine line() throws DeviceException {
    if (!listens) {
      throw new DeviceException.Unreachable(
          new Origin("sw-1", "open the command line"), "connection refused", "Look.", null);
    }
    return new Line();
  }

  private final class Session implements DeviceSession {
    @Override
    public DeviceSchema schema() {
      return schema;
    }

    @Override
    public Reading read(Set<Path> paths) {
      throw new AssertionError("no ladder reads");
    }

    @Override
    public void edit(List<Edit> edits) {
      throw new AssertionError("no ladder edits");
    }

    @Override
    public Tree.Container invoke(RpcCall call) throws DeviceException {
      asked.add(call.rpc().name());
      Answering answering = rpcs.get(call.rpc().name());
      if (answering == null) {
        throw refused(Effect.NOTHING_CHANGED, "operation-not-supported");
      }
      return answering.to(call);
    }

    @Override
    public int roundTrips() {
      return 0;
    }

    @Override
    public void close() {}
  }

  private final class Line implements CommandLine {
    @Override
    public Answer run(Exchange exchange) throws DeviceException {
      asked.add((exchange.changes() ? "exec! " : "exec ") + exchange.command());
      typing.on(exchange.command().toString());
      return new Answer("", true);
    }

    @Override
    public String configure(List<Command> lines) throws DeviceException {
      for (Command line : lines) {
        asked.add("conf " + line);
        typing.on(line.toString());
      }
      return "";
    }

    @Override
    public int commands() {
      return 0;
    }

    @Override
    public void close() {}
  }
}
