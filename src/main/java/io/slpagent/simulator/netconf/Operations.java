package io.slpagent.simulator.netconf;

import io.slpagent.simulator.catalyst.CatalystSwitch;
import io.slpagent.simulator.catalyst.ConfigEdit;
import io.slpagent.simulator.catalyst.ConfigEdit.Operation;
import io.slpagent.simulator.catalyst.Confirmations;
import io.slpagent.simulator.catalyst.ConnectionLost;
import io.slpagent.simulator.catalyst.Datastores;
import io.slpagent.simulator.catalyst.EditSet;
import io.slpagent.simulator.catalyst.ErrorOption;
import io.slpagent.simulator.catalyst.Store;
import io.slpagent.simulator.datastore.Refusal;
import io.slpagent.simulator.json.Json;
import io.slpagent.simulator.schema.SchemaNode;
import io.slpagent.simulator.schema.SchemaNode.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The operations of one session that read and write. */
final class Operations {
  private final CatalystSwitch device;
  private final Datastores datastores;
  private final int session;
  private final Namespaces namespaces;
  private final Reading reading;

  Operations(CatalystSwitch device, int session, Namespaces namespaces) {
    this.device = device;
    this.datastores = device.datastores();
    this.session = session;
    this.namespaces = namespaces;
    this.reading = new Reading(device, namespaces);
  }

  /** Does what an element within an {@code <rpc>} asks for. */
  Reply answer(Element operation) throws RpcErrorException, Refusal, ConnectionLost {
    if (operation.is(Namespaces.MONITORING, "get-schema")) {
      return reading.getSchema(operation);
    }
    if (!operation.namespace().equals(Namespaces.BASE)) {
      return procedure(operation);
    }
    return switch (operation.local()) {
      case "get" -> reading.get(operation);
      case "get-config" -> reading.getConfig(operation);
      case "edit-config", "copy-config", "commit", "cancel-commit", "discard-changes" -> {
        Reply reply = noted(operation);
        yield reply;
      }
      case "lock" -> {
        datastores.lock(session, Messages.store(operation, "target"));
        yield new Reply.Ok();
      }
      case "unlock" -> {
        datastores.unlock(session, Messages.store(operation, "target"));
        yield new Reply.Ok();
      }
      case "validate" -> validate(operation);
      case "kill-session" -> {
        datastores.kill(session, Messages.session(operation));
        yield new Reply.Ok();
      }
      default ->
          throw RpcError.protocol(
                  "operation-not-supported", "unknown operation: " + operation.local())
              .thrown();
    };
  }

  /** Notes what could have changed something, and how it ended. */
  private Reply noted(Element operation) throws RpcErrorException, Refusal, ConnectionLost {
    int status = 0;
    try {
      Reply reply = write(operation);
      status = 200;
      return reply;
    } catch (RpcErrorException e) {
      status = 400;
      throw e;
    } catch (Refusal e) {
      status = e.status();
      throw e;
    } finally {
      String target =
          operation.child("target").map(t -> t.children().getFirst().local()).orElse("");
      String body = operation.child("config").map(Notes::json).orElse("");
      device.note(operation.local(), target, body, status);
    }
  }

  private Reply write(Element operation) throws RpcErrorException, Refusal, ConnectionLost {
    return switch (operation.local()) {
      case "edit-config" -> edit(operation);
      case "copy-config" -> copy(operation);
      case "commit" -> {
        datastores.commit(session, request(operation));
        yield new Reply.Ok();
      }
      case "cancel-commit" -> {
        requireConfirmedCommit();
        datastores.cancel(session, operation.childText("persist-id"));
        yield new Reply.Ok();
      }
      default -> {
        datastores.discard(session);
        yield new Reply.Ok();
      }
    };
  }

  private Reply edit(Element operation) throws RpcErrorException, Refusal, ConnectionLost {
    Store target = Messages.store(operation, "target");
    Element config = operation.child("config").orElseThrow(() -> Messages.missing("config"));
    Operation usual =
        switch (operation.childText("default-operation")) {
          case "", "merge" -> Operation.MERGE;
          case "replace" -> Operation.REPLACE;
          case "none" -> Operation.NONE;
          default ->
              throw Messages.invalid("default-operation", operation.childText("default-operation"));
        };
    SchemaNode schema = device.schema();
    List<ConfigEdit> edits = reader().children(schema, config, usual);
    EditSet set = new EditSet(schema, edits, option(operation));
    boolean warned =
        datastores.edit(session, target, new Datastores.Editing(set.write(), test(operation)));
    List<RpcError> problems = new ArrayList<>();
    set.problems().forEach(refusal -> problems.add(RpcError.of(refusal)));
    if (!problems.isEmpty()) {
      throw new RpcErrorException(problems);
    }
    return warned
        ? new Reply.Warning(
            List.of(
                new RpcError(
                    "application",
                    "operation-failed",
                    "",
                    "the change is in force after the next reload",
                    Map.of())))
        : new Reply.Ok();
  }

