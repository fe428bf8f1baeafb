package io.slpagent.yang.parser;

import static org.assertj.core.api.Assertions.assertThat;

import io.slpagent.yang.LeafType;
import io.slpagent.yang.LeafType.Base;
import io.slpagent.yang.LeafType.Form;
import io.slpagent.yang.LeafType.Value;
import io.slpagent.yang.RealModules;
import io.slpagent.yang.SchemaException;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.opendaylight.yangtools.yang.data.codec.gson.JSONCodec;
import org.opendaylight.yangtools.yang.data.codec.gson.JSONCodecFactory;
import org.opendaylight.yangtools.yang.data.codec.gson.JSONCodecFactorySupplier;
import org.opendaylight.yangtools.yang.data.codec.gson.JSONValue;
import org.opendaylight.yangtools.yang.model.api.DataNodeContainer;
import org.opendaylight.yangtools.yang.model.api.EffectiveModelContext;
import org.opendaylight.yangtools.yang.model.api.SchemaNode;
import org.opendaylight.yangtools.yang.model.api.TypedDataSchemaNode;

/** What a type allows is what the YANG library's own codecs allow. */
class LeafTypesTest {
  private static final String MODULE =
      """
      module types {
        yang-version 1.1;
        namespace "urn:example:types";
        prefix t;
        identity animal;
        identity dog { base animal; }
        identity puppy { base dog; }
        typedef percent { type uint8 { range "0..100"; } }
        leaf a { type int8; } leaf b { type int16 { range "-5..-1 | 7"; } } leaf c { type int32; }
        leaf d { type int64; } leaf e { type uint8; } leaf f { type uint16; } leaf g { type uint32; }
        leaf h { type uint64; } leaf i { type percent { range "10..20"; } }
        leaf j { type decimal64 { fraction-digits 2; range "-1.5..99.25"; } }
        leaf k { type string { length "1..3 | 5"; } } leaf l { type string { pattern "[a-c]+"; } }
        leaf m { type string { pattern "x.*" { modifier invert-match; } length "0..4"; } }
        leaf n { type boolean; } leaf o { type enumeration { enum one; enum "two words"; } }
        leaf p { type bits { bit low { position 0; } bit high { position 9; } bit mid { position 4; } } }
        leaf q { type binary { length "1..4"; } } leaf r { type identityref { base animal; } }
        leaf s { type union { type percent; type enumeration { enum many; } type boolean; } }
        leaf u { type leafref { path "/t:i"; } }
        leaf v { type union { type leafref { path "/t:k"; } type uint32; } }
        leaf w { type string; }
      }
      """;

  /**
   * Without what the library takes otherwise than RFC 7950 says: octals such as 007, -0, .5, a bit
   * that is named twice, an identity for itself.
   */
  private static final List<String> TEXTS =
      List.of(
          "",
          " ",
          "a",
          "abc",
          "abcd",
          "abcde",
          "xyz",
          "one",
          "two words",
          "many",
          "true",
          "false",
          "True",
          "0",
          "7",
          "08",
          "0x1F",
          "0xfg",
          "-1",
          "+1",
          "1.5",
          "1.50",
          "1.505",
          "-1.5",
          "99.25",
          "99.26",
          "1e3",
          "100",
          "101",
          "low",
          "high low",
          "low  mid",
          "mid high x",
          "YQ==",
          "YWJjZGU=",
          "Y",
          "dog",
          "types:dog",
          "types:puppy",
          "types:cat",
          "/t:i",
          "10.1.1.1",
          "2001:db8::1",
          "fe80::1%1",
          "00:11:22:33:44:55",
          "2026-01-31T10:00:00Z",
          "2026-01-31T10:00:00+00:00",
          "example.com",
          "ä€😀",
          "99999999999999999999999",
          "a b",
          "-",
          "*");

  @Test
  void every_built_in_type_allows_what_the_library_allows() throws SchemaException {
    ModuleText text = ModuleText.read("types", MODULE);
    SchemaParser.Request request =
        new SchemaParser.Request("types", "a test", List.of("types"), Set.of(), Map.of());
    EffectiveModelContext model =
        new SchemaBuild(request, new ModuleTexts(List.of(text)), List.of()).model();
    assertThat(new Comparison(model).run()).isGreaterThan(20);
  }

