package io.slpagent.yang.parser;

import io.slpagent.yang.DeviceSchema;
import io.slpagent.yang.SchemaException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.opendaylight.yangtools.yang.common.QName;
import org.opendaylight.yangtools.yang.common.QNameModule;
import org.opendaylight.yangtools.yang.model.api.EffectiveModelContext;
import org.opendaylight.yangtools.yang.model.api.stmt.FeatureSet;
import org.opendaylight.yangtools.yang.parser.api.YangParser;
import org.opendaylight.yangtools.yang.parser.api.YangParserConfiguration;
import org.opendaylight.yangtools.yang.parser.api.YangParserException;
import org.opendaylight.yangtools.yang.parser.api.YangParserFactory;

/**
 * One parse. All units are tried at once; where that fails they are halved until the broken ones
 * stand alone, so that one of them costs a few more parses and not the schema.
 */
final class SchemaBuild {
  private static final YangParserFactory PARSERS =
      ServiceLoader.load(YangParserFactory.class)
          .findFirst()
          .orElseThrow(() -> new IllegalStateException("no YANG parser on the class path"));
  private static final YangParserConfiguration CONFIGURATION =
      YangParserConfiguration.builder().warnForUnkeyedLists(false).build();

  private final SchemaParser.Request request;
  private final ModuleTexts texts;
  private final List<String> leftOut;
  private final Set<ModuleText> taken = new LinkedHashSet<>();
  private @Nullable EffectiveModelContext context;

  /** A module that is wanted for itself, with all that it needs. */
  private record Unit(String name, Set<ModuleText> closure) {}

  SchemaBuild(SchemaParser.Request request, ModuleTexts texts, List<String> leftOut) {
    this.request = request;
    this.texts = texts;
    this.leftOut = new ArrayList<>(leftOut);
  }

  DeviceSchema build() throws SchemaException {
    SchemaModules modules = new SchemaModules(model());
    return new DeviceSchema(
        request.contentId(),
        request.origin(),
        modules.revisions(),
        SchemaNodes.root(modules),
        modules.takenAway(),
        leftOut);
  }

  EffectiveModelContext model() throws SchemaException {
    List<Unit> units = roots();
    units.addAll(deviations(units));
    take(units);
    EffectiveModelContext built = context;
    if (built == null) {
      throw new SchemaException(
          "no schema can be made of the modules of "
              + request.origin()
              + (leftOut.isEmpty() ? "" : ": " + leftOut.getFirst()));
    }
    return built;
  }

  private List<Unit> roots() {
    List<Unit> units = new ArrayList<>();
    for (String name : request.roots()) {
      Optional<ModuleText> root = texts.find(name, "");
      if (root.isPresent()) {
        try {
          units.add(new Unit(name, texts.closure(root.get())));
        } catch (SchemaException e) {
          leaveOut(name, e);
        }
      }
    }
    return units;
  }

  /** What the device's own list says about our modules; in the order of their names. */
  private List<Unit> deviations(List<Unit> roots) {
    Set<ModuleText> ours = new LinkedHashSet<>();
    roots.forEach(r -> ours.addAll(r.closure()));
    List<Unit> units = new ArrayList<>();
    for (String name : new TreeSet<>(request.deviations())) {
      try {
        Optional<ModuleText> text = texts.find(name, "");
        if (text.isPresent()) {
          DeviationCut.touching(text.get(), ours)
              .ifPresent(reduced -> units.add(new Unit(name, Set.of(reduced))));
        }
      } catch (SchemaException e) {
        leaveOut(name, e);
      }
    }
    return units;
  }

  private void take(List<Unit> units) {
    if (units.isEmpty()) {
      return;
    }
    Set<ModuleText> all = new LinkedHashSet<>(taken);
    units.forEach(u -> all.addAll(u.closure()));
    try {
      context = parse(all);
      taken.addAll(all);
    } catch (SchemaException e) {
      if (units.size() == 1) {
        takeRest(units.getFirst(), e);
      } else {
        int half = units.size() / 2;
        take(units.subList(0, half));
        take(units.subList(half, units.size()));
      }
    }
  }

  /** Of a module that deviates others, what reaches nodes that are there. */
  private void takeRest(Unit unit, SchemaException why) {
    Set<ModuleText> all = new LinkedHashSet<>(taken);
    EffectiveModelContext built = context;
    try {
      if (built != null && request.deviations().contains(unit.name())) {
        for (ModuleText text : unit.closure()) {
          DeviationCut.reaching(text, built).ifPresent(all::add);
        }
      }
      if (all.size() == taken.size()) {
        leaveOut(unit.name(), why);
        return;
      }
      context = parse(all);
      taken.addAll(all);
      leftOut.add("module " + unit.name() + " was taken in part: " + why.getMessage());
    } catch (SchemaException e) {
      leaveOut(unit.name(), e);
    }
  }

  private void leaveOut(String name, SchemaException why) {
    leftOut.add("module " + name + " was left out: " + why.getMessage());
  }

  private EffectiveModelContext parse(Set<ModuleText> sources) throws SchemaException {
    try {
      YangParser parser = PARSERS.createParser(CONFIGURATION);
      if (!request.features().isEmpty()) {
        parser.setSupportedFeatures(features(sources));
      }
      for (ModuleText source : sources) {
        parser.addSource(source.source());
      }
      return parser.buildEffectiveModel();
    } catch (YangParserException | IOException | RuntimeException | StackOverflowError e) {
      throw new SchemaException(reason(e), e);
    }
  }

  private FeatureSet features(Set<ModuleText> sources) {
    Set<QName> supported = new HashSet<>();
    for (ModuleText source : sources) {
      for (String feature : request.features().getOrDefault(source.name(), Set.of())) {
        if (!source.isSubmodule() && feature.matches("[A-Za-z_][A-Za-z0-9_.-]*")) {
          supported.add(QName.create(module(source), feature));
        }
      }
    }
    return FeatureSet.of(supported);
  }

  private static QNameModule module(ModuleText text) {
    return text.revision().isEmpty()
        ? QNameModule.of(text.namespace())
        : QNameModule.of(text.namespace(), text.revision());
  }

  /** The innermost message: the outer ones only say that something failed. */
  private static String reason(Throwable thrown) {
    Throwable deepest = thrown;
    while (deepest.getCause() != null) {
      deepest = deepest.getCause();
    }
    String message = deepest.getMessage();
    return message == null ? deepest.getClass().getSimpleName() : message;
  }
}
