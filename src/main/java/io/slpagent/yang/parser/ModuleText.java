package io.slpagent.yang.parser;

import io.slpagent.yang.SchemaException;
import java.io.IOException;
import java.text.ParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.opendaylight.yangtools.yang.ir.IRArgument;
import org.opendaylight.yangtools.yang.ir.IRKeyword;
import org.opendaylight.yangtools.yang.ir.IRStatement;
import org.opendaylight.yangtools.yang.ir.StringEscaping;
import org.opendaylight.yangtools.yang.model.api.source.SourceIdentifier;
import org.opendaylight.yangtools.yang.model.spi.source.StringYangTextSource;
import org.opendaylight.yangtools.yang.model.spi.source.YangIRSource;
import org.opendaylight.yangtools.yang.parser.api.YangSyntaxErrorException;
import org.opendaylight.yangtools.yang.parser.rfc7950.repo.TextToIRTransformer;

/**
 * One module or submodule whose syntax was read: what it is called and what it needs.
 *
 * @param name its name
 * @param revision its newest revision, or empty
 * @param owner the module that a submodule belongs to; empty for a module
 * @param namespace its namespace; empty for a submodule
 * @param needs what it imports and includes
 * @param source the statements, as the YANG library takes them
 */
public record ModuleText(
    String name,
    String revision,
    String owner,
    String namespace,
    List<Need> needs,
    YangIRSource source) {
  public ModuleText {
    needs = List.copyOf(needs);
  }

  /**
   * An import or include.
   *
   * @param name of the module or submodule
   * @param revision the exact revision that is asked for, or empty
   * @param prefix the prefix of an import; empty for an include
   */
  public record Need(String name, String revision, String prefix) {}

  /**
   * Reads the syntax of a module.
   *
   * @param label what to call the text in a message, e.g. its file
   * @throws SchemaException where the text is not YANG
   */
  public static ModuleText read(String label, String text) throws SchemaException {
    YangIRSource source;
    try {
      source =
          TextToIRTransformer.transformText(
              new StringYangTextSource(new SourceIdentifier("unnamed"), repaired(text)));
    } catch (YangSyntaxErrorException e) {
      throw new SchemaException(
          label + ":" + e.getLine() + ":" + e.getCharPositionInLine() + ": this is not YANG", e);
    } catch (IOException | RuntimeException | StackOverflowError e) {
      throw new SchemaException(label + ": this is not YANG", e);
    }
    return of(label, source.statement());
  }

  /** Cisco writes {@code {,3}} in patterns, which XML Schema and Java do not know. */
  private static String repaired(String text) {
    return text.contains("{,")
        ? text.replaceAll("(pattern\\s+[\"'][^\"'\\n]{0,2000})\\{,(\\d{1,5}\\})", "$1{0,$2")
        : text;
  }

  static ModuleText of(String label, IRStatement top) throws SchemaException {
    String keyword = top.keyword().identifier();
    boolean submodule = keyword.equals("submodule");
    if (!submodule && !keyword.equals("module")) {
      throw new SchemaException(label + ": this is neither a YANG module nor a submodule");
    }
    String name = argument(label, top);
    String revision = newest(label, top);
    SourceIdentifier id = new SourceIdentifier(name, revision.isEmpty() ? null : revision);
    return new ModuleText(
        name,
        revision,
        submodule ? argumentOf(label, top, "belongs-to").orElse("") : "",
        argumentOf(label, top, "namespace").orElse(""),
        needs(label, top),
        new YangIRSource(id, top, label));
  }

  boolean isSubmodule() {
    return !owner.isEmpty();
  }

  /** The prefix that the module gives to itself; empty for a submodule. */
  String prefix() {
    return source.statement().statements().stream()
        .filter(named("prefix"))
        .findFirst()
        .map(s -> s.argument() instanceof IRArgument.Single one ? one.string() : "")
        .orElse("");
  }

  private static String newest(String label, IRStatement top) throws SchemaException {
    String newest = "";
    for (IRStatement statement : top.statements()) {
      if (named("revision").test(statement)) {
        String revision = argument(label, statement);
        if (!revision.matches("\\d{4}-\\d{2}-\\d{2}")) {
          throw new SchemaException(label + ": the revision is not a date");
        }
        newest = revision.compareTo(newest) > 0 ? revision : newest;
      }
    }
    return newest;
  }

  private static List<Need> needs(String label, IRStatement top) throws SchemaException {
    List<Need> needs = new ArrayList<>();
    for (IRStatement statement : top.statements()) {
      if (named("import").or(named("include")).test(statement)) {
        needs.add(
            new Need(
                argument(label, statement),
                argumentOf(label, statement, "revision-date").orElse(""),
                argumentOf(label, statement, "prefix").orElse("")));
      }
    }
    return needs;
  }

  static Predicate<IRStatement> named(String keyword) {
    return s ->
        s.keyword() instanceof IRKeyword.Unqualified && s.keyword().identifier().equals(keyword);
  }

  private static Optional<String> argumentOf(String label, IRStatement above, String keyword)
      throws SchemaException {
    for (IRStatement statement : above.statements()) {
      if (named(keyword).test(statement)) {
        return Optional.of(argument(label, statement));
      }
    }
    return Optional.empty();
  }

  static String argument(String label, IRStatement statement) throws SchemaException {
    @Nullable IRArgument argument = statement.argument();
    try {
      if (argument != null) {
        return argument.asString(StringEscaping.RFC6020);
      }
    } catch (ParseException e) {
      throw new SchemaException(label + ": " + place(statement) + " cannot be read", e);
    }
    throw new SchemaException(label + ": " + place(statement) + " needs an argument");
  }

  private static String place(IRStatement statement) {
    return "the statement "
        + statement.keyword().identifier()
        + " in line "
        + statement.startLine();
  }
}
