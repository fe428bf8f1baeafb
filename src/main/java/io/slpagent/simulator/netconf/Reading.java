package io.slpagent.simulator.netconf;

import io.slpagent.simulator.catalyst.CatalystSwitch;
import io.slpagent.simulator.catalyst.ConnectionLost;
import io.slpagent.simulator.datastore.Refusal;
import io.slpagent.simulator.datastore.Trims;
import io.slpagent.simulator.json.Json;
import io.slpagent.simulator.schema.ModuleTable;
import io.slpagent.simulator.schema.ModuleTable.Module;
import io.slpagent.simulator.schema.ModuleTable.Unit;
import io.slpagent.simulator.schema.SchemaNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** {@code <get>}, {@code <get-config>} and {@code <get-schema>}. */
final class Reading {
  private final CatalystSwitch device;
  private final Namespaces namespaces;

  Reading(CatalystSwitch device, Namespaces namespaces) {
    this.device = device;
    this.namespaces = namespaces;
  }

  Reply get(Element operation) throws RpcErrorException {
    Filter filter = filter(operation);
    SchemaNode schema = device.schema();
    Json.Members data = device.data(filter.tops(schema));
    return answer(operation, filter, schema, data);
  }

  Reply getConfig(Element operation) throws RpcErrorException, Refusal, ConnectionLost {
    Filter filter = filter(operation);
    SchemaNode schema = device.schema();
    Json.Members all = device.datastores().config(Messages.store(operation, "source"));
    Json config = Trims.byContent(schema, all, "config");
    return answer(operation, filter, schema, (Json.Members) config);
  }

  private Reply answer(Element operation, Filter filter, SchemaNode schema, Json.Members data)
      throws RpcErrorException {
    String mode =
        operation.children().stream()
            .filter(child -> child.is(Namespaces.DEFAULTS, "with-defaults"))
            .map(child -> child.text().strip())
            .findFirst()
            .orElse("explicit");
    boolean tagged = mode.equals("report-all-tagged");
    switch (mode) {
      case "explicit" -> {}
      case "report-all", "report-all-tagged" -> Defaults.fill(schema, data);
      default ->
          throw new RpcError(
                  "protocol",
                  "invalid-value",
                  "",
                  "with-defaults " + mode + " is not supported",
                  Map.of("bad-element", "with-defaults"))
              .thrown();
    }
    return new Reply.Data(schema, filter.select(schema, data), tagged);
  }

  /** What is asked for. */
  private interface Filter {
    Predicate<String> tops(SchemaNode schema);

    Json.Members select(SchemaNode schema, Json.Members data) throws RpcErrorException;
  }

  private Filter filter(Element operation) throws RpcErrorException {
    Optional<Element> filter = operation.child("filter");
    if (filter.isEmpty()) {
      return new Everything();
    }
    Element sent = filter.get();
    String type =
        sent.attribute("type").or(() -> sent.attribute(Namespaces.BASE, "type")).orElse("subtree");
    return switch (type) {
      case "subtree" -> new Subtrees(new SubtreeFilter(namespaces), sent.children());
      case "xpath" -> new Expression(new XPathFilter(namespaces), sent);
      default ->
          throw new RpcError(
                  "protocol",
                  "bad-attribute",
                  "",
                  "unknown type of filter: " + type,
                  Map.of("bad-attribute", "type", "bad-element", "filter"))
              .thrown();
    };
  }

  private record Everything() implements Filter {
    @Override
    public Predicate<String> tops(SchemaNode schema) {
      return top -> true;
    }

    @Override
    public Json.Members select(SchemaNode schema, Json.Members data) {
      return data;
    }
  }

  private record Subtrees(SubtreeFilter filter, List<Element> wanted) implements Filter {
    @Override
    public Predicate<String> tops(SchemaNode schema) {
      return top -> filter.wants(schema, top, wanted);
    }

    @Override
    public Json.Members select(SchemaNode schema, Json.Members data) {
      return wanted.isEmpty() ? new Json.Members() : filter.select(schema, data, wanted);
    }
  }

  private record Expression(XPathFilter filter, Element element) implements Filter {
    @Override
    public Predicate<String> tops(SchemaNode schema) {
      return top -> true;
    }

    @Override
    public Json.Members select(SchemaNode schema, Json.Members data) throws RpcErrorException {
      return filter.select(
          schema, data, element.attribute("select").orElse(""), element.prefixes());
    }
  }

  /** RFC 6022 section 3.1. */
  Reply getSchema(Element operation) throws RpcErrorException {
    String name = operation.childText("identifier");
    String version = operation.childText("version");
    String format = operation.childText("format");
    String bare = format.substring(format.indexOf(':') + 1);
    if (name.isEmpty()) {
      throw new RpcError(
              "protocol",
              "missing-element",
              "",
              "missing element: identifier",
              Map.of("bad-element", "identifier"))
          .thrown();
    }
    boolean yang = bare.isEmpty() || bare.equals("yang");
    boolean current = version.isEmpty() || !listed(name) || revisions(name).contains(version);
    Optional<String> text = yang && current ? device.moduleText(name) : Optional.empty();
    return new Reply.Schema(
        text.orElseThrow(
            () -> RpcError.protocol("invalid-value", "there is no such schema: " + name).thrown()));
  }

  private Stream<Unit> units() {
    return ModuleTable.of(device.release()).modules().stream().flatMap(Reading::units);
  }

  private static Stream<Unit> units(Module module) {
    return Stream.of(
            Stream.of(module.unit()), module.submodules().stream(), module.deviations().stream())
        .flatMap(units -> units);
  }

  private boolean listed(String name) {
    return units().anyMatch(unit -> unit.name().equals(name));
  }

  private List<String> revisions(String name) {
    return units().filter(unit -> unit.name().equals(name)).map(Unit::revision).toList();
  }
}
