package io.slpagent.yang.parser;

import com.google.common.collect.ImmutableList;
import io.slpagent.yang.SchemaException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.opendaylight.yangtools.yang.common.QName;
import org.opendaylight.yangtools.yang.ir.IRArgument;
import org.opendaylight.yangtools.yang.ir.IRKeyword;
import org.opendaylight.yangtools.yang.ir.IRStatement;
import org.opendaylight.yangtools.yang.model.api.EffectiveModelContext;
import org.opendaylight.yangtools.yang.model.api.stmt.SchemaNodeIdentifier;

/**
 * Cuts a module that deviates others down to what touches a set of modules. Whole, such a module
 * would bring in every other module that it deviates, and fail where one of them is not there.
 */
final class DeviationCut {
  private static final Set<String> KEPT =
      Set.of("yang-version", "namespace", "prefix", "revision", "typedef");

  private final ModuleText module;
  private final Set<String> known;
  private final Pattern foreign;
  private final Map<String, String> modules = new HashMap<>();

  private DeviationCut(ModuleText module, Set<String> known) {
    this.module = module;
    this.known = known;
    List<String> prefixes = new ArrayList<>();
    for (ModuleText.Need need : module.needs()) {
      modules.put(need.prefix(), need.name());
      if (!known.contains(need.name())) {
        prefixes.add(Pattern.quote(need.prefix()));
      }
    }
    this.foreign =
        Pattern.compile(
            prefixes.isEmpty()
                ? "(?!)"
                : "(?<![A-Za-z0-9_.-])(?:" + String.join("|", prefixes) + "):");
  }

  /** The rest of a module; empty where it touches none of the others. */
  static Optional<ModuleText> touching(ModuleText module, Collection<ModuleText> others)
      throws SchemaException {
    Set<String> known =
        others.stream()
            .filter(t -> !t.isSubmodule())
            .map(ModuleText::name)
            .collect(Collectors.toSet());
    return new DeviationCut(module, known).reduced();
  }

  /**
   * The rest of a module without what deviates nodes that are not there, as where a slice has but a
   * part of a module; empty where nothing is left.
   */
  static Optional<ModuleText> reaching(ModuleText module, EffectiveModelContext model)
      throws SchemaException {
    DeviationCut cut = new DeviationCut(module, Set.of());
    IRStatement top = module.source().statement();
    List<IRStatement> kept = new ArrayList<>();
    boolean touches = false;
    for (IRStatement statement : top.statements()) {
      boolean deviates = ModuleText.named("deviation").test(statement);
      if (!deviates || cut.isIn(model, ModuleText.argument(module.name(), statement))) {
        kept.add(statement);
        touches |= deviates;
      }
    }
    return touches ? Optional.of(ModuleText.of(module.name(), with(top, kept))) : Optional.empty();
  }

  private boolean isIn(EffectiveModelContext model, String path) {
    List<QName> steps = new ArrayList<>();
    for (String step : path.strip().split("/", -1)) {
      if (!step.isBlank()) {
        int colon = step.indexOf(':');
        String owner = modules.getOrDefault(step.substring(0, Math.max(colon, 0)), "");
        var found = model.findModules(owner).stream().findFirst();
        if (found.isEmpty()) {
          return false;
        }
        steps.add(QName.create(found.get().getQNameModule(), step.substring(colon + 1).strip()));
      }
    }
    return !steps.isEmpty()
        && model.findSchemaTreeNode(SchemaNodeIdentifier.Absolute.of(steps)).isPresent();
  }

  private Optional<ModuleText> reduced() throws SchemaException {
    IRStatement top = module.source().statement();
    List<IRStatement> kept = new ArrayList<>();
    boolean touches = false;
    for (IRStatement statement : top.statements()) {
      if (ModuleText.named("import").test(statement)) {
        if (known.contains(ModuleText.argument(module.name(), statement))) {
          kept.add(statement);
        }
      } else if (ModuleText.named("deviation").test(statement)) {
        if (isOurs(ModuleText.argument(module.name(), statement)) && !mentionsForeign(statement)) {
          kept.add(cleaned(statement));
          touches = true;
        }
      } else if (statement.keyword() instanceof IRKeyword.Unqualified
          && KEPT.contains(statement.keyword().identifier())
          && !mentionsForeign(statement)) {
        kept.add(cleaned(statement));
      }
    }
    return touches ? Optional.of(ModuleText.of(module.name(), with(top, kept))) : Optional.empty();
  }

  /** Whether each step of an absolute path is a node of a module that we have. */
  private boolean isOurs(String path) {
    for (String step : path.strip().split("/", -1)) {
      int colon = step.indexOf(':');
      if (!step.isBlank()
          && (colon < 0 || !known.contains(modules.getOrDefault(step.substring(0, colon), "")))) {
        return false;
      }
    }
    return true;
  }

  /** Whether an argument uses a prefix of a module that we do not have. */
  private boolean mentionsForeign(IRStatement statement) throws SchemaException {
    IRArgument argument = statement.argument();
    boolean text =
        Set.of("description", "reference", "error-message")
            .contains(statement.keyword().identifier());
    if (argument != null
        && !text
        && foreign.matcher(ModuleText.argument(module.name(), statement)).find()) {
      return true;
    }
    for (IRStatement below : statement.statements()) {
      if (mentionsForeign(below)) {
        return true;
      }
    }
    return false;
  }

  /** Without extensions of modules that we do not have, and without prose. */
  private IRStatement cleaned(IRStatement statement) {
    List<IRStatement> kept = new ArrayList<>();
    for (IRStatement below : statement.statements()) {
      boolean extension = below.keyword() instanceof IRKeyword.Qualified;
      if (!extension) {
        kept.add(cleaned(below));
      }
    }
    return with(statement, kept);
  }

  private static IRStatement with(IRStatement statement, List<IRStatement> below) {
    return IRStatement.of(
        statement.keyword(),
        statement.argument(),
        statement.startLine(),
        statement.startColumn(),
        ImmutableList.copyOf(below));
  }
}
