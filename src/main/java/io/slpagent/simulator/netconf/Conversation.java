package io.slpagent.simulator.netconf;

import io.slpagent.simulator.catalyst.CatalystSwitch;
import io.slpagent.simulator.catalyst.ConnectionLost;
import io.slpagent.simulator.datastore.Refusal;
import io.slpagent.simulator.fault.Fault;
import io.slpagent.simulator.ssh.Line;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/** One NETCONF session, from the hellos to its end. */
final class Conversation implements AutoCloseable {
  private static final String BASE_1_1 = "urn:ietf:params:netconf:base:1.1";
  private static final String BASE_1_0 = "urn:ietf:params:netconf:base:1.0";

  /** Lets the time pass that a slow switch takes. */
  interface Pause {
    void run() throws InterruptedException;
  }

  private final Line line;
  private final CatalystSwitch device;
  private final Pause pause;
  private final Framing framing;
  private final Namespaces namespaces;
  private final int session;
  private final Operations operations;
  private @Nullable Subscription subscription;
  private String end = "dropped";

  Conversation(Line line, Pause pause) {
    this.line = line;
    this.device = line.device();
    this.pause = pause;
    this.framing = new Framing(line.in(), line.out());
    this.namespaces = new Namespaces(device.release());
    this.session =
        device.datastores().open(line.caller().user(), line.caller().host(), line.hangUp());
    this.operations = new Operations(device, session, namespaces);
  }

  /** Serves until either side ends it. */
  void run() throws IOException, InterruptedException {
    try {
      framing.write(Hello.of(device, session));
      byte[] first = framing.read();
      if (first == null || !greeted(first)) {
        return;
      }
      boolean goesOn = true;
      while (goesOn) {
        byte[] message = framing.read();
        goesOn = message != null && answered(message);
      }
    } catch (ConnectionLost lost) {
      line.hangUp().run();
    }
  }

  private boolean greeted(byte[] message) {
    try {
      Element hello = XmlReader.read(message);
      List<String> theirs =
          hello.child("capabilities").stream()
              .flatMap(all -> all.children().stream())
              .map(capability -> capability.text().strip())
              .toList();
      if (theirs.contains(BASE_1_1)) {
        framing.chunk();
      }
      return hello.is(Namespaces.BASE, "hello")
          && hello.child("session-id").isEmpty()
          && (theirs.contains(BASE_1_1) || theirs.contains(BASE_1_0));
    } catch (XMLStreamException e) {
      return false;
    }
  }

  private boolean answered(byte[] message)
      throws IOException, InterruptedException, ConnectionLost {
    pause.run();
    Element rpc;
    try {
      rpc = XmlReader.read(message);
    } catch (XMLStreamException e) {
      if (!framing.isChunked()) {
        return false;
      }
      RpcError error = new RpcError("rpc", "malformed-message", "", "not well-formed", Map.of());
      framing.write(Replies.errors(namespaces, Map.of(), List.of(error)));
      return true;
    }
    if (!rpc.is(Namespaces.BASE, "rpc")) {
      return false;
    }
    Map<String, String> attributes = Replies.attributes(rpc);
    String reply;
    boolean read = false;
    boolean closes = false;
    try {
      Element operation = operation(rpc);
      read = operation.local().equals("get") || operation.local().equals("get-config");
      closes = operation.is(Namespaces.BASE, "close-session");
      reply = Replies.of(namespaces, attributes, reply(operation, closes));
    } catch (RpcErrorException e) {
      reply = Replies.errors(namespaces, attributes, e.errors());
    } catch (Refusal refusal) {
      reply = Replies.errors(namespaces, attributes, List.of(RpcError.of(refusal)));
    }
    if (read && device.meets(Fault.CutsShort.class)) {
      framing.writeHalf(reply);
      throw new ConnectionLost("within an answer");
    }
    framing.write(reply);
    if (closes) {
      end = "closed";
    }
    return !closes;
  }

  private static Element operation(Element rpc) throws RpcErrorException {
    if (rpc.attribute("message-id").isEmpty()) {
      throw new RpcError(
              "rpc",
              "missing-attribute",
              "",
              "an rpc has a message-id",
              Map.of("bad-attribute", "message-id", "bad-element", "rpc"))
          .thrown();
    }
    if (rpc.children().size() != 1) {
      throw new RpcError("rpc", "malformed-message", "", "an rpc holds one operation", Map.of())
          .thrown();
    }
    return rpc.children().getFirst();
  }

  private Reply reply(Element operation, boolean closes)
      throws RpcErrorException, Refusal, ConnectionLost {
    if (closes) {
      return new Reply.Ok();
    }
    if (!device.spec().circumstances().manners().access().privileged()) {
      throw RpcError.protocol("access-denied", "access denied").thrown();
    }
    if (operation.is(Namespaces.EVENTS, "create-subscription")) {
      if (subscription != null) {
        throw RpcError.protocol("operation-failed", "the session has a subscription").thrown();
      }
      subscription = Subscription.start(device, namespaces, framing, operation);
      return new Reply.Ok();
    }
    return operations.answer(operation);
  }

  @Override
  public void close() {
    Subscription running = subscription;
    if (running != null) {
      running.close();
    }
    device.datastores().close(session, end);
  }
}