  private ConfigReader reader() {
    return new ConfigReader(namespaces, device.spec().circumstances().manners().access().hidden());
  }

  private static ErrorOption option(Element operation) throws RpcErrorException {
    String text = operation.childText("error-option");
    return switch (text) {
      case "", "stop-on-error" -> ErrorOption.STOP_ON_ERROR;
      case "continue-on-error" -> ErrorOption.CONTINUE_ON_ERROR;
      case "rollback-on-error" -> ErrorOption.ROLLBACK_ON_ERROR;
      default -> throw Messages.invalid("error-option", text);
    };
  }

  private static boolean test(Element operation) throws RpcErrorException {
    String text = operation.childText("test-option");
    return switch (text) {
      case "", "test-then-set", "set" -> false;
      case "test-only" -> true;
      default -> throw Messages.invalid("test-option", text);
    };
  }

  /** Only what amounts to discarding what is staged. */
  private Reply copy(Element operation) throws RpcErrorException, Refusal, ConnectionLost {
    boolean discards =
        Messages.store(operation, "target") == Store.CANDIDATE
            && Messages.store(operation, "source") == Store.RUNNING;
    if (!discards) {
      throw RpcError.protocol("operation-not-supported", "a datastore is not copied so").thrown();
    }
    datastores.discard(session);
    return new Reply.Ok();
  }

  private Reply validate(Element operation) throws RpcErrorException, Refusal, ConnectionLost {
    Element source = operation.child("source").orElseThrow(() -> Messages.missing("source"));
    SchemaNode schema = device.schema();
    if (source.child("config").isPresent()) {
      reader().children(schema, source.child("config").get(), Operation.MERGE);
      return new Reply.Ok();
    }
    datastores.validate(schema, Messages.store(operation, "source"));
    return new Reply.Ok();
  }

  private Confirmations.Request request(Element operation) throws RpcErrorException {
    boolean confirmed = operation.child("confirmed").isPresent();
    String persistId = operation.childText("persist-id");
    if (!confirmed && persistId.isEmpty()) {
      return Confirmations.Request.PLAIN;
    }
    requireConfirmedCommit();
    return new Confirmations.Request(
        confirmed,
        Messages.seconds(operation, "confirm-timeout"),
        operation.childText("persist"),
        persistId);
  }

  private void requireConfirmedCommit() throws RpcErrorException {
    boolean offered =
        datastores.capabilities().stream().anyMatch(uri -> uri.contains(":confirmed-commit:"));
    if (!offered) {
      throw RpcError.protocol("operation-not-supported", "a commit is not confirmed here").thrown();
    }
  }

  private Reply procedure(Element operation) throws RpcErrorException, Refusal {
    SchemaNode schema = device.schema();
    SchemaNode rpc =
        namespaces
            .child(schema, operation)
            .filter(node -> node.kind() == Kind.RPC)
            .orElseThrow(() ->
                new RpcError(
                        "protocol",
                        namespaces.knows(operation.namespace())
                            ? "operation-not-supported"
                            : "unknown-namespace",
                        "",
                        "unknown operation: " + operation.local(),
                        Map.of("bad-element", operation.local()))
                    .thrown());
    SchemaNode inputNode = rpc.child("input");
    Json.Members input = new Json.Members();
    if (inputNode != null) {
      input = new InputReader(namespaces).members(inputNode, operation);
    } else if (!operation.children().isEmpty()) {
      throw Messages.invalid(operation.local(), operation.children().getFirst().local());
    }
    int status = 0;
    try {
      Json.Members output = device.call(rpc.key(), input);
      status = 200;
      SchemaNode outputNode = rpc.child("output");
      return output.values().isEmpty() || outputNode == null
          ? new Reply.Ok()
          : new Reply.Output(outputNode, output);
    } catch (Refusal e) {
      status = e.status();
      throw e;
    } finally {
      if (!InputReader.ASKING.contains(rpc.key())) {
        device.note("rpc", rpc.key(), input.toString(), status);
      }
    }
  }
}