  /** The newest: it takes seconds, and the types hardly change. */
  static List<Path> releases() throws IOException {
    return List.of(RealModules.releases().getLast());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("releases")
  void every_type_of_a_real_release_allows_what_the_library_allows(Path release)
      throws IOException, SchemaException {
    List<ModuleText> texts = new ArrayList<>();
    try (Stream<Path> files = Files.list(release)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".yang")).sorted().toList()) {
        texts.add(ModuleText.read(file.toString(), Files.readString(file)));
      }
    }
    SchemaParser.Request request =
        new SchemaParser.Request("real", "a test", SchemaParser.ROOTS, Set.of(), Map.of());
    EffectiveModelContext model =
        new SchemaBuild(request, new ModuleTexts(texts), List.of()).model();
    assertThat(new Comparison(model).run()).isGreaterThan(300);
  }

  /** Walks a whole schema; each type that differs from those before is compared. */
  private static final class Comparison {
    private final SchemaModules modules;
    private final JSONCodecFactory codecs;
    private final Set<LeafType> seen = new LinkedHashSet<>();
    private final List<String> different = new ArrayList<>();

    Comparison(EffectiveModelContext model) {
      this.modules = new SchemaModules(model);
      this.codecs = JSONCodecFactorySupplier.RFC7951.getShared(model);
    }

    int run() {
      modules.all().forEach(module -> walk().accept(List.of(), w -> w.module(module)));
      assertThat(different).isEmpty();
      return seen.size();
    }

    private Walk walk() {
      return (steps, start) ->
          start.accept(
              new ChildWalk(
                  modules,
                  (statement, place) -> {
                    List<SchemaNode> way = new ArrayList<>(steps);
                    way.add(statement);
                    if (statement instanceof TypedDataSchemaNode leaf) {
                      compare(leaf, way);
                    } else if (statement instanceof DataNodeContainer container) {
                      walk().accept(way, w -> w.container(container, Place.DIRECT));
                    }
                  }));
    }

    private void compare(TypedDataSchemaNode leaf, List<SchemaNode> way) {
      LeafType type = LeafTypes.of(leaf, modules, () -> modules.stack(way));
      // the library takes any text for an empty, which is for the reader of JSON to decide
      if (type.base() == Base.LEAFREF || type.base() == Base.EMPTY || !seen.add(anywhere(type))) {
        return;
      }
      JSONCodec<?> codec = codecs.codecFor(leaf, ref -> modules.stack(way).resolveLeafref(ref));
      for (String text : texts(type)) {
        Optional<Value> theirs = theirs(codec, type, text);
        // the library forgets the patterns of the typedefs on the way (RFC 7950 section 9.4.5)
        boolean forgets = type.patterns().size() > 1 && type.value(text).isEmpty();
        if (!forgets && !type.value(text).equals(theirs)) {
          different.add(type + " on '" + text + "': " + type.value(text) + ", library: " + theirs);
        }
      }
    }
  }

  /** The module of a leaf counts for identities alone. */
  private static LeafType anywhere(LeafType type) {
    return type.base() == Base.IDENTITYREF
        ? type
        : new LeafType(
            type.base(),
            "",
            type.words(),
            type.ranges(),
            type.lengths(),
            type.patterns(),
            type.fractionDigits(),
            type.identities(),
            type.members());
  }

  @FunctionalInterface
  private interface Walk {
    void accept(List<SchemaNode> steps, java.util.function.Consumer<ChildWalk> start);
  }

  /** The texts for all, and those at the bounds of the type. */
  private static Set<String> texts(LeafType type) {
    Set<String> texts = new LinkedHashSet<>(TEXTS);
    texts.addAll(type.words());
    texts.addAll(type.identities());
    for (LeafType.Range range : type.ranges()) {
      for (BigDecimal end : List.of(range.low(), range.high())) {
        texts.add(end.toPlainString());
        texts.add(end.add(BigDecimal.ONE).toPlainString());
        texts.add(end.subtract(BigDecimal.ONE).toPlainString());
      }
    }
    for (LeafType.Range range : type.lengths()) {
      for (BigDecimal end : List.of(range.low(), range.high())) {
        int length = Math.min(end.intValue(), 3000);
        texts.add("a".repeat(length));
        texts.add("a".repeat(length + 1));
        texts.add("a".repeat(Math.max(0, length - 1)));
      }
    }
    type.members().forEach(member -> texts.addAll(texts(member)));
    return texts;
  }

  private static <T> Optional<Value> theirs(JSONCodec<T> codec, LeafType type, String text) {
    try {
      JSONValue json = codec.unparseValue(codec.parseValue(text));
      Form form =
          switch (json.kind()) {
            case BOOLEAN -> Form.BOOLEAN;
            case NUMBER -> Form.NUMBER;
            case EMPTY -> Form.EMPTY;
            case STRING -> Form.QUOTED;
          };
      String canonical = form == Form.EMPTY ? "" : json.rawString();
      if (type.base() == Base.IDENTITYREF && canonical.indexOf(':') < 0) {
        canonical = type.module() + ":" + canonical;
      }
      return Optional.of(new Value(canonical, form));
    } catch (RuntimeException refused) {
      return Optional.empty();
    }
  }
}
