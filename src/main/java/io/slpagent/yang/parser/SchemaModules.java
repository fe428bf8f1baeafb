package io.slpagent.yang.parser;

import io.slpagent.model.NodeName;
import io.slpagent.yang.NodeFacts.Status;
import io.slpagent.yang.TakenAway;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.opendaylight.yangtools.yang.common.QName;
import org.opendaylight.yangtools.yang.common.QNameModule;
import org.opendaylight.yangtools.yang.common.Revision;
import org.opendaylight.yangtools.yang.model.api.CaseSchemaNode;
import org.opendaylight.yangtools.yang.model.api.ChoiceSchemaNode;
import org.opendaylight.yangtools.yang.model.api.DataSchemaNode;
import org.opendaylight.yangtools.yang.model.api.DeviateKind;
import org.opendaylight.yangtools.yang.model.api.Deviation;
import org.opendaylight.yangtools.yang.model.api.EffectiveModelContext;
import org.opendaylight.yangtools.yang.model.api.IdentitySchemaNode;
import org.opendaylight.yangtools.yang.model.api.Module;
import org.opendaylight.yangtools.yang.model.api.SchemaNode;
import org.opendaylight.yangtools.yang.model.util.SchemaInferenceStack;

/** The modules of a schema, and how their names are spelled outside the YANG library. */
final class SchemaModules {
  private final EffectiveModelContext context;
  private final Map<QNameModule, String> names = new HashMap<>();
  private final Map<String, Module> newest = new LinkedHashMap<>();

  SchemaModules(EffectiveModelContext context) {
    this.context = context;
    context.getModules().stream()
        .sorted(
            Comparator.comparing(Module::getName)
                .thenComparing(m -> revision(m.getQNameModule()), Comparator.reverseOrder()))
        .forEach(module -> {
          names.put(module.getQNameModule(), module.getName());
          newest.putIfAbsent(module.getName(), module);
        });
  }

  /** One module of each name, the newest. */
  Collection<Module> all() {
    return newest.values();
  }

  /** The revision of each module, by name. */
  Map<String, String> revisions() {
    Map<String, String> revisions = new TreeMap<>();
    newest.forEach((name, module) -> revisions.put(name, revision(module.getQNameModule())));
    return revisions;
  }

  NodeName name(QName name) {
    return new NodeName(moduleName(name.getModule()), name.getLocalName());
  }

  String moduleName(QNameModule module) {
    String name = names.get(module);
    if (name == null) {
      throw new IllegalStateException("a node of a module that the schema does not have");
    }
    return name;
  }

  String revision(QName name) {
    return revision(name.getModule());
  }

  private static String revision(QNameModule module) {
    return module.findRevision().map(Revision::toString).orElse("");
  }

  /** All that deviations took away. */
  TakenAway takenAway() {
    return new TakenAway(
        newest.values().stream()
            .flatMap(module -> module.getDeviations().stream())
            .filter(SchemaModules::takesAway)
            .map(d -> d.getTargetPath().getNodeIdentifiers().stream().map(this::name).toList())
            .toList());
  }

  private static boolean takesAway(Deviation deviation) {
    return deviation.getDeviates().stream()
        .anyMatch(d -> d.getDeviateType() == DeviateKind.NOT_SUPPORTED);
  }

  /** What is derived from an identity, directly or not, as {@code module:identity}. */
  Set<String> derived(Collection<? extends IdentitySchemaNode> bases) {
    Set<String> names = new TreeSet<>();
    Deque<IdentitySchemaNode> open = new ArrayDeque<>(bases);
    while (!open.isEmpty()) {
      for (IdentitySchemaNode identity : context.getDerivedIdentities(open.remove())) {
        if (names.add(name(identity.getQName()).toString())) {
          open.add(identity);
        }
      }
    }
    return names;
  }

  static Status status(org.opendaylight.yangtools.yang.model.api.Status status) {
    return switch (status) {
      case CURRENT -> Status.CURRENT;
      case DEPRECATED -> Status.DEPRECATED;
      case OBSOLETE -> Status.OBSOLETE;
    };
  }

  /** The YANG library's own position in the schema, which it needs to follow a leafref. */
  SchemaInferenceStack stack(List<SchemaNode> steps) {
    SchemaInferenceStack stack = SchemaInferenceStack.of(context);
    for (SchemaNode step : steps) {
      if (step instanceof DataSchemaNode
          && !(step instanceof ChoiceSchemaNode)
          && !(step instanceof CaseSchemaNode)) {
        stack.enterDataTree(step.getQName());
      } else {
        stack.enterSchemaTree(step.getQName());
      }
    }
    return stack;
  }
}
